// Removes supply ties.
// Example: {"keys": [{"supplier": "org:a", "customer": "org:b", "what": "steel"}]}
UNWIND $keys AS key
MATCH (o:Subject {id: key.supplier})
MATCH (x:Subject {id: key.customer})
MATCH (o)-[r:SUPPLIES]->(x)
WHERE r.what = key.what
DELETE r

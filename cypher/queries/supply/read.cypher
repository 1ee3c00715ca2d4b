// These supply ties, and whether both ends are described.
// Example: {"keys": [{"supplier": "org:a", "customer": "org:b", "what": "steel"}]}
UNWIND $keys AS key
MATCH (o:Subject {id: key.supplier})
MATCH (x:Subject {id: key.customer})
MATCH (o)-[r:SUPPLIES]->(x)
WHERE r.what = key.what
RETURN o.id + ' ' + x.id + ' ' + r.what, o:Organisation AND x:Organisation, properties(r), null

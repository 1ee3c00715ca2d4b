// These positions in value chains, and whether the organisation is described.
// Example: {"keys": [{"organisation": "org:a", "stage": "stage:a"}]}
UNWIND $keys AS key
MATCH (o:Subject {id: key.organisation})
MATCH (x:Subject {id: key.stage})
MATCH (o)-[r:OPERATES_AT]->(x)
RETURN x.id + ' ' + o.id, o:Organisation, properties(r), null

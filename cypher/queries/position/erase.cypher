// Removes positions in value chains.
// Example: {"keys": [{"organisation": "org:a", "stage": "stage:a"}]}
UNWIND $keys AS key
MATCH (o:Subject {id: key.organisation})
MATCH (x:Subject {id: key.stage})
MATCH (o)-[r:OPERATES_AT]->(x)
DELETE r

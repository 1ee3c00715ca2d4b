// These clusters.
// Example: {"keys": [{"id": "cluster:a"}]}
UNWIND $keys AS key
MATCH (n:Cluster {id: key.id})
RETURN n.id, true, n.body, null

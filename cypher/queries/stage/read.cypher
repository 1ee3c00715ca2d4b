// These stages.
// Example: {"keys": [{"id": "stage:a"}]}
UNWIND $keys AS key
MATCH (n:Stage {id: key.id})
RETURN n.id, true, n.body, null

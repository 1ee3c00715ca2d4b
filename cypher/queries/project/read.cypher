// These projects.
// Example: {"keys": [{"id": "project:a"}]}
UNWIND $keys AS key
MATCH (n:Project {id: key.id})
RETURN n.id, true, n.body, n.objective

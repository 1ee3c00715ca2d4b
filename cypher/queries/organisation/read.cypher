// These organisations.
// Example: {"keys": [{"id": "organisation:a"}]}
UNWIND $keys AS key
MATCH (n:Organisation {id: key.id})
RETURN n.id, true, n.body, null

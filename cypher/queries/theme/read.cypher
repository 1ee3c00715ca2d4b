// These themes.
// Example: {"keys": [{"id": "theme:a"}]}
UNWIND $keys AS key
MATCH (n:Theme {id: key.id})
RETURN n.id, true, n.body, null

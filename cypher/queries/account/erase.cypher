// Removes annual accounts.
// Example: {"keys": [{"id": "org:a 2020"}]}
UNWIND $keys AS key
MATCH (a:Account {id: key.id})
DETACH DELETE a

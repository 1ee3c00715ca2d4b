// These annual accounts, and whether their organisation is described.
// Example: {"keys": [{"id": "a"}]}
UNWIND $keys AS key
MATCH (n:Account {id: key.id})<-[:REPORTED]-(o:Subject)
RETURN n.id, o:Organisation, n.body, null

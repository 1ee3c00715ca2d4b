// These offers, and whether their organisation is described.
// Example: {"keys": [{"id": "a"}]}
UNWIND $keys AS key
MATCH (n:Offer {id: key.id})<-[:OFFERS|SEEKS]-(o:Subject)
RETURN n.id, o:Organisation, n.body, null

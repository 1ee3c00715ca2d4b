// Removes what organisations offer and seek.
// Example: {"keys": [{"id": "offer:a"}]}
UNWIND $keys AS key
MATCH (f:Offer {id: key.id})
DETACH DELETE f

// Ids of all organisations.
MATCH (n:Organisation)
RETURN n.id, true

// Ids of all stages.
MATCH (n:Stage)
RETURN n.id, true

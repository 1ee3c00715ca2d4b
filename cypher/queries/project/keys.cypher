// Ids of all projects.
MATCH (n:Project)
RETURN n.id, true

// Ids of all themes.
MATCH (n:Theme)
RETURN n.id, true

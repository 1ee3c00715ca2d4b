// Themes of every project that has any.
MATCH (p:Project)-[:ABOUT]->(t:Subject)
RETURN p.id, collect(t.id)

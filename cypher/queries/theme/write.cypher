// Writes themes, each with the theme above it.
// Example: {"rows": [{"id": "theme:a", "parent": "theme:b", "properties": {"title": "A", "code": "/1", "synthetic": false, "sources": ["source:a"], "body": "{}"}}]}
UNWIND $rows AS row
MERGE (t:Subject {id: row.id})
SET t:Theme, t += row.properties
REMOVE t:Undescribed
WITH t, row
CALL (t) { MATCH (t)-[above:BROADER]->() DELETE above }
WITH t, row
WHERE row.parent IS NOT NULL
MERGE (b:Subject {id: row.parent})
ON CREATE SET b:Undescribed
CREATE (t)-[:BROADER]->(b)

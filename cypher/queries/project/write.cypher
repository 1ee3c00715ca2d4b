// Writes projects and what they are about.
// Example: {"rows": [{"id": "project:a", "themes": ["theme:a"], "properties": {"acronym": "A", "synthetic": false, "sources": ["source:a"], "body": "{}"}}]}
UNWIND $rows AS row
MERGE (p:Subject {id: row.id})
SET p:Project, p += row.properties
REMOVE p:Undescribed
WITH p, row
CALL (p) { MATCH (p)-[about:ABOUT]->() DELETE about }
UNWIND row.themes AS theme
MERGE (t:Subject {id: theme})
ON CREATE SET t:Undescribed
CREATE (p)-[:ABOUT]->(t)

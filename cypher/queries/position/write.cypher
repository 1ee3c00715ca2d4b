// Writes positions in value chains that are not there.
// Example: {"rows": [{"organisation": "org:a", "stage": "stage:a", "properties": {"synthetic": false, "sources": ["source:a"]}}]}
UNWIND $rows AS row
MERGE (o:Subject {id: row.organisation})
ON CREATE SET o:Undescribed
MERGE (x:Subject {id: row.stage})
ON CREATE SET x:Undescribed
CREATE (o)-[r:OPERATES_AT]->(x)
SET r = row.properties

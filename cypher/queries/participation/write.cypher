// Writes participations that are not there.
// Example: {"rows": [{"organisation": "org:a", "project": "project:a", "properties": {"synthetic": false, "sources": ["source:a"]}}]}
UNWIND $rows AS row
MERGE (o:Subject {id: row.organisation})
ON CREATE SET o:Undescribed
MERGE (x:Subject {id: row.project})
ON CREATE SET x:Undescribed
CREATE (o)-[r:PARTICIPATES_IN]->(x)
SET r = row.properties

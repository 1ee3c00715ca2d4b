// Writes annual accounts.
// Example: {"rows": [{"id": "org:a 2020", "organisation": "org:a", "properties": {"year": 2020, "synthetic": false, "sources": ["source:a"], "body": "{}"}}]}
UNWIND $rows AS row
MERGE (a:Account {id: row.id})
SET a += row.properties
WITH a, row
CALL (a) { MATCH (a)<-[reported:REPORTED]-() DELETE reported }
MERGE (o:Subject {id: row.organisation})
ON CREATE SET o:Undescribed
CREATE (o)-[:REPORTED]->(a)

// Writes clusters, each with the organisation that runs it.
// Example: {"rows": [{"id": "cluster:a", "organisation": "org:a", "properties": {"name": "A", "kind": "ibn", "synthetic": false, "sources": ["source:a"], "body": "{}"}}]}
UNWIND $rows AS row
MERGE (c:Subject {id: row.id})
SET c:Cluster, c += row.properties
REMOVE c:Undescribed
WITH c, row
CALL (c) { MATCH (c)<-[runs:RUNS]-() DELETE runs }
WITH c, row
WHERE row.organisation IS NOT NULL
MERGE (o:Subject {id: row.organisation})
ON CREATE SET o:Undescribed
CREATE (o)-[:RUNS]->(c)

// Writes stages, each with its value chain and the cluster that organises it.
// Example: {"rows": [{"id": "stage:a", "chain": "chain:a", "chainName": "A", "cluster": "cluster:a", "properties": {"name": "A", "position": 0, "synthetic": false, "sources": ["source:a"], "body": "{}"}}]}
UNWIND $rows AS row
MERGE (s:Subject {id: row.id})
SET s:Stage, s += row.properties
REMOVE s:Undescribed
WITH s, row
CALL (s) { MATCH (s)-[part:PART_OF]->() DELETE part }
CALL (s) { MATCH (s)<-[organises:ORGANISES]-() DELETE organises }
MERGE (v:ValueChain {id: row.chain})
SET v.name = row.chainName
CREATE (s)-[:PART_OF]->(v)
WITH s, row
WHERE row.cluster IS NOT NULL
MERGE (c:Subject {id: row.cluster})
ON CREATE SET c:Undescribed
CREATE (c)-[:ORGANISES]->(s)

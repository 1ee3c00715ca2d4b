// Writes memberships that are not there.
// Example: {"rows": [{"organisation": "org:a", "cluster": "cluster:a", "properties": {"synthetic": false, "sources": ["source:a"]}}]}
UNWIND $rows AS row
MERGE (o:Subject {id: row.organisation})
ON CREATE SET o:Undescribed
MERGE (x:Subject {id: row.cluster})
ON CREATE SET x:Undescribed
CREATE (o)-[r:MEMBER_OF]->(x)
SET r = row.properties

// Writes supply ties that are not there.
// Example: {"rows": [{"supplier": "org:a", "customer": "org:b", "properties": {"synthetic": false, "sources": ["source:a"]}}]}
UNWIND $rows AS row
MERGE (o:Subject {id: row.supplier})
ON CREATE SET o:Undescribed
MERGE (x:Subject {id: row.customer})
ON CREATE SET x:Undescribed
CREATE (o)-[r:SUPPLIES]->(x)
SET r = row.properties

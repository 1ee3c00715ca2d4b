// Writes what organisations offer and seek.
// Example: {"rows": [{"id": "offer:a", "organisation": "org:a", "type": "SEEKS", "themes": ["theme:a"], "properties": {"text": "A", "synthetic": false, "sources": ["source:a"], "body": "{}"}}]}
UNWIND $rows AS row
MERGE (f:Offer {id: row.id})
SET f += row.properties
WITH f, row
CALL (f) { MATCH (f)<-[of:OFFERS|SEEKS]-() DELETE of }
CALL (f) { MATCH (f)-[about:ABOUT]->() DELETE about }
MERGE (o:Subject {id: row.organisation})
ON CREATE SET o:Undescribed
CREATE (o)-[:$(row.type)]->(f)
WITH f, row
UNWIND row.themes AS theme
MERGE (t:Subject {id: theme})
ON CREATE SET t:Undescribed
CREATE (f)-[:ABOUT]->(t)

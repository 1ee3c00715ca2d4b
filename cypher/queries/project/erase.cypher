// Makes of projects something that is only named.
// Example: {"keys": [{"id": "project:a"}]}
UNWIND $keys AS key
MATCH (p:Project {id: key.id})
SET p = {id: p.id}
SET p:Undescribed
REMOVE p:Project
WITH p
MATCH (p)-[about:ABOUT]->()
DELETE about

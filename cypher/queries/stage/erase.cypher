// Makes of stages something that is only named.
// Example: {"keys": [{"id": "stage:a"}]}
UNWIND $keys AS key
MATCH (s:Stage {id: key.id})
SET s = {id: s.id}
SET s:Undescribed
REMOVE s:Stage
WITH s
CALL (s) { MATCH (s)-[part:PART_OF]->() DELETE part }
CALL (s) { MATCH (s)<-[organises:ORGANISES]-() DELETE organises }

// Makes of themes something that is only named.
// Example: {"keys": [{"id": "theme:a"}]}
UNWIND $keys AS key
MATCH (t:Theme {id: key.id})
SET t = {id: t.id}
SET t:Undescribed
REMOVE t:Theme
WITH t
MATCH (t)-[above:BROADER]->()
DELETE above

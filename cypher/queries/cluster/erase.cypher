// Makes of clusters something that is only named.
// Example: {"keys": [{"id": "cluster:a"}]}
UNWIND $keys AS key
MATCH (c:Cluster {id: key.id})
SET c = {id: c.id}
SET c:Undescribed
REMOVE c:Cluster
WITH c
MATCH (c)<-[runs:RUNS]-()
DELETE runs

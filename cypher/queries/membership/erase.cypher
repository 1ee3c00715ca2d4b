// Removes memberships.
// Example: {"keys": [{"organisation": "org:a", "cluster": "cluster:a", "since": ""}]}
UNWIND $keys AS key
MATCH (o:Subject {id: key.organisation})
MATCH (x:Subject {id: key.cluster})
MATCH (o)-[r:MEMBER_OF]->(x)
WHERE coalesce(toString(r.since), '') = key.since
DELETE r

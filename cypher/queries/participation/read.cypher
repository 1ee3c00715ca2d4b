// These participations, and whether both ends are described.
// Example: {"keys": [{"organisation": "org:a", "project": "project:a"}]}
UNWIND $keys AS key
MATCH (o:Subject {id: key.organisation})
MATCH (x:Subject {id: key.project})
MATCH (o)-[r:PARTICIPATES_IN]->(x)
RETURN x.id + ' ' + o.id, o:Organisation AND x:Project, properties(r), null

// Keys of all participations, and whether both ends are described.
MATCH (o:Subject)-[r:PARTICIPATES_IN]->(x:Subject)
RETURN x.id + ' ' + o.id, o:Organisation AND x:Project

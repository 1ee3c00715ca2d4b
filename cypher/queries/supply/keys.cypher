// Keys of all supply ties, and whether both ends are described.
MATCH (o:Subject)-[r:SUPPLIES]->(x:Subject)
RETURN o.id + ' ' + x.id + ' ' + r.what, o:Organisation AND x:Organisation

// Keys of all positions in value chains, and whether the organisation is described.
MATCH (o:Subject)-[r:OPERATES_AT]->(x:Subject)
RETURN x.id + ' ' + o.id, o:Organisation

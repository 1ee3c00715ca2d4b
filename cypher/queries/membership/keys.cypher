// Keys of all memberships, and whether the organisation is described.
MATCH (o:Subject)-[r:MEMBER_OF]->(x:Subject)
RETURN x.id + ' ' + o.id + ' ' + coalesce(toString(r.since), ''), o:Organisation

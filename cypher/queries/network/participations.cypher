// Who takes part in each project, and in which roles.
MATCH (p:Subject)<-[r:PARTICIPATES_IN]-(o:Subject)
RETURN p.id, collect(o.id), collect(r.roles)

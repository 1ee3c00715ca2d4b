// Ids of all annual accounts, and whether their organisation is described.
MATCH (n:Account)<-[:REPORTED]-(o:Subject)
RETURN n.id, o:Organisation

// Ids of all offers, and whether their organisation is described.
MATCH (n:Offer)<-[:OFFERS|SEEKS]-(o:Subject)
RETURN n.id, o:Organisation

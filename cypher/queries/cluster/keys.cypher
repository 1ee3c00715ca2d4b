// Ids of all clusters.
MATCH (n:Cluster)
RETURN n.id, true

// Where along the value chains of a cluster is nobody, or hardly anybody? Stages from the source of knowledge or material to use.
// :param cluster => 'cluster:blauwe-cluster'
MATCH (:Cluster {id: $cluster})-[:ORGANISES]->(stage:Stage)-[:PART_OF]->(chain:ValueChain)
RETURN chain.name AS chain, stage.position AS position, stage.name AS stage,
  COUNT { (stage)<-[:OPERATES_AT]-(:Organisation) } AS organisations
ORDER BY chain, position, stage

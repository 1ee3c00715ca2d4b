// Communities by Louvain and weight of tie.
// Example: {"graph": "helixlens"}
CALL gds.louvain.stream($graph, {concurrency: 1, relationshipWeightProperty: 'weight', tolerance: 1e-9, maxLevels: 100, maxIterations: 100})
YIELD nodeId, communityId
RETURN gds.util.asNode(nodeId).id, communityId

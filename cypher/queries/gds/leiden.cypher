// Communities by Leiden and weight of tie.
// Example: {"graph": "helixlens", "gamma": 1.0, "seed": 1}
CALL gds.leiden.stream($graph, {concurrency: 1, relationshipWeightProperty: 'weight', gamma: $gamma, randomSeed: $seed, tolerance: 1e-9, maxLevels: 100})
YIELD nodeId, communityId
RETURN gds.util.asNode(nodeId).id, communityId

// PageRank by weight of tie.
// Example: {"graph": "helixlens", "damping": 0.85, "tolerance": 1e-12, "rounds": 1000}
CALL gds.pageRank.stream($graph, {
  concurrency: 1, relationshipWeightProperty: 'weight', dampingFactor: $damping, tolerance: $tolerance, maxIterations: $rounds
}) YIELD nodeId, score
RETURN gds.util.asNode(nodeId).id, score

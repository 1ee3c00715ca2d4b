// Betweenness on ties without their weight, from every organisation.
// Example: {"graph": "helixlens"}
CALL gds.betweenness.stream($graph, {concurrency: 1}) YIELD nodeId, score
RETURN gds.util.asNode(nodeId).id, score

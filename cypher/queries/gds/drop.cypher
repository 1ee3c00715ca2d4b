// Forgets a projection, where there is one.
// Example: {"graph": "helixlens"}
CALL gds.graph.drop($graph, false) YIELD graphName
RETURN graphName

// Weakly connected components: the component of each organisation.
// Example: {"graph": "helixlens"}
CALL gds.wcc.stream($graph, {concurrency: 1}) YIELD nodeId, componentId
RETURN gds.util.asNode(nodeId).id, componentId

// Names and titles for people who search in Neo4j itself, e.g.
//   CALL db.index.fulltext.queryNodes('names', 'flux~') YIELD node, score RETURN node.name, node.title, score
// It follows a moment behind, so that imports need not wait for it.
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Organisation|Project|Cluster|Theme) ON EACH [n.name, n.otherNames, n.shortName, n.acronym, n.title]
OPTIONS { indexConfig: { `fulltext.eventually_consistent`: true } };

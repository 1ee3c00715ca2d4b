// Projects the ties of these organisations into the catalogue of Graph Data Science, undirected and by weight:
// what each project adds to every pair of its participants, summed. Those without a tie are nodes, too.
// Example: {"graph": "helixlens", "organisations": ["org:a", "org:b"], "projects": [{"id": "project:a", "share": 1.0}], "without": ["third-party"]}
CALL () {
  UNWIND $projects AS row
  MATCH (:Project {id: row.id})<-[participation:PARTICIPATES_IN]-(o:Organisation)
  WHERE o.id IN $organisations AND any(role IN participation.roles WHERE NOT role IN $without)
  WITH row.id AS project, row.share AS share, o ORDER BY o.id
  WITH project, share, collect(o) AS members
  UNWIND range(0, size(members) - 2) AS i
  UNWIND range(i + 1, size(members) - 1) AS j
  WITH members[i] AS one, members[j] AS other, sum(share) AS weight
  RETURN one, other, {relationshipProperties: {weight: weight}} AS tie
  UNION ALL
  UNWIND $organisations AS id
  MATCH (one:Organisation {id: id})
  RETURN one, null AS other, {} AS tie
}
WITH gds.graph.project($graph, one, other, tie, {undirectedRelationshipTypes: ['*']}) AS projected
RETURN projected.nodeCount, projected.relationshipCount

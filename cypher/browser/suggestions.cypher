// Whom should an organisation meet? As last published with helixlens publish.
// :param organisation => 'org:pic-934558416'
MATCH (organisation:Organisation {id: $organisation})-[suggested:SUGGESTED]->(other:Organisation)
RETURN suggested.rank AS rank, other.id AS id, other.name AS name, other.country AS country,
  round(suggested.score, 4) AS score, other.community = organisation.community AS sameCommunity,
  suggested.dataVersion AS dataVersion
ORDER BY rank

// With whom has an organisation worked most? Strength counts 1/(k-1) for each shared project of k organisations.
// :param organisation => 'org:pic-999992789'
MATCH (organisation:Organisation {id: $organisation})-[:PARTICIPATES_IN]->(project:Project)
MATCH (project)<-[:PARTICIPATES_IN]-(partner:Organisation)
WHERE partner <> organisation
WITH partner, project, COUNT { (project)<-[:PARTICIPATES_IN]-(:Organisation) } AS k
RETURN partner.id AS id, partner.name AS name, partner.country AS country, partner.helix AS helix,
  count(project) AS projects, round(sum(1.0 / (k - 1)), 4) AS strength, max(project.startDate) AS latest
ORDER BY strength DESC, id
LIMIT 50

// Which companies of a region work with which knowledge institutions, and in how many projects? A region is a NUTS code or its beginning.
// :param region => 'BE2'
MATCH (company:Company)-[:PARTICIPATES_IN]->(project:Project)<-[:PARTICIPATES_IN]-(institution:KnowledgeInstitution)
WHERE company.nuts STARTS WITH $region
RETURN company.id AS company, company.name AS companyName, institution.id AS institution,
  institution.name AS institutionName, count(project) AS projects, max(project.startDate) AS latest
ORDER BY projects DESC, company, institution
LIMIT 100

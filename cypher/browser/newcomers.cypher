// Who joined lately: organisations of a country whose first project started on or after a day.
// :params {country: 'BE', since: date('2024-01-01')}
MATCH (organisation:Organisation {country: $country})-[:PARTICIPATES_IN]->(project:Project)
WITH organisation, min(project.startDate) AS first, count(project) AS projects
WHERE first >= $since
RETURN organisation.id AS id, organisation.name AS name, organisation.helix AS helix, first, projects
ORDER BY first DESC, id
LIMIT 100

// Who works on a theme or on anything below it, in one country? Leave the country empty ('') for all.
// :params {theme: 'artificial intelligence', country: 'BE'}
MATCH (theme:Theme)
WHERE toLower(theme.title) = toLower($theme)
MATCH (narrower:Theme)-[:BROADER*0..]->(theme)
MATCH (narrower)<-[:ABOUT]-(project:Project)<-[:PARTICIPATES_IN]-(organisation:Organisation)
WHERE $country = '' OR organisation.country = $country
RETURN organisation.id AS id, organisation.name AS name, organisation.country AS country,
  organisation.helix AS helix, count(DISTINCT project) AS projects, max(project.startDate) AS latest
ORDER BY projects DESC, id
LIMIT 50

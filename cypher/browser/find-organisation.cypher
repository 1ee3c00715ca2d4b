// Which organisations go by a name like this? Misspellings are forgiven: ~ after a word allows one or two letters.
// :param text => 'flux~'
CALL db.index.fulltext.queryNodes('names', $text) YIELD node AS organisation, score
WHERE organisation:Organisation
RETURN organisation.id AS id, organisation.name AS name, organisation.country AS country,
  organisation.helix AS helix, COUNT { (organisation)-[:PARTICIPATES_IN]->() } AS projects
ORDER BY score DESC, projects DESC, id
LIMIT 20

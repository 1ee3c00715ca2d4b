// Who can introduce one organisation to another? All shortest chains of shared projects, with at most three in between.
// :params {from: 'org:pic-934558416', to: 'org:pic-999992789'}
MATCH (from:Organisation {id: $from}), (to:Organisation {id: $to})
MATCH chain = allShortestPaths((from)-[:PARTICIPATES_IN*..8]-(to))
RETURN [step IN nodes(chain) | coalesce(step.name, step.acronym, step.title, step.id)] AS chain
ORDER BY chain
LIMIT 25

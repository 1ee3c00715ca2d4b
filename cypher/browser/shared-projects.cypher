// What have two organisations done together? Shown as a picture: the two and their projects.
// :params {one: 'org:pic-999992789', other: 'org:pic-934558416'}
MATCH picture =
  (one:Organisation {id: $one})-[:PARTICIPATES_IN]->(project:Project)<-[:PARTICIPATES_IN]-(other:Organisation {id: $other})
RETURN picture
ORDER BY project.startDate DESC, project.id
LIMIT 100

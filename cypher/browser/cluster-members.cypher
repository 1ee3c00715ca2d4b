// Who is a member of a cluster today, and how active is each in projects that still run?
// :param cluster => 'cluster:blauwe-cluster'
MATCH (member:Organisation)-[membership:MEMBER_OF]->(:Cluster {id: $cluster})
WHERE membership.until IS NULL OR membership.until >= date()
RETURN member.id AS id, member.name AS name, member.helix AS helix, min(membership.since) AS since,
  COUNT {
    (member)-[:PARTICIPATES_IN]->(project:Project)
    WHERE project.endDate >= date()
  } AS running
ORDER BY running DESC, id

// Writes findings about organisations: a number for each measure, their community and what it is about.
// Example: {"rows": [{"id": "org:a", "findings": {"degree": 1, "community": 0, "communityLabel": "A", "findingsVersion": "00"}}]}
UNWIND $rows AS row
MATCH (o:Organisation {id: row.id})
SET o += row.findings
RETURN count(o)

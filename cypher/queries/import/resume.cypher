// Carries on with an import. In a new pass, what an earlier one met counts no more.
// Example: {"id": "import:a", "job": null, "files": ["a.csv"], "lease": 1}
OPTIONAL MATCH (j:Import)
WITH max(j.pass) + 1 AS pass
MATCH (i:Import {id: $id})
SET i.pass = CASE WHEN i.state = 'running' THEN i.pass ELSE pass END,
    i.state = 'running', i.finished = null, i.files = $files, i.job = $job, i.lease = $lease

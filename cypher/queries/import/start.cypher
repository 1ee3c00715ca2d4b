// Notes a new import. Numbers grow in the order of imports; a pass is one run through the input.
// Example: {"id": "import:a", "source": "source:a", "job": null, "files": ["a.csv"], "started": "2026-01-31T12:00:00Z", "lease": 1}
OPTIONAL MATCH (j:Import)
WITH coalesce(max(j.pass), 0) + 1 AS number
CREATE (i:Import {
  id: $id, number: number, pass: number, source: $source, job: $job, files: $files, started: $started,
  state: 'running', complete: false, scopes: [], lease: $lease
})

// Notes how an import ended.
// Example: {"id": "import:a", "state": "done", "finished": "2026-01-31T12:00:00Z", "complete": false}
MATCH (i:Import {id: $id})
SET i.state = $state, i.finished = $finished, i.complete = $complete

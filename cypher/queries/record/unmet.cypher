// Records in force of a source that a pass did not meet.
// Example: {"source": "source:a", "pass": 1}
MATCH (r:Record)
WHERE r.source = $source AND NOT $pass IN r.met
RETURN elementId(r), r.kind, r.key, r.import, r.scope, r.digest

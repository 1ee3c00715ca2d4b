// Every record of a source, in force or not.
// Example: {"source": "source:a"}
MATCH (r:Record|EarlierRecord)
WHERE r.source = $source
RETURN elementId(r), r.kind, r.key, r.scope, r.digest, r:Record

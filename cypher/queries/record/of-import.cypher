// Subjects that an import wrote or ended something of.
// Example: {"source": "source:a", "import": 1}
MATCH (r:Record|EarlierRecord)
WHERE r.source = $source AND (r.import = $import OR r.superseded = $import)
RETURN DISTINCT r.kind, r.key

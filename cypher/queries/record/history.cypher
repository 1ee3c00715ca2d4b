// Everything that a source ever said of these subjects.
// Example: {"source": "source:a", "subjects": [{"kind": "organisation", "key": "org:a"}]}
UNWIND $subjects AS subject
CALL (subject) {
  MATCH (r:Record {kind: subject.kind, key: subject.key, source: $source})
  RETURN r
  UNION ALL
  MATCH (r:EarlierRecord {kind: subject.kind, key: subject.key, source: $source})
  RETURN r
}
RETURN elementId(r), r.kind, r.key, r.import, r.superseded, r.met, r.scope, r.digest

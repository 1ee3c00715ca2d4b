// Removes a source with its imports, their rows set aside and its sums. Its records are gone before.
// Example: {"source": "source:a"}
MATCH (s:Source {id: $source})
CALL (s) {
  MATCH (i:Import {source: s.id})
  CALL (i) { MATCH (a:SetAside {import: i.number}) DELETE a }
  DELETE i
}
CALL (s) { MATCH (n:RecordSum) WHERE n.source = s.id DELETE n }
DELETE s

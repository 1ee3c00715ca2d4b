// Statements of these records.
// Example: {"ids": []}
UNWIND $ids AS id
MATCH (r) WHERE elementId(r) = id
RETURN elementId(r), r.statement

// Writes records anew that the same import wrote before.
// Example: {"rows": []}
UNWIND $rows AS row
MATCH (r:Record) WHERE elementId(r) = row.id
SET r += row.properties

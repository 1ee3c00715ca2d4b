// Replaces the sums of one source.
// Example: {"source": "source:a", "rows": [{"scope": "public", "records": 1, "sum": "00"}]}
UNWIND $rows AS row
MERGE (n:RecordSum {source: $source, scope: row.scope})
SET n.records = row.records, n.sum = row.sum

// Keeps rows that could not be read, as JSON and for people.
// Example: {"import": 1, "rows": [{"position": 1, "file": "a.csv", "line": 2, "reason": "no id", "body": "{}"}]}
OPTIONAL MATCH (a:SetAside {import: $import})
WITH coalesce(max(a.number), 0) AS last
UNWIND $rows AS row
CREATE (a:SetAside {import: $import, number: last + row.position, file: row.file, line: row.line, reason: row.reason, body: row.body})

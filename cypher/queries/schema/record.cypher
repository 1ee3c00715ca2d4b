// Records that a migration was applied.
// Example: {"number": 1, "name": "constraints"}
MERGE (m:Migration {number: $number})
ON CREATE SET m.name = $name, m.applied = datetime()

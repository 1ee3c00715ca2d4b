// Adds or updates a source's own description.
// Example: {"id": "source:a", "properties": {"name": "A", "precedence": 500, "body": "{}"}}
MERGE (s:Source {id: $id})
SET s += $properties

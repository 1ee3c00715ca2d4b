// Adds to the scopes that an import wrote into.
// Example: {"id": "import:a", "scopes": ["public"]}
MATCH (i:Import {id: $id})
SET i.scopes = i.scopes + [scope IN $scopes WHERE NOT scope IN i.scopes]

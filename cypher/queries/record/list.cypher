// Every record in force of these scopes, or of all where $scopes is null.
// Example: {"scopes": ["public"]}
MATCH (r:Record)
WHERE $scopes IS NULL OR r.scope IN $scopes
RETURN r.kind, r.source, r.scope, r.synthetic, r.statement

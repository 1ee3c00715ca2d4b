// How far the schema has come, and whether there is anything at all.
OPTIONAL MATCH (m:Migration)
WITH coalesce(max(m.number), 0) AS migration
RETURN migration, COUNT { () }

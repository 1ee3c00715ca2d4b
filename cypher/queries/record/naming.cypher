// Subjects whose records in force name one of these organisations.
// Example: {"ids": ["org:a"]}
MATCH (r:Record)
WHERE r.organisation IN $ids OR r.other IN $ids
RETURN DISTINCT r.kind, r.key

// Subjects whose records name one of these organisations.
// Example: {"ids": ["org:a"]}
MATCH (r:Record|EarlierRecord)
WHERE r.organisation IN $ids OR r.other IN $ids
RETURN DISTINCT r.kind, r.key

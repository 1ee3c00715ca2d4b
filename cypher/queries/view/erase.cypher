// Forgets every scope's own view of these subjects.
// Example: {"kind": "organisation", "keys": ["org:a"]}
MATCH (v:ConfidentialView)
WHERE v.kind = $kind AND v.key IN $keys
DELETE v

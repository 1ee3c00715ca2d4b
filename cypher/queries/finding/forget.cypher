// Forgets the findings of a kind that are older than the newest few.
// Example: {"scope": "public", "kind": "measure", "most": 32}
MATCH (f:Finding {scope: $scope})
WHERE split(f.key, ':')[0] = $kind
WITH f ORDER BY coalesce(f.kept, 0) DESC, f.key
SKIP toInteger($most)
DELETE f

// Where these ids lead: those of the scope, where it has merges of its own, else the public ones.
// Example: {"scope": "public", "ids": ["org:a"]}
OPTIONAL MATCH (own:Redirection {scope: $scope})
WHERE own.old IS NOT NULL
WITH CASE WHEN count(own) > 0 THEN $scope ELSE 'public' END AS scope
UNWIND $ids AS id
MATCH (r:Redirection {scope: scope, old: id})
RETURN r.old, r.current

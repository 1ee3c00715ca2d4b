// Where old ids of merged organisations lead, for one scope.
// Example: {"scope": "public", "rows": [{"old": "org:a", "current": "org:b"}]}
UNWIND $rows AS row
CREATE (:Redirection {scope: $scope, old: row.old, current: row.current})

// A kept finding.
// Example: {"scope": "public", "key": "k"}
MATCH (f:Finding {scope: $scope, key: $key})
RETURN f.dataVersion, f.value

// Keeps a finding in place of an earlier one, and when, so that the oldest can go.
// Example: {"scope": "public", "key": "k", "dataVersion": "00", "value": "1"}
MERGE (f:Finding {scope: $scope, key: $key})
SET f.dataVersion = $dataVersion, f.value = $value, f.kept = timestamp()

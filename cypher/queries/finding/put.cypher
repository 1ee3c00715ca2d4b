// Keeps a finding in place of an earlier one.
// Example: {"scope": "public", "key": "k", "dataVersion": "00", "value": "1"}
MERGE (f:Finding {scope: $scope, key: $key})
SET f.dataVersion = $dataVersion, f.value = $value

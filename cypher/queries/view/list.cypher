// What those with this scope see otherwise than the public; no body hides what is public.
// Example: {"scope": "*"}
MATCH (v:ConfidentialView {scope: $scope})
WHERE v.kind IS NOT NULL AND v.key IS NOT NULL
RETURN v.kind, v.key, v.body

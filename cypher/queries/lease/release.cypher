// Gives the lease back, where it still is ours.
// Example: {"token": 1}
MATCH (l:Lease {one: 1, token: $token})
SET l.holder = null

// Takes the lock of the lease first and compares then, so that nobody can take it over before this transaction ends.
// Example: {"token": 1}
MATCH (l:Lease {one: 1})
SET l.one = 1
WITH l WHERE l.token = $token AND l.holder IS NOT NULL
SET l.renewed = timestamp()
RETURN l.token

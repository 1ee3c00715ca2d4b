// What a scope sees otherwise than the public.
// Example: {"rows": [{"scope": "*", "kind": "organisation", "key": "org:a", "body": "{}"}]}
UNWIND $rows AS row
CREATE (v:ConfidentialView)
SET v = row

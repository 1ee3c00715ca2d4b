// Writes feedback as it is in the store that is copied.
// Example: {"rows": [{"id": "feedback:a", "revision": 1, "party": "cluster:a", "body": "{}"}]}
UNWIND $rows AS row
CREATE (f:Feedback)
SET f = row

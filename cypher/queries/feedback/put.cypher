// Writes feedback that is new, or at the revision before and of the same party; tells how many were written.
// Example: {"id": "feedback:a", "before": 0, "party": "cluster:a", "properties": {"id": "feedback:a", "revision": 1, "party": "cluster:a", "body": "{}"}}
MERGE (f:Feedback {id: $id})
ON CREATE SET f.revision = 0, f.party = $party
SET f.id = $id
WITH f
WHERE f.revision = $before AND f.party = $party
SET f = $properties
RETURN count(f)

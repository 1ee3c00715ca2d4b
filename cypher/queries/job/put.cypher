// Creates or replaces a job. Numbers grow in the order in which jobs came.
// Example: {"id": "job:a", "properties": {"kind": "import", "state": "running", "body": "{}"}}
OPTIONAL MATCH (other:Job)
WITH coalesce(max(other.number), 0) + 1 AS number
MERGE (j:Job {id: $id})
ON CREATE SET j.number = number
SET j += $properties, j.touched = timestamp()

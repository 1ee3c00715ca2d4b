// One job.
// Example: {"id": "job:a"}
MATCH (j:Job {id: $id})
RETURN j.body

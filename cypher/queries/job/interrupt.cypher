// Marks a job as interrupted.
// Example: {"id": "job:a", "body": "{}"}
MATCH (j:Job {id: $id, state: 'running'})
SET j.state = 'interrupted', j.body = $body

// Every job.
MATCH (j:Job)
RETURN j.number, j.id, j.body

// Running jobs, whose they are, and for how many milliseconds nothing was heard of them.
MATCH (j:Job {state: 'running'})
RETURN j.id, j.body, j.host, j.pid, j.processStarted, timestamp() - j.touched

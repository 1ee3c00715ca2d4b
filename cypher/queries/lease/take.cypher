// Takes the lease over. Its token grows with every holder.
// Example: {"holder": "import", "host": "here", "pid": 1, "processStarted": "", "since": "2026-01-31T12:00:00Z"}
MATCH (l:Lease {one: 1})
SET l.token = l.token + 1, l.holder = $holder, l.host = $host, l.pid = $pid,
    l.processStarted = $processStarted, l.since = $since, l.renewed = timestamp()
RETURN l.token

// Who holds the lease, with its lock taken. Times are milliseconds of the server's clock.
MERGE (l:Lease {one: 1})
ON CREATE SET l.token = 0
SET l.one = 1
WITH l
RETURN l.token, l.holder, l.host, l.pid, l.processStarted, l.since, l.renewed, timestamp()

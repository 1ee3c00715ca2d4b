// Every import.
MATCH (i:Import)
RETURN i.number, i.id, i.job, i.source, i.files, i.started, i.finished, i.state, i.scopes, i.pass, i.complete

// Every merge of organisations in force.
MATCH (r:Record {kind: 'merge'})
WHERE r.key IS NOT NULL AND r.source IS NOT NULL
RETURN r.statement, r.scope, r.source

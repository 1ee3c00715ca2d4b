// Marks imports as interrupted that run under no lease in force. Without a token, none is in force.
// Example: {"token": null}
MATCH (i:Import {state: 'running'})
WHERE $token IS NULL OR i.lease <> $token
SET i.state = 'interrupted'

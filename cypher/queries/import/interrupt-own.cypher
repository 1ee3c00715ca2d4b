// Marks what one holder of the lease left running as interrupted.
// Example: {"token": 1}
MATCH (i:Import {state: 'running', lease: $token})
SET i.state = 'interrupted'

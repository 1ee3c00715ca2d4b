// Forgets where old ids lead.
MATCH (r:Redirection)
DELETE r

// Removes what nothing names any more.
MATCH (n:Undescribed)
WHERE NOT EXISTS { (n)--() }
DELETE n

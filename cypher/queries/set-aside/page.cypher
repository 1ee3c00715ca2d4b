// Rows of one import that were set aside, a page of those after a number.
// Example: {"import": 1, "after": 0, "size": 500}
MATCH (a:SetAside {import: $import})
WHERE a.number > $after AND a.number <= $after + $size
RETURN a.number, a.body

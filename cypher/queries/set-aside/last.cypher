// The number of the last row that an import set aside.
// Example: {"import": 1}
MATCH (a:SetAside {import: $import})
RETURN coalesce(max(a.number), 0)

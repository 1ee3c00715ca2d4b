// Notes that an import was taken back, and forgets the rows that it set aside.
// Example: {"id": "import:a"}
MATCH (i:Import {id: $id})
SET i.state = 'undone'
WITH i
MATCH (a:SetAside {import: i.number})
DELETE a

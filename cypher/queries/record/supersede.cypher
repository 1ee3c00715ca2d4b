// Ends records: another one takes their place, or nothing does.
// Example: {"ids": [], "import": 1}
UNWIND $ids AS id
MATCH (r:Record) WHERE elementId(r) = id
REMOVE r:Record
SET r:EarlierRecord, r.superseded = $import

// Writes new records.
// Example: {"rows": [{"kind": "organisation", "key": "org:z", "source": "source:a", "scope": "public", "import": 1, "met": [1], "digest": "00", "synthetic": false, "statement": "{}"}]}
UNWIND $rows AS row
CREATE (r:Record)
SET r = row

// Says of records anew which import they belong to and which one ended them.
// Example: {"rows": []}
UNWIND $rows AS row
MATCH (r) WHERE elementId(r) = row.id
SET r.import = row.import, r.superseded = row.superseded
FOREACH (_ IN CASE WHEN row.superseded IS NULL THEN [1] ELSE [] END | REMOVE r:EarlierRecord SET r:Record)
FOREACH (_ IN CASE WHEN row.superseded IS NULL THEN [] ELSE [1] END | REMOVE r:Record SET r:EarlierRecord)

// Notes that a pass met these records unchanged.
// Example: {"ids": [], "pass": 1}
UNWIND $ids AS id
MATCH (r:Record) WHERE elementId(r) = id
SET r.met = CASE WHEN $pass IN r.met THEN r.met ELSE r.met + $pass END

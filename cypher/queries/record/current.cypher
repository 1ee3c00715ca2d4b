// Records in force of these subjects. The statement comes for other sources only, or for all where $source is null.
// Example: {"kind": "organisation", "keys": ["org:a"], "source": null}
UNWIND $keys AS key
MATCH (r:Record {kind: $kind, key: key})
WHERE r.source IS NOT NULL
RETURN r.key, r.source, r.scope, r.synthetic, r.digest, r.import, elementId(r),
  CASE WHEN r.source = $source THEN null ELSE r.statement END

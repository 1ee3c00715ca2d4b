// The sums behind the data version: one a source and scope.
MATCH (n:RecordSum)
RETURN n.source, n.scope, n.records, n.sum

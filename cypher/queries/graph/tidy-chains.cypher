// Removes value chains without a stage.
MATCH (v:ValueChain)
WHERE NOT EXISTS { (v)<-[:PART_OF]-() }
DELETE v

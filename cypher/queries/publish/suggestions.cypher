// Draws suggestions from the organisation that they are for to the one suggested; rank 1 is best.
// Example: {"dataVersion": "00", "rows": [{"organisation": "org:a", "suggested": "org:b", "rank": 1, "score": 0.5}]}
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation})
MATCH (other:Organisation {id: row.suggested})
CREATE (o)-[:SUGGESTED {rank: row.rank, score: row.score, dataVersion: $dataVersion}]->(other)
RETURN count(*)

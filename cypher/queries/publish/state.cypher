// Of which data version the findings are that are published, if any.
OPTIONAL MATCH (p:Publication)
RETURN p.dataVersion

// Notes what is published, so that readers can tell of which data it speaks.
// Example: {"properties": {"dataVersion": "00", "measures": ["degree"], "organisations": 1, "communities": 1, "suggestions": 0}}
CREATE (p:Publication)
SET p = $properties, p.published = datetime()

// Whether the server has the Graph Data Science library.
SHOW PROCEDURES YIELD name
WHERE name = 'gds.graph.list'
RETURN count(*) > 0

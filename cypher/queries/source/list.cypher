// Every source with its weight and description.
MATCH (s:Source)
RETURN s.id, s.precedence, s.body, s.reweighing

// All that was said of suggestions, for whomever.
MATCH (f:Feedback)
RETURN f.body

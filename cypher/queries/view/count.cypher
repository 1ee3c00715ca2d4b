// How many confidential views there are, at no cost.
MATCH (v:ConfidentialView)
RETURN count(v)

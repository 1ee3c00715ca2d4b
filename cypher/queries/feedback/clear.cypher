// Forgets all feedback, before that of a copy is written.
MATCH (f:Feedback)
DELETE f

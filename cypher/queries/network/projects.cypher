// Every project with its dates and themes.
MATCH (p:Project)
RETURN p.id, p.startDate, p.endDate, p.signatureDate

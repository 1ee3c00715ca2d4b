// Takes back what was published: measures and communities of organisations, suggestions, and the note of it.
OPTIONAL MATCH (p:Publication)
WITH collect(p) AS notes
CALL () {
  MATCH (o:Subject)
  WHERE o.findingsVersion IS NOT NULL
  REMOVE o.degree, o.strength, o.pagerank, o.betweenness, o.harmonic, o.eigenvector, o.coreness, o.clustering,
    o.constraint, o.`effective-size`, o.participation, o.`within-module-z`, o.community, o.communityLabel, o.findingsVersion
}
CALL () {
  MATCH (:Subject)-[s:SUGGESTED]->(:Subject)
  DELETE s
}
WITH notes, [note IN notes | note.dataVersion] AS versions
FOREACH (note IN notes | DELETE note)
RETURN head(versions)

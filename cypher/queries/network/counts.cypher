// How much there is for the public.
RETURN COUNT { (:Organisation) }, COUNT { (:Project) },
  COUNT { (:Organisation)-[:PARTICIPATES_IN]->(:Project) }, COUNT { (:Theme) }, COUNT { (:Cluster) },
  COUNT { (:Organisation)-[:MEMBER_OF]->() }

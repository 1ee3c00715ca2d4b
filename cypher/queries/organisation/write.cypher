// Writes organisations, with labels for the helix. Other properties that they have stay.
// Example: {"rows": [{"id": "org:a", "labels": ["Company"], "properties": {"name": "Alpha", "synthetic": false, "sources": ["source:a"], "body": "{}"}}]}
UNWIND $rows AS row
MERGE (o:Subject {id: row.id})
SET o:Organisation, o += row.properties
REMOVE o:Undescribed:Company:KnowledgeInstitution:Government:CivilSociety:Association:ClusterOrganisation
SET o:$(row.labels)

// Makes of organisations something that is only named.
// Example: {"keys": [{"id": "org:a"}]}
UNWIND $keys AS key
MATCH (o:Organisation {id: key.id})
SET o = {id: o.id}
SET o:Undescribed
REMOVE o:Organisation:Company:KnowledgeInstitution:Government:CivilSociety:Association:ClusterOrganisation

// What people and the store look up by. Free text has no place here: an index refuses texts above 8 kB.
CREATE INDEX earlier_record_subject IF NOT EXISTS FOR (r:EarlierRecord) ON (r.kind, r.key, r.source);
CREATE INDEX set_aside_import IF NOT EXISTS FOR (s:SetAside) ON (s.import);
CREATE INDEX organisation_country IF NOT EXISTS FOR (o:Organisation) ON (o.country);
CREATE INDEX organisation_nuts IF NOT EXISTS FOR (o:Organisation) ON (o.nuts);
CREATE INDEX project_start IF NOT EXISTS FOR (p:Project) ON (p.startDate);

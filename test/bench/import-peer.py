"""What a careful data scientist would write: python import-peer.py ARCHIVE FILE.db prints counts as JSON.

Reads project.csv, organization.csv and euroSciVoc.csv from the archive as text; checks and converts dates, amounts, flags
and coordinates and counts what can't be converted; makes one organisation of each PIC, with its newest name, its other
spellings, country codes as ISO has them and the helix that its activity type says; merges repeated participations with
all their roles and summed amounts; builds the theme tree with its ancestors; writes it all to SQLite with keys and
indices, in one transaction a table. Unlike the product's import it keeps no source records, so it can't be undone or
repeated, derives nothing by precedence of sources, and hashes nothing.
"""

import json
import sqlite3
import sys
import zipfile

import pandas as pd

ROLES = ["coordinator", "participant", "partner", "associatedPartner", "thirdParty"]
HELIX = {"PRC": "company", "HES": "knowledge", "REC": "knowledge", "PUB": "government", "OTH": "association"}
COUNTRY = {"EL": "GR", "UK": "GB"}


def read(archive, name):
    entry = next(n for n in archive.namelist() if n.split("/")[-1] == name)
    with archive.open(entry) as file:
        frame = pd.read_csv(file, sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    return frame.apply(lambda column: column.str.strip())


def amounts(column):
    return pd.to_numeric(column.str.replace(",", "."), errors="coerce")


def days(column):
    return pd.to_datetime(column, format="%Y-%m-%d", errors="coerce").dt.strftime("%Y-%m-%d")


def unreadable(raw, converted):
    return int(((raw != "") & converted.isna()).sum())


with zipfile.ZipFile(sys.argv[1]) as archive:
    project = read(archive, "project.csv")
    rows = read(archive, "organization.csv")
    subject = read(archive, "euroSciVoc.csv")

set_aside = 0
for name in ["startDate", "endDate", "ecSignatureDate"]:
    converted = days(project[name])
    set_aside += unreadable(project[name], converted)
    project[name] = converted
for name in ["totalCost", "ecMaxContribution"]:
    converted = amounts(project[name])
    set_aside += unreadable(project[name], converted)
    project[name] = converted
project = project.drop_duplicates("id")
project["key"] = project["frameworkProgramme"] + "-" + project["id"]
key_of = project.set_index("id")["key"]
project = project.drop(columns="id").set_index("key")

for name in ["ecContribution", "netEcContribution", "totalCost"]:
    converted = amounts(rows[name])
    set_aside += unreadable(rows[name], converted)
    rows[name] = converted
rows["project"] = rows["projectID"].map(key_of)
rows["country"] = rows["country"].replace(COUNTRY)
rows["ended"] = rows["endOfParticipation"].str.lower() == "true"
place = rows["geolocation"].str.strip("()").str.split(",", n=1, expand=True)
rows["latitude"] = amounts(place[0])
rows["longitude"] = amounts(place[1].fillna(""))
rows["rank"] = rows["role"].map({role: i for i, role in enumerate(ROLES)}).fillna(len(ROLES)).astype(int)

newest = rows.sort_values(["contentUpdateDate", "projectID"], kind="stable")
fields = ["name", "shortName", "vatNumber", "activityType", "SME", "street", "postCode", "city", "country"]
fields += ["nutsCode", "organizationURL", "latitude", "longitude"]
# The newest filled value of each field.
organisation = newest[["organisationID", *fields]].replace("", pd.NA).groupby("organisationID").last()
organisation["helix"] = organisation["activityType"].map(HELIX).fillna("unknown")
names = newest.loc[newest["name"] != "", ["organisationID", "name"]].drop_duplicates()
names["isMain"] = names["name"] == names["organisationID"].map(organisation["name"])

participation = (
    rows.sort_values("rank", kind="stable")
    .groupby(["project", "organisationID"], sort=True)
    .agg(
        roles=("role", lambda roles: ",".join(dict.fromkeys(roles))),
        order=("order", "first"),
        ecContribution=("ecContribution", lambda x: x.sum(min_count=1)),
        netEcContribution=("netEcContribution", lambda x: x.sum(min_count=1)),
        totalCost=("totalCost", lambda x: x.sum(min_count=1)),
        ended=("ended", "all"),
        rows=("role", "size"),
    )
    .reset_index()
)

themes = {}
for code, path in subject[["euroSciVocCode", "euroSciVocPath"]].drop_duplicates().itertuples(index=False):
    codes, titles = code.strip("/").split("/"), path.strip("/").split("/")
    for depth in range(1, len(codes) + 1):
        key = "/" + "/".join(codes[:depth])
        themes[key] = (titles[depth - 1], "/" + "/".join(codes[: depth - 1]) if depth > 1 else None)
theme = pd.DataFrame([(key, *value) for key, value in themes.items()], columns=["code", "title", "parent"])
project_theme = pd.DataFrame(
    {"project": subject["projectID"].map(key_of), "theme": subject["euroSciVocCode"]}
).drop_duplicates()

with sqlite3.connect(sys.argv[2]) as database:
    database.execute("PRAGMA journal_mode = WAL")
    project.to_sql("project", database, index_label="id")
    organisation.to_sql("organisation", database, index_label="id")
    names.to_sql("organisation_name", database, index=False)
    participation.to_sql("participation", database, index=False)
    theme.to_sql("theme", database, index=False)
    project_theme.to_sql("project_theme", database, index=False)
    for statement in [
        "CREATE UNIQUE INDEX project_id ON project (id)",
        "CREATE UNIQUE INDEX organisation_id ON organisation (id)",
        "CREATE INDEX organisation_by_name ON organisation_name (name)",
        "CREATE UNIQUE INDEX participation_pair ON participation (project, organisationID)",
        "CREATE INDEX participation_organisation ON participation (organisationID)",
        "CREATE UNIQUE INDEX theme_code ON theme (code)",
        "CREATE INDEX project_theme_theme ON project_theme (theme)",
    ]:
        database.execute(statement)

print(
    json.dumps(
        {
            "organisations": len(organisation),
            "projects": len(project),
            "participations": len(participation),
            "setAside": set_aside,
        }
    )
)

"""Who takes part in what in a CORDIS archive: python cordis.py ARCHIVE FILE.bip, a line `organisation project`."""

import sys
import zipfile

import pandas as pd

with zipfile.ZipFile(sys.argv[1]) as archive:
    name = next(n for n in archive.namelist() if n.split("/")[-1] == "organization.csv")
    with archive.open(name) as file:
        rows = pd.read_csv(file, sep=";", dtype=str, usecols=["organisationID", "projectID"])
rows = rows.drop_duplicates()
organisation = rows["organisationID"].rank(method="dense").astype(int) - 1
project = rows["projectID"].rank(method="dense").astype(int) - 1
with open(sys.argv[2], "w") as out:
    out.writelines(f"{o} {p}\n" for o, p in zip(organisation, project))

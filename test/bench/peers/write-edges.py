"""The ties of participations as a weighted edge list: python write-edges.py FILE.bip writes FILE.edges beside it."""

import sys

from graph import edges, participations_of, projection

path = sys.argv[1]
with open(path.removesuffix(".bip") + ".edges", "w") as out:
    out.writelines(f"{u} {v} {w:.9g}\n" for u, v, w in zip(*edges(projection(*participations_of(path)))))

"""What NetworKit does for each task, on one thread: its graph is built outside the timed part."""

import networkit as nk
import numpy as np

from graph import edges, first_members
from inputs import edge_list, nodes, projected, seed, task

nk.setNumberOfThreads(1)
nk.setSeed(seed, False)


def work():
    if task == "read":
        # A node is known by its number, up to the largest that has a tie.
        def strengths(g):
            result = np.zeros(nodes())
            for u in g.iterNodes():
                result[u] = g.weightedDegree(u)
            return result

        return lambda: nk.graphio.EdgeListReader(" ", 0).read(edge_list), strengths
    u, v, w = edges(projected())
    weighted = nk.GraphFromCoo((w, (u, v)), n=nodes(), weighted=True, directed=False)
    plain = nk.graphtools.toUnweighted(weighted)
    plain.indexEdges()
    half = lambda values: np.asarray(values) / 2
    return {
        "betweenness": (lambda: nk.centrality.Betweenness(plain).run().scores(), half),
        "harmonic": (lambda: nk.centrality.HarmonicCloseness(plain, True).run().scores(), None),
        "coreness": (lambda: nk.centrality.CoreDecomposition(plain).run().scores(), None),
        "components": (
            lambda: nk.components.ConnectedComponents(plain).run().getPartition().getVector(),
            first_members,
        ),
        "clustering": (lambda: nk.centrality.LocalClusteringCoefficient(plain, True).run().scores(), None),
        "louvain": (lambda: nk.community.PLM(weighted, True).run().getPartition().getVector(), None),
    }[task]

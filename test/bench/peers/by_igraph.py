"""What igraph does for each task: the work to time, and how its result becomes one number a node."""

import random

import igraph
import numpy as np

from graph import edges, first_members
from inputs import edge_list, nodes, participations, projected, projects, sampled, task

igraph.set_random_number_generator(random)


def read():
    def strengths(g):
        result = np.zeros(nodes())
        result[[int(name) for name in g.vs["name"]]] = g.strength(weights="weight")
        return result

    return lambda: igraph.Graph.Read_Ncol(edge_list, names=True, weights=True, directed=False), strengths


def projection():
    organisation, project = participations()
    pairs = np.stack([organisation, project + nodes()], 1).tolist()
    types = [False] * nodes() + [True] * projects()
    return (
        lambda: igraph.Graph.Bipartite(types, pairs).bipartite_projection(multiplicity=True, which=0),
        lambda g: g.degree(),
    )


def on_ties():
    u, v, w = edges(projected())
    g = igraph.Graph(nodes(), np.stack([u, v], 1))
    g.es["weight"] = w
    if task == "betweenness-sampled":
        pivots, scale = sampled()
        return (
            lambda: g.betweenness(directed=False, sources=pivots),
            lambda values: np.asarray(values) * scale,
        )
    return {
        "pagerank": (lambda: g.pagerank(weights="weight"), None),
        "pagerank-ties": (lambda: g.pagerank(weights="weight"), None),
        "betweenness": (lambda: g.betweenness(directed=False), None),
        "harmonic": (lambda: g.harmonic_centrality(), None),
        "coreness": (lambda: g.coreness(), None),
        "components": (lambda: g.connected_components().membership, first_members),
        "clustering": (lambda: g.transitivity_local_undirected(mode="zero"), None),
        "leiden": (
            lambda: g.community_leiden("modularity", weights="weight", n_iterations=2).membership,
            None,
        ),
        "louvain": (lambda: g.community_multilevel(weights="weight").membership, None),
    }[task]


def work():
    return {"read": read, "projection": projection}.get(task, on_ties)()

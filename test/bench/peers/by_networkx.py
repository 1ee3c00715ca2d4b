"""What networkx does for each task: its graph is built outside the timed part."""

import heapq

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite

from by_scipy import padded
from graph import edges
from inputs import K, nodes, participations, projected, seed, task


n = nodes()


def projection():
    organisation, project = participations()
    pairs = list(zip(organisation.tolist(), (project + n).tolist()))

    def project_graph():
        b = nx.Graph()
        b.add_nodes_from(range(n))
        b.add_edges_from(pairs)
        return bipartite.collaboration_weighted_projected_graph(b, range(n))

    return project_graph, lambda g: [g.degree(i) for i in range(n)]


def by_node(values):
    return [values[i] for i in range(n)]


def member(communities):
    membership = np.zeros(n, int)
    for number, members in enumerate(communities):
        membership[list(members)] = number
    return membership


def best_pairs(g):
    best = []
    for node in range(n):
        candidates = {x for z in g[node] for x in g[z]} - set(g[node]) - {node}
        scored = nx.resource_allocation_index(g, [(node, x) for x in candidates])
        best.append(heapq.nlargest(K, (score for _, _, score in scored)))
    return best


def work():
    if task == "projection":
        return projection()
    u, v, w = edges(projected())
    g = nx.Graph()
    g.add_nodes_from(range(n))
    g.add_weighted_edges_from(zip(u.tolist(), v.tolist(), w.tolist()))
    return {
        "pagerank": (lambda: nx.pagerank(g, tol=1e-9 / n, max_iter=1000), by_node),
        "pagerank-ties": (lambda: nx.pagerank(g, tol=1e-9 / n, max_iter=1000), by_node),
        "betweenness": (lambda: nx.betweenness_centrality(g, normalized=False), by_node),
        "harmonic": (
            lambda: nx.harmonic_centrality(g),
            lambda values: np.asarray(by_node(values)) / (n - 1),
        ),
        "coreness": (lambda: nx.core_number(g), by_node),
        "clustering": (lambda: nx.clustering(g), by_node),
        "louvain": (lambda: nx.community.louvain_communities(g, weight="weight", seed=seed), member),
        "resource-allocation": (lambda: best_pairs(g), padded),
    }[task]

"""Makes test/peers/positions.json: weighted paths, walks without weights, directed ties and positions in a partition,
by python-igraph, networkx and bctpy (the Brain Connectivity Toolbox).

    python3 -m venv venv && venv/bin/pip install networkx igraph bctpy numpy scipy
    venv/bin/python test/peers/make-positions.py > test/peers/positions.json
"""

import json
import platform
import random
import warnings

import bct
import igraph
import networkx as nx
import numpy
import scipy

warnings.filterwarnings("ignore")

# Weights as Newman's come out: sums of a few 1/(k-1), so that many paths are equally long.
WEIGHTS = [0.25, 0.5, 1 / 3, 1.0, 0.5 + 1 / 3, 0.75, 2.0]


def edges_of(graph, seed):
    draw = random.Random(seed)
    return [[u, v, draw.choice(WEIGHTS)] for u, v in graph.edges() if u != v]


UNDIRECTED = {
    "karate club": (34, edges_of(nx.convert_node_labels_to_integers(nx.karate_club_graph()), 1)),
    "path": (6, edges_of(nx.path_graph(6), 2)),
    "grid": (20, edges_of(nx.convert_node_labels_to_integers(nx.grid_2d_graph(4, 5)), 3)),
    "in pieces": (30, edges_of(nx.gnp_random_graph(30, 0.06, seed=4), 4)),
    "dense": (25, edges_of(nx.gnp_random_graph(25, 0.4, seed=5), 5)),
}
DIRECTED = {
    "path": (5, edges_of(nx.path_graph(5, create_using=nx.DiGraph), 6)),
    "cycle": (6, edges_of(nx.cycle_graph(6, create_using=nx.DiGraph), 7)),
    "sparse": (30, edges_of(nx.gnp_random_graph(30, 0.06, seed=8, directed=True), 8)),
    "dense": (20, edges_of(nx.gnp_random_graph(20, 0.3, seed=9, directed=True), 9)),
}


def numbers(values):
    return [0.0 if value != value else float(value) for value in values]


def paths(graph, lengths):
    return {
        "betweenness": numbers(graph.betweenness(directed=graph.is_directed())),
        "weightedBetweenness": numbers(graph.betweenness(directed=graph.is_directed(), weights=lengths)),
        "harmonic": numbers(graph.harmonic_centrality(mode="out", normalized=True)),
        "weightedHarmonic": numbers(graph.harmonic_centrality(mode="out", weights=lengths, normalized=True)),
    }


def walks(nodes, edges, kind):
    graph = kind()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(edges)
    settled = {"alpha": 0.85, "tol": 1e-15, "max_iter": 10000}
    result = {}
    for name, weight in (("pagerank", "weight"), ("unweightedPagerank", None)):
        ranks = nx.pagerank(graph, weight=weight, **settled)
        result[name] = [ranks[u] for u in range(nodes)]
    return result


def undirected(nodes, edges):
    graph = igraph.Graph(n=nodes, edges=[edge[:2] for edge in edges])
    matrix = numpy.zeros((nodes, nodes))
    for u, v, weight in edges:
        matrix[u, v] = matrix[v, u] = weight
    groups = [u * 7 % 4 for u in range(nodes)]
    of = numpy.array(groups) + 1
    tied = (matrix > 0).astype(float)
    return {
        "nodes": nodes,
        "edges": edges,
        "groups": groups,
        "igraph": paths(graph, [1 / weight for _, _, weight in edges]),
        "networkx": walks(nodes, edges, nx.Graph),
        "bct": {
            "withinModuleZ": numbers(bct.module_degree_zscore(tied, of)),
            "weightedWithinModuleZ": numbers(bct.module_degree_zscore(matrix, of)),
            "participation": numbers(bct.participation_coef(tied, of)),
            "weightedParticipation": numbers(bct.participation_coef(matrix, of)),
        },
    }


def directed(nodes, edges):
    graph = igraph.Graph(n=nodes, edges=[edge[:2] for edge in edges], directed=True)
    weights = [weight for _, _, weight in edges]
    return {
        "nodes": nodes,
        "edges": edges,
        "igraph": {
            **paths(graph, [1 / weight for weight in weights]),
            "outStrength": numbers(graph.strength(mode="out", weights=weights)),
            "inStrength": numbers(graph.strength(mode="in", weights=weights)),
            "outDegree": numbers(graph.degree(mode="out")),
            "inDegree": numbers(graph.degree(mode="in")),
        },
        "networkx": walks(nodes, edges, nx.DiGraph),
    }


print(
    json.dumps(
        {
            "versions": {
                "python": platform.python_version(),
                "igraph": igraph.__version__,
                "networkx": nx.__version__,
                "bctpy": bct.__version__,
                "numpy": numpy.__version__,
                "scipy": scipy.__version__,
            },
            "undirected": {name: undirected(*graph) for name, graph in UNDIRECTED.items()},
            "directed": {name: directed(*graph) for name, graph in DIRECTED.items()},
        }
    )
)

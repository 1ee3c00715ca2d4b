"""Makes test/peers/centrality.json: measures by networkx and python-igraph on graphs small enough to read, and on
one of a few hundred organisations that collaborates as real ones do.

    python3 -m venv venv && venv/bin/pip install networkx igraph numpy scipy
    venv/bin/python test/peers/make-centrality.py > test/peers/centrality.json
"""

import json
import platform
import random
import warnings
from collections import defaultdict

import igraph
import networkx as nx
import numpy
import scipy

warnings.filterwarnings("ignore")


def collaboration(organisations, projects, seed):
    """Projects of 2 to 12 whose members are drawn among newcomers and, by how active they are, those before."""
    draw = random.Random(seed)
    active, members = [], []
    newcomer = 0
    for _ in range(projects):
        size = draw.choices(range(2, 13), [s**-1.2 for s in range(2, 13)])[0]
        team = set()
        while len(team) < size:
            if (draw.random() < 0.45 or not active) and newcomer < organisations:
                team.add(newcomer)
                newcomer += 1
            elif active:
                team.add(draw.choice(active))
        active.extend(sorted(team))
        members.append(sorted(team))
    return max(max(team) for team in members) + 6, members


def projects_of(graph):
    return [[u, v] for u, v in graph.edges()]


def weighted(graph, seed):
    """Pairs with several projects each: weights other than 1."""
    draw = random.Random(seed)
    return [[u, v] for u, v in graph.edges() for _ in range(draw.randint(1, 4))]


karate = nx.convert_node_labels_to_integers(nx.karate_club_graph())
GRAPHS = {
    "karate club": (34, projects_of(karate)),
    "karate club, repeated ties": (34, weighted(karate, 5)),
    "star": (8, projects_of(nx.star_graph(7))),
    "path": (6, projects_of(nx.path_graph(6))),
    "clique": (6, [[0, 1, 2, 3, 4, 5]]),
    "cycle": (7, projects_of(nx.cycle_graph(7))),
    "grid": (12, projects_of(nx.convert_node_labels_to_integers(nx.grid_2d_graph(3, 4)))),
    "two components": (9, [[0, 1, 2, 3], [3, 4], [5, 6, 7], [7, 8]]),
    "isolates": (7, [[1, 2, 3], [3, 5], [6]]),
    "repeated project": (6, [[0, 1, 2], [0, 1, 2], [2, 3, 4], [2, 3], [4, 5]]),
    "random bipartite": (
        24,
        [
            sorted(random.Random(100 + p).sample(range(24), random.Random(200 + p).randint(1, 6)))
            for p in range(14)
        ],
    ),
    "collaboration": collaboration(300, 160, 11),
}


def measures(nodes, projects):
    plain = nx.Graph()
    plain.add_nodes_from(range(nodes))
    weight, shared = defaultdict(float), defaultdict(int)
    for team in projects:
        for i, u in enumerate(team):
            for v in team[i + 1 :]:
                weight[u, v] += 1 / (len(team) - 1)
                shared[u, v] += 1
    for (u, v), w in weight.items():
        plain.add_edge(u, v, weight=w)
    pairs = list(weight)
    graph = igraph.Graph(n=nodes, edges=pairs, directed=False)
    weights = [weight[pair] for pair in pairs]

    def by_node(values):
        return [float(values[u]) for u in range(nodes)]

    pagerank = nx.pagerank(plain, alpha=0.85, tol=1e-15, max_iter=10000, weight="weight")
    groups = [u % 3 for u in range(nodes)]
    participation = []
    for u in range(nodes):
        into = [sum(1 for v in plain[u] if groups[v] == g) for g in range(3)]
        degree = sum(into)
        participation.append(1 - sum((k / degree) ** 2 for k in into) if degree else 0.0)
    constraint = nx.constraint(plain, weight="weight")
    # Naming the nodes chooses networkx's plain sum; its matrix version (3.6.1) divides by the maxima of the wrong rows.
    effective = nx.effective_size(plain, nodes=range(nodes), weight="weight")
    tied = [u for u in range(nodes) if plain.degree(u) > 0]
    components = sorted((sorted(c) for c in nx.connected_components(plain)), key=lambda c: (-len(c), c[0]))
    membership = [0] * nodes
    for index, component in enumerate(components):
        for u in component:
            membership[u] = index
    result = {
        "nodes": nodes,
        "projects": projects,
        "ties": [[u, v, weight[u, v], shared[u, v]] for u, v in sorted(pairs)],
        "networkx": {
            "degree": by_node(dict(plain.degree())),
            "strength": by_node(dict(plain.degree(weight="weight"))),
            "pagerank": by_node(pagerank),
            "betweenness": by_node(nx.betweenness_centrality(plain, normalized=False)),
            "harmonic": [value / (nodes - 1) for value in by_node(nx.harmonic_centrality(plain))],
            "coreness": by_node(nx.core_number(plain)),
            "clustering": by_node(nx.clustering(plain)),
            # networkx gives NaN where there are no ties; this project gives 0.
            "constraint": [float(constraint[u]) if u in tied else 0.0 for u in range(nodes)],
            "effectiveSize": [float(effective[u]) if u in tied else 0.0 for u in range(nodes)],
            "components": membership,
        },
        "igraph": {
            "pagerank": graph.pagerank(weights=weights, damping=0.85, implementation="prpack"),
            "betweenness": graph.betweenness(directed=False),
            "harmonic": [0.0 if value != value else value for value in graph.harmonic_centrality(normalized=True)],
            "coreness": graph.coreness(),
            "clustering": graph.transitivity_local_undirected(mode="zero"),
            "constraint": [0.0 if value != value else value for value in graph.constraint(weights=weights)],
        },
        "numpy": {},
        "definition": {"participation": {"groups": groups, "values": participation}},
    }
    # The dense eigenvector of the one largest eigenvalue; igraph's and networkx's own stop at about 1e-7.
    matrix = nx.to_numpy_array(plain, nodelist=range(nodes), weight="weight")
    for name, dense in (("eigenvector", matrix), ("eigenvectorUnweighted", (matrix > 0).astype(float))):
        values, vectors = numpy.linalg.eigh(dense)
        if values[-1] - values[-2] > 1e-6:
            vector = numpy.abs(vectors[:, -1])
            result["numpy"][name] = [float(x) for x in vector / vector.max()]
    return result


print(
    json.dumps(
        {
            "versions": {
                "python": platform.python_version(),
                "networkx": nx.__version__,
                "igraph": igraph.__version__,
                "numpy": numpy.__version__,
                "scipy": scipy.__version__,
            },
            "graphs": {name: measures(*graph) for name, graph in GRAPHS.items()},
        }
    )
)

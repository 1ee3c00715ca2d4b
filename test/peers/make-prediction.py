"""Makes test/peers/prediction.json: scores of pairs that are not tied yet by networkx, python-igraph and scipy, theme
profiles by scikit-learn, and distances by scikit-learn.

    python3 -m venv venv && venv/bin/pip install networkx igraph numpy scipy scikit-learn
    venv/bin/python test/peers/make-prediction.py > test/peers/prediction.json
"""

import json
import platform
import random

import igraph
import networkx as nx
import numpy as np
import scipy
import scipy.sparse as sp
import sklearn
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.metrics.pairwise import haversine_distances


def collaboration(projects, largest, seed):
    """Projects of 1 to `largest` whose members are newcomers or drawn by how active they are; two isolates at the end."""
    draw = random.Random(seed)
    active, members, nodes = [], [], 0
    sizes = range(1, largest + 1)
    for _ in range(projects):
        size = draw.choices(sizes, [s**-1.1 for s in sizes])[0]
        team = set()
        while len(team) < size:
            if draw.random() < 0.4 or not active:
                team.add(nodes)
                nodes += 1
            else:
                team.add(draw.choice(active))
        active.extend(sorted(team))
        members.append(sorted(team))
    return nodes + 2, members


PROJECTS = {
    "karate club": (34, [[u, v] for u, v in nx.karate_club_graph().edges()]),
    "two cliques and a bridge": (9, [[0, 1, 2, 3], [3, 4], [4, 5, 6, 7], [8]]),
    "collaboration": collaboration(60, 8, 3),
}
DAMPING = 0.85


def sparse(rows, keep):
    """[node, candidate, value] where `keep` and the value is above 0."""
    return [
        [int(u), int(v), float(rows[u, v])]
        for u in range(rows.shape[0])
        for v in range(rows.shape[1])
        if keep[u, v] and rows[u, v] > 0
    ]


def solve(n, projects):
    rows = [u for p, team in enumerate(projects) for u in team]
    columns = [p for p, team in enumerate(projects) for u in team]
    B = sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n, len(projects)))
    size = np.asarray(B.sum(0)).ravel()
    W = (B @ sp.diags(np.where(size > 1, 1 / np.maximum(size - 1, 1), 0)) @ B.T).toarray()
    np.fill_diagonal(W, 0)
    A = (W > 0).astype(float)
    degree = A.sum(0)
    free = (A == 0) & ~np.eye(n, dtype=bool)
    g = nx.from_numpy_array(A)
    pairs = [(u, v) for u in range(n) for v in range(n) if free[u, v]]

    def by(index):
        return [[u, v, float(s)] for u, v, s in index(g, pairs) if s > 0]

    inverse_root = np.diag(np.where(degree > 0, 1 / np.sqrt(np.maximum(degree, 1)), 0))
    strength = W.sum(1)
    S = W / np.where(strength > 0, strength, 1)[:, None]
    h = igraph.Graph.Weighted_Adjacency(W, mode="undirected")
    ppr = np.array(
        [h.personalized_pagerank(damping=DAMPING, reset_vertices=u, weights="weight") for u in range(n)]
    )
    for u in range(n):
        if strength[u] == 0:
            ppr[u] = np.eye(n)[u]
    return {
        "organisations": n,
        "projects": projects,
        "scores": {
            "common-neighbours": {"by": "networkx", "values": [
                [u, v, len(list(nx.common_neighbors(g, u, v)))]
                for u, v in pairs
                if len(list(nx.common_neighbors(g, u, v))) > 0
            ]},
            "adamic-adar": {"by": "networkx", "values": by(nx.adamic_adar_index)},
            "resource-allocation": {"by": "networkx", "values": by(nx.resource_allocation_index)},
            "jaccard": {"by": "networkx", "values": by(nx.jaccard_coefficient)},
            "preferential-attachment": {"by": "networkx", "values": by(nx.preferential_attachment)},
            "l3": {"by": "numpy", "values": sparse(A @ inverse_root @ A @ inverse_root @ A, free)},
            "p3": {"by": "scipy", "values": sparse(S @ S, free)},
        },
        "personalised page rank": {"by": "igraph", "damping": DAMPING, "values": ppr.tolist()},
    }


def themes():
    """Counts of projects by organisation and theme; scikit-learn's idf without smoothing is ln(N / N(t)) + 1."""
    draw = random.Random(11)
    projects = [
        {
            "with": draw.sample(range(14), draw.randint(1, 5)),
            "themes": draw.sample(range(9), draw.randint(0, 3)),
        }
        for _ in range(40)
    ]
    counts = np.zeros((14, 9))
    for project in projects:
        for u in project["with"]:
            counts[u, project["themes"]] += 1
    counts_with = counts[counts.sum(1) > 0]
    idf = TfidfTransformer(smooth_idf=False).fit(counts_with).idf_ - 1
    tf = TfidfTransformer(use_idf=False, sublinear_tf=True, norm=None).fit_transform(counts).toarray()
    weight = tf * idf
    length = np.linalg.norm(weight, axis=1, keepdims=True)
    unit = weight / np.where(length > 0, length, 1)
    return {"organisations": 14, "themes": 9, "projects": projects, "cosine": (unit @ unit.T).tolist()}


def distances():
    draw = random.Random(4)
    places = [[51.0543, 3.7174], [50.8503, 4.3517], [-33.8688, 151.2093], [0, 0], [0, 180], [90, 0], [-90, 45]]
    places += [[round(draw.uniform(-90, 90), 4), round(draw.uniform(-180, 180), 4)] for _ in range(8)]
    return {"places": places, "km": (haversine_distances(np.radians(places)) * 6371.0088).tolist()}


print(
    json.dumps(
        {
            "versions": {
                "python": platform.python_version(),
                "networkx": nx.__version__,
                "igraph": igraph.__version__,
                "numpy": np.__version__,
                "scipy": scipy.__version__,
                "scikit-learn": sklearn.__version__,
            },
            "networks": {name: solve(*spec) for name, spec in PROJECTS.items()},
            "themes": themes(),
            "distances": distances(),
        }
    )
)

"""One round of one peer: python peer.py PEER TASK FILE.bip SEED RESULT prints figures as JSON, writes the result.

The input is read and the library's own graph built outside the timed part. Work that takes less than a second is repeated
for a second and the last time counts, as for every other contender.
"""

import heapq
import json
import random
import resource
import sys
import time

import numpy as np
import scipy.sparse as sp

peer, task, path, seed, result_path = sys.argv[1:]
seed = int(seed)
participations = np.unique(np.loadtxt(path, dtype=np.int64), axis=0)
organisation, project = participations[:, 0], participations[:, 1]
n, projects = int(organisation.max()) + 1, int(project.max()) + 1
K = 20


def projected():
    """The weighted projection by scipy: Newman's weights."""
    B = sp.csr_matrix((np.ones(len(organisation)), (organisation, project)), shape=(n, projects))
    size = np.asarray(B.sum(0)).ravel()
    W = (B @ sp.diags(np.where(size > 1, 1 / np.maximum(size - 1, 1), 0)) @ B.T.tocsr()).tocsr()
    W.setdiag(0)
    W.eliminate_zeros()
    return W


def edges(W):
    upper = sp.triu(W, 1).tocoo()
    return upper.row, upper.col, upper.data


def modularity(W, membership):
    membership = np.asarray(membership)
    strength = np.asarray(W.sum(1)).ravel()
    total = strength.sum()
    coo = W.tocoo()
    inside = coo.data[membership[coo.row] == membership[coo.col]].sum()
    return float(inside / total - ((np.bincount(membership, strength) / total) ** 2).sum())


def igraph_work():
    import igraph

    igraph.set_random_number_generator(random)
    if task == "projection":
        pairs = np.stack([organisation, project + n], 1).tolist()
        types = [False] * n + [True] * projects
        return (
            lambda: igraph.Graph.Bipartite(types, pairs).bipartite_projection(multiplicity=True, which=0),
            lambda g: g.degree(),
        )
    u, v, w = edges(projected())
    g = igraph.Graph(n, np.stack([u, v], 1))
    g.es["weight"] = w
    return {
        "pagerank": lambda: g.pagerank(weights="weight"),
        "pagerank-ties": lambda: g.pagerank(weights="weight"),
        "betweenness": lambda: g.betweenness(directed=False),
        "harmonic": lambda: g.harmonic_centrality(),
        "leiden": lambda: g.community_leiden("modularity", weights="weight", n_iterations=2).membership,
        "louvain": lambda: g.community_multilevel(weights="weight").membership,
    }[task], None


def networkx_work():
    import networkx as nx
    from networkx.algorithms import bipartite

    if task == "projection":
        pairs = list(zip(organisation.tolist(), (project + n).tolist()))

        def project_graph():
            b = nx.Graph()
            b.add_nodes_from(range(n))
            b.add_edges_from(pairs)
            return bipartite.collaboration_weighted_projected_graph(b, range(n))

        return project_graph, lambda g: [g.degree(i) for i in range(n)]
    u, v, w = edges(projected())
    g = nx.Graph()
    g.add_nodes_from(range(n))
    g.add_weighted_edges_from(zip(u.tolist(), v.tolist(), w.tolist()))

    def best_pairs():
        best = []
        for node in range(n):
            candidates = {x for z in g[node] for x in g[z]} - set(g[node]) - {node}
            scored = nx.resource_allocation_index(g, [(node, x) for x in candidates])
            best.append(heapq.nlargest(K, (score for _, _, score in scored)))
        return best

    def by_node(values):
        return [values[i] for i in range(n)]

    def member(communities):
        membership = np.zeros(n, int)
        for number, members in enumerate(communities):
            membership[list(members)] = number
        return membership

    return {
        "pagerank": (lambda: nx.pagerank(g, tol=1e-9 / n, max_iter=1000), by_node),
        "pagerank-ties": (lambda: nx.pagerank(g, tol=1e-9 / n, max_iter=1000), by_node),
        "betweenness": (lambda: nx.betweenness_centrality(g, normalized=False), by_node),
        "harmonic": (lambda: nx.harmonic_centrality(g), by_node),
        "louvain": (lambda: nx.community.louvain_communities(g, weight="weight", seed=seed), member),
        "resource-allocation": (best_pairs, padded),
    }[task]


def scipy_work():
    if task == "projection":
        return projected, lambda W: np.diff(W.indptr)
    A = projected()
    A.data[:] = 1
    degree = np.asarray(A.sum(1)).ravel()
    shares = (A @ sp.diags(np.where(degree > 0, 1 / np.maximum(degree, 1), 0))).tocsr()

    def best_pairs():
        best = []
        for first in range(0, n, 2048):
            last = min(n, first + 2048)
            S = shares[first:last] @ A
            S = (S - S.multiply(A[first:last])).tocsr()
            for row in range(last - first):
                scores = S.data[S.indptr[row] : S.indptr[row + 1]].copy()
                scores[S.indices[S.indptr[row] : S.indptr[row + 1]] == first + row] = 0
                if len(scores) > K:
                    scores = scores[np.argpartition(-scores, K)[:K]]
                best.append(sorted(scores[scores > 1e-12], reverse=True))
        return best

    return best_pairs, padded


def padded(lists):
    return [x for scores in lists for x in list(scores) + [0] * (K - len(scores))]


run, finish = {"igraph": igraph_work, "networkx": networkx_work, "scipy": scipy_work}[peer]()


def timed():
    random.seed(seed)
    wall, cpu = time.perf_counter(), time.process_time()
    value = run()
    return value, time.perf_counter() - wall, time.process_time() - cpu


started = time.perf_counter()
value, wall, cpu = timed()
while time.perf_counter() - started < 1:
    value, wall, cpu = timed()
figures = {
    "wall": wall,
    "cpu": cpu,
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}
result = np.asarray(finish(value) if finish else value, dtype=np.float64)
if task in ("leiden", "louvain"):
    figures["quality"] = modularity(projected(), result.astype(int))
if task == "harmonic" and peer == "networkx":
    result /= n - 1
result.astype("<f8").tofile(result_path)
print(json.dumps(figures))

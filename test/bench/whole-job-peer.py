"""The whole job as a careful data scientist would do it: python whole-job-peer.py ARCHIVE FILE.db prints what it found
and how long each stage took, as JSON.

Imports the archive with pandas into SQLite (import-peer.py), reads the network back, projects it with scipy, and works out
with igraph, and with scipy and numpy where igraph has no such thing or takes far longer, every measure of the product and
the best 20 partners of every organisation by each of its scores. See ours/whole-job.mjs.
"""

import contextlib
import io
import json
import runpy
import sqlite3
import sys
import time
from pathlib import Path

import igraph
import numpy as np
import pandas as pd
import scipy.sparse as sp
from scipy.sparse.linalg import eigsh

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE / "peers"))
from graph import edges, modularity, projection  # noqa: E402

K = 20
ROWS_AT_ONCE = 2048
archive, path = sys.argv[1:]
stages, counts, quality = {}, {}, {}


@contextlib.contextmanager
def stage(name):
    start = time.process_time()
    yield
    stages[name] = time.process_time() - start


def diagonal(values):
    return sp.diags(np.asarray(values, dtype=float))


def inverse(values):
    values = np.asarray(values, dtype=float)
    return np.divide(1, values, out=np.zeros_like(values), where=values > 0)


with stage("import"):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        runpy.run_path(str(HERE / "import-peer.py"), run_name="__main__")
    answer = json.loads(said.getvalue())
    counts |= {name: answer[name] for name in ("organisations", "projects", "participations")}

with stage("network"):
    with sqlite3.connect(path) as database:
        ids = pd.read_sql("SELECT id FROM organisation ORDER BY id", database)["id"]
        rows = pd.read_sql("SELECT organisationID AS organisation, project FROM participation", database)
    organisation = pd.Categorical(rows["organisation"], categories=ids).codes.astype(np.int64)
    W = projection(organisation, rows["project"].astype("category").cat.codes.to_numpy().astype(np.int64))
    n = len(ids)
    W.resize((n, n))
    A = W.copy()
    A.data[:] = 1
    u, v, w = edges(W)
    g = igraph.Graph(n, np.stack([u, v], 1))
    g.es["weight"] = w
    counts["ties"] = g.ecount()

with stage("louvain"):
    louvain = g.community_multilevel(weights="weight").membership
    quality["louvain"] = modularity(W, louvain)
with stage("leiden"):
    leiden = np.array(g.community_leiden("modularity", weights="weight", n_iterations=2).membership)
    quality["leiden"] = modularity(W, leiden)
with stage("components"):
    counts["components"] = len(g.connected_components())

degree = np.asarray(g.degree(), dtype=float)
strength = np.asarray(W.sum(1)).ravel()
with stage("degree"):
    counts["degree"] = float(sum(g.degree()))
with stage("strength"):
    counts["strength"] = float(sum(g.strength(weights="weight")))
with stage("pagerank"):
    counts["pagerank"] = float(sum(g.pagerank(weights="weight")))
with stage("betweenness"):
    counts["betweenness"] = float(sum(g.betweenness(directed=False)))
with stage("harmonic"):
    counts["harmonic"] = float(sum(g.harmonic_centrality()))
with stage("eigenvector"):
    # The largest component alone: elsewhere it is 0.
    _, vectors = eigsh(W, k=1, which="LA")
    values = np.abs(vectors[:, 0])
    counts["eigenvector"] = float((values / values.max()).sum())
with stage("coreness"):
    counts["coreness"] = float(sum(g.coreness()))
with stage("clustering"):
    counts["clustering"] = float(sum(g.transitivity_local_undirected(mode="zero")))
with stage("constraint"):
    # igraph's own, which is Burt's, too.
    counts["constraint"] = float(np.nansum(g.constraint(weights="weight")))
with stage("effective-size"):
    P = diagonal(inverse(strength)) @ W
    strongest = np.asarray(W.max(axis=1).todense()).ravel()
    M = diagonal(inverse(strongest)) @ W
    total = 0.0
    for first in range(0, n, ROWS_AT_ONCE):
        last = min(n, first + ROWS_AT_ONCE)
        total += A[first:last].multiply(P[first:last] @ M.T).sum()
    counts["effective-size"] = float(degree.sum() - total)
with stage("participation"):
    G = sp.csr_matrix((np.ones(n), (np.arange(n), leiden)))
    into = A @ G
    participation = 1 - np.asarray(into.multiply(into).sum(1)).ravel() * inverse(degree**2)
with stage("within-module-z"):
    own = np.asarray(into[np.arange(n), leiden]).ravel()
    frame = pd.DataFrame({"own": own, "group": leiden}).groupby("group")["own"]
    deviation = frame.transform("std", ddof=0).to_numpy()
    z = (own - frame.transform("mean").to_numpy()) * inverse(deviation)


def best(name, left, right, finish=lambda scores, row: scores):
    """The sum of the best K scores of every node: those of `left @ right` for pairs that are not tied."""
    total = 0.0
    for first in range(0, n, ROWS_AT_ONCE):
        last = min(n, first + ROWS_AT_ONCE)
        S = (left[first:last] @ right).tocsr()
        tied = A[first:last]
        for row in range(last - first):
            begin, end = S.indptr[row], S.indptr[row + 1]
            node = first + row
            candidates, scores = S.indices[begin:end], S.data[begin:end]
            known = np.append(tied.indices[tied.indptr[row] : tied.indptr[row + 1]], node)
            is_new = np.isin(candidates, known, invert=True)
            scores = finish(scores[is_new], (node, candidates[is_new]))
            if len(scores) > K:
                scores = scores[np.argpartition(-scores, K)[:K]]
            total += scores.sum()
    counts[name] = float(total)


def of_union(shared, pair):
    node, candidates = pair
    return shared / (degree[node] + degree[candidates] - shared)


with stage(f"common-neighbours, best {K}"):
    best(f"common-neighbours, best {K}", A, A)
with stage(f"jaccard, best {K}"):
    best(f"jaccard, best {K}", A, A, of_union)
with stage(f"adamic-adar, best {K}"):
    logarithm = np.log(np.maximum(degree, 2))
    best(f"adamic-adar, best {K}", A @ diagonal(np.where(degree > 1, 1 / logarithm, 0)), A)
with stage(f"resource-allocation, best {K}"):
    best(f"resource-allocation, best {K}", A @ diagonal(inverse(degree)), A)
with stage(f"preferential-attachment, best {K}"):
    order = np.argsort(-degree, kind="stable")
    total = 0.0
    for node in np.flatnonzero(degree):
        known = np.append(A.indices[A.indptr[node] : A.indptr[node + 1]], node)
        few = order[: len(known) + K]
        new = few[np.isin(few, known, invert=True)][:K]
        total += degree[node] * degree[new].sum()
    counts[f"preferential-attachment, best {K}"] = float(total)
with stage(f"p3, best {K}"):
    best(f"p3, best {K}", P, P)

print(json.dumps({"counts": counts, "modularity": quality, "stages": stages}))

"""What one would write with pandas and scipy."""

import numpy as np
import pandas as pd
import scipy.sparse as sp

from inputs import K, nodes, path, projected, task


def read_participations():
    rows = pd.read_csv(path, sep=" ", header=None, names=["organisation", "project"]).drop_duplicates()
    B = sp.csr_matrix((np.ones(len(rows)), (rows["organisation"], rows["project"])))
    return B, B.T.tocsr()


def top_scores():
    """The best K of every node by a sum over shared neighbours: 1/degree or 1/log(degree) each."""
    A = projected()
    A.data[:] = 1
    degree = np.asarray(A.sum(1)).ravel()
    of_degree = np.maximum(degree, 2)
    value = 1 / of_degree if task == "resource-allocation" else 1 / np.log(of_degree)
    shares = (A @ sp.diags(np.where(degree > 1, value, 0))).tocsr()

    n = nodes()

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


def work():
    if task == "read-participations":
        return read_participations, lambda rows: np.diff(rows[0].indptr)
    if task == "projection":
        return projected, lambda W: np.diff(W.indptr)
    return top_scores()

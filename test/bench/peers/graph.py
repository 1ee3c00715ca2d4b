"""Participations, and the ties between those who take part together."""

import numpy as np
import scipy.sparse as sp


def participations_of(path):
    """The organisation and the project of each line of a .bip file, each pair once."""
    rows = np.unique(np.loadtxt(path, dtype=np.int64), axis=0)
    return rows[:, 0], rows[:, 1]


def projection(organisation, project):
    """The weighted projection by scipy: Newman's weights."""
    n, projects = int(organisation.max()) + 1, int(project.max()) + 1
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


def first_members(membership):
    """A partition by the smallest member of each part: the same whatever the parts are called."""
    _, first, part = np.unique(np.asarray(membership), return_index=True, return_inverse=True)
    return first[part]

"""What the peers are given: participations from FILE.bip, ties from the edge list beside it, pivots of a sample.

Read when asked for, so that no peer holds what it doesn't use.
"""

import sys
from functools import cache

import numpy as np

from graph import participations_of, projection

peer, task, path, seed, result_path = sys.argv[1:]
seed = int(seed)
edge_list = path.removesuffix(".bip") + ".edges"
K = 20


@cache
def participations():
    """The organisation and the project of each participation."""
    return participations_of(path)


def nodes():
    return int(participations()[0].max()) + 1


def projects():
    return int(participations()[1].max()) + 1


def projected():
    return projection(*participations())


def sampled():
    """The nodes to search from, the same for everyone, and what makes their sum an estimate for all."""
    pivots = np.loadtxt(path.removesuffix(".bip") + ".pivots", dtype=np.int64)
    return pivots.tolist(), nodes() / len(pivots)

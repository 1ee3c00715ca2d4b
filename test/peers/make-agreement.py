"""Makes test/peers/agreement.json: adjusted mutual information and adjusted Rand index of pairs of partitions, by
scikit-learn.

    python3 -m venv venv && venv/bin/pip install scikit-learn
    venv/bin/python test/peers/make-agreement.py > test/peers/agreement.json
"""

import json
import platform
import random

import sklearn
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score


def dealt(n, groups, seed):
    draw = random.Random(seed)
    return [draw.randrange(groups) for _ in range(n)]


def disturbed(partition, share, groups, seed):
    draw = random.Random(seed)
    return [draw.randrange(groups) if draw.random() < share else group for group in partition]


blocks = [i // 25 for i in range(200)]
PAIRS = {
    "the same under other numbers": (blocks, [7 - group for group in blocks]),
    "unrelated": (dealt(200, 8, 1), dealt(200, 5, 2)),
    "a little disturbed": (blocks, disturbed(blocks, 0.1, 8, 3)),
    "much disturbed": (blocks, disturbed(blocks, 0.7, 8, 4)),
    "one finer than the other": (blocks, [i // 5 for i in range(200)]),
    "one group against many": ([0] * 40, dealt(40, 6, 5)),
    "everyone alone against groups": (list(range(40)), dealt(40, 6, 6)),
    "uneven sizes": ([0] * 150 + dealt(50, 30, 7), disturbed([0] * 120 + [40] * 80, 0.2, 30, 8)),
    "against each other": ([0, 0, 1, 1], [0, 1, 0, 1]),
    "larger": (dealt(3000, 40, 9), disturbed(dealt(3000, 40, 9), 0.3, 60, 10)),
}

print(
    json.dumps(
        {
            "versions": {"python": platform.python_version(), "scikit-learn": sklearn.__version__},
            "pairs": {
                name: {
                    "a": a,
                    "b": b,
                    "adjustedMutualInformation": float(adjusted_mutual_info_score(a, b)),
                    "adjustedRandIndex": float(adjusted_rand_score(a, b)),
                }
                for name, (a, b) in PAIRS.items()
            },
        }
    )
)

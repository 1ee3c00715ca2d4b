"""Makes test/peers/helix-mix.json: mutual information in two dimensions by scikit-learn, in three as
I(X;Y) - I(X;Y|Z) with the conditional one summed over the classes of Z; evenness by scipy.

    python3 -m venv venv && venv/bin/pip install numpy scipy scikit-learn
    venv/bin/python test/peers/make-helix-mix.py > test/peers/helix-mix.json
"""

import json

import numpy as np
import scipy
import sklearn
from scipy.stats import entropy
from sklearn.metrics import mutual_info_score

rng = np.random.default_rng(3)
n = 300
x = rng.integers(0, 4, n)
y = np.where(rng.random(n) < 0.5, x, rng.integers(0, 6, n))
z = np.where(rng.random(n) < 0.4, (x + y) % 3, rng.integers(0, 3, n))
pair = mutual_info_score(x, y) / np.log(2)
given = sum((z == k).mean() * mutual_info_score(x[z == k], y[z == k]) for k in range(3)) / np.log(2)
counts = [12, 5, 3, 1]
print(
    json.dumps(
        {
            "by": {"scikit-learn": sklearn.__version__, "scipy": scipy.__version__},
            "x": x.tolist(),
            "y": y.tolist(),
            "z": z.tolist(),
            "two": -1000 * pair,
            "three": 1000 * (pair - given),
            "counts": counts,
            "evenness": float(entropy(counts) / np.log(4)),
        }
    )
)

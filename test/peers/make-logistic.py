"""Makes test/peers/logistic.json: penalised logistic regression by scikit-learn with standard errors by numpy, areas
under the curve and average precision by scikit-learn.

    python3 -m venv venv && venv/bin/pip install numpy scikit-learn
    venv/bin/python test/peers/make-logistic.py > test/peers/logistic.json
"""

import json
import platform

import numpy as np
import sklearn
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score

draw = np.random.default_rng(5)


def regression(rows, columns, weighted, ridge):
    x = draw.normal(size=(rows, columns)).round(3)
    odds = x @ np.linspace(1, -0.5, columns) - 1
    y = (draw.random(rows) < 1 / (1 + np.exp(-odds))).astype(int)
    w = draw.integers(1, 5, rows) if weighted else np.ones(rows, int)
    model = LogisticRegression(C=1 / ridge, tol=1e-12, max_iter=10_000, solver="newton-cholesky")
    model.fit(x, y, sample_weight=w)
    design = np.hstack([x, np.ones((rows, 1))])
    p = model.predict_proba(x)[:, 1]
    information = (design * (w * p * (1 - p))[:, None]).T @ design
    information += ridge * np.diag([1.0] * columns + [0.0])
    errors = np.sqrt(np.diag(np.linalg.inv(information)))
    return {
        "columns": columns,
        "ridge": ridge,
        "features": x.ravel().tolist(),
        "outcome": y.tolist(),
        "weight": w.tolist(),
        "intercept": model.intercept_[0],
        "weights": model.coef_[0].tolist(),
        "errors": errors[:-1].tolist(),
        "interceptError": errors[-1],
    }


def ranking(size, positives):
    scores = draw.integers(0, 1000, size) if positives % 2 else draw.permutation(size)
    outcome = np.zeros(size, int)
    outcome[draw.choice(size, positives, replace=False)] = 1
    entry = {"scores": scores.tolist(), "outcome": outcome.tolist(), "auc": roc_auc_score(outcome, scores)}
    # scikit-learn breaks ties in another way, so average precision is compared where there are none.
    if len(set(scores.tolist())) == size:
        entry["averagePrecision"] = average_precision_score(outcome, scores)
    return entry


print(
    json.dumps(
        {
            "versions": {"python": platform.python_version(), "numpy": np.__version__, "scikit-learn": sklearn.__version__},
            "regressions": [regression(200, 3, False, 1.0), regression(300, 5, True, 0.5), regression(40, 1, False, 2.0)],
            "rankings": [ranking(50, 4), ranking(200, 11), ranking(300, 20)],
        }
    )
)

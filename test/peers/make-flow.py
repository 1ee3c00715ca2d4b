"""Makes test/peers/flow.json: areas under the ROC curve by scikit-learn, logistic regression by statsmodels, and
the standard error of a ratio of totals by statsmodels (clusters as rows).

    python3 -m venv venv && venv/bin/pip install numpy scikit-learn statsmodels
    venv/bin/python test/peers/make-flow.py > test/peers/flow.json
"""

import json

import numpy as np
import sklearn
import statsmodels
import statsmodels.api as sm
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(7)
n = 60
features = np.column_stack([rng.normal(size=n), rng.integers(0, 4, size=n), rng.normal(size=n) * 2])
odds = -0.4 + features @ np.array([0.8, -0.3, 0.25])
labels = (rng.random(n) < 1 / (1 + np.exp(-odds))).astype(int)
weights = rng.poisson(1, size=n)
scores = np.round(odds, 1)  # with equal scores
fit = sm.Logit(labels, sm.add_constant(features)).fit(disp=False, tol=1e-12, maxiter=200)

flow = rng.gamma(1.0, 2.0, size=40)
expected = rng.gamma(2.0, 1.0, size=40)
ratio = flow.sum() / expected.sum()
# The linearised variance, from residuals around the ratio as statsmodels' weighted regression through the origin
# with heteroscedasticity-robust (HC0) errors gives it: weights 1/expected make its slope the ratio of totals.
robust = sm.WLS(flow, expected[:, None], weights=1 / expected).fit(cov_type="HC0")
assert abs(robust.params[0] - ratio) < 1e-12

print(
    json.dumps(
        {
            "by": {"scikit-learn": sklearn.__version__, "statsmodels": statsmodels.__version__, "numpy": np.__version__},
            "features": features.tolist(),
            "labels": labels.tolist(),
            "weights": weights.tolist(),
            "scores": scores.tolist(),
            "area": roc_auc_score(labels, scores),
            "weightedArea": roc_auc_score(labels, scores, sample_weight=weights),
            "logistic": fit.params.tolist(),
            "ratio": {
                "flow": flow.tolist(),
                "expected": expected.tolist(),
                "value": ratio,
                "error": float(robust.bse[0]),
            },
        }
    )
)

"""Makes test/peers/statistics.json: intervals of shares, Poisson rate ratios, false discovery rates and precision and
recall from strata, by scipy, statsmodels and numpy.

    python3 -m venv venv && venv/bin/pip install numpy scipy statsmodels
    venv/bin/python test/peers/make-statistics.py > test/peers/statistics.json
"""

import json
import platform

import numpy as np
import scipy
import statsmodels
from scipy.stats import binomtest
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import test_poisson_2indep

draw = np.random.default_rng(20261122)

shares = []
for hits, n in [(0, 1), (1, 1), (0, 10), (3, 10), (10, 10), (1, 1000), (37, 412), (999, 1000), (2500, 9000)]:
    low, high = proportion_confint(hits, n, method="wilson")
    exact = binomtest(hits, n).proportion_ci(method="exact")
    shares.append({"hits": hits, "n": n, "wilson": [low, high], "exact": [exact.low, exact.high]})

rates = []
for before, after, total_before, total_after in [
    (10, 40, 1000, 2000),
    (0, 7, 500, 500),
    (7, 0, 500, 900),
    (1, 1, 100, 100),
    (200, 260, 7188, 4176),
    (3, 12, 7188, 4176),
    (55, 20, 7188, 4176),
    (1500, 1000, 7188, 4176),
]:
    p = test_poisson_2indep(after, total_after, before, total_before, method="exact-cond").pvalue
    ci = binomtest(after, before + after).proportion_ci(method="exact")
    odds = total_before / total_after
    rates.append(
        {
            "before": {"count": before, "exposure": total_before},
            "after": {"count": after, "exposure": total_after},
            "twoSidedMinlike": p,
            "p": min(
                1,
                2
                * min(
                    binomtest(after, before + after, total_after / (total_before + total_after), alternative=side).pvalue
                    for side in ("less", "greater")
                ),
            ),
            "low": ci.low / (1 - ci.low) * odds,
            "high": None if ci.high == 1 else ci.high / (1 - ci.high) * odds,
        }
    )

p_values = [float(round(p, 6)) for p in np.concatenate([draw.uniform(0, 1, 60), draw.uniform(0, 0.002, 8), [0.5, 0.5, 1.0, 0.0]])]
adjusted = multipletests(p_values, method="fdr_bh")[1].tolist()

strata = [[96, 12, 5, 2, 40], [1030, 60, 3, 6, 20], [2523, 1, 0, 2, 70], [4930, 0, 0, 0, 33]]
figures = []
for _ in range(400_000):
    cells = np.array([n * draw.dirichlet(np.array(counts) + 0.25) for n, *counts in strata]).sum(axis=0)
    figures.append((cells[0] / (cells[0] + cells[1]), cells[0] / (cells[0] + cells[2])))
low, high = np.quantile(figures, [0.025, 0.975], axis=0)
weighted = np.array([n * np.array(counts) / sum(counts) for n, *counts in strata]).sum(axis=0)

print(
    json.dumps(
        {
            "versions": {
                "python": platform.python_version(),
                "numpy": np.__version__,
                "scipy": scipy.__version__,
                "statsmodels": statsmodels.__version__,
            },
            "shares": shares,
            "rates": rates,
            "falseDiscovery": {"p": p_values, "adjusted": adjusted},
            "accuracy": {
                "strata": strata,
                "precision": [weighted[0] / (weighted[0] + weighted[1]), low[0], high[0]],
                "recall": [weighted[0] / (weighted[0] + weighted[2]), low[1], high[1]],
            },
        }
    )
)

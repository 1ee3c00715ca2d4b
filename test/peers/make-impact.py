"""Makes test/peers/impact.json: group-time effects and their averages by csdid and differences on one panel, instrumental
variables by linearmodels, a logit by statsmodels, and the Ackerberg-Caves-Frazer estimate by scipy.

    python3 -m venv venv && venv/bin/pip install csdid differences linearmodels statsmodels scipy pandas numpy
    venv/bin/python test/peers/make-impact.py > test/peers/impact.json
"""

import json
import sys
import warnings
from importlib.metadata import version

import numpy as np
import pandas as pd
import scipy.optimize as opt
import scipy.stats as st
import statsmodels.api as sm
from csdid.att_gt import ATTgt as Csdid
from differences import ATTgt as Differences
from linearmodels.iv import IV2SLS

warnings.filterwarnings("ignore")
YEARS = list(range(2015, 2022))
COHORTS = [0, 2017, 2018, 2020]


def panel(seed, organisations=160):
    """Organisations that join at different times, more often where x is high; x also shifts their trend."""
    draw = np.random.default_rng(seed)
    rows = []
    for i in range(organisations):
        x = draw.normal()
        odds = np.exp(np.array([0.8, 0.2 + 0.5 * x, 0.1 + 0.3 * x, 0.1 - 0.2 * x]))
        joined = COHORTS[draw.choice(4, p=odds / odds.sum())]
        level, passing = draw.normal(), 0.0
        for t, year in enumerate(YEARS):
            passing = 0.6 * passing + 0.15 * draw.normal()
            effect = 0.1 * (year - joined + 1) if joined and year >= joined else 0.0
            y = level + 0.05 * t + 0.04 * t * x + passing + effect
            rows.append(dict(id=i, year=year, joined=joined, x=round(x, 6), y=round(y, 6)))
    return pd.DataFrame(rows)


def by_csdid(data, method, control, base, formula):
    model = Csdid(yname="y", tname="year", idname="id", gname="joined", data=data, control_group=control,
                  xformla=formula, panel=True)
    silence, sys.stdout = sys.stdout, sys.stderr
    try:
        model = model.fit(est_method=method, base_period=base, bstrap=False)
        result = model.results
        cells = [
            dict(joined=int(g), year=int(t), effect=float(a))
            for g, t, a in zip(result["group"], result["year"], result["att"])
        ]
        averages = {}
        for kind in ("simple", "dynamic", "group"):
            found = model.aggte(typec=kind, bstrap=False, cband=False).atte
            averages[kind] = dict(
                overall=float(np.squeeze(found["overall_att"])), error=float(np.squeeze(found["overall_se"])))
            if kind != "simple":
                averages[kind].update(
                    at=[int(v) for v in found["egt"]],
                    effects=[float(v) for v in np.ravel(found["att_egt"])],
                    errors=[float(v) if np.isfinite(v) else None for v in np.ravel(found["se_egt"])])
    finally:
        sys.stdout = silence
    return dict(method=method, control=control, base=base, covariates=formula is not None and "x" in formula,
                cells=cells, averages=averages)


def by_differences(data, method, control, formula):
    frame = data.copy()
    frame["joined"] = frame["joined"].replace(0, np.nan)
    frame = frame.set_index(["id", "year"])
    model = Differences(data=frame, cohort_column="joined", base_period="varying")
    result = model.fit(formula, est_method=method, control_group=control, progress_bar=False)
    found = result if result is not None else model.results()
    simple = model.aggregate("simple")
    return found, simple


def firms(seed, organisations=150, years=8):
    """Firms whose labour follows productivity within the year; inputs reveal it."""
    draw = np.random.default_rng(seed)
    rows = []
    for i in range(organisations):
        omega, k, l = 0.3 * draw.normal(), draw.normal() + 3, draw.normal() + 2
        for t in range(years):
            before = omega
            omega = 0.7 * omega + 0.15 * draw.normal()
            k = 0.9 * k + 0.3 + 0.3 * before + 0.2 * draw.normal()
            l = 0.6 * l + 0.4 * k * 0.6 + 0.2 * before + 0.3 * draw.normal()
            m = 0.4 * k + 0.3 * l + 1.2 * omega
            y = 0.6 * l + 0.35 * k + omega + 0.05 * draw.normal()
            rows.append([i, 2010 + t] + [round(float(v), 6) for v in (y, l, k, m)])
    return rows


def lagged(rows):
    frame = pd.DataFrame(rows, columns=["id", "year", "y", "l", "k", "m"])
    before = frame.copy()
    before["year"] += 1
    return frame, frame.merge(before, on=["id", "year"], suffixes=("", "1"))


def dummies(frame):
    return pd.get_dummies(frame["year"], dtype=float)


def wooldridge(rows):
    _, pairs = lagged(rows)
    k1, m1 = pairs.k1 - pairs.k1.mean(), pairs.m1 - pairs.m1.mean()
    exogenous = pd.concat([pairs[["k"]], pd.DataFrame(dict(a=k1, b=m1, aa=k1 * k1, ab=k1 * m1, bb=m1 * m1)),
                           dummies(pairs)], axis=1)
    fit = IV2SLS(pairs.y, exogenous, pairs[["l"]], pairs[["l1"]]).fit(
        cov_type="clustered", clusters=pairs.id, debiased=False)
    return dict(labour=fit.params["l"], capital=fit.params["k"],
                labourError=fit.std_errors["l"], capitalError=fit.std_errors["k"], n=len(pairs))


def acf(rows):
    frame, pairs = lagged(rows)
    used = pd.concat([pairs[["id", "year"]], pairs[["id"]].assign(year=pairs.year - 1)]).drop_duplicates()
    frame = frame.merge(used, on=["id", "year"])
    year = dummies(frame).to_numpy()

    def within(values):
        return values - year @ np.linalg.lstsq(year, values, rcond=None)[0]

    l, k, m = (frame[c].to_numpy() - frame[c].mean() for c in "lkm")
    x = within(np.column_stack([l, k, m, l * l, l * k, l * m, k * k, k * m, m * m]))
    output = x @ np.linalg.lstsq(x, within(frame.y.to_numpy()), rcond=None)[0]
    lw, kw = within(frame.l.to_numpy()), within(frame.k.to_numpy())
    place = {key: at for at, key in enumerate(zip(frame.id, frame.year))}
    now = np.array([place[key] for key in zip(pairs.id, pairs.year)])
    then = np.array([place[(i, y - 1)] for i, y in zip(pairs.id, pairs.year)])

    def moments(beta):
        omega = output - beta[0] * lw - beta[1] * kw
        law = np.column_stack([np.ones(len(now)), omega[then], omega[then] ** 2])
        surprise = omega[now] - law @ np.linalg.lstsq(law, omega[now], rcond=None)[0]
        return np.array([np.mean(surprise * lw[then]), np.mean(surprise * kw[now])])

    start = np.linalg.lstsq(np.column_stack([lw, kw]), output, rcond=None)[0]
    solved = opt.root(moments, start, tol=1e-13)
    assert solved.success
    return dict(labour=solved.x[0], capital=solved.x[1])


def main():
    data = panel(7)
    peers = [
        by_csdid(data, method, control, base, formula)
        for method, control, base, formula in [
            ("dr", "notyettreated", "varying", "y~x"),
            ("reg", "notyettreated", "varying", "y~x"),
            ("ipw", "nevertreated", "varying", "y~x"),
            ("dr", "nevertreated", "universal", "y~1"),
        ]
    ]
    second = []
    for method, name in (("dr", "dr"), ("reg", "reg"), ("std_ipw", "ipw")):
        found, simple = by_differences(data, method, "not_yet_treated", "y ~ x")
        second.append(dict(method=name, control="notyettreated", simple=numbers(simple)))
    rows = firms(11)
    x = data[data.year == 2015].x.to_numpy()
    treated = (data[data.year == 2015].joined > 0).astype(float).to_numpy()
    fit = sm.Logit(treated, sm.add_constant(x)).fit(disp=0, tol=1e-12)
    json.dump(
        dict(
            versions={name: version(name) for name in
                      ("csdid", "drdid", "differences", "linearmodels", "statsmodels", "scipy", "numpy", "pandas")},
            panel=dict(years=YEARS, joined=[int(v) for v in data[data.year == 2015].joined], x=list(x),
                       y=data.y.tolist()),
            csdid=peers,
            differences=second,
            logit=dict(coefficients=list(fit.params), errors=list(fit.bse)),
            firms=rows,
            wooldridge=wooldridge(rows),
            acf=acf(rows),
            student={str(v): st.t.ppf(0.975, v) for v in (1, 2, 3, 4, 5, 8, 20, 100)},
        ),
        sys.stdout,
    )


def numbers(frame):
    return [float(v) for v in np.ravel(frame.to_numpy()) if isinstance(v, (int, float, np.floating))]


if __name__ == "__main__":
    main()

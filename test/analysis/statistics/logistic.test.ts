/** Our logistic regression and ranking figures against scikit-learn's, and what must hold for any numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../src/analysis/prediction/evaluation/bootstrap.ts';
import { calibration } from '../../../src/analysis/prediction/evaluation/calibration.ts';
import { first, gini, judge } from '../../../src/analysis/prediction/evaluation/ranking-metrics.ts';
import { fitLogistic } from '../../../src/analysis/statistics/logistic.ts';
import peers from '../../peers/logistic.json' with { type: 'json' };

describe('fitLogistic', () => {
  it('gives the weights and standard errors of scikit-learn and numpy', () => {
    for (const { columns, ridge, features, outcome, weight, ...expected } of peers.regressions) {
      const fit = fitLogistic(
        {
          columns,
          features: Float64Array.from(features),
          outcome: Uint8Array.from(outcome),
          weight: Float64Array.from(weight),
        },
        { ridge },
      );
      expect(fit.intercept).toBeCloseTo(expected.intercept, 6);
      expect(fit.interceptError).toBeCloseTo(expected.interceptError, 6);
      for (const [i, value] of expected.weights.entries()) expect(fit.weights[i]).toBeCloseTo(value, 6);
      for (const [i, value] of expected.errors.entries()) expect(fit.errors[i]).toBeCloseTo(value, 6);
    }
  });

  it('finds the log-odds of the base rate without features, and nothing in a feature that never varies', () => {
    const outcome = Uint8Array.of(1, 0, 0, 0);
    expect(fitLogistic({ columns: 0, features: new Float64Array(0), outcome }).intercept).toBeCloseTo(
      Math.log(1 / 3),
      8,
    );
    const flat = fitLogistic({ columns: 1, features: new Float64Array(4), outcome });
    expect(flat.weights[0]).toBe(0);
    expect(flat.intercept).toBeCloseTo(Math.log(1 / 3), 8);
  });

  it('settles also where a feature tells all, and counts a row of weight two as two rows', () => {
    const features = Float64Array.of(-2, -1, 1, 2);
    const outcome = Uint8Array.of(0, 0, 1, 1);
    const parted = fitLogistic({ columns: 1, features, outcome });
    expect(parted.weights[0]).toBeGreaterThan(0);
    const twice = fitLogistic({
      columns: 1,
      features: Float64Array.of(...features, 2),
      outcome: Uint8Array.of(...outcome, 1),
    });
    const weighed = fitLogistic({ columns: 1, features, outcome, weight: Float64Array.of(1, 1, 1, 2) });
    expect(weighed.weights[0]).toBeCloseTo(twice.weights[0], 8);
  });
});

describe('judge', () => {
  it('gives the areas and average precision of scikit-learn', () => {
    for (const { scores, outcome, auc, ...rest } of peers.rankings) {
      const n = scores.length;
      const { metrics } = judge(
        {
          allowed: new Uint8Array(n).fill(1),
          partners: Int32Array.from(outcome.flatMap((is, v) => (is === 1 ? [v] : []))),
          twoHop: Int32Array.from({ length: n }, (_, v) => v),
          matched: [],
        },
        Float64Array.from(scores),
      );
      expect(metrics.twoHopAuc).toBeCloseTo(auc, 10);
      if ('averagePrecision' in rest && rest.averagePrecision !== undefined)
        expect(metrics.twoHopAp).toBeCloseTo(rest.averagePrecision, 10);
    }
  });

  it('counts hits, gain and pairs by hand', () => {
    const { list, metrics } = judge(
      {
        allowed: Uint8Array.of(1, 1, 1, 0, 1),
        partners: Int32Array.of(1, 4),
        twoHop: Int32Array.of(1, 2),
        matched: [
          [1, 0],
          [4, 2],
          [1, 1],
        ],
      },
      Float64Array.of(9, 5, 7, 100, 1),
      Uint8Array.of(1, 1, 1, 0, 0),
    );
    expect(list).toEqual([0, 2, 1]);
    expect(metrics).toEqual({
      recall10: 0.5,
      recall20: 0.5,
      hit10: 1,
      ndcg20: 0.5 / (1 + 1 / Math.log2(3)),
      matchedAuc: 0.5 / 3,
      twoHopAuc: 0,
      twoHopAp: 0.5,
      twoHopMrr: 0.5,
    });
  });

  it('lists the best first, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 25 }),
        (values, k) => {
          const expected = values
            .map((_, v) => v)
            .sort((a, b) => values[b] - values[a] || a - b)
            .slice(0, k);
          expect(first(Float64Array.from(values), new Uint8Array(values.length).fill(1), k)).toEqual(
            expected,
          );
        },
      ),
    );
  });
});

describe('gini', () => {
  it('is 0 where all get as much, and (n − 1)/n where one gets all', () => {
    expect(gini(Float64Array.of(3, 3, 3))).toBe(0);
    expect(gini(Float64Array.of(0, 0, 0, 8))).toBe(0.75);
    expect(gini(Float64Array.of(1, 2, 3, 4))).toBe(0.25);
  });
});

describe('calibration', () => {
  it('is 0 where shares are as foretold, and the mean gap where they are not', () => {
    const predicted = Array.from({ length: 100 }, (_, i) => (i < 50 ? 0.2 : 0.8));
    const outcome = predicted.map((chance, i) => (i % 10 < chance * 10 ? 1 : 0));
    const weight = predicted.map(() => 1);
    const { error, bins } = calibration({ predicted, outcome, weight });
    expect(error).toBeCloseTo(0, 12);
    expect(bins.map(({ cases }) => cases)).toEqual(new Array(10).fill(10));
    const gap = calibration({ predicted: predicted.map((chance) => chance + 0.1), outcome, weight });
    expect(gap.error).toBeCloseTo(0.1, 12);
  });
});

describe('bootstrap', () => {
  it('draws the same askers for every column, so that a ratio of multiples has no spread', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 }),
        (values) => {
          const columns = new Map([
            ['one', Float64Array.from(values)],
            ['two', Float64Array.from(values, (value) => 2 * value)],
          ]);
          const figures = bootstrap(columns, { ratio: ['two', 'one'] }, { rounds: 50, seed: 3 });
          const mean = values.reduce((a, b) => a + b, 0) / values.length;
          const { value, low, high } = figures.get('one')!;
          expect(value).toBeCloseTo(mean, 10);
          expect(low).toBeLessThanOrEqual(high);
          expect(figures.get('ratio')!.low).toBeCloseTo(2, 10);
          expect(figures.get('ratio')!.high).toBeCloseTo(2, 10);
        },
      ),
    );
  });
});

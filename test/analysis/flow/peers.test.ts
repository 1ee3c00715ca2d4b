/** Areas, logistic regression and errors of ratios against scikit-learn and statsmodels: see test/peers/README.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve, bootstrapAreas } from '../../../src/analysis/flow/area.ts';
import { standardErrorOfRatio } from '../../../src/analysis/flow/between.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import { fitLogistic, logOdds } from '../../../src/analysis/statistics/logistic.ts';

const peers = JSON.parse(readFileSync(new URL('../../peers/flow.json', import.meta.url), 'utf8')) as {
  features: number[][];
  labels: number[];
  weights: number[];
  scores: number[];
  area: number;
  weightedArea: number;
  logistic: number[];
  ratio: { flow: number[]; expected: number[]; value: number; error: number };
};
const labels = Uint8Array.from(peers.labels);
const scores = Float64Array.from(peers.scores);
const rows = Float64Array.from(peers.features.flat());

describe('beside scikit-learn and statsmodels', () => {
  it('the area under the curve is the same, plain and weighted', () => {
    expect(areaUnderCurve(scores, labels)).toBeCloseTo(peers.area, 12);
    expect(areaUnderCurve(scores, labels, Float64Array.from(peers.weights))).toBeCloseTo(
      peers.weightedArea,
      12,
    );
  });

  it('logistic regression has the same weights', () => {
    const model = fitLogistic({ columns: 3, features: rows, outcome: labels }, { ridge: 1e-6 });
    [model.intercept, ...model.weights].forEach((weight, i) => {
      expect(weight).toBeCloseTo(peers.logistic[i], 5);
    });
    expect(logOdds(model, rows)).toBeCloseTo(
      peers.logistic.reduce((sum, weight, i) => sum + weight * (i === 0 ? 1 : peers.features[0][i - 1]), 0),
      5,
    );
  });

  it('the error of a ratio of totals is the same', () => {
    const { flow, expected, value, error } = peers.ratio;
    const sum = (of: (i: number) => number) => flow.reduce((total, _, i) => total + of(i), 0);
    const total = sum((i) => expected[i]);
    expect(sum((i) => flow[i]) / total).toBeCloseTo(value, 12);
    const squares = [
      sum((i) => flow[i] ** 2),
      sum((i) => flow[i] * expected[i]),
      sum((i) => expected[i] ** 2),
    ] as const;
    expect(standardErrorOfRatio(value, squares, total)).toBeCloseTo(error, 10);
  });
});

describe('areas with intervals', () => {
  it('hold the value, are 0.5 for scores that say nothing, and differ by nothing from themselves', () => {
    const flat = new Float64Array(scores.length);
    const cluster = Int32Array.from(labels, (_, row) => row % 20);
    const { areas, difference } = bootstrapAreas({ scores, flat }, labels, cluster, {
      rounds: 200,
      random: seededRandom(3),
    });
    expect(areas.scores.value).toBe(areaUnderCurve(scores, labels));
    expect(areas.scores.low).toBeLessThan(areas.scores.value);
    expect(areas.scores.high).toBeGreaterThan(areas.scores.value);
    expect(areas.flat).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
    expect(difference('scores', 'scores')).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('are no number where a label is missing', () => {
    expect(areaUnderCurve(Float64Array.of(1, 2), Uint8Array.of(1, 1))).toBeNaN();
  });
});

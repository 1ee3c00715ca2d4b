/**
 * One comparison of difference-in-differences: the change of those who were treated against the change of those
 * who were not, with every organisation's influence on the answer.
 */
import { type Columns, dot, fitted, leastSquares, logit, timesVector } from './least-squares.ts';

export type TwoByTwoMethod = 'doubly-robust' | 'outcome-regression' | 'weighting';

export interface TwoByTwo {
  effect: number;
  /** Of each organisation; their mean is 0, and √(mean of squares / n) is the standard error. */
  influence: Float64Array;
}

/** A chance of being treated above which nobody comparable was left untreated. */
const NOBODY_COMPARABLE = 0.999;

/**
 * The average effect on the treated under parallel trends given the covariates.
 *
 * Source: Sant'Anna & Zhao (2020), "Doubly robust difference-in-differences estimators", Journal of
 * Econometrics 219: regression of the untreated's change, Hájek-type inverse probability weighting by a logit,
 * and their doubly robust union, each with its asymptotically linear representation. Cost O(n·k²).
 *
 * @param change of the outcome from the reference year
 * @param treated 1 or 0 each
 * @param covariates without the constant, which is added
 * @returns undefined where there is nobody to compare with or the covariates determine who is treated
 */
export function twoByTwo(
  change: Float64Array,
  treated: ArrayLike<number>,
  covariates: Columns,
  method: TwoByTwoMethod,
): TwoByTwo | undefined {
  const n = change.length;
  const share = dot(treated, new Float64Array(n).fill(1)) / n;
  if (share === 0 || share === 1) return undefined;
  const x = [new Float64Array(n).fill(1), ...covariates];
  const regression = method === 'weighting' ? undefined : untreatedTrend(change, treated, x);
  const odds = method === 'outcome-regression' ? undefined : treatmentOdds(treated, x);
  if (method !== 'weighting' && regression === undefined) return undefined;
  if (method !== 'outcome-regression' && odds === undefined) return undefined;

  const trend = regression?.trend ?? new Float64Array(n);
  // Regression alone predicts what the treated would have done; otherwise the weighted untreated stand in.
  const weight = odds?.weight ?? Float64Array.from(treated);
  const ofTreated = weightedMean(treated, odds === undefined ? change : minus(change, trend));
  const ofOthers = weightedMean(weight, odds === undefined ? trend : minus(change, trend));

  const influence = new Float64Array(n);
  for (let i = 0; i < n; i++) influence[i] = ofTreated.influence[i] - ofOthers.influence[i];
  if (odds !== undefined) {
    const slope = x.map((column) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += weight[i] * (change[i] - trend[i] - ofOthers.mean) * column[i];
      return sum / n / ofOthers.weight;
    });
    odds.linear.forEach((column, j) => {
      for (let i = 0; i < n; i++) influence[i] -= column[i] * slope[j];
    });
  }
  if (regression !== undefined) {
    const slope = x.map((column) => {
      const amongTreated = dot(treated, column) / n / ofTreated.weight;
      const amongOthers = dot(weight, column) / n / ofOthers.weight;
      return odds === undefined ? -amongOthers : amongOthers - amongTreated;
    });
    regression.linear.forEach((column, j) => {
      for (let i = 0; i < n; i++) influence[i] += column[i] * slope[j];
    });
  }
  return { effect: ofTreated.mean - ofOthers.mean, influence };
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}

function weightedMean(weight: ArrayLike<number>, values: Float64Array) {
  const n = values.length;
  const mass = dot(weight, new Float64Array(n).fill(1)) / n;
  const mean = dot(weight, values) / n / mass;
  return { mean, weight: mass, influence: values.map((value, i) => (weight[i] * (value - mean)) / mass) };
}

/** What everyone's change would be by the regression among the untreated, and each one's pull on its slopes. */
function untreatedTrend(change: Float64Array, treated: ArrayLike<number>, x: Columns) {
  const n = change.length;
  const untreated = change.map((_, i) => 1 - treated[i]);
  const fit = leastSquares(x, change, untreated);
  if (fit === undefined) return undefined;
  const trend = fitted(x, fit.coefficients);
  const scores = x.map((column) => column.map((value, i) => untreated[i] * (change[i] - trend[i]) * value));
  return { trend, linear: spread(scores, fit.inverse, n) };
}

/** Weights that make the untreated look like the treated, and each organisation's pull on the logit's slopes. */
function treatmentOdds(treated: ArrayLike<number>, x: Columns) {
  const n = x[0].length;
  const fit = logit(x, treated);
  if (fit === undefined || fit.chance.some((p) => p > NOBODY_COMPARABLE)) return undefined;
  const weight = fit.chance.map((p, i) => ((1 - treated[i]) * p) / (1 - p));
  const scores = x.map((column) => column.map((value, i) => (treated[i] - fit.chance[i]) * value));
  return { weight, linear: spread(scores, fit.inverse, n) };
}

/** Each observation's scores times n·inverse, as columns. */
function spread(scores: Columns, inverse: readonly Float64Array[], n: number): Float64Array[] {
  const columns = scores.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    const pull = timesVector(
      inverse,
      scores.map((column) => column[i] * n),
    );
    columns.forEach((column, j) => {
      column[i] = pull[j];
    });
  }
  return columns;
}

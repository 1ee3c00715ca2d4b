/** Logistic regression of our own: weights that can be read, with standard errors. */
import { NotConvergedError } from '../../model/errors.ts';

/** Rows of features with an outcome each. `features` holds `outcome.length` rows of `columns` numbers. */
export interface Sample {
  readonly columns: number;
  readonly features: Float64Array | Float32Array;
  /** 1 where it came about, else 0. */
  readonly outcome: Uint8Array;
  /** How many cases each row stands for; 1 where not given. */
  readonly weight?: Float64Array | Float32Array;
  /** Log-odds of each row that are known beforehand, with weight 1; 0 where not given. */
  readonly offset?: Float64Array;
}

export interface LogisticOptions {
  /** Half the penalty on each squared weight (not on the intercept), in units of cases. */
  ridge?: number;
  /** Largest change of a weight that counts as settled. */
  tolerance?: number;
  maxIterations?: number;
}

export const LOGISTIC_DEFAULTS = { ridge: 1, tolerance: 1e-8, maxIterations: 50 } as const;

/** Weights in the order of the columns, and how far each may be off by chance. */
export interface LogisticFit {
  readonly intercept: number;
  readonly weights: Float64Array;
  /** Standard errors of the weights, from the inverse of the penalised information. */
  readonly errors: Float64Array;
  readonly interceptError: number;
  readonly iterations: number;
}

/**
 * Maximum likelihood of P(1 | x) = 1 / (1 + e^−(a + wᵀx)) with a small ridge penalty λ/2 · |w|², by Newton's method
 * (iteratively reweighted least squares):
 *
 *     w ← w + (XᵀSX + λI)⁻¹ (Xᵀ(y − p) − λw),  S = diag(p (1 − p))
 *
 * A step that would lower the likelihood is halved. Hastie, T., Tibshirani, R. & Friedman, J. (2009), The Elements
 * of Statistical Learning, §4.4.
 *
 * @returns the fit; cost O(rows × columns²) a round, about eight rounds
 * @throws NotConvergedError
 * @example fitLogistic({ columns: 1, features: Float64Array.of(-1, 0, 0, 1), outcome: Uint8Array.of(0, 0, 1, 1) })
 */
export function fitLogistic(sample: Sample, options: LogisticOptions = {}): LogisticFit {
  const { ridge, tolerance, maxIterations } = { ...LOGISTIC_DEFAULTS, ...options };
  const size = sample.columns + 1;
  // The intercept is the last coefficient.
  let coefficients = new Float64Array(size);
  coefficients[size - 1] = baseLogOdds(sample);
  let worth = penalisedLikelihood(sample, coefficients, ridge);
  let change = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const { gradient, information } = derivatives(sample, coefficients, ridge);
    const factor = cholesky(information, size);
    const step = solve(factor, gradient, size);
    let share = 1;
    let next = moved(coefficients, step, share);
    let nextWorth = penalisedLikelihood(sample, next, ridge);
    // Rounding alone may lower it by a hair near the top.
    while (nextWorth < worth - 1e-9 * Math.abs(worth) && share > 1e-6) {
      share /= 2;
      next = moved(coefficients, step, share);
      nextWorth = penalisedLikelihood(sample, next, ridge);
    }
    change = step.reduce((most, value) => Math.max(most, Math.abs(value * share)), 0);
    coefficients = next;
    worth = nextWorth;
    if (change < tolerance) return fitOf(coefficients, factor, size, iteration);
  }
  throw new NotConvergedError('Logistic regression', maxIterations, change);
}

/** The log-odds of a row's outcome: intercept plus weights times features. */
export function logOdds(
  { intercept, weights }: Pick<LogisticFit, 'intercept' | 'weights'>,
  features: ArrayLike<number>,
  from = 0,
): number {
  let sum = intercept;
  for (let column = 0; column < weights.length; column++) sum += weights[column] * features[from + column];
  return sum;
}

/** From log-odds to a chance 0…1. */
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Half a case is added to each outcome, so that a sample with only one of them has finite odds. */
function baseLogOdds({ outcome, weight, offset }: Sample): number {
  let ones = 0.5;
  let noughts = 0.5;
  for (let row = 0; row < outcome.length; row++) {
    const cases = weight === undefined ? 1 : weight[row];
    if (outcome[row] === 1) ones += cases;
    else noughts += cases;
  }
  const known = offset === undefined ? 0 : offset.reduce((sum, odds) => sum + odds, 0) / offset.length;
  return Math.log(ones / noughts) - known;
}

function moved(from: Float64Array, step: Float64Array, share: number): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) to[i] = from[i] + share * step[i];
  return to;
}

function oddsOf({ features, columns, offset }: Sample, row: number, coefficients: Float64Array): number {
  let odds = coefficients[columns] + (offset === undefined ? 0 : offset[row]);
  const from = row * columns;
  for (let column = 0; column < columns; column++) odds += features[from + column] * coefficients[column];
  return odds;
}

function penalisedLikelihood(sample: Sample, coefficients: Float64Array, ridge: number): number {
  const { outcome, weight, columns } = sample;
  let sum = 0;
  for (let row = 0; row < outcome.length; row++) {
    const odds = oddsOf(sample, row, coefficients);
    const signed = outcome[row] === 1 ? odds : -odds;
    // ln(1 / (1 + e^−x)) without overflow.
    const likelihood = signed > 0 ? -Math.log1p(Math.exp(-signed)) : signed - Math.log1p(Math.exp(signed));
    sum += (weight === undefined ? 1 : weight[row]) * likelihood;
  }
  for (let column = 0; column < columns; column++) sum -= (ridge / 2) * coefficients[column] ** 2;
  return sum;
}

function derivatives(
  sample: Sample,
  coefficients: Float64Array,
  ridge: number,
): { gradient: Float64Array; information: Float64Array } {
  const { features, outcome, weight, columns } = sample;
  const size = columns + 1;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const row = new Float64Array(size);
  row[columns] = 1;
  for (let at = 0; at < outcome.length; at++) {
    const from = at * columns;
    for (let column = 0; column < columns; column++) row[column] = features[from + column];
    const expected = chance(oddsOf(sample, at, coefficients));
    const cases = weight === undefined ? 1 : weight[at];
    const error = cases * (outcome[at] - expected);
    const spread = cases * expected * (1 - expected);
    for (let i = 0; i < size; i++) {
      gradient[i] += error * row[i];
      const scaled = spread * row[i];
      for (let j = 0; j <= i; j++) information[i * size + j] += scaled * row[j];
    }
  }
  for (let i = 0; i < columns; i++) {
    gradient[i] -= ridge * coefficients[i];
    information[i * size + i] += ridge;
  }
  return { gradient, information };
}

/** The lower triangle L with LLᵀ = A, of which the lower triangle is read. A direction without information is held. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k];
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * size + j];
    }
  return lower;
}

function solve(lower: Float64Array, right: Float64Array, size: number): Float64Array {
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i];
    for (let j = 0; j < i; j++) sum -= lower[i * size + j] * solution[j];
    solution[i] = sum / lower[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = solution[i];
    for (let j = i + 1; j < size; j++) sum -= lower[j * size + i] * solution[j];
    solution[i] = sum / lower[i * size + i];
  }
  return solution;
}

function fitOf(
  coefficients: Float64Array,
  factor: Float64Array,
  size: number,
  iterations: number,
): LogisticFit {
  const errors = Float64Array.from({ length: size }, (_, i) => {
    const unit = new Float64Array(size);
    unit[i] = 1;
    return Math.sqrt(solve(factor, unit, size)[i]);
  });
  return {
    intercept: coefficients[size - 1],
    weights: coefficients.slice(0, size - 1),
    errors: errors.slice(0, size - 1),
    interceptError: errors[size - 1],
    iterations,
  };
}

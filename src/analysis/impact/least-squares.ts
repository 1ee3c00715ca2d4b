/** Small dense regressions: ordinary and weighted least squares, logit, and just-identified instruments. */

/** A design as its columns, each as long as there are observations. */
export type Columns = readonly Float64Array[];

/** Smallest pivot, relative to the column's own size, at which columns still count as independent. */
const INDEPENDENT = 1e-10;

/**
 * Inverse of a symmetric positive definite matrix by Cholesky. Cost k³.
 * @returns undefined where a column is, to rounding, a mix of those before it
 */
export function invertSymmetric(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const k = matrix.length;
  const lower = matrix.map(() => new Float64Array(k));
  for (let j = 0; j < k; j++) {
    let pivot = matrix[j][j];
    for (let s = 0; s < j; s++) pivot -= lower[j][s] ** 2;
    if (!(pivot > INDEPENDENT * matrix[j][j])) return undefined;
    lower[j][j] = Math.sqrt(pivot);
    for (let i = j + 1; i < k; i++) {
      let sum = matrix[i][j];
      for (let s = 0; s < j; s++) sum -= lower[i][s] * lower[j][s];
      lower[i][j] = sum / lower[j][j];
    }
  }
  const inverse = matrix.map(() => new Float64Array(k));
  for (let column = 0; column < k; column++) {
    const x = new Float64Array(k);
    for (let i = 0; i < k; i++) {
      let sum = i === column ? 1 : 0;
      for (let s = 0; s < i; s++) sum -= lower[i][s] * x[s];
      x[i] = sum / lower[i][i];
    }
    for (let i = k - 1; i >= 0; i--) {
      let sum = x[i];
      for (let s = i + 1; s < k; s++) sum -= lower[s][i] * x[s];
      x[i] = sum / lower[i][i];
    }
    for (let i = 0; i < k; i++) inverse[i][column] = x[i];
  }
  return inverse;
}

/** Σ weight·aᵢ·bⱼ for all columns of `a` and `b`. */
export function crossProduct(a: Columns, b: Columns, weight?: ArrayLike<number>): Float64Array[] {
  return a.map((left) => Float64Array.from(b, (right) => dot(left, right, weight)));
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>, weight?: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i] * (weight === undefined ? 1 : weight[i]);
  return sum;
}

export function timesVector(matrix: readonly Float64Array[], vector: ArrayLike<number>): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

/** The fitted value of each observation. */
export function fitted(x: Columns, coefficients: ArrayLike<number>): Float64Array {
  const values = new Float64Array(x[0]?.length ?? 0);
  x.forEach((column, j) => {
    for (let i = 0; i < values.length; i++) values[i] += column[i] * coefficients[j];
  });
  return values;
}

export interface Fit {
  coefficients: Float64Array;
  /** (X′WX)⁻¹ for least squares, the inverse information for a logit. */
  inverse: Float64Array[];
}

/**
 * Weighted least squares: (X′WX)⁻¹X′Wy.
 * @returns undefined where the columns depend on one another
 */
export function leastSquares(x: Columns, y: ArrayLike<number>, weight?: ArrayLike<number>): Fit | undefined {
  const inverse = invertSymmetric(crossProduct(x, x, weight));
  if (inverse === undefined) return undefined;
  const moments = Float64Array.from(x, (column) => dot(column, y, weight));
  return { coefficients: timesVector(inverse, moments), inverse };
}

const LOGIT_ROUNDS = 50;
const LOGIT_SETTLED = 1e-10;

/**
 * Logistic regression by Newton's method.
 * @returns undefined where it does not settle: columns depend on one another, or they tell the two kinds apart
 */
export function logit(x: Columns, y: ArrayLike<number>): (Fit & { chance: Float64Array }) | undefined {
  let coefficients = new Float64Array(x.length);
  for (let round = 0; round < LOGIT_ROUNDS; round++) {
    const chance = fitted(x, coefficients).map((score) => 1 / (1 + Math.exp(-score)));
    const inverse = invertSymmetric(
      crossProduct(
        x,
        x,
        chance.map((p) => p * (1 - p)),
      ),
    );
    if (inverse === undefined) return undefined;
    const surprise = Float64Array.from(chance, (p, i) => y[i] - p);
    const step = timesVector(
      inverse,
      x.map((column) => dot(column, surprise)),
    );
    if (step.every((move) => Math.abs(move) < LOGIT_SETTLED)) return { coefficients, inverse, chance };
    coefficients = coefficients.map((value, j) => value + step[j]);
  }
  return undefined;
}

/**
 * Just-identified instrumental variables, (Z′X)⁻¹Z′y, with standard errors clustered by `cluster` (no
 * small-sample correction).
 * @returns undefined where the instruments don't identify the coefficients
 */
export function instrumental(
  x: Columns,
  z: Columns,
  y: ArrayLike<number>,
  cluster: ArrayLike<number>,
): { coefficients: Float64Array; standardErrors: Float64Array } | undefined {
  // Two-stage least squares written with symmetric matrices only: X̂ = Z(Z′Z)⁻¹Z′X.
  const first = invertSymmetric(crossProduct(z, z));
  if (first === undefined) return undefined;
  const projected = x.map((column) =>
    fitted(
      z,
      timesVector(
        first,
        z.map((instrument) => dot(instrument, column)),
      ),
    ),
  );
  const fit = leastSquares(projected, y);
  if (fit === undefined) return undefined;
  const predicted = fitted(x, fit.coefficients);
  const scores = new Map<number, Float64Array>();
  for (let i = 0; i < predicted.length; i++) {
    const sum = scores.get(cluster[i]) ?? new Float64Array(x.length);
    projected.forEach((column, j) => {
      sum[j] += column[i] * (y[i] - predicted[i]);
    });
    scores.set(cluster[i], sum);
  }
  const variance = new Float64Array(x.length);
  for (const score of scores.values()) {
    const influence = timesVector(fit.inverse, score);
    for (let j = 0; j < variance.length; j++) variance[j] += influence[j] ** 2;
  }
  return { coefficients: fit.coefficients, standardErrors: variance.map(Math.sqrt) };
}

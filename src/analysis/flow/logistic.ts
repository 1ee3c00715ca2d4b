/** Logistic regression on few features, for judging what a feature adds. */

export interface LogisticModel {
  /** Intercept first, then a weight for each feature as given. */
  readonly weights: Float64Array;
}

const ROUNDS = 50;
const CONVERGED = 1e-9;
/** Keeps a feature that never varies from making the equations singular. */
const SMALLEST_RIDGE = 1e-6;

/**
 * Fits by iteratively reweighted least squares (Newton's method on the likelihood; McCullagh & Nelder 1989).
 *
 * @param rows features row by row, `features` a row
 * @param labels 1 or 0 by row
 * @param ridge penalty on the squared weights; 1 keeps them finite where features tell the labels apart for sure
 * @throws Error where it does not converge in 50 rounds
 */
export function fitLogistic(
  rows: Float64Array,
  features: number,
  labels: Uint8Array,
  ridge = SMALLEST_RIDGE,
): LogisticModel {
  const size = features + 1;
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    for (let row = 0; row < labels.length; row++) {
      const chance = 1 / (1 + Math.exp(-linear(weights, rows, features, row)));
      const slope = chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        const x = i === 0 ? 1 : rows[row * features + i - 1];
        gradient[i] += (labels[row] - chance) * x;
        for (let j = 0; j <= i; j++)
          hessian[i][j] += slope * x * (j === 0 ? 1 : rows[row * features + j - 1]);
      }
    }
    for (let i = 1; i < size; i++) {
      hessian[i][i] += ridge;
      gradient[i] -= ridge * weights[i];
    }
    const step = solve(hessian, gradient);
    step.forEach((change, i) => {
      weights[i] += change;
    });
    if (step.every((change) => Math.abs(change) < CONVERGED)) return { weights };
  }
  throw new Error('The logistic regression did not converge.');
}

/** Log-odds of each row. */
export function logOdds({ weights }: LogisticModel, rows: Float64Array, features: number): Float64Array {
  return Float64Array.from({ length: rows.length / features }, (_, row) =>
    linear(weights, rows, features, row),
  );
}

function linear(weights: Float64Array, rows: Float64Array, features: number, row: number): number {
  let sum = weights[0];
  for (let i = 0; i < features; i++) sum += weights[i + 1] * rows[row * features + i];
  return sum;
}

/** Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's decomposition. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i === j ? Math.sqrt(sum) : sum / matrix[j][j];
    }
    for (let k = 0; k < i; k++) x[i] -= matrix[i][k] * x[k];
    x[i] /= matrix[i][i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= matrix[k][i] * x[k];
    x[i] /= matrix[i][i];
  }
  return x;
}

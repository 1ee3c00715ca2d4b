/** Shares and their intervals, exact and approximate. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5% point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's (1927) 95% interval of a share.
 *
 * @param hits 0…n
 * @returns within 0…1; 0…1 where n is 0
 * @example wilson(3, 10) // about 0.108…0.603
 */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const all = 1 + Z ** 2 / n;
  return { low: hits === 0 ? 0 : (middle - half) / all, high: hits === n ? 1 : (middle + half) / all };
}

/**
 * Regularised incomplete beta function I_x(a, b) by its continued fraction (Lentz; Numerical Recipes 6.4).
 *
 * @param a above 0; @param b above 0; @param x 0…1
 * @returns 0…1, to about 1e-14
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logGamma(a) - logGamma(b) + logGamma(a + b));
  return (front * betaFraction(a, b, x)) / a;
}

const SMALLEST = 1e-300;
const MOST_STEPS = 10_000;

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

const away = (value: number) => (Math.abs(value) < SMALLEST ? SMALLEST : value);

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x above 0 (Lanczos, g = 7). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  const sum = LANCZOS.reduce((total, factor, i) => (i === 0 ? factor : total + factor / (shifted + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** P(X ≥ hits) for X binomial with n trials of the given chance. */
export function binomialAtLeast(hits: number, n: number, chance: number): number {
  return hits <= 0 ? 1 : incompleteBeta(hits, n - hits + 1, chance);
}

/**
 * Clopper and Pearson's (1934) exact 95% interval of a share.
 *
 * @returns within 0…1; 0…1 where n is 0
 */
export function clopperPearson(hits: number, n: number): Interval {
  const tail = 0.025;
  return {
    low: hits === 0 ? 0 : rootOf((chance) => binomialAtLeast(hits, n, chance) - tail),
    high: hits === n ? 1 : rootOf((chance) => binomialAtLeast(hits + 1, n, chance) - (1 - tail)),
  };
}

/** Where an increasing function on 0…1 crosses 0, by halving. */
function rootOf(increasing: (x: number) => number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

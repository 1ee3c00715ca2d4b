/** Precision and recall of a rule from a stratified sample. */
import { seededRandom } from '../random.ts';
import type { Interval } from './binomial.ts';

/** One stratum: how many there are in all, and how the labelled ones of it came out. */
export interface LabelledStratum {
  readonly population: number;
  /** Of the labelled: right and said so, said so wrongly, missed, rightly left out. */
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

export interface Estimate extends Interval {
  /** NaN where nothing was said or nothing is right. */
  readonly value: number;
}
export interface Accuracy {
  readonly precision: Estimate;
  readonly recall: Estimate;
}

export const ACCURACY_DEFAULTS = { seed: 1, draws: 20_000 };

/**
 * Precision and recall in the population that the strata make up. Each labelled case stands for population/labelled
 * others of its stratum (Horvitz & Thompson 1952). The intervals hold the middle 95% of both figures when each
 * stratum's four shares are drawn from their Dirichlet posterior under Perks's (1947) prior, 1/4 for each: a
 * stratum where nothing was missed among few labelled cases still leaves room for something missed.
 *
 * @returns values 0…1; O(draws × strata)
 */
export function stratifiedAccuracy(
  strata: readonly LabelledStratum[],
  options: Partial<typeof ACCURACY_DEFAULTS> = {},
): Accuracy {
  const { seed, draws } = { ...ACCURACY_DEFAULTS, ...options };
  const counts = strata.map(({ truePositive, falsePositive, falseNegative, trueNegative }) => [
    truePositive,
    falsePositive,
    falseNegative,
    trueNegative,
  ]);
  const observed = figures(strata, counts.map(shares));
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, () =>
    figures(
      strata,
      counts.map((cells) => shares(cells.map((cell) => gamma(cell + 1 / 4, random)))),
    ),
  );
  return {
    precision: { value: observed[0], ...middle(drawn.map(([precision]) => precision)) },
    recall: { value: observed[1], ...middle(drawn.map(([, recall]) => recall)) },
  };
}

function shares(cells: readonly number[]): number[] {
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  return cells.map((cell) => (total === 0 ? 0 : cell / total));
}

function figures(strata: readonly LabelledStratum[], cells: readonly number[][]): [number, number] {
  const sum = (cell: number) =>
    strata.reduce((total, { population }, s) => total + population * cells[s][cell], 0);
  const right = sum(0);
  return [right / (right + sum(1)), right / (right + sum(2))];
}

function middle(values: number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return { low: at(0.025), high: at(0.975) };
}

/** A draw from the gamma distribution of that shape and scale 1 (Marsaglia & Tsang 2000). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

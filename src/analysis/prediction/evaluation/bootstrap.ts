/** Intervals by drawing askers again. */
import { seededRandom } from '../../random.ts';

/** A figure with its 95% interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export const BOOTSTRAP_DEFAULTS = { rounds: 1000, seed: 1 } as const;

/** Means, by name, of one value an asker each, aligned; values that are NaN take no part. */
type Columns = ReadonlyMap<string, Float64Array>;

/**
 * Bootstrap over askers: the same draws for every column, so that ratios of two columns are paired. Percentile
 * intervals (Efron, B. & Tibshirani, R. (1993), An Introduction to the Bootstrap, §13).
 *
 * @param ratios pairs of columns whose ratio of means is wanted, by name
 * @returns the mean of each column and each ratio, with its interval; cost O(rounds × askers × columns)
 */
export function bootstrap(
  columns: Columns,
  ratios: Readonly<Record<string, readonly [above: string, below: string]>> = {},
  { rounds, seed }: { rounds: number; seed: number } = BOOTSTRAP_DEFAULTS,
): Map<string, Figure> {
  const askers = columns.values().next().value?.length ?? 0;
  const random = seededRandom(seed);
  const drawn = new Map(
    [...columns.keys(), ...Object.keys(ratios)].map((name) => [name, new Float64Array(rounds)]),
  );
  const times = new Float64Array(askers);
  for (let round = 0; round < rounds; round++) {
    times.fill(0);
    for (let i = 0; i < askers; i++) times[Math.floor(random() * askers)]++;
    const means = meansOf(columns, times);
    for (const [name, mean] of means) drawn.get(name)![round] = mean;
    for (const [name, [above, below]] of Object.entries(ratios))
      drawn.get(name)![round] = means.get(above)! / means.get(below)!;
  }
  const once = meansOf(columns, times.fill(1));
  const figures = new Map<string, Figure>();
  for (const [name, mean] of once) figures.set(name, figureOf(mean, drawn.get(name)!));
  for (const [name, [above, below]] of Object.entries(ratios))
    figures.set(name, figureOf(once.get(above)! / once.get(below)!, drawn.get(name)!));
  return figures;
}

function meansOf(columns: Columns, times: Float64Array): Map<string, number> {
  const means = new Map<string, number>();
  for (const [name, values] of columns) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < values.length; i++) {
      if (Number.isNaN(values[i])) continue;
      sum += times[i] * values[i];
      count += times[i];
    }
    means.set(name, sum / count);
  }
  return means;
}

/** A value with the middle 95% of what was drawn; draws without a value take no part. */
export function figureOf(value: number, draws: Float64Array): Figure {
  const sorted = draws.filter((draw) => Number.isFinite(draw)).sort();
  if (sorted.length === 0) return { value, low: Number.NaN, high: Number.NaN };
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { value, low: at(0.025), high: at(0.975) };
}

/**
 * As {@link figureOf}, for a figure 0…1 that drawing askers again shifts by itself: who is drawn twice covers nothing
 * new. The draws are moved so that their mean is the value (Efron & Tibshirani 1993, §10, correction for bias).
 */
export function centredFigureOf(value: number, draws: Float64Array): Figure {
  const shift = value - draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  return figureOf(
    value,
    draws.map((draw) => Math.min(1, Math.max(0, draw + shift))),
  );
}

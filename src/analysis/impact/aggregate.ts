/** Effects by joining year and calendar year, averaged into the few figures that one can read. */
import { seededRandom } from '../random.ts';
import type { GroupTimeEffect, GroupTimeEffects } from './group-time.ts';
import { dot } from './least-squares.ts';

/** An average of effects with its influence function. */
export interface Average {
  effect: number;
  influence: Float64Array;
  /** Those who joined that stand behind it, each counted once; undefined for an average of averages. */
  organisations: number;
}

/**
 * Average of some effects, weighted by how many joined in each year. The weights are estimated too, which the
 * influence function takes into account (Callaway & Sant'Anna 2021, section 3).
 *
 * @returns undefined where there is no such cell
 */
export function averageOf(
  { organisations: n, joiners, joined }: GroupTimeEffects,
  cells: readonly GroupTimeEffect[],
): Average | undefined {
  if (cells.length === 0) return undefined;
  const shares = cells.map((cell) => joiners.get(cell.joined)! / n);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const effect = cells.reduce((sum, cell, c) => sum + (shares[c] / total) * cell.effect, 0);
  const influence = new Float64Array(n);
  cells.forEach((cell, c) => {
    for (let i = 0; i < n; i++) {
      const ofWeight = ((joined[i] === cell.joined ? 1 : 0) - shares[c]) / total;
      influence[i] += (shares[c] / total) * cell.influence[i] + ofWeight * (cell.effect - effect);
    }
  });
  return { effect, influence, organisations: distinctTreated(cells) };
}

/** At least how many of those who joined stand behind the cells: of each year of joining the best covered cell. */
function distinctTreated(cells: readonly GroupTimeEffect[]): number {
  const most = new Map<number, number>();
  for (const { joined, treated } of cells) most.set(joined, Math.max(most.get(joined) ?? 0, treated));
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}

/** Averages by years since joining, ascending: negative before. */
export function byYearsSince(effects: GroupTimeEffects): (Average & { years: number })[] {
  return averagesBy(effects, effects.cells, ({ year, joined }) => year - joined).map(([years, average]) => ({
    years,
    ...average,
  }));
}

/** Averages over the years since joining, by the year of joining. */
export function byYearOfJoining(effects: GroupTimeEffects): (Average & { joined: number })[] {
  const after = effects.cells.filter(({ year, joined }) => year >= joined);
  return averagesBy(effects, after, ({ joined }) => joined).map(([joined, average]) => ({
    joined,
    ...average,
  }));
}

function averagesBy(
  effects: GroupTimeEffects,
  cells: readonly GroupTimeEffect[],
  key: (cell: GroupTimeEffect) => number,
): [number, Average][] {
  const keys = [...new Set(cells.map(key))].sort((a, b) => a - b);
  return keys.map((wanted) => [
    wanted,
    averageOf(
      effects,
      cells.filter((cell) => key(cell) === wanted),
    )!,
  ]);
}

/** One average over every effect after joining. */
export function overall(effects: GroupTimeEffects): Average | undefined {
  return averageOf(
    effects,
    effects.cells.filter(({ year, joined }) => year >= joined),
  );
}

export interface Band {
  standardError: number;
  /** Pointwise. */
  low: number;
  high: number;
  /** Simultaneous: all of them hold together as often as the level says. */
  bandLow: number;
  bandHigh: number;
}

export interface BandOptions {
  draws?: number;
  level?: number;
  seed?: number;
}
export const BAND_DEFAULTS = { draws: 999, level: 0.95, seed: 1 } as const satisfies Required<BandOptions>;

const NORMAL_IQR = 1.3489795003921634;
const Z: Readonly<Record<number, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/**
 * Intervals of several averages by a multiplier bootstrap that draws one weight an organisation (so errors are
 * clustered by organisation): pointwise by the spread of the draws, and a band that holds for all at once by
 * the quantile of the largest deviation. Weights are Mammen's (1993). Cost O(draws·n·averages).
 *
 * @returns the bands, and how often the largest deviation of a draw exceeded the one found: the chance of
 *   averages so far from 0 where all are 0
 */
export function bands(
  averages: readonly { effect: number; influence: Float64Array }[],
  options: BandOptions = {},
): { bands: Band[]; pValue: number; critical: number } {
  const { draws, level, seed } = { ...BAND_DEFAULTS, ...options };
  if (averages.length === 0) return { bands: [], pValue: Number.NaN, critical: Number.NaN };
  const n = averages[0].influence.length;
  const deviations = averages.map(() => new Float64Array(draws));
  const random = seededRandom(seed);
  const root = Math.sqrt(5);
  const weights = new Float64Array(n);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n; i++)
      weights[i] = random() < (root + 1) / (2 * root) ? (1 - root) / 2 : (1 + root) / 2;
    averages.forEach(({ influence }, a) => {
      deviations[a][draw] = dot(influence, weights) / n;
    });
  }
  const errors = deviations.map((values) => {
    const sorted = values.slice().sort();
    return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / NORMAL_IQR;
  });
  const moving = errors.flatMap((error, a) => (error > 0 ? [a] : []));
  const largest = new Float64Array(draws).map((_, draw) =>
    Math.max(0, ...moving.map((a) => Math.abs(deviations[a][draw]) / errors[a])),
  );
  const found = Math.max(0, ...moving.map((a) => Math.abs(averages[a].effect) / errors[a]));
  const pointwise = Z[level] ?? Z[0.95];
  const critical = Math.max(pointwise, quantile(largest.slice().sort(), level));
  return {
    critical,
    pValue: (1 + largest.filter((deviation) => deviation >= found).length) / (draws + 1),
    bands: averages.map(({ effect }, a) => ({
      standardError: errors[a],
      low: effect - pointwise * errors[a],
      high: effect + pointwise * errors[a],
      bandLow: effect - critical * errors[a],
      bandHigh: effect + critical * errors[a],
    })),
  };
}

/** The standard error by the formula that the bootstrap approaches: √(mean of squares / n). */
export function standardError({ influence }: { influence: Float64Array }): number {
  return Math.sqrt(dot(influence, influence)) / influence.length;
}

/** Of sorted values, by linear interpolation between order statistics (R's type 7, numpy's default). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** What the model weighs: readings of the data in a form in which equal steps mean about equal things. */
import type { Ground } from './ground.ts';
import type { History } from './history.ts';
import type { Readings } from './readings.ts';

interface Feature {
  readonly name: string;
  readonly of: (readings: Readings, history: History, candidate: number, ground: Ground) => number;
}

/** A logarithm that treats all below `floor` as about the same. */
const log = (value: number, floor: number): number => Math.log(value + floor);

/** Of a pair, then of the candidate alone. Order matters: weights are stored by it and named for it. */
const FEATURES: readonly Feature[] = [
  { name: 'circles', of: ({ circles }, _, v) => log(circles[v], 1e-5) },
  { name: 'walk', of: ({ walk }, _, v) => log(walk[v], 1e-6) },
  { name: 'recentPartners', of: ({ recentPartners }, _, v) => log(recentPartners[v], 1e-2) },
  { name: 'sharedPartners', of: ({ sharedPartners }, _, v) => Math.log1p(sharedPartners[v]) },
  { name: 'programme', of: ({ programme }, _, v) => log(programme[v], 1e-3) },
  { name: 'themeActivity', of: ({ themeActivity }, _, v) => log(themeActivity[v], 1e-3) },
  { name: 'themes', of: ({ themes }, _, v) => themes[v] },
  { name: 'words', of: ({ words }, _, v) => Math.sqrt(words[v]) },
  { name: 'calls', of: ({ calls }, _, v) => calls[v] },
  { name: 'question', of: ({ question }, _, v) => log(question[v], 1e-3) },
  { name: 'closest', of: ({ closest }, _, v) => closest[v] },
  { name: 'likeClosest', of: ({ likeClosest }, _, v) => log(likeClosest[v], 1e-3) },
  {
    name: 'focus',
    of: ({ question }, { recentProjects }, v) => log(question[v] / (0.5 + recentProjects[v]), 1e-3),
  },
  { name: 'around', of: ({ around }, _, v) => log(around[v], 1e-5) },
  { name: 'call', of: ({ call }, _, v) => log(call[v], 1e-2) },
  { name: 'field', of: ({ field }, _, v) => log(field[v], 1e-5) },
  { name: 'countryAffinity', of: ({ countryAffinity }, _, v) => countryAffinity(v) },
  { name: 'helixAffinity', of: ({ helixAffinity }, _, v) => helixAffinity(v) },
  { name: 'distance', of: ({ kilometres }, _, v) => log(kilometres(v), 20) },
  { name: 'beside', of: ({ beside }, _, v) => log(beside[v], 0.1) },
  { name: 'nearby', of: ({ country }, { reach }, v) => (country[v] > 0 ? Math.log1p(reach[v]) : 0) },
  { name: 'broughtIn', of: (_, __, v, { broughtIn }) => log(broughtIn[v], 0.1) },
  { name: 'partners', of: (_, { degree }, v) => Math.log1p(degree[v]) },
  { name: 'recentProjects', of: (_, { recentProjects }, v) => Math.log1p(recentProjects[v]) },
  { name: 'idle', of: (_, { idle }, v) => idle[v] },
];

export const FEATURE_NAMES: readonly string[] = FEATURES.map(({ name }) => name);

/** The asker alone: the same for all its candidates, so that they set how likely anything is, not the ranking. */
export const ASKER_FEATURE_NAMES = ['ownPartners', 'ownRecentProjects', 'ownIdle'] as const;

/** Rows of features, candidate by candidate. */
export function featureRows(readings: Readings, ground: Ground, candidates: ArrayLike<number>): Float64Array {
  const rows = new Float64Array(candidates.length * FEATURES.length);
  for (let i = 0, at = 0; i < candidates.length; i++)
    for (const { of } of FEATURES) rows[at++] = of(readings, ground.history, candidates[i], ground);
  return rows;
}

/** @returns values in the order of {@link ASKER_FEATURE_NAMES}; 0 for a profile, which has no ties */
export function askerFeatures(history: History, asker: number | undefined): Float64Array {
  if (asker === undefined) return new Float64Array(ASKER_FEATURE_NAMES.length);
  const { degree, recentProjects, idle } = history;
  return Float64Array.of(Math.log1p(degree[asker]), Math.log1p(recentProjects[asker]), idle[asker]);
}

/** Mean and spread of each feature over rows. */
export interface Scale {
  readonly mean: Float64Array;
  readonly spread: Float64Array;
}

/** Spread of a feature that is the same for all, which then counts nothing. */
const NO_SPREAD = 1e-6;

export function scaleOf(rows: Float64Array, columns: number): Scale {
  const count = Math.max(1, rows.length / columns);
  const mean = new Float64Array(columns);
  for (let i = 0; i < rows.length; i++) mean[i % columns] += rows[i];
  for (let c = 0; c < columns; c++) mean[c] /= count;
  const spread = new Float64Array(columns);
  for (let i = 0; i < rows.length; i++) spread[i % columns] += (rows[i] - mean[i % columns]) ** 2;
  for (let c = 0; c < columns; c++) spread[c] = Math.sqrt(spread[c] / count);
  return { mean, spread };
}

/** How many spreads each value lies above the mean of its column, in place. */
export function standardise(rows: Float64Array, { mean, spread }: Scale): Float64Array {
  const columns = mean.length;
  for (let i = 0; i < rows.length; i++) {
    const c = i % columns;
    rows[i] = spread[c] < NO_SPREAD ? 0 : (rows[i] - mean[c]) / spread[c];
  }
  return rows;
}

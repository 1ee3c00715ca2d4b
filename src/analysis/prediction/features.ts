/** What the model weighs: readings of the data in a form in which equal steps mean about equal things. */
import type { Ground } from './ground.ts';
import type { History } from './history.ts';
import type { Readings } from './readings.ts';

interface Feature {
  readonly name: string;
  /** Whether it comes from what is asked about, and is the same for all where nothing is. */
  readonly asked?: true;
  readonly of: (readings: Readings, ground: Ground) => Column;
}

/** Writes the value of each candidate to rows of features, from a place on. */
type Column = (candidates: ArrayLike<number>, rows: Float64Array, place: number) => void;

/** The same loop four times over: one that were told what to do with each value would cost several times as much. */
const asIs =
  (values: Float64Array): Column =>
  (candidates, rows, place) => {
    for (let i = 0, at = place; i < candidates.length; i++, at += COLUMNS) rows[at] = values[candidates[i]];
  };
const root =
  (values: Float64Array): Column =>
  (candidates, rows, place) => {
    for (let i = 0, at = place; i < candidates.length; i++, at += COLUMNS)
      rows[at] = Math.sqrt(values[candidates[i]]);
  };
/** A logarithm that treats all below `floor` as about the same. */
const log =
  (values: Float64Array, floor: number): Column =>
  (candidates, rows, place) => {
    for (let i = 0, at = place; i < candidates.length; i++, at += COLUMNS)
      rows[at] = Math.log(values[candidates[i]] + floor);
  };
const by =
  (value: (candidate: number) => number): Column =>
  (candidates, rows, place) => {
    for (let i = 0, at = place; i < candidates.length; i++, at += COLUMNS) rows[at] = value(candidates[i]);
  };

/** Of a pair, then of the candidate alone. Order matters: weights are stored by it and named for it. */
const FEATURES: readonly Feature[] = [
  { name: 'circles', of: ({ circles }) => log(circles, 1e-5) },
  { name: 'walk', of: ({ walk }) => log(walk, 1e-6) },
  { name: 'recentPartners', of: ({ recentPartners }) => log(recentPartners, 1e-2) },
  { name: 'sharedPartners', of: ({ sharedPartners }) => by((v) => Math.log1p(sharedPartners[v])) },
  { name: 'programme', of: ({ programme }) => log(programme, 1e-3) },
  { name: 'themeActivity', of: ({ themeActivity }) => log(themeActivity, 1e-3) },
  { name: 'themes', of: ({ themes }) => asIs(themes) },
  { name: 'words', of: ({ words }) => root(words) },
  { name: 'calls', of: ({ calls }) => asIs(calls) },
  { name: 'question', asked: true, of: ({ question }) => log(question, 1e-3) },
  { name: 'closest', asked: true, of: ({ closest }) => asIs(closest) },
  { name: 'likeClosest', asked: true, of: ({ likeClosest }) => log(likeClosest, 1e-3) },
  {
    name: 'focus',
    asked: true,
    of: ({ question }, { history: { recentProjects } }) =>
      by((v) => Math.log(question[v] / (0.5 + recentProjects[v]) + 1e-3)),
  },
  { name: 'around', asked: true, of: ({ around }) => log(around, 1e-5) },
  { name: 'call', asked: true, of: ({ call }) => log(call, 1e-2) },
  { name: 'field', asked: true, of: ({ field }) => log(field, 1e-5) },
  { name: 'countryAffinity', of: ({ countryAffinity }) => by(countryAffinity) },
  { name: 'helixAffinity', of: ({ helixAffinity }) => by(helixAffinity) },
  { name: 'distance', of: ({ kilometres }) => by((v) => Math.log(kilometres(v) + 20)) },
  { name: 'beside', of: ({ beside }) => log(beside, 0.1) },
  { name: 'nearby', of: ({ country }, { activity }) => by((v) => (country[v] > 0 ? activity[v] : 0)) },
  { name: 'broughtIn', of: (_, { broughtIn }) => log(broughtIn, 0.1) },
  { name: 'partners', of: (_, { history: { degree } }) => by((v) => Math.log1p(degree[v])) },
  {
    name: 'recentProjects',
    of: (_, { history: { recentProjects } }) => by((v) => Math.log1p(recentProjects[v])),
  },
  { name: 'idle', of: (_, { history: { idle } }) => asIs(idle) },
];
const COLUMNS = FEATURES.length;

export const FEATURE_NAMES: readonly string[] = FEATURES.map(({ name }) => name);

/** The asker alone: the same for all its candidates, so that they set how likely anything is, not the ranking. */
export const ASKER_FEATURE_NAMES = ['ownPartners', 'ownRecentProjects', 'ownIdle'] as const;

/** Rows of features, candidate by candidate. */
export function featureRows(readings: Readings, ground: Ground, candidates: ArrayLike<number>): Float64Array {
  const rows = new Float64Array(candidates.length * COLUMNS);
  const one = new Float64Array(COLUMNS);
  FEATURES.forEach(({ asked, of }, column) => {
    const write = of(readings, ground);
    if (asked === undefined || readings.isAsked) write(candidates, rows, column);
    else {
      write([0], one, column);
      for (let at = column; at < rows.length; at += COLUMNS) rows[at] = one[column];
    }
  });
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
  for (let row = 0; row < rows.length; row += columns)
    for (let c = 0; c < columns; c++) mean[c] += rows[row + c];
  for (let c = 0; c < columns; c++) mean[c] /= count;
  const spread = new Float64Array(columns);
  for (let row = 0; row < rows.length; row += columns)
    for (let c = 0; c < columns; c++) spread[c] += (rows[row + c] - mean[c]) ** 2;
  for (let c = 0; c < columns; c++) spread[c] = Math.sqrt(spread[c] / count);
  return { mean, spread };
}

/** How many spreads each value lies above the mean of its column, in place. */
export function standardise(rows: Float64Array, { mean, spread }: Scale): Float64Array {
  const columns = mean.length;
  for (let row = 0; row < rows.length; row += columns)
    for (let c = 0; c < columns; c++)
      rows[row + c] = spread[c] < NO_SPREAD ? 0 : (rows[row + c] - mean[c]) / spread[c];
  return rows;
}

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

/** Writes the value of each of some candidates to rows of features, from a place on. */
type Column = (candidates: ArrayLike<number>, some: Some, rows: Float64Array, column: number) => void;
interface Some {
  readonly from: number;
  readonly to: number;
}

/** The same loop four times over: one that were told what to do with each value would cost several times as much. */
const asIs =
  (values: Float64Array): Column =>
  (candidates, { from, to }, rows, column) => {
    for (let i = from, at = from * COLUMNS + column; i < to; i++, at += COLUMNS)
      rows[at] = values[candidates[i]];
  };
const root =
  (values: Float64Array): Column =>
  (candidates, { from, to }, rows, column) => {
    for (let i = from, at = from * COLUMNS + column; i < to; i++, at += COLUMNS)
      rows[at] = Math.sqrt(values[candidates[i]]);
  };
/** A logarithm that treats all below `floor` as about the same; for most it is that of the floor itself. */
const log = (values: Float64Array, floor: number): Column => {
  const least = Math.log(floor);
  return (candidates, { from, to }, rows, column) => {
    for (let i = from, at = from * COLUMNS + column; i < to; i++, at += COLUMNS) {
      const value = values[candidates[i]];
      rows[at] = value === 0 ? least : Math.log(value + floor);
    }
  };
};
const by =
  (value: (candidate: number) => number): Column =>
  (candidates, { from, to }, rows, column) => {
    for (let i = from, at = from * COLUMNS + column; i < to; i++, at += COLUMNS)
      rows[at] = value(candidates[i]);
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
  { name: 'broughtIn', of: (_, { standing }) => asIs(standing.broughtIn) },
  { name: 'partners', of: (_, { standing }) => asIs(standing.partners) },
  { name: 'recentProjects', of: (_, { standing }) => asIs(standing.recentProjects) },
  { name: 'idle', of: (_, { history: { idle } }) => asIs(idle) },
];
const COLUMNS = FEATURES.length;

export const FEATURE_NAMES: readonly string[] = FEATURES.map(({ name }) => name);

/** The asker alone: the same for all its candidates, so that they set how likely anything is, not the ranking. */
export const ASKER_FEATURE_NAMES = ['ownPartners', 'ownRecentProjects', 'ownIdle'] as const;

/** Rows of features, candidate by candidate. */
export function featureRows(readings: Readings, ground: Ground, candidates: ArrayLike<number>): Float64Array {
  const rows = new Float64Array(candidates.length * COLUMNS);
  const columns = FEATURES.map(({ asked, of }) =>
    asked === undefined || readings.isAsked ? of(readings, ground) : sameForAll(of(readings, ground)),
  );
  for (let from = 0; from < candidates.length; from += ROWS_AT_ONCE) {
    const some = { from, to: Math.min(from + ROWS_AT_ONCE, candidates.length) };
    columns.forEach((write, column) => {
      write(candidates, some, rows, column);
    });
  }
  return rows;
}

/** Rows that stay in the processor's nearest cache while column after column is written to them. */
const ROWS_AT_ONCE = 64;

/** A column with the value of the first organisation for everyone. */
function sameForAll(column: Column): Column {
  const row = new Float64Array(COLUMNS);
  column([0], { from: 0, to: 1 }, row, 0);
  return by(() => row[0]);
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

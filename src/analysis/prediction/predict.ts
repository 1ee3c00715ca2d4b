/** Predictions for one asker: who is worth looking at, how likely a first joint project is, and why. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { chance } from '../statistics/logistic.ts';
import { DEFAULT_WEIGHTS } from './default-weights.ts';
import {
  ASKER_FEATURE_NAMES,
  askerFeatures,
  FEATURE_NAMES,
  featureRows,
  type Scale,
  scaleOf,
  standardise,
} from './features.ts';
import { type Ground, groundOf } from './ground.ts';
import { candidatesFor, type History, historyOf } from './history.ts';
import type { Prediction, PredictionQuestion, Profile } from './model.ts';
import { nthLargest } from './nth-largest.ts';
import { POOL_DEFAULTS, poolOf } from './pool.ts';
import { type Readings, readingsFor } from './readings.ts';

/** What a model has learned: one weight a feature, those of candidates and then those of the asker. */
export interface Weights {
  readonly intercept: number;
  readonly weights: ArrayLike<number>;
}

/**
 * Weights for each kind of question: an organisation's, one with something it is about, a profile's, those of a
 * profile that names themes without a word, and those of one that says no more than where and what it is.
 */
export interface WeightSets {
  readonly organisation: Weights;
  readonly question: Weights;
  readonly profile: Weights;
  readonly themes: Weights;
  readonly place: Weights;
}

export interface PredictOptions {
  readonly weights?: WeightSets;
  /** How many each reading proposes for the pool. */
  readonly each?: number;
  /** How many of the pool are wanted; all of it by default. */
  readonly first?: number;
  /** What moves the ranking beside the model: log-odds for each candidate. It leaves the chances alone. */
  readonly lean?: (asked: Asked) => Float64Array;
}

/**
 * Predicts partners for an organisation or a profile from what the ecosystem holds, which must be as known on its
 * day. An organisation without projects is asked as the profile that its description, offers and place make.
 *
 * Features are taken relative to the pool of all candidates, so that filters (`allowed`) never change how likely
 * someone is.
 *
 * @returns the pool by likelihood; after the first question, which prepares the ground, some ten milliseconds at
 *   26,000 organisations
 * @example predict(ecosystem, { asker: ecosystem.indexOf(id) }).nodes[0] // the most likely partner
 */
export function predict(
  ecosystem: Ecosystem,
  question: PredictionQuestion,
  options: PredictOptions = {},
): Prediction {
  const ground = groundOf(historyOf(ecosystem));
  const asked = ask(ground, question, options);
  const { kind, rows, candidates } = asked;
  const { intercept, weights } = (options.weights ?? DEFAULT_WEIGHTS)[kind];
  const columns = FEATURE_NAMES.length;
  const odds = oddsOf({ intercept, weights }, rows, asked.own);
  const lean = options.lean?.(asked);
  const worth = lean === undefined ? odds : odds.map((each, i) => each + lean[i]);
  const order = inOrder(candidates, worth, options.first);
  const wide = lean === undefined ? columns : columns + 1;
  const contributions = new Float64Array(order.length * wide);
  order.forEach((from, to) => {
    for (let c = 0; c < columns; c++) contributions[to * wide + c] = rows[from * columns + c] * weights[c];
    if (lean !== undefined) contributions[to * wide + columns] = lean[from];
  });
  return {
    nodes: Int32Array.from(order, (i) => candidates[i]),
    likelihood: Float64Array.from(order, (i) => chance(odds[i])),
    features: lean === undefined ? FEATURE_NAMES : [...FEATURE_NAMES, LEAN_NAME],
    contributions,
    least: leastOf(rows, weights, lean),
  };
}

/** Places of candidates, the worthiest first; equal ones by index. */
function inOrder(candidates: Int32Array, worth: Float64Array, first = candidates.length): number[] {
  const places = Array.from(candidates, (_, i) => i);
  const few = first < places.length;
  const bar = few ? nthLargest(worth.slice(), first) : Number.NEGATIVE_INFINITY;
  return (few ? places.filter((i) => worth[i] >= bar) : places)
    .sort((a, b) => worth[b] - worth[a] || candidates[a] - candidates[b])
    .slice(0, first);
}

/** What each feature adds at least, and feedback where there is any. */
function leastOf(
  rows: Float64Array,
  weights: ArrayLike<number>,
  lean: Float64Array | undefined,
): Float64Array {
  const columns = FEATURE_NAMES.length;
  const least = new Float64Array(lean === undefined ? columns : columns + 1).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows.length; row += columns)
    for (let c = 0; c < columns; c++) {
      const adds = rows[row + c] * weights[c];
      if (adds < least[c]) least[c] = adds;
    }
  if (lean !== undefined) least[columns] = lean.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return least;
}

/** The column of {@link Prediction.contributions} that {@link PredictOptions.lean} makes. */
export const LEAN_NAME = 'feedback';

/** The log-odds of each row. */
export function oddsOf({ intercept, weights }: Weights, rows: Float64Array, own: Float64Array): Float64Array {
  const columns = FEATURE_NAMES.length;
  const base = own.reduce((sum, value, i) => sum + value * weights[columns + i], intercept);
  const odds = new Float64Array(rows.length / columns);
  for (let row = 0, at = 0; row < odds.length; row++) {
    let sum = base;
    for (let c = 0; c < columns; c++) sum += weights[c] * rows[at++];
    odds[row] = sum;
  }
  return odds;
}

/** A question with all that the model needs to answer it. */
export interface Asked {
  readonly kind: keyof WeightSets;
  readonly readings: Readings;
  /** Candidates of the pool, ascending, and their features in spreads from the mean of the whole pool. */
  readonly candidates: Int32Array;
  readonly rows: Float64Array;
  /** The asker's own features. */
  readonly own: Float64Array;
  /** What {@link Asked.rows} are relative to. */
  readonly scale: Scale;
}

/** Reads the data for a question, finds its pool, and makes the features. */
export function ask(
  ground: Ground,
  question: PredictionQuestion,
  { each = POOL_DEFAULTS.each }: Pick<PredictOptions, 'each'> = {},
): Asked {
  const { history } = ground;
  const asker = askerOf(history, question.asker);
  const node = typeof asker === 'number' ? asker : undefined;
  const { about, allowed, again } = question;
  const readings = readingsFor(ground, asker, { about, ofPartners: again !== undefined });
  const everyone = candidatesFor(history, node);
  if (typeof question.asker === 'number') everyone[question.asker] = 0;
  const pool = poolOf(readings, ground, everyone, each);
  const poolRows = featureRows(readings, ground, pool);
  const scale = scaleOf(poolRows, FEATURE_NAMES.length);
  const may = allowed === undefined && again === undefined ? everyone : narrow(everyone, allowed, again);
  const narrowed = may !== everyone;
  const candidates = narrowed ? poolOf(readings, ground, may, each) : pool;
  const rows = narrowed ? featureRows(readings, ground, candidates) : poolRows;
  return {
    kind: kindOf(asker, about),
    readings,
    candidates,
    rows: standardise(rows, scale),
    own: askerFeatures(history, node),
    scale,
  };
}

/** Those of everyone, and of earlier partners, that are allowed; `everyone` itself where that changes nothing. */
function narrow(everyone: Uint8Array, allowed?: Uint8Array, again?: Uint8Array): Uint8Array {
  const may = everyone.slice();
  if (again !== undefined) for (let o = 0; o < may.length; o++) may[o] |= again[o];
  if (allowed !== undefined) for (let o = 0; o < may.length; o++) may[o] &= allowed[o];
  for (let o = 0; o < may.length; o++) if (may[o] !== everyone[o]) return may;
  return everyone;
}

function kindOf(asker: number | Profile, about: string | undefined): keyof WeightSets {
  if (typeof asker === 'number') return about === undefined ? 'organisation' : 'question';
  const { themes = [], text = '' } = asker;
  if (`${text}${about ?? ''}`.trim() !== '') return 'profile';
  return themes.length > 0 ? 'themes' : 'place';
}

/** An organisation that was in no project speaks for itself. */
export function askerOf({ ecosystem, participations }: History, asker: number | Profile): number | Profile {
  if (typeof asker !== 'number') return asker;
  const { organisationStart } = participations;
  if (organisationStart[asker + 1] > organisationStart[asker]) return asker;
  const { id, description, place, helix } = ecosystem.organisations[asker];
  const offers = (ecosystem.offers ?? []).filter(({ organisation }) => organisation === id);
  return {
    themes: offers.flatMap(({ themes }) => themes),
    text: [description ?? '', ...offers.map(({ text }) => text)].join(' '),
    place,
    helix,
  };
}

/** How many weights a model of one kind has. */
export const WEIGHT_COUNT = FEATURE_NAMES.length + ASKER_FEATURE_NAMES.length;

/** Learning the model's weights from what came about in a period. */
import { seededRandom, shuffle } from '../random.ts';
import { fitLogistic, type LogisticFit, type Sample } from '../statistics/logistic.ts';
import { FEATURE_NAMES } from './features.ts';
import { groundOf } from './ground.ts';
import { candidatesFor } from './history.ts';
import type { PredictionQuestion, Profile } from './model.ts';
import type { Period } from './outcomes.ts';
import { ask, WEIGHT_COUNT, type WeightSets } from './predict.ts';

export interface LearnOptions {
  /** How many askers of each kind are drawn at most. */
  askers?: number;
  /** How many candidates that did not become partners are drawn from the pool of each asker. */
  negatives?: number;
  seed?: number;
  each?: number;
  onProgress?: (share: number) => void;
}

/** Readings of one thing in several ways lie close together: a small ridge keeps their weights from parting. */
const RIDGE = 3;

export const LEARN_DEFAULTS = { askers: 600, negatives: 120, seed: 1 } as const;

/** A period with fewer organisations that gained a partner teaches nothing reliable. */
export const FEWEST_ASKERS = 50;

/** One question with the candidates that it came to be true of. */
export interface Case {
  readonly question: PredictionQuestion;
  readonly partners: Int32Array;
  /** The project asked about, by its index in the whole ecosystem; absent for a question about none. */
  readonly project?: number;
  /** How many askers of the population this one stands for. */
  readonly weight: number;
}

export type Fits = Readonly<Record<keyof WeightSets, LogisticFit>>;

/**
 * Fits the sets of weights on periods.
 *
 * Askers are drawn at random from all organisations there, so that a chance is one for whoever asks; those that
 * gained a partner are drawn more often and weigh less. Negatives come from the pool of the same asker, since a
 * model trained on easier ones learns weights that do not hold where it is used.
 *
 * @returns undefined where fewer than {@link FEWEST_ASKERS} organisations gained a partner
 */
export function learn(periods: readonly Period[], options: LearnOptions = {}): Fits | undefined {
  const gaining = periods.reduce((sum, { outcomes }) => sum + outcomes.gains.size, 0);
  if (gaining < FEWEST_ASKERS) return undefined;
  const kinds = ['organisation', 'question', 'profile', 'themes', 'place'] as const;
  const fits = kinds.map((kind, step) => [
    kind,
    fitKind(kind, periods, {
      ...options,
      onProgress: (share) => options.onProgress?.((step + share) / kinds.length),
    }),
  ]);
  return Object.fromEntries(fits) as Fits;
}

/** Fits the weights of one kind of question on periods. */
export function fitKind(
  kind: keyof WeightSets,
  periods: readonly Period[],
  options: LearnOptions = {},
): LogisticFit {
  const samples = periods.map((period) => sampleOf(period, casesOf(kind, period, options), options));
  return fitLogistic(joined(samples), { ridge: RIDGE });
}

/** Questions of a kind that a period has answered, drawn at random. */
export function casesOf(
  kind: keyof WeightSets,
  period: Period,
  { askers = LEARN_DEFAULTS.askers, seed = LEARN_DEFAULTS.seed }: LearnOptions = {},
): Case[] {
  const { history, outcomes } = period;
  const random = seededRandom(seed);
  if (kind === 'profile' || kind === 'themes' || kind === 'place') {
    const asked = {
      profile: (profile: Profile) => profile,
      themes: withoutWords,
      place: whereabouts,
    }[kind];
    // One that says less teaches nothing of how to weigh what is said.
    const telling = outcomes.newcomers.filter(
      ({ profile: { text = '', themes = [] } }) =>
        (kind !== 'profile' || text.trim() !== '') && (kind !== 'themes' || themes.length > 0),
    );
    return drawn(telling, askers, random).map(({ profile, partners }) => ({
      question: { asker: asked(profile) },
      partners,
      weight: 1,
    }));
  }
  if (kind === 'question') return drawn(projectCases(period), askers, random);
  const all = Array.from(history.present, (_, o) => o).filter((o) => history.present[o] === 1);
  const gainers = all.filter((o) => outcomes.gains.has(o));
  const others = all.filter((o) => !outcomes.gains.has(o));
  const nobody = new Int32Array(0);
  const cases = (from: number[], number: number) => {
    const chosen = drawn(from, number, random);
    return chosen.map(
      (asker): Case => ({
        question: { asker },
        partners: outcomes.gains.get(asker) ?? nobody,
        weight: from.length / chosen.length,
      }),
    );
  };
  return [...cases(gainers, Math.ceil(askers * 0.75)), ...cases(others, Math.floor(askers * 0.25))];
}

/** A profile that says no more than where it is and what it is. */
export function whereabouts({ place, helix }: Profile): Profile {
  return { ...(place === undefined ? {} : { place }), ...(helix === undefined ? {} : { helix }) };
}

/** A profile that names its themes and says nothing of them. */
export function withoutWords(profile: Profile): Profile {
  const { themes } = profile;
  return { ...whereabouts(profile), ...(themes === undefined ? {} : { themes }) };
}

/**
 * Every new project as a question of one of its participants that were there: with its title, whom of the others did
 * it not know yet? The participant asked for is the first by id, which says nothing of it.
 */
export function projectCases({ history, outcomes, titleOf }: Period): Case[] {
  return outcomes.projects.flatMap(({ project, participants }) => {
    const about = titleOf(project);
    if (about === '') return [];
    const asker = participants[project % participants.length];
    const open = candidatesFor(history, asker);
    const partners = Int32Array.from(participants.filter((other) => open[other] === 1));
    return partners.length === 0 ? [] : [{ question: { asker, about }, project, partners, weight: 1 }];
  });
}

/** Up to `number` items, drawn at random without putting back, in their order. */
export function drawn<T>(items: readonly T[], number: number, random: () => number): T[] {
  if (items.length <= number) return [...items];
  const places = Int32Array.from(items, (_, i) => i);
  shuffle(places, places.length, random);
  return [...places.subarray(0, number)].sort((a, b) => a - b).map((place) => items[place]);
}

/** Rows of features with outcomes: all partners in the pool, and negatives drawn from it. */
export function sampleOf(
  { history }: Period,
  cases: readonly Case[],
  { negatives = LEARN_DEFAULTS.negatives, seed = LEARN_DEFAULTS.seed, each, onProgress }: LearnOptions = {},
): Sample & { weight: Float64Array } {
  const ground = groundOf(history);
  const random = seededRandom(seed + 1);
  const features: number[] = [];
  const outcome: number[] = [];
  const weight: number[] = [];
  const columns = FEATURE_NAMES.length;
  cases.forEach(({ question, partners, weight: stands }, at) => {
    const { candidates, rows, own } = ask(ground, question, each === undefined ? {} : { each });
    const isPartner = new Set(partners);
    const places = Int32Array.from(candidates, (_, i) => i);
    const positive = places.filter((i) => isPartner.has(candidates[i]));
    const negative = places.filter((i) => !isPartner.has(candidates[i]));
    shuffle(negative, negative.length, random);
    const taken = negative.subarray(0, negatives);
    const add = (i: number, is: number, cases: number) => {
      for (let c = 0; c < columns; c++) features.push(rows[i * columns + c]);
      features.push(...own);
      outcome.push(is);
      weight.push(cases);
    };
    for (const i of positive) add(i, 1, stands);
    for (const i of taken) add(i, 0, (stands * negative.length) / taken.length);
    onProgress?.((at + 1) / cases.length);
  });
  return {
    columns: WEIGHT_COUNT,
    features: Float64Array.from(features),
    outcome: Uint8Array.from(outcome),
    weight: Float64Array.from(weight),
  };
}

function joined(samples: readonly (Sample & { weight: Float64Array })[]): Sample {
  return {
    columns: WEIGHT_COUNT,
    features: Float64Array.from(samples.flatMap(({ features }) => [...features])),
    outcome: Uint8Array.from(samples.flatMap(({ outcome }) => [...outcome])),
    weight: Float64Array.from(samples.flatMap(({ weight }) => [...weight])),
  };
}

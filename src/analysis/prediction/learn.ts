/** Learning the model's weights from what came about in a period. */
import { seededRandom, shuffle } from '../random.ts';
import { fitLogistic, type LogisticFit, type Sample } from '../statistics/logistic.ts';
import { FEATURE_NAMES } from './features.ts';
import { groundOf } from './ground.ts';
import { candidatesFor } from './history.ts';
import type { PredictionQuestion } from './model.ts';
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

export const LEARN_DEFAULTS = { askers: 900, negatives: 150, seed: 1 } as const;

/** A period with fewer organisations that gained a partner teaches nothing reliable. */
export const FEWEST_ASKERS = 50;

/** One question with the candidates that it came to be true of. */
export interface Case {
  readonly question: PredictionQuestion;
  readonly partners: Int32Array;
  /** How many askers of the population this one stands for. */
  readonly weight: number;
}

export type Fits = Readonly<Record<keyof WeightSets, LogisticFit>>;

/**
 * Fits the three sets of weights on periods.
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
  const kinds = ['organisation', 'question', 'profile'] as const;
  const fits = kinds.map((kind, step) => {
    const samples = periods.map((period) =>
      sampleOf(period, casesOf(kind, period, options), {
        ...options,
        onProgress: (share) => options.onProgress?.((step + share) / kinds.length),
      }),
    );
    return [kind, fitLogistic(joined(samples), { ridge: 1 })] as const;
  });
  return Object.fromEntries(fits) as unknown as Fits;
}

/** Questions of a kind that a period has answered, drawn at random. */
export function casesOf(
  kind: keyof WeightSets,
  period: Period,
  { askers = LEARN_DEFAULTS.askers, seed = LEARN_DEFAULTS.seed }: LearnOptions = {},
): Case[] {
  const { history, outcomes } = period;
  const random = seededRandom(seed);
  if (kind === 'profile')
    return drawn(outcomes.newcomers, askers, random).map(({ profile, partners }) => ({
      question: { asker: profile },
      partners,
      weight: 1,
    }));
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
    return partners.length === 0 ? [] : [{ question: { asker, about }, partners, weight: 1 }];
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
    const { candidates, rows, own } = ask(ground, question, each);
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

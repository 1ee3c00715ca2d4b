/** Who comes into question: those that the model finds likely, and those that a plain fact speaks for. */

import type { Prediction, PredictionQuestion } from '../analysis/prediction/model.ts';
import { type PredictOptions, predict } from '../analysis/prediction/predict.ts';
import { NOBODY, type Scores, takePositive } from '../analysis/prediction/scores.ts';
import type { PartnersQuery } from '../model/answers.ts';
import { best, type RankedList, sharesOf } from './fusion.ts';
import { offerScores } from './offers.ts';
import type { MatchView } from './view.ts';

/** How many a plain fact proposes. */
export const LIST_LENGTH = 200;
/** Kilometres at which an organisation counts half as much as next door. */
const HALF_DISTANCE = 25;
/** What someone asks for in so many words goes before what is merely likely. */
export const OFFERS_WEIGH = 2;

/** A candidate with what each reading of the data adds to its score. */
export interface Candidate {
  readonly node: number;
  readonly parts: Record<string, number>;
  /** The sum of the parts, where it is at hand without making them. */
  readonly likely?: number;
  /** Chance 0…1 of a first joint project within a year; absent for one outside the model's pool. */
  readonly likelihood?: number;
}

/**
 * Candidates for one organisation, in no order. Their score is the sum of their parts, 0…1: the mean of up to four
 * voices, each at most 1, of which those that have nothing to say take no part:
 * - the model ({@link predict}): the log-odds of a joint project within a year, from 0 for whom nothing in the pool
 *   speaks to 1 for the likeliest of the pool, by feature;
 * - `offers`: an offer that meets a request, which counts double;
 * - `cluster`: members of the same cluster, by activity;
 * - `place`: nearness times activity, for one without partners.
 * The model knows nothing of offers and clusters, since no public data tells what came of them.
 *
 * @param allowed 1 for each organisation that may be suggested; of earlier partners only those of `again` are
 * @param lean what feedback moves in the model's ranking
 * @param weights other than those that ship
 * @param first how many are enough, the likeliest, where no plain fact speaks for anyone
 */
export function retrieve(
  view: MatchView,
  node: number,
  allowed: Uint8Array,
  {
    text,
    seek,
    again,
    lean,
    weights,
    first,
  }: Pick<PartnersQuery, 'text' | 'seek'> & { again?: Uint8Array } & Pick<
      PredictOptions,
      'lean' | 'weights' | 'first'
    > = {},
): Candidate[] {
  const { ecosystem } = view;
  const { start } = ecosystem.ties;
  const isTied = start[node + 1] > start[node];
  const facts: FactList[] = [
    ['offers', OFFERS_WEIGH, best(offerScores(ecosystem, node, seek), allowed, LIST_LENGTH)],
    ['cluster', 1, best(clusterScores(view, node), allowed, LIST_LENGTH)],
  ];
  if (!isTied) facts.push(['place', 1, best(placeScores(view, node), allowed, LIST_LENGTH)]);
  const likely = likelyOnes(
    view,
    {
      asker: node,
      allowed,
      ...(text === undefined ? {} : { about: text }),
      ...(again === undefined ? {} : { again }),
    },
    {
      ...(lean === undefined ? {} : { lean }),
      ...(weights === undefined ? {} : { weights }),
      ...(first === undefined || facts.some(([, , { nodes }]) => nodes.length > 0) ? {} : { first }),
    },
  );
  // What the model has learned from first projects says nothing of how often one of old comes back.
  const withoutChance = (candidate: Candidate) =>
    again?.[candidate.node] === 1 ? { node: candidate.node, parts: candidate.parts } : candidate;
  return joined(again === undefined ? likely : likely.map(withoutChance), facts);
}

/** A fact's name, what it weighs beside the model, and whom it speaks for. */
export type FactList = readonly [name: string, weight: number, list: RankedList];

/** The model's candidates and those of plain facts as one, each voice by its weight. */
export function joined(likely: readonly Candidate[], facts: readonly FactList[]): Candidate[] {
  const saying = facts.filter(([, , { nodes }]) => nodes.length > 0);
  if (saying.length === 0) return [...likely];
  const voices = saying.reduce((sum, [, weight]) => sum + weight, likely.length > 0 ? 1 : 0);

  const candidates = new Map<number, Candidate>();
  for (const candidate of likely) {
    const shares: Record<string, number> = {};
    for (const [name, part] of Object.entries(candidate.parts)) shares[name] = part / voices;
    candidates.set(candidate.node, withParts(candidate, shares));
  }
  for (const [name, weight, list] of saying)
    for (const [candidate, share] of sharesOf(list)) {
      const sofar = candidates.get(candidate) ?? { node: candidate, parts: {} };
      sofar.parts[name] = (share * weight) / voices;
      candidates.set(candidate, sofar);
    }
  return [...candidates.values()];
}

/** A candidate with other parts. */
export function withParts({ node, likelihood }: Candidate, parts: Candidate['parts']): Candidate {
  return likelihood === undefined ? { node, parts } : { node, parts, likelihood };
}

/** What the model says of a pool, with what all features add for the likeliest. */
interface Pool extends Prediction {
  readonly most: number;
}

/** One of the model's pool. Of some thousand candidates few are shown: the parts are made when asked for. */
class LikelyOne implements Candidate {
  readonly node: number;
  readonly likely: number;
  readonly #pool: Pool;
  readonly #place: number;
  #parts: Record<string, number> | undefined;

  constructor(pool: Pool, place: number) {
    this.node = pool.nodes[place];
    this.#pool = pool;
    this.#place = place;
    let likely = 0;
    for (let column = 0; column < pool.least.length; column++) likely += partOf(pool, place, column);
    this.likely = likely;
  }

  get likelihood(): number {
    return this.#pool.likelihood[this.#place];
  }

  get parts(): Record<string, number> {
    this.#parts ??= partsAbove(this.#pool, this.#place);
    return this.#parts;
  }
}

function partOf({ contributions, least, most }: Pool, place: number, column: number): number {
  return most > 0 ? (contributions[place * least.length + column] - least[column]) / most : 0;
}

function partsAbove(pool: Pool, place: number): Record<string, number> {
  const parts: Record<string, number> = {};
  pool.features.forEach((name, column) => {
    const part = partOf(pool, place, column);
    if (part > 0) parts[name] = part;
  });
  return parts;
}

/**
 * The model's pool with its log-odds as parts: what each feature adds over the one of the pool for whom it says least,
 * in shares of what the likeliest has in all.
 */
export function likelyOnes(
  { ecosystem }: MatchView,
  question: PredictionQuestion,
  options: PredictOptions = {},
): Candidate[] {
  const prediction = predict(ecosystem, question, options);
  const { nodes, contributions, least } = prediction;
  let most = 0;
  for (let column = 0; column < least.length && nodes.length > 0; column++)
    most += contributions[column] - least[column];
  const pool: Pool = { ...prediction, most };
  const ones: Candidate[] = [];
  for (let place = 0; place < nodes.length; place++) ones.push(new LikelyOne(pool, place));
  return ones;
}

/** The themes of what an organisation offers and seeks. */
export function themesOffered({ offers, organisations }: MatchView['ecosystem'], node: number) {
  const { id } = organisations[node];
  return new Set(
    (offers ?? []).filter(({ organisation }) => organisation === id).flatMap(({ themes }) => themes),
  );
}

/** Members of the same clusters. One that shares several counts once for each. */
function clusterScores({ ecosystem, activity }: MatchView, node: number): Scores {
  const { id } = ecosystem.organisations[node];
  const own = new Set(ecosystem.memberships.filter((m) => m.organisation === id).map((m) => m.cluster));
  if (own.size === 0) return NOBODY;
  const sums = new Float64Array(activity.length);
  for (const { cluster, organisation } of ecosystem.memberships) {
    const index = ecosystem.indexOf(organisation);
    if (own.has(cluster) && index >= 0 && index !== node) sums[index] += 1 + Math.log1p(activity[index]);
  }
  return takePositive(sums);
}

/** Nearness times activity: those who do much, next door before far away. */
function placeScores({ activity, kilometresFrom }: MatchView, node: number): Scores {
  // Every organisation is worth something next door, also one without projects.
  const sums = kilometresFrom(node).map(
    (km, i) => (0.01 + Math.log1p(activity[i])) / (1 + km / HALF_DISTANCE),
  );
  sums[node] = 0;
  return takePositive(sums);
}

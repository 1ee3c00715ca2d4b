/** Whom an organisation is suggested, in order, before anything is said of why. */
import { exposureOf } from '../analysis/prediction/exposure.ts';
import { fitOf } from '../analysis/prediction/fit.ts';
import { historyOf } from '../analysis/prediction/history.ts';
import type { WeightSets } from '../analysis/prediction/predict.ts';
import type { PartnersQuery } from '../model/answers.ts';
import { mixOf } from '../model/ranking.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { type Effect, effectOf } from './feedback/effect.ts';
import type { PartyFeedback } from './feedback/party-feedback.ts';
import { filterOf } from './filters.ts';
import { type LapsedPartners, lapsedPartners } from './lapsed.ts';
import { noveltyFacts } from './novelty.ts';
import { type Ranked, rank } from './ranking.ts';
import { retrieve } from './retrieval.ts';
import { competitorsOf, soughtIn } from './seek.ts';
import type { MatchView } from './view.ts';

export interface Choice {
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** How many share no project with the asker, how many of them pass the filters, and how many are then shown. */
  readonly candidates: number;
  readonly left: number;
  readonly shown: number;
  /** 1 for each organisation that passes the filters, competes with the asker, or was its partner long ago. */
  readonly allowed: Uint8Array;
  readonly rivals: Uint8Array;
  readonly again: Uint8Array;
  readonly lapsed: LapsedPartners;
  readonly effect?: Effect;
}

export interface ChoiceGrounds {
  /** 1 for each organisation that passes the query's filters, undefined where all do; see {@link passingOf}. */
  readonly passing: Uint8Array | undefined;
  readonly feedback?: PartyFeedback;
  /** Those of the model; what ships with it by default. */
  readonly weights?: WeightSets;
}

/**
 * 1 for each organisation that passes a query's filters and can be what it seeks, whoever asks; undefined where all do.
 * O(n + projects).
 */
export function passingOf(ecosystem: Ecosystem, query: PartnersQuery): Uint8Array | undefined {
  const passes = filterOf(ecosystem, query);
  const suits = soughtIn(ecosystem, query.seek);
  const passing = Uint8Array.from(ecosystem.organisations, (_, index) =>
    passes(index) && suits(index) ? 1 : 0,
  );
  return passing.every((does) => does === 1) ? undefined : passing;
}

/**
 * Candidates for an organisation ({@link retrieve}) in the order that the query asks for ({@link rank}).
 *
 * @returns up to `query.k`; the same whatever the order of rows. O(ties) at most
 */
export function choosePartners(
  view: MatchView,
  node: number,
  query: PartnersQuery,
  { passing, feedback, weights }: ChoiceGrounds,
): Choice {
  const { ecosystem } = view;
  const lapsed = lapsedPartners(view, node, query.lapsedYears);
  const again = marksOf(view, query.lapsed === 'exclude' ? [] : lapsed.partners);
  const isCandidate = candidatesOf(view, node, again, query.lapsed === 'only');
  const rivals = competitorsOf(view, node);
  const allowed = isCandidate.slice();
  if (passing !== undefined) keepOnly(allowed, passing);
  if (query.withoutCompetitors === true) leaveOut(allowed, rivals);
  const effect = feedback === undefined ? undefined : effectOf(view, node, feedback, query);
  const shown = without(allowed, effect?.hidden ?? []);
  const about = query.text === undefined ? {} : { about: query.text };
  const grounds = {
    fit: fitOf(ecosystem, { asker: node, ...about }, isCandidate),
    novelty: noveltyFacts(view, node),
    // Asked for only where places are kept.
    get exposure() {
      return exposureOf(historyOf(ecosystem));
    },
  };
  const { diversity, liftNewcomers, k } = query;
  const mix = mixOf(query);
  const isPlain = mix.likelihood === 1 && diversity === 0 && liftNewcomers === 0;
  const found = retrieve(view, node, shown, {
    ...query,
    ...(query.lapsed === 'exclude' ? {} : { again }),
    ...(effect?.lean === undefined ? {} : { lean: effect.lean }),
    ...(weights === undefined ? {} : { weights }),
    ...(isPlain ? { first: k } : {}),
  });
  const left = count(allowed);
  return {
    ranked: rank(view, found, grounds, { mix, diversity, liftNewcomers, k }),
    candidates: count(isCandidate),
    left,
    shown: shown === allowed ? left : count(shown),
    allowed,
    rivals,
    again,
    lapsed,
    ...(effect === undefined ? {} : { effect }),
  };
}

/** Marks everyone that is there, is not the asker and is not tied to it; brokers only for a broker. */
function candidatesOf(
  { ecosystem: { ties }, present, brokers }: MatchView,
  node: number,
  again: Uint8Array,
  onlyAgain: boolean,
): Uint8Array {
  const marks = onlyAgain ? again.slice() : present.slice();
  if (brokers[node] === 0) leaveOut(marks, brokers);
  if (onlyAgain) return marks;
  marks[node] = 0;
  for (let i = ties.start[node]; i < ties.start[node + 1]; i++) {
    const partner = ties.target[i];
    if (again[partner] === 0) marks[partner] = 0;
  }
  return marks;
}

function marksOf({ ecosystem }: MatchView, nodes: readonly number[]): Uint8Array {
  const marks = new Uint8Array(ecosystem.organisations.length);
  for (const node of nodes) marks[node] = 1;
  return marks;
}

function without(marks: Uint8Array, hidden: readonly number[]): Uint8Array {
  if (hidden.length === 0) return marks;
  const left = marks.slice();
  for (const node of hidden) left[node] = 0;
  return left;
}

function keepOnly(marks: Uint8Array, kept: Uint8Array): void {
  for (let i = 0; i < marks.length; i++) marks[i] &= kept[i];
}

function leaveOut(marks: Uint8Array, out: Uint8Array): void {
  for (let i = 0; i < marks.length; i++) if (out[i] === 1) marks[i] = 0;
}

function count(marks: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < marks.length; i++) sum += marks[i];
  return sum;
}

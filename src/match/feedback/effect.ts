/** What a party's feedback does to the suggestions for one asker: who is hidden, who is lifted, and why. */
import {
  LEAN_DEFAULTS,
  type Lean,
  leanOf,
  learnLean,
  likestOf,
  type Mark,
} from '../../analysis/prediction/lean.ts';
import type { PredictOptions } from '../../analysis/prediction/predict.ts';
import type { Evidence, FeedbackEffect, Language, PartnersQuery, Suggestion } from '../../model/answers.ts';
import type { Feedback } from '../../model/feedback.ts';
import { organisationRef } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { dayIn, say } from '../../words/words.ts';
import { calledShortly } from '../shared.ts';
import type { MatchView } from '../view.ts';
import { lastWords, type PartyFeedback } from './party-feedback.ts';

/** Marks that are learned from: the newest. */
const LEARNED_AT_MOST = 500;
/** Mean cosine of themes and words from which being like something marked is a reason. */
const ALIKE = 0.3;
/** Changes of weight that an answer tells. */
const TOLD = 5;

export interface Effect {
  /** Those marked as not relevant for this asker, to be left out for it. */
  readonly hidden: readonly number[];
  /** What marks add to each candidate's log-odds; absent where there are none to learn from. */
  readonly lean?: NonNullable<PredictOptions['lean']>;
  markOf(node: number): Suggestion['mark'];
  evidence(node: number, language: Language): Evidence[];
  /** @param hidden how many were left out */
  told(hidden: number): FeedbackEffect;
}

/** Works out what feedback does for an asker. After the first question on the same feedback it costs milliseconds. */
export function effectOf(
  { ecosystem }: MatchView,
  asker: number,
  feedback: PartyFeedback,
  { showNotRelevant = false }: Pick<PartnersQuery, 'showNotRelevant'> = {},
): Effect {
  const last = lastWords(feedback.inForce);
  const { id } = ecosystem.organisations[asker];
  const own = last.filter((one) => one.asker === id);
  const said = new Map(own.map((one) => [ecosystem.indexOf(one.suggested), one]));
  const lean = learned(ecosystem, feedback.version, last);
  const ownMarks = marksOf(ecosystem, own);
  const likest = likestOf(ecosystem, ownMarks);
  return {
    hidden: showNotRelevant
      ? []
      : [...said]
          .filter(([node, { verdict }]) => node >= 0 && verdict === 'not-relevant')
          .map(([node]) => node),
    ...(lean === undefined && ownMarks.length === 0 ? {} : { lean: leanOf(ecosystem, lean, ownMarks) }),
    markOf(node) {
      const one = said.get(node);
      if (one === undefined) return undefined;
      const { id, revision, verdict, outcome, at, synthetic } = one;
      return { id, revision, verdict, ...(outcome === undefined ? {} : { outcome }), at, synthetic };
    },
    evidence(node, language) {
      const party = partyCalled(ecosystem, feedback.by, language);
      const one = said.get(node);
      const alike = likest(node);
      return [
        ...(one === undefined ? [] : [markedReason(one, party, language)]),
        ...(alike === undefined || alike.likeness < ALIKE || one !== undefined
          ? []
          : [likeReason(ecosystem, alike.marked, party, language)]),
      ];
    },
    told: (hidden) => ({
      by: feedback.by,
      hidden,
      learnedFrom: lean?.marks ?? 0,
      changes: changesOf(lean),
    }),
  };
}

/** Feedback as marks, oldest first. An introduction of which nothing came counts neither way. */
export function marksOf(ecosystem: Ecosystem, said: readonly Feedback[]): Mark[] {
  return said.flatMap(({ asker, suggested, verdict, outcome }) => {
    const [from, to] = [ecosystem.indexOf(asker), ecosystem.indexOf(suggested)];
    if (from < 0 || to < 0 || outcome === 'no') return [];
    return [{ asker: from, suggested: to, relevant: verdict !== 'not-relevant' }];
  });
}

/** The cluster by its name; `you` for an administrator's own feedback. */
export function partyCalled({ clusters }: Ecosystem, by: PartyFeedback['by'], language: Language): string {
  if (by === 'administrator') return say(language, 'feedback.you');
  return clusters.find(({ id }) => id === by)?.name ?? by.slice('cluster:'.length);
}

const kept = new WeakMap<Ecosystem, { version: string; lean: Lean | undefined }>();

function learned(ecosystem: Ecosystem, version: string, last: readonly Feedback[]): Lean | undefined {
  const known = kept.get(ecosystem);
  if (known?.version === version) return known.lean;
  const lean = learnLean(ecosystem, marksOf(ecosystem, last).slice(-LEARNED_AT_MOST), LEAN_DEFAULTS);
  kept.set(ecosystem, { version, lean });
  return lean;
}

function changesOf(lean: Lean | undefined): FeedbackEffect['changes'] {
  if (lean === undefined) return [];
  return lean.names
    .map((name, i) => ({ name, change: lean.weights[i], error: lean.errors[i] }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, TOLD);
}

function markedReason(
  { id, verdict, outcome, at, note }: Feedback,
  party: string,
  language: Language,
): Evidence {
  const params = { party, day: dayIn(language, at.slice(0, 10)) };
  const text =
    outcome === 'project'
      ? say(language, 'feedback.evidence.project', params)
      : outcome === 'met'
        ? say(language, 'feedback.evidence.met', params)
        : outcome === 'no'
          ? say(language, 'feedback.evidence.nothing', params)
          : verdict === 'introduced'
            ? say(language, 'feedback.evidence.introduced', params)
            : verdict === 'relevant'
              ? say(language, 'feedback.evidence.relevant', params)
              : say(language, 'feedback.evidence.notRelevant', params);
  return {
    kind: 'marked',
    params: { feedback: id, verdict, day: at.slice(0, 10) },
    text: note === undefined ? text : `${text} ${say(language, 'feedback.evidence.note', { note })}`,
  };
}

function likeReason(
  { organisations }: Ecosystem,
  marked: number,
  party: string,
  language: Language,
): Evidence {
  const like = organisations[marked];
  const params = { party, name: calledShortly(like) };
  return {
    kind: 'like-marked',
    params: { like: like.id },
    text: say(language, 'feedback.evidence.like', params),
    organisations: [organisationRef(like)],
  };
}

/** Who an organisation could work with next, and why. */
import { exposureOf } from '../analysis/prediction/exposure.ts';
import { fitOf } from '../analysis/prediction/fit.ts';
import { historyOf } from '../analysis/prediction/history.ts';
import type { WeightSets } from '../analysis/prediction/predict.ts';
import type { Language, PartnersAnswer, PartnersQuery, Suggestion } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import type { OrganisationId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import { mixOf } from '../model/ranking.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { enumerate, say } from '../words/words.ts';
import { evidenceFor } from './evidence.ts';
import { fairnessOf } from './fairness.ts';
import { type Effect, effectOf } from './feedback/effect.ts';
import type { PartyFeedback } from './feedback/party-feedback.ts';
import { filterOf } from './filters.ts';
import { total } from './fusion.ts';
import { type LapsedPartners, lapsedPartners, lapsedReason } from './lapsed.ts';
import { noveltyFacts } from './novelty.ts';
import { numberDefinitions } from './numbers.ts';
import { type Ranked, rank } from './ranking.ts';
import { retrieve } from './retrieval.ts';
import { competitorReason, competitorsOf, seekNotes, soughtIn } from './seek.ts';
import { calledShortly } from './shared.ts';
import { type MatchView, matchView } from './view.ts';

/** Partners below which the answer says that it has little to go by. */
const FEW_PARTNERS = 5;
const NAMED = 3;

/**
 * Suggests partners for an organisation.
 *
 * Candidates are all organisations that share no project with it; with `query.lapsed`, those too whose last joint
 * project is long over ({@link lapsedPartners}). Cluster organisations are brokers: they are candidates for each other
 * only. Those that pass the query's filters are ordered by how likely a joint project is, with offers and clusters
 * ({@link retrieve}), by fit and by novelty, as the query's mix says ({@link rank}). `parts` tells what each reading
 * adds to `score`, `numbers` are likelihood, fit and novelty by themselves, and every suggestion carries evidence.
 * Feedback, where it is given, leaves out what was marked as not relevant for this asker, and moves the rest towards
 * what was called relevant ({@link effectOf}); chances stay what they are.
 * With `query.asOf` nothing counts that became known later, or that carries no date.
 *
 * @param weights those of the model; what ships with it by default
 * @returns up to `query.k` suggestions, best first; the same for the same ecosystem and query, whatever the
 *   order of rows. The first call makes what matching works on; after that it costs O(ties) at most
 * @throws NotFoundError for an organisation that the ecosystem does not hold
 * @example suggestPartners(ecosystem, id, PartnersQuery.parse({ k: 5, country: ['BE'] }), 'en').suggestions
 */
export function suggestPartners(
  whole: Ecosystem,
  organisation: OrganisationId,
  query: PartnersQuery,
  language: Language,
  feedback?: PartyFeedback,
  weights?: WeightSets,
): PartnersAnswer {
  const node = whole.indexOf(organisation);
  if (node < 0) throw new NotFoundError(`There is no organisation ${organisation}.`);
  const view = matchView(whole, query.asOf);
  const { ecosystem } = view;
  const asker = ecosystem.organisations[node];

  const lapsed = lapsedPartners(view, node, query.lapsedYears);
  const again = marksOf(view, query.lapsed === 'exclude' ? [] : lapsed.partners);
  const isCandidate = candidatesOf(view, node, again, query.lapsed === 'only');
  const passes = filterOf(ecosystem, query);
  const suits = soughtIn(ecosystem, query.seek);
  const rivals = competitorsOf(view, node);
  const isLeft = (index: number) =>
    passes(index) && suits(index) && (query.withoutCompetitors !== true || rivals[index] === 0);
  const allowed = isCandidate.map((is, index) => (is === 1 && isLeft(index) ? 1 : 0));
  const candidates = count(isCandidate);
  const left = count(allowed);
  const effect = feedback === undefined ? undefined : effectOf(view, node, feedback, query);
  const shown = effect === undefined ? allowed : allowed.map((is, index) => (effect.hides(index) ? 0 : is));

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
  const found = retrieve(view, node, shown, {
    ...query,
    again,
    ...(effect?.lean === undefined ? {} : { lean: effect.lean }),
    ...(weights === undefined ? {} : { weights }),
  });
  const ranked = rank(view, found, grounds, { mix, diversity, liftNewcomers, k });
  const reasons = evidenceFor(view, node, language);
  const suggestionOf = ({ node: candidate, parts, likelihood, numbers, lifted }: Ranked): Suggestion => {
    const [rival, old] = [rivals[candidate] === 1, again[candidate] === 1];
    return {
      organisation: organisationRef(ecosystem.organisations[candidate]),
      score: total(parts),
      ...(likelihood === undefined ? {} : { probability: likelihood }),
      parts,
      numbers,
      ...(rival ? { competitor: true } : {}),
      ...(old ? { lapsed: true } : {}),
      ...markOf(effect, candidate),
      ...(lifted ? { lifted } : {}),
      evidence: [
        ...(old ? [lapsedReason(view, node, candidate, language)] : []),
        ...(effect?.evidence(candidate, language) ?? []),
        ...reasons(candidate),
        ...(rival ? [competitorReason(view, node, candidate, language)] : []),
      ],
    };
  };
  return {
    query: { ...query, organisation: organisationRef(asker) },
    candidates,
    hiddenByFilters: candidates - left,
    notes: [
      ...notesFor(view, node, left, query.lapsed === 'exclude' ? lapsed : undefined, language),
      ...seekNotes(ecosystem, query.seek, language),
    ],
    suggestions: ranked.map(suggestionOf),
    ranking: { mix, diversity, liftNewcomers },
    definitions: numberDefinitions(language),
    ...(effect === undefined ? {} : { feedback: effect.told(left - count(shown)) }),
    fairness: fairnessOf(view, { ranked, allowed, place: asker.place, lift: liftNewcomers }, language),
    dataVersion: ecosystem.dataVersion,
  };
}

function markOf(effect: Effect | undefined, node: number): Pick<Suggestion, 'mark'> {
  const mark = effect?.markOf(node);
  return mark === undefined ? {} : { mark };
}

/** Marks everyone that is there, is not the asker and is not tied to it; brokers only for a broker. */
function candidatesOf(
  { ecosystem: { ties }, present, brokers }: MatchView,
  node: number,
  again: Uint8Array,
  onlyAgain: boolean,
): Uint8Array {
  const isOpen = (index: number) => brokers[node] === 1 || brokers[index] === 0;
  if (onlyAgain) return again.map((is, index) => (is === 1 && isOpen(index) ? 1 : 0));
  const marks = present.map((is, index) => (is === 1 && isOpen(index) ? 1 : 0));
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

function notesFor(
  view: MatchView,
  node: number,
  left: number,
  lapsed: LapsedPartners | undefined,
  language: Language,
): string[] {
  const { ties, organisations, options } = view.ecosystem;
  const name = calledShortly(organisations[node]);
  const partners = ties.start[node + 1] - ties.start[node];
  const notes: string[] = [];
  if (options.asOf !== undefined) notes.push(say(language, 'note.asOf', { day: options.asOf }));
  if (left === 0) notes.push(say(language, 'note.allHidden'));
  else if (partners > 0) {
    if (partners < FEW_PARTNERS) notes.push(say(language, 'note.fewPartners', { count: partners }));
  } else if (!saysWhatItDoes(view, node))
    notes.push(
      Number.isFinite(view.kilometresFrom(node)[node])
        ? say(language, 'note.nearBy', { name })
        : say(language, 'note.nothingKnown', { name }),
    );
  else notes.push(say(language, 'note.noPartners', { name }));

  if (lapsed !== undefined && lapsed.partners.length > 0)
    notes.push(
      say(language, 'note.lapsed', {
        count: lapsed.partners.length,
        year: lapsed.since,
        names: enumerate(
          language,
          lapsed.partners.slice(0, NAMED).map((partner) => calledShortly(organisations[partner])),
        ),
      }),
    );
  return notes;
}

/** Whether anything tells what an organisation without partners works on, or with whom it belongs. */
function saysWhatItDoes({ ecosystem }: MatchView, node: number): boolean {
  const { organisations, participations, memberships, offers } = ecosystem;
  const { id, description } = organisations[node];
  return (
    participations.organisationStart[node + 1] > participations.organisationStart[node] ||
    description !== undefined ||
    (offers ?? []).some(({ organisation }) => organisation === id) ||
    memberships.some(({ organisation }) => organisation === id)
  );
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

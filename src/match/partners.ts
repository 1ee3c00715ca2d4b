/** Who an organisation could work with next, and why. */
import type { Language, PartnersAnswer, PartnersQuery, Suggestion } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import type { OrganisationId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import { DAYS_A_YEAR, dayNumber } from '../network/days.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { NO_DAY } from '../store/graph-store.ts';
import { enumerate, say } from '../words/words.ts';
import { rankWithNovelty } from './diversity.ts';
import { evidenceFor } from './evidence.ts';
import { filterOf } from './filters.ts';
import { total } from './fusion.ts';
import { retrieve } from './retrieval.ts';
import { competitorReason, competitorsOf, seekNotes, soughtIn } from './seek.ts';
import { calledShortly } from './shared.ts';
import { type MatchView, matchView } from './view.ts';

/** Partners below which the answer says that it has little to go by. */
const FEW_PARTNERS = 5;
/** Years without a joint project after which a partner counts as lapsed. */
const LAPSED_YEARS = 5;
const NAMED = 3;

/**
 * Suggests partners for an organisation.
 *
 * Candidates are all organisations that share no project with it. Cluster organisations are brokers: they are
 * candidates for each other only. Those that pass the query's filters are ranked by how likely a joint project is,
 * with offers and clusters ({@link retrieve}), which `query.novelty` can turn towards the new
 * ({@link rankWithNovelty}). `parts` tells what each reading adds to `score`, `probability` is the model's chance of a
 * first joint project within a year, and every suggestion carries evidence.
 * With `query.asOf` nothing counts that became known later, or that carries no date.
 *
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
): PartnersAnswer {
  const node = whole.indexOf(organisation);
  if (node < 0) throw new NotFoundError(`There is no organisation ${organisation}.`);
  const view = matchView(whole, query.asOf);
  const { ecosystem } = view;
  const asker = ecosystem.organisations[node];

  const isCandidate = candidatesOf(view, node);
  const passes = filterOf(ecosystem, query);
  const suits = soughtIn(ecosystem, query.seek);
  const rivals = competitorsOf(view, node);
  const isLeft = (index: number) =>
    passes(index) && suits(index) && (query.withoutCompetitors !== true || rivals[index] === 0);
  const allowed = isCandidate.map((is, index) => (is === 1 && isLeft(index) ? 1 : 0));
  const candidates = count(isCandidate);
  const left = count(allowed);

  const reasons = evidenceFor(view, node, language);
  const suggestions = rankWithNovelty(
    view,
    node,
    retrieve(view, node, allowed, query),
    query.novelty,
    query.k,
  ).map(
    ({ node: candidate, parts, likelihood }): Suggestion => ({
      organisation: organisationRef(ecosystem.organisations[candidate]),
      score: total(parts),
      ...(likelihood === undefined ? {} : { probability: likelihood }),
      parts,
      ...(rivals[candidate] === 1 ? { competitor: true } : {}),
      evidence: [
        ...reasons(candidate),
        ...(rivals[candidate] === 1 ? [competitorReason(view, node, candidate, language)] : []),
      ],
    }),
  );
  return {
    query: { ...query, organisation: organisationRef(asker) },
    candidates,
    hiddenByFilters: candidates - left,
    notes: [...notesFor(view, node, left, language), ...seekNotes(ecosystem, query.seek, language)],
    suggestions,
    dataVersion: ecosystem.dataVersion,
  };
}

/** Marks everyone that is there, is not the asker and is not tied to it; brokers only for a broker. */
function candidatesOf({ ecosystem: { ties }, present, brokers }: MatchView, node: number): Uint8Array {
  const marks = brokers[node] === 1 ? present.slice() : present.map((is, index) => is & ~brokers[index]);
  marks[node] = 0;
  for (let i = ties.start[node]; i < ties.start[node + 1]; i++) marks[ties.target[i]] = 0;
  return marks;
}

function notesFor(view: MatchView, node: number, left: number, language: Language): string[] {
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

  const lapsed = lapsedPartners(view, node);
  if (lapsed.partners.length > 0)
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
  notes.push(say(language, 'note.notMeasured'));
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

/** Partners whose last joint project ended more than {@link LAPSED_YEARS} ago, by how much they did together. */
function lapsedPartners({ ecosystem, day }: MatchView, node: number): { partners: number[]; since: string } {
  if (day === NO_DAY) return { partners: [], since: '' };
  const { participations, projects, ties } = ecosystem;
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const limit = day - LAPSED_YEARS * DAYS_A_YEAR;
  const last = new Map<number, number>();
  for (let i = organisationStart[node]; i < organisationStart[node + 1]; i++) {
    const project = organisationProject[i];
    const { endDate, startDate } = projects[project];
    const end = endDate ?? startDate;
    // A project without a date may well be going on.
    const ended = end === undefined ? Number.POSITIVE_INFINITY : dayNumber(end);
    for (let j = projectStart[project]; j < projectStart[project + 1]; j++) {
      const partner = projectOrganisation[j];
      last.set(partner, Math.max(last.get(partner) ?? NO_DAY, ended));
    }
  }
  const partners: { partner: number; shared: number }[] = [];
  for (let i = ties.start[node]; i < ties.start[node + 1]; i++)
    if (last.get(ties.target[i])! < limit) partners.push({ partner: ties.target[i], shared: ties.shared[i] });
  return {
    partners: partners
      .sort((a, b) => b.shared - a.shared || a.partner - b.partner)
      .map(({ partner }) => partner),
    since: new Date(limit * 86_400_000).toISOString().slice(0, 4),
  };
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

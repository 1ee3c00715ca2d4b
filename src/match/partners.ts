/** Who an organisation could work with next, and why. */
import type { WeightSets } from '../analysis/prediction/predict.ts';
import type { Language, PartnersAnswer, PartnersQuery } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import type { OrganisationId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import { mixOf } from '../model/ranking.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { enumerate, say } from '../words/words.ts';
import { choosePartners, passingOf } from './choice.ts';
import { explained } from './explained.ts';
import { fairnessOf } from './fairness.ts';
import type { PartyFeedback } from './feedback/party-feedback.ts';
import type { LapsedPartners } from './lapsed.ts';
import { numberDefinitions } from './numbers.ts';
import { seekNotes } from './seek.ts';
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
 * only. Those that pass the query's filters are ordered by how likely a joint project is, with offers and clusters,
 * by fit and by novelty, as the query's mix says ({@link choosePartners}). `parts` tells what each reading
 * adds to `score`, `numbers` are likelihood, fit and novelty by themselves, and every suggestion carries evidence.
 * Feedback, where it is given, leaves out what was marked as not relevant for this asker, and moves the rest towards
 * what was called relevant; chances stay what they are.
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
  const choice = choosePartners(view, node, query, {
    passing: passingOf(ecosystem, query),
    ...(feedback === undefined ? {} : { feedback }),
    ...(weights === undefined ? {} : { weights }),
  });
  const { allowed, candidates, left, shown, lapsed, effect, ranked } = choice;
  const { diversity, liftNewcomers } = query;
  return {
    query: { ...query, organisation: organisationRef(ecosystem.organisations[node]) },
    candidates,
    hiddenByFilters: candidates - left,
    notes: [
      ...notesFor(view, node, left, query.lapsed === 'exclude' ? lapsed : undefined, language),
      ...seekNotes(ecosystem, query.seek, language),
    ],
    suggestions: explained(view, node, choice, language, query.text),
    ranking: { mix: mixOf(query), diversity, liftNewcomers },
    definitions: numberDefinitions(language),
    ...(effect === undefined ? {} : { feedback: effect.told(left - shown) }),
    fairness: fairnessOf(
      view,
      { ranked, allowed, place: ecosystem.organisations[node].place, lift: liftNewcomers },
      language,
    ),
    dataVersion: ecosystem.dataVersion,
  };
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

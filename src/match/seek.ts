/** What is sought in a partner: who can be it, what the data can tell of it, and who is rather a competitor. */
import { themeProfiles, themeSimilarity } from '../analysis/prediction/theme-similarity.ts';
import type { Evidence, Language, Sought } from '../model/answers.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';
import { standingIn } from './novelty.ts';
import { calledShortly } from './shared.ts';
import type { MatchView } from './view.ts';

/** Cosine of themes from which two do the same, where no stage of a value chain tells. */
const SAME_THEMES = 0.7;

/** Who can be what is sought by what it is. Whoever offers or requests just that comes into question anyway. */
const CAN_BE: Record<Sought, (organisation: Organisation) => boolean> = {
  research: ({ helix }) => helix === 'knowledge',
  supplier: ({ helix }) => helix === 'company',
  'pilot-customer': ({ helix }) => helix === 'company' || helix === 'government',
  'route-to-market': ({ helix }) => helix === 'company',
  capital: ({ functions }) => functions.includes('capital-provider'),
  public: ({ helix }) => helix === 'government',
};

/** A test for organisations by index; passes everyone where nothing particular is sought. */
export function soughtIn(ecosystem: Ecosystem, seek: Sought | undefined): (index: number) => boolean {
  if (seek === undefined) return () => true;
  const saying = new Set(
    (ecosystem.offers ?? []).filter((offer) => offer.seek === seek).map(({ organisation }) => organisation),
  );
  return (index) => {
    const organisation = ecosystem.organisations[index];
    return CAN_BE[seek](organisation) || saying.has(organisation.id);
  };
}

/** What the reader should know of a search for a kind of partner: public data proves research partners only. */
export function seekNotes(ecosystem: Ecosystem, seek: Sought | undefined, language: Language): string[] {
  if (seek === undefined || seek === 'research') return [];
  const notes = [
    {
      supplier: () => say(language, 'seek.note.supplier'),
      'pilot-customer': () => say(language, 'seek.note.pilotCustomer'),
      'route-to-market': () => say(language, 'seek.note.routeToMarket'),
      capital: () => say(language, 'seek.note.capital'),
      public: () => say(language, 'seek.note.public'),
    }[seek](),
  ];
  const suits = soughtIn(ecosystem, seek);
  if (!ecosystem.organisations.some((_, index) => suits(index)))
    notes.push(say(language, 'seek.note.nobody'));
  return notes;
}

/**
 * Marks competitors: companies in the asker's country, for a company, that are at a stage of a value chain where it
 * is too; where either has no stage, whose themes are those of the asker (cosine of {@link SAME_THEMES} or more).
 * A country stands for the market, since nothing in the data says more of it.
 *
 * @returns 1 for each competitor, by index
 */
export function competitorsOf(view: MatchView, node: number): Uint8Array {
  const { ecosystem } = view;
  const { organisations, positions = [] } = ecosystem;
  const marks = new Uint8Array(organisations.length);
  const { helix, id, place } = organisations[node];
  if (helix !== 'company' || place.country === undefined) return marks;
  const stages = new Map<string, Set<string>>();
  for (const { organisation, stage } of positions)
    stages.set(organisation, (stages.get(organisation) ?? new Set()).add(stage));
  const own = stages.get(id);
  const likeness = themeSimilarity(themeProfiles(ecosystem), node);
  for (const index of standingIn(view).companies.get(place.country) ?? []) {
    if (index === node) continue;
    const theirs = own && stages.get(organisations[index].id);
    const does =
      own !== undefined && theirs !== undefined
        ? [...own].some((stage) => theirs.has(stage))
        : likeness[index] >= SAME_THEMES;
    if (does) marks[index] = 1;
  }
  return marks;
}

/** Why one is marked as a competitor. */
export function competitorReason(
  { ecosystem }: MatchView,
  node: number,
  rival: number,
  language: Language,
): Evidence {
  const { organisations, positions = [], stages = [] } = ecosystem;
  const stagesOf = (index: number) =>
    positions
      .filter(({ organisation }) => organisation === organisations[index].id)
      .map(({ stage }) => stage);
  const there = stagesOf(rival);
  const shared = stagesOf(node).find((stage) => there.includes(stage));
  const name = calledShortly(organisations[rival]);
  const stage = stages.find(({ id }) => id === shared)?.name;
  return stage === undefined
    ? { kind: 'competitor', params: { name }, text: say(language, 'seek.competitor.themes', { name }) }
    : {
        kind: 'competitor',
        params: { name, stage },
        text: say(language, 'seek.competitor.stage', { name, stage }),
      };
}

/** Partners for one that is not in the data, by what it says of itself. */
import { exposureOf } from '../analysis/prediction/exposure.ts';
import { fitOf } from '../analysis/prediction/fit.ts';
import { historyOf } from '../analysis/prediction/history.ts';
import type { WeightSets } from '../analysis/prediction/predict.ts';
import { type Evidence, type Language, type PartnersQuery, projectRef } from '../model/answers.ts';
import type { Offer } from '../model/cluster.ts';
import { compareIds, type OrganisationId, type ThemeId } from '../model/ids.ts';
import { organisationRef, type Place } from '../model/organisation.ts';
import type { PartnerProfile, ProfileAnswer } from '../model/partner-profile.ts';
import { mixOf } from '../model/ranking.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { themesTitled } from '../network/theme-tree.ts';
import { enumerate, say } from '../words/words.ts';
import { closestReasons } from './closest-reasons.ts';
import { activityReasons, projectsOn } from './evidence.ts';
import { fairnessOf } from './fairness.ts';
import { filterOf } from './filters.ts';
import { best, total } from './fusion.ts';
import { noveltyFacts } from './novelty.ts';
import { numberDefinitions } from './numbers.ts';
import { meeting, meetingScores } from './offers.ts';
import { nearness } from './place.ts';
import { rank } from './ranking.ts';
import { type Candidate, joined, LIST_LENGTH, likelyOnes, OFFERS_WEIGH } from './retrieval.ts';
import { seekNotes, soughtIn } from './seek.ts';
import { calledShortly } from './shared.ts';
import { type MatchView, matchView } from './view.ts';

const NAMED = 3;
/** Kilometres up to which being near is a reason of its own. */
const NEAR = 100;
/** No organisation of an ecosystem has this id: it marks what the profile itself offers and seeks. */
const OWN = 'org:profile' as OrganisationId;

/**
 * Suggests partners for a profile without ties: by the model that has learned from newcomers' first projects, with
 * offers that meet requests counting double. Themes are words of titles; those that no title holds count as text.
 *
 * @returns up to `query.k` suggestions, each with evidence; the same whatever the order of rows
 */
export function suggestForProfile(
  whole: Ecosystem,
  profile: PartnerProfile,
  query: PartnersQuery,
  language: Language,
  weights?: WeightSets,
): ProfileAnswer {
  const view = matchView(whole, query.asOf);
  const { ecosystem, present, brokers } = view;
  const found = profile.themes.map((words) => ({ words, ids: themesTitled(ecosystem.themes, words) }));
  const themes = [...new Set(found.flatMap(({ ids }) => ids))].sort(compareIds);
  const own = wishesOf(profile, themes);

  const [passes, suits] = [filterOf(ecosystem, query), soughtIn(ecosystem, query.seek)];
  const isCandidate = present.map((is, index) => is & ~brokers[index]);
  const allowed = isCandidate.map((is, index) => (is === 1 && passes(index) && suits(index) ? 1 : 0));
  const place = placeOf(profile);
  const question = {
    asker: {
      themes,
      text: [profile.does, ...profile.themes, ...own.map(({ text }) => text)].join(' '),
      place,
      helix: profile.helix,
    },
    ...(query.text === undefined ? {} : { about: query.text }),
  };
  const likely = likelyOnes(view, { ...question, allowed }, weights === undefined ? {} : { weights });
  const meets = best(meetingScores(ecosystem, own, query.seek), allowed, LIST_LENGTH);
  const grounds = {
    fit: fitOf(ecosystem, question, isCandidate),
    novelty: noveltyFacts(view, place),
    // Asked for only where places are kept.
    get exposure() {
      return exposureOf(historyOf(ecosystem));
    },
  };
  const { diversity, liftNewcomers, k } = query;
  const mix = mixOf(query);
  const likeliest = joined(likely, [['offers', OFFERS_WEIGH, meets]]);
  const ranked = rank(view, likeliest, grounds, { mix, diversity, liftNewcomers, k });
  const candidates = isCandidate.reduce((sum, mark) => sum + mark, 0);
  const closest = closestReasons(view, question, language);
  const reasons = (candidate: Candidate) =>
    evidenceOf({ view, profile, own, themes, place, language, to: candidate.node });
  return {
    query: { ...query, profile },
    candidates,
    hiddenByFilters: candidates - allowed.reduce((sum, mark) => sum + mark, 0),
    notes: [
      say(language, 'seek.profile.newHere', { name: profile.name }),
      ...found
        .filter(({ ids }) => ids.length === 0)
        .map(({ words }) => say(language, 'seek.profile.unknownTheme', { words })),
      ...seekNotes(ecosystem, query.seek, language),
    ],
    suggestions: ranked.map((candidate) => ({
      organisation: organisationRef(ecosystem.organisations[candidate.node]),
      score: total(candidate.parts),
      ...(candidate.likelihood === undefined ? {} : { probability: candidate.likelihood }),
      parts: candidate.parts,
      numbers: candidate.numbers,
      ...(candidate.lifted ? { lifted: true } : {}),
      evidence: [...closest(candidate.node), ...reasons(candidate)],
    })),
    ranking: { mix, diversity, liftNewcomers },
    definitions: numberDefinitions(language),
    fairness: fairnessOf(view, { ranked, allowed, place: place, lift: liftNewcomers }, language),
    dataVersion: ecosystem.dataVersion,
  };
}

function placeOf({ country, region, city, latitude, longitude }: PartnerProfile): Place {
  return {
    ...(region === undefined ? {} : { nuts: region }),
    ...(country === undefined ? {} : { country }),
    ...(city === undefined ? {} : { city }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
  };
}

/** What the profile offers and seeks, as the ecosystem's own offers and requests are written. */
function wishesOf({ offers, seeks }: PartnerProfile, themes: readonly ThemeId[]): Offer[] {
  const wishes = (direction: Offer['direction'], given: PartnerProfile['offers']) =>
    given.map(
      ({ text, kind }, i): Offer => ({
        id: `${direction}-${i + 1}`,
        organisation: OWN,
        direction,
        seek: kind ?? 'other',
        text,
        themes: [...themes],
        synthetic: false,
        sources: [],
      }),
    );
  return [...wishes('offer', offers), ...wishes('request', seeks)];
}

interface Asked {
  view: MatchView;
  profile: PartnerProfile;
  own: readonly Offer[];
  themes: readonly ThemeId[];
  place: Place;
  language: Language;
  to: number;
}

function evidenceOf(asked: Asked): Evidence[] {
  const reasons = [...offerReasons(asked), ...themeReasons(asked), ...placeReasons(asked)];
  return [...reasons, ...activityReasons(asked)];
}

function offerReasons({ view: { ecosystem }, profile, own, language, to }: Asked): Evidence[] {
  const other = ecosystem.organisations[to];
  const theirs = (ecosystem.offers ?? []).filter(({ organisation }) => organisation === other.id);
  return own
    .flatMap((one) => theirs.flatMap((their) => meeting(one, their) ?? []))
    .sort((a, b) => b.inCommon - a.inCommon || compareIds(a.offer.id, b.offer.id))
    .slice(0, NAMED)
    .map(({ offer, request }) => {
      const texts = {
        from: profile.name,
        to: calledShortly(other),
        offer: offer.text,
        request: request.text,
      };
      return {
        kind: 'offer-meets-request',
        params: { offer: offer.id, request: request.id },
        text:
          request.organisation === OWN
            ? say(language, 'evidence.offersWhatIsAsked', texts)
            : say(language, 'evidence.asksWhatIsOffered', texts),
      };
    });
}

function themeReasons({ view, themes, language, to }: Asked): Evidence[] {
  const { ecosystem } = view;
  const works = themes
    .map((id) => ({ id, title: ecosystem.themes.get(id)!.title, projects: projectsOn(view, to, id) }))
    .filter(({ projects }) => projects > 0)
    .sort((a, b) => b.projects - a.projects || compareIds(a.id, b.id))
    .slice(0, NAMED);
  if (works.length === 0) return [];
  const listed = enumerate(
    language,
    works.map(({ title, projects }) => say(language, 'evidence.theme', { theme: title, projects })),
  );
  return [
    {
      kind: 'shared-themes',
      params: Object.fromEntries(works.map(({ id, projects }) => [id, projects])),
      text: say(language, 'seek.profile.worksOn', {
        name: calledShortly(ecosystem.organisations[to]),
        themes: listed,
      }),
      themes: works.map(({ id, title }) => ({ id, title })),
      projects: newestOn(view, to, works[0].id),
    },
  ];
}

function newestOn({ ecosystem }: MatchView, organisation: number, theme: ThemeId) {
  const { organisationStart, organisationProject } = ecosystem.participations;
  return [
    ...organisationProject.subarray(organisationStart[organisation], organisationStart[organisation + 1]),
  ]
    .map((project) => ecosystem.projects[project])
    .filter(({ themes }) => themes.includes(theme))
    .sort((a, b) => compareIds(b.startDate ?? '', a.startDate ?? '') || compareIds(a.id, b.id))
    .slice(0, NAMED)
    .map(projectRef);
}

function placeReasons({ view, place, language, to }: Asked): Evidence[] {
  const near = nearness(place, view.ecosystem.organisations[to].place);
  if (near?.kind === 'city')
    return [
      {
        kind: 'same-place',
        params: { city: near.city },
        text: say(language, 'evidence.sameCity', { city: near.city }),
      },
    ];
  if (near?.kind !== 'near' || near.km > NEAR) return [];
  const km = Math.max(1, Math.round(near.km));
  return [{ kind: 'near', params: { km }, text: say(language, 'evidence.near', { km }) }];
}

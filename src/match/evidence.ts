/** Reasons for a suggestion, each of which can be looked up in the data. */
import { sharedThemes, themeProfiles } from '../analysis/prediction/theme-similarity.ts';
import { themeLineRows } from '../analysis/themes/project-themes.ts';
import {
  type Evidence,
  type Language,
  type ProjectRef,
  projectRef,
  type ThemeRef,
} from '../model/answers.ts';
import type { ThemeId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Project } from '../model/project.ts';
import { enumerate, say } from '../words/words.ts';
import { meetings } from './offers.ts';
import { nearness } from './place.ts';
import { themesOffered } from './retrieval.ts';
import {
  calledShortly,
  newestFirst,
  projectWithYear,
  sharedPartners,
  sharedProjects,
  tieWeight,
} from './shared.ts';
import type { MatchView } from './view.ts';

/** Shared partners and themes that are named. */
const NAMED = 3;
/** Kilometres up to which being near is a reason of its own. */
const NEAR = 100;

/**
 * Gives reasons for suggesting one organisation to another, most telling first: offers that meet requests,
 * shared partners (up to three, strongest ties first), how many there are or how many ways lead there, shared
 * clusters, shared themes, place. Where there is none of these, how active it is; so there is always one.
 *
 * @returns a function of the candidate's index; made once for a question, since paths of three steps are counted
 *   from the asker's side: O(Σ k) over its partners at the first candidate without a shared partner
 */
export function evidenceFor(
  view: MatchView,
  node: number,
  language: Language,
): (candidate: number) => Evidence[] {
  let walks: Walks | undefined;
  return (candidate) => {
    const pair: Pair = { view, from: node, to: candidate, language };
    const partners = sharedPartners(view.ecosystem.ties, node, candidate);
    const reasons = [...offerReasons(pair), ...partnerReasons(pair, partners)];
    if (partners.length === 0) {
      walks ??= twoStepWalks(view, node);
      reasons.push(...pathReasons(pair, walks));
    }
    reasons.push(...clusterReasons(pair), ...themeReasons(pair), ...placeReasons(pair, NEAR));
    if (reasons.length > 0) return reasons;
    const anywhere = placeReasons(pair, Number.POSITIVE_INFINITY);
    return anywhere.length > 0 ? anywhere : activityReasons(pair);
  };
}

interface Pair {
  view: MatchView;
  from: number;
  to: number;
  language: Language;
}

const called = ({ view, from, to }: Pair) => ({
  from: calledShortly(view.ecosystem.organisations[from]),
  to: calledShortly(view.ecosystem.organisations[to]),
});

function partnerReasons(pair: Pair, partners: readonly number[]): Evidence[] {
  const { view, from, to, language } = pair;
  const { ecosystem, recent } = view;
  const strongest = partners
    .map((partner) => ({
      partner,
      // The weaker of the two ties is what the introduction hangs on.
      strength: Math.min(tieWeight(recent.ties, from, partner), tieWeight(recent.ties, partner, to)),
    }))
    .sort((a, b) => b.strength - a.strength || a.partner - b.partner)
    .slice(0, NAMED);
  const reasons = strongest.map(({ partner }): Evidence => {
    const organisation = ecosystem.organisations[partner];
    const [withFrom] = sharedProjects(ecosystem, from, partner);
    const [withTo] = sharedProjects(ecosystem, partner, to);
    const params = {
      partner: calledShortly(organisation),
      ...called(pair),
      fromProject: projectWithYear(withFrom),
      toProject: projectWithYear(withTo),
    };
    return {
      kind: 'shared-partner',
      params,
      text: say(language, 'evidence.sharedPartner', params),
      projects: refsOf([withFrom, withTo]),
      organisations: [organisationRef(organisation)],
    };
  });
  if (partners.length > NAMED) {
    const params = { steps: 2, count: partners.length };
    reasons.push({ kind: 'many-paths', params, text: say(language, 'evidence.sharedPartners', params) });
  }
  return reasons;
}

/** For each node, how many partners of the asker it is tied to. */
type Walks = Float64Array;

function twoStepWalks({ ecosystem: { ties } }: MatchView, node: number): Walks {
  const { start, target } = ties;
  const walks = new Float64Array(ties.nodes);
  for (let i = start[node]; i < start[node + 1]; i++)
    for (let j = start[target[i]]; j < start[target[i] + 1]; j++) walks[target[j]]++;
  return walks;
}

/** Paths over two partners, where there is none over one: how many, and the one whose weakest tie is strongest. */
function pathReasons(pair: Pair, walks: Walks): Evidence[] {
  const { view, from, to, language } = pair;
  const { ecosystem, recent } = view;
  const { start, target } = ecosystem.ties;
  let count = 0;
  let best = { first: -1, second: -1, strength: -1 };
  for (let i = start[to]; i < start[to + 1]; i++) {
    const second = target[i];
    if (walks[second] === 0) continue;
    count += walks[second];
    const last = recent.ties.weight[i];
    if (last <= best.strength) continue;
    for (const first of sharedPartners(ecosystem.ties, from, second)) {
      const strength = Math.min(
        tieWeight(recent.ties, from, first),
        tieWeight(recent.ties, first, second),
        tieWeight(recent.ties, second, to),
      );
      if (strength > best.strength) best = { first, second, strength };
    }
  }
  if (count === 0) return [];
  const { first, second } = best;
  const projects = [
    sharedProjects(ecosystem, from, first)[0],
    sharedProjects(ecosystem, first, second)[0],
    sharedProjects(ecosystem, second, to)[0],
  ];
  const between = [ecosystem.organisations[first], ecosystem.organisations[second]];
  const params = {
    steps: 3,
    count,
    ...called(pair),
    first: calledShortly(between[0]),
    second: calledShortly(between[1]),
    firstProject: projectWithYear(projects[0]),
    middleProject: projectWithYear(projects[1]),
    lastProject: projectWithYear(projects[2]),
  };
  return [
    {
      kind: 'many-paths',
      params,
      text: say(language, 'evidence.paths', params),
      projects: refsOf(projects),
      organisations: between.map(organisationRef),
    },
  ];
}

/** Each project once: an earlier partner and whoever both know may have met in the same one. */
function refsOf(projects: readonly Project[]): ProjectRef[] {
  return [...new Set(projects)].map(projectRef);
}

function themeReasons(pair: Pair): Evidence[] {
  const { view, from, to, language } = pair;
  const { ecosystem } = view;
  const profiles = themeProfiles(ecosystem);
  const shared =
    profiles.start[from + 1] > profiles.start[from]
      ? sharedThemes(profiles, from, to, NAMED).map(({ theme }) => theme)
      : [...themesOffered(ecosystem, from)]
          .filter((theme) => projectsOn(view, to, theme) > 0)
          .slice(0, NAMED);
  const themes: (ThemeRef & { projects: number })[] = shared.map((id) => ({
    id,
    title: ecosystem.themes.get(id)!.title,
    projects: projectsOn(view, to, id),
  }));
  if (themes.length === 0) return [];
  const listed = enumerate(
    language,
    themes.map(({ title, projects }) => say(language, 'evidence.theme', { theme: title, projects })),
  );
  return [
    {
      kind: 'shared-themes',
      params: Object.fromEntries(themes.map(({ id, projects }) => [id, projects])),
      text: say(language, 'evidence.sharedThemes', { themes: listed, to: called(pair).to }),
      themes: themes.map(({ id, title }) => ({ id, title })),
    },
  ];
}

/** How many of an organisation's projects are on a theme or on one below it. */
export function projectsOn({ ecosystem }: MatchView, organisation: number, id: ThemeId): number {
  const rows = themeLineRows(ecosystem);
  const theme = rows.themes.indexOf(id);
  return projectsOf(ecosystem.participations, organisation).filter((project) => {
    for (let i = rows.start[project]; i < rows.start[project + 1]; i++)
      if (rows.theme[i] === theme) return true;
    return false;
  }).length;
}

function placeReasons({ view, from, to, language }: Pair, within: number): Evidence[] {
  const { organisations } = view.ecosystem;
  const near = nearness(organisations[from].place, organisations[to].place);
  if (near === undefined) return [];
  if (near.kind === 'city')
    return [
      {
        kind: 'same-place',
        params: { city: near.city },
        text: say(language, 'evidence.sameCity', { city: near.city }),
      },
    ];
  const km = near.km === undefined ? undefined : Math.max(1, Math.round(near.km));
  if (near.kind === 'region') {
    const { region } = near;
    return [
      {
        kind: 'same-place',
        params: { region, ...(km === undefined ? {} : { km }) },
        text:
          km === undefined
            ? say(language, 'evidence.sameRegion', { region })
            : say(language, 'evidence.sameRegionApart', { region, km }),
      },
    ];
  }
  if (km === undefined || km > within) return [];
  return [{ kind: 'near', params: { km }, text: say(language, 'evidence.near', { km }) }];
}

function clusterReasons({ view, from, to, language }: Pair): Evidence[] {
  const { clusters, memberships, organisations } = view.ecosystem;
  const isMember = (cluster: string, organisation: number) =>
    memberships.some((m) => m.cluster === cluster && m.organisation === organisations[organisation].id);
  return clusters
    .filter(({ id }) => isMember(id, from) && isMember(id, to))
    .map(({ id, name }) => ({
      kind: 'shared-cluster',
      params: { id, cluster: name },
      text: say(language, 'evidence.sharedCluster', { cluster: name }),
    }));
}

function offerReasons(pair: Pair): Evidence[] {
  const { view, from, to, language } = pair;
  const { ecosystem } = view;
  const { id: asker } = ecosystem.organisations[from];
  return meetings(ecosystem, asker, ecosystem.organisations[to].id)
    .slice(0, NAMED)
    .map(({ offer, request }) => {
      const texts = { ...called(pair), offer: offer.text, request: request.text };
      const themes = offer.themes
        .filter((theme) => request.themes.includes(theme))
        .flatMap((theme) => ecosystem.themes.get(theme) ?? []);
      return {
        kind: 'offer-meets-request',
        params: { offer: offer.id, request: request.id },
        text:
          request.organisation === asker
            ? say(language, 'evidence.offersWhatIsAsked', texts)
            : say(language, 'evidence.asksWhatIsOffered', texts),
        ...(themes.length === 0 ? {} : { themes: themes.map(({ id, title }) => ({ id, title })) }),
      };
    });
}

export function activityReasons(pair: Omit<Pair, 'from'>): Evidence[] {
  const { view, to, language } = pair;
  const { ecosystem } = view;
  const projects = projectsOf(ecosystem.participations, to)
    .map((project) => ecosystem.projects[project])
    .sort(newestFirst);
  const names = { to: calledShortly(ecosystem.organisations[to]) };
  if (projects.length === 0)
    return [{ kind: 'active', params: { count: 0 }, text: say(language, 'evidence.listed', names) }];
  const count = projects.length;
  return [
    {
      kind: 'active',
      params: { count },
      text: say(language, 'evidence.active', { ...names, count, project: projectWithYear(projects[0]) }),
      projects: projects.slice(0, NAMED).map(projectRef),
    },
  ];
}

function projectsOf(
  { organisationStart, organisationProject }: MatchView['ecosystem']['participations'],
  organisation: number,
): number[] {
  return [
    ...organisationProject.subarray(organisationStart[organisation], organisationStart[organisation + 1]),
  ];
}

/**
 * The indicators that criteria of a framework are measured by: each a plain count or share over what a group
 * did in a period, or the reason why this data can't tell.
 */
import type { ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { clusterShares } from '../groups/cluster-shares.ts';
import { isMission } from '../region/collaboration.ts';
import { type Activity, knownHelix, participants } from './activity.ts';
import { density, helixEvenness, largestComponent, memberSynergy, renewedTies } from './cohesion.ts';
import { exposedUptake, interClusterFlow, pioneeredThemes } from './knowledge.ts';
import {
  europeOnly,
  inFrameworkProgramme,
  lookBack,
  type Measured,
  type Need,
  share,
  unmeasured,
} from './measured.ts';

export type { Caveat, Measured, Need } from './measured.ts';

const SAFE_HOLDERS = 3;
const countOf = <T>(items: readonly T[], keep: (item: T) => boolean): number => items.filter(keep).length;

/** Those that are not of accounts or of people's judgement: measured by {@link measureIndicator}. */
export const NETWORK_INDICATORS = {
  members: ({ members, group }: Activity): Measured =>
    group.cluster === undefined
      ? unmeasured('memberships')
      : { kind: 'count', value: members.length, n: members.length, caveats: [] },

  'member-collaboration': (activity: Activity): Measured => {
    const { members, projects, isMember } = activity;
    const together = new Set<number>();
    for (const project of projects) {
      const own = participants(activity, project).filter((organisation) => isMember[organisation] === 1);
      if (own.length > 1) for (const organisation of own) together.add(organisation);
    }
    return share(together.size, members.length, 'memberships', europeOnly(activity));
  },

  density,

  'broker-projects': (activity: Activity): Measured =>
    activity.group.broker === undefined
      ? unmeasured('cluster-organisation')
      : {
          kind: 'count',
          value: activity.brokerProjects.length,
          n: activity.brokerProjects.length,
          caveats: europeOnly(activity),
        },

  'company-share': (activity: Activity): Measured => {
    const kinds = activity.participations.map(({ organisation }) => knownHelix(activity, organisation));
    const known = kinds.filter((helix) => helix !== undefined);
    return share(
      countOf(known, (helix) => helix === 'company'),
      known.length,
      'projects',
      europeOnly(activity),
    );
  },

  'three-helices': (activity: Activity): Measured => {
    const together = activity.projects.filter((project) => participants(activity, project).length > 1);
    const kinds = together.map(
      (project) =>
        new Set(
          [...participants(activity, project)].flatMap(
            (organisation) => knownHelix(activity, organisation) ?? [],
          ),
        ),
    );
    const hasCivilSociety = activity.ecosystem.organisations.some(({ helix }) => helix === 'civil-society');
    return share(
      countOf(kinds, ({ size }) => size >= 3),
      together.length,
      'projects',
      [...europeOnly(activity), ...(hasCivilSociety ? [] : (['civil-society-unknown'] as const))],
    );
  },

  'sme-share': (activity: Activity): Measured => {
    const { organisations } = activity.ecosystem;
    const companies = activity.participations.filter(
      ({ organisation }) => organisations[organisation].helix === 'company',
    );
    return share(
      countOf(companies, ({ organisation }) => organisations[organisation].size === 'sme'),
      companies.length,
      'smes',
      europeOnly(activity),
    );
  },

  'newcomer-share': (activity: Activity): Measured => {
    const { participations, firstStart, ecosystem } = activity;
    return share(
      countOf(
        participations,
        ({ organisation, project }) => ecosystem.projects[project].startDate === firstStart[organisation],
      ),
      participations.length,
      'projects',
      [...lookBack(activity), ...europeOnly(activity)],
    );
  },

  'european-participation': (activity: Activity): Measured => {
    const active = new Set(
      activity.participations
        .filter(({ project }) => inFrameworkProgramme(activity, project))
        .map(({ organisation }) => organisation),
    );
    if (activity.group.cluster === undefined) return unmeasured('memberships');
    if (!namesProgrammes(activity)) return unmeasured('projects');
    return share(active.size, activity.members.length, 'memberships');
  },

  'sme-european': (activity: Activity): Measured => {
    const { organisations } = activity.ecosystem;
    const smes = activity.members.filter((organisation) => organisations[organisation].size === 'sme');
    const active = new Set(
      activity.participations
        .filter(({ project }) => inFrameworkProgramme(activity, project))
        .map(({ organisation }) => organisation),
    );
    if (activity.group.cluster === undefined) return unmeasured('memberships');
    if (!namesProgrammes(activity)) return unmeasured('projects');
    return share(
      countOf(smes, (organisation) => active.has(organisation)),
      smes.length,
      'smes',
    );
  },

  'foreign-partners': (activity: Activity): Measured => {
    const { organisations } = activity.ecosystem;
    const home = mostCommon(activity.members.map((member) => organisations[member].place.country));
    const partners = activity.projects.flatMap((project) =>
      [...participants(activity, project)]
        .filter((organisation) => activity.isMember[organisation] === 0)
        .map((organisation) => organisations[organisation].place.country)
        .filter((country) => country !== undefined),
    );
    return share(
      countOf(partners, (country) => country !== home),
      partners.length,
      'projects',
      europeOnly(activity),
    );
  },

  'knowledge-reach': (activity: Activity): Measured => {
    const { organisations } = activity.ecosystem;
    const companies = activity.members.filter((member) => organisations[member].helix === 'company');
    const reached = new Set<number>();
    for (const project of activity.projects) {
      const team = participants(activity, project);
      if (team.some((organisation) => organisations[organisation].helix === 'knowledge'))
        for (const organisation of team) reached.add(organisation);
    }
    return share(
      countOf(companies, (company) => reached.has(company)),
      companies.length,
      'helices',
      europeOnly(activity),
    );
  },

  'safe-themes': (activity: Activity): Measured => {
    const holders = new Map<ThemeId, Set<number>>();
    for (const { organisation, project } of activity.participations)
      for (const theme of activity.ecosystem.projects[project].themes) {
        const own = holders.get(theme) ?? new Set();
        holders.set(theme, own.add(organisation));
      }
    return share(
      countOf([...holders.values()], ({ size }) => size >= SAFE_HOLDERS),
      holders.size,
      'themes',
      europeOnly(activity),
    );
  },

  'new-themes': (activity: Activity): Measured => {
    const { ecosystem, projects, members, period } = activity;
    const { organisationStart, organisationProject } = ecosystem.participations;
    const before = new Set<ThemeId>();
    for (const member of members)
      for (let i = organisationStart[member]; i < organisationStart[member + 1]; i++) {
        const { startDate, themes } = ecosystem.projects[organisationProject[i]];
        if (startDate !== undefined && Number(startDate.slice(0, 4)) < period.from)
          for (const theme of themes) before.add(theme);
      }
    const now = new Set(projects.flatMap((project) => ecosystem.projects[project].themes));
    return share(
      countOf([...now], (theme) => !before.has(theme)),
      now.size,
      'themes',
      [...lookBack(activity), ...europeOnly(activity)],
    );
  },

  'inter-cluster-projects': (activity: Activity): Measured => {
    const { group, ecosystem, projects } = activity;
    if (group.cluster === undefined) return unmeasured('memberships');
    if (ecosystem.clusters.length < 2) return unmeasured('several-clusters');
    const clusters = clusterShares(ecosystem);
    const others = (organisation: number) =>
      [...clusters[organisation].keys()].some((cluster) => cluster !== group.cluster);
    const shared = countOf(projects, (project) =>
      participants(activity, project).some(
        (organisation) =>
          activity.isMember[organisation] === 0 && organisation !== group.broker && others(organisation),
      ),
    );
    return share(shared, projects.length, 'projects', europeOnly(activity));
  },

  'mission-share': (activity: Activity): Measured => {
    const { ecosystem, participations } = activity;
    const called = participations.filter(({ project }) => ecosystem.projects[project].topics.length > 0);
    return share(
      countOf(called, ({ project }) => ecosystem.projects[project].topics.some((topic) => isMission(topic))),
      called.length,
      'topics',
      europeOnly(activity),
    );
  },

  'sme-contribution': (activity: Activity): Measured => {
    const { ecosystem, participations, funding } = activity;
    if (funding === undefined) return unmeasured('contributions');
    const { organisations } = ecosystem;
    const amounts = participations
      .map(({ organisation, project }) => ({
        sme: organisations[organisation].size === 'sme',
        amount: funding.contribution[placeOf(ecosystem, organisation, project)],
      }))
      .filter(({ amount }) => amount > 0);
    const sum = (of: typeof amounts) => of.reduce((total, { amount }) => total + amount, 0);
    return amounts.length === 0
      ? unmeasured('contributions')
      : {
          kind: 'ratio',
          value: sum(amounts.filter(({ sme }) => sme)) / sum(amounts),
          n: amounts.length,
          caveats: europeOnly(activity),
        };
  },

  'largest-component': largestComponent,
  'renewed-ties': renewedTies,
  'helix-evenness': helixEvenness,
  'member-synergy': memberSynergy,
  'exposed-uptake': exposedUptake,
  'inter-cluster-flow': interClusterFlow,
  'pioneered-themes': pioneeredThemes,
} as const;

/** Where a participation stands in the rows of projects; −1 where there is none. */
function placeOf({ participations }: Ecosystem, organisation: number, project: number): number {
  const { projectStart, projectOrganisation } = participations;
  const at = projectOrganisation
    .subarray(projectStart[project], projectStart[project + 1])
    .indexOf(organisation);
  return at < 0 ? -1 : projectStart[project] + at;
}

/** Whether the data says of any of these projects which programme it is of. */
function namesProgrammes({ ecosystem, projects }: Activity): boolean {
  return projects.some((project) => ecosystem.projects[project].programme !== undefined);
}

function mostCommon<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Those that no register tells: what would be needed is known, and so is that it isn't here. */
export const UNMEASURED_INDICATORS = {
  introductions: 'introductions',
  'member-judgement': 'survey',
} as const satisfies Record<string, Need>;

export type NetworkIndicator = keyof typeof NETWORK_INDICATORS;

/** Measures one indicator. Cost: a pass over the group's participations, with those of their projects. */
export function measureIndicator(activity: Activity, name: NetworkIndicator): Measured {
  return NETWORK_INDICATORS[name](activity);
}

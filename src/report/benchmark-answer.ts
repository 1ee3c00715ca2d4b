/** The same figures for several regions, or for each cluster, side by side. */
import { type Control, checkpoint } from '../analysis/control.ts';
import { groupsBy } from '../analysis/groups/groups.ts';
import { reachOfTies } from '../analysis/newcomers/leverage.ts';
import { newcomers } from '../analysis/newcomers/newcomers.ts';
import { directionality, sustainedCollaboration } from '../analysis/region/collaboration.ts';
import { pioneers, safeguarding } from '../analysis/region/safeguarding.ts';
import { themeLineRows } from '../analysis/themes/project-themes.ts';
import type { Language } from '../model/answers.ts';
import type { ClusterKind } from '../model/cluster.ts';
import type { BenchmarkAnswer, BenchmarkFigure, BenchmarkQuestion } from '../model/newcomers-answer.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Details } from '../network/details.ts';
import { domainOfProjects } from '../network/domains.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';
import { PAIR_SOURCE, pairFigure, shareFigure } from './domains-answer.ts';
import { inRegion, newcomerShare, placeless, smeShare } from './newcomers-answer.ts';
import { themeRef } from './organisation-answer.ts';

/** Flanders with Brussels, where many of its organisations are registered, and its usual peers. */
export const PEER_REGIONS = ['BE2+BE1', 'DK', 'NL4', 'DE1'] as const;

export interface BenchmarkOptions {
  language?: Language;
  /** Each one or several NUTS codes joined by `+`; clusters instead where absent. */
  regions?: readonly string[] | undefined;
}

interface Compared {
  id: string;
  label: string;
  kind?: ClusterKind;
  among: Uint8Array;
}
type Value = BenchmarkFigure['values'][number];
interface Described {
  name: string;
  title: string;
  definition: string;
  source: string;
  unit: 'count' | 'share';
  values: Value[];
}

/** The same for a question as the API and its jobs take it. */
export function answerBenchmark(
  ecosystem: Ecosystem,
  details: Details,
  { lang: language, ...asked }: BenchmarkQuestion,
  control: Control = {},
): BenchmarkAnswer {
  return benchmarkAnswer(ecosystem, details, { language, ...asked }, control);
}

const ON_ONE_LISTED = 15;

/**
 * Works out every figure for every group. Cost: some passes over participations and ties for each group.
 *
 * @throws CancelledError
 */
export function benchmarkAnswer(
  ecosystem: Ecosystem,
  details: Details,
  { language = 'en', regions }: BenchmarkOptions = {},
  control: Control = {},
): BenchmarkAnswer {
  const groups = regions === undefined ? clusterGroups(ecosystem) : regionGroups(ecosystem, regions);
  const { themes } = themeLineRows(ecosystem);
  const kept = groups.map(({ among }) => safeguarding(ecosystem, among));
  const parts = [
    () => sizes(ecosystem, groups, language),
    () => entering(ecosystem, details, groups, language),
    () => working(ecosystem, groups, language),
    () => keeping(ecosystem, groups, kept, language),
    () => inDomains(ecosystem, details, groups, language),
  ];
  const synthetic = groups.map(({ among }) => syntheticOf(ecosystem, among));
  return {
    groups: groups.map(({ among: _, ...group }, g) => ({ ...group, ...synthetic[g] })),
    figures: parts.flatMap((part, at) => {
      checkpoint(control, (at + 1) / (parts.length + 1));
      return part();
    }),
    onOne: (kept[0]?.onOne ?? []).slice(0, ON_ONE_LISTED).map(({ theme, holder, projects }) => ({
      theme: themeRef(ecosystem.themes, themes[theme]),
      holder: organisationRef(ecosystem.organisations[holder]),
      projects,
    })),
    notes: [
      say(language, 'policy.note.europeanOnly'),
      ...(regions === undefined ? [] : placeless(ecosystem, language)),
      ...(groups.length === 0 ? [say(language, 'policy.note.noClusters')] : []),
      ...(synthetic.some((group) => group.synthetic > 0)
        ? [say(language, 'policy.note.syntheticMembers')]
        : []),
    ],
    dataVersion: ecosystem.dataVersion,
  };
}

function regionGroups(ecosystem: Ecosystem, regions: readonly string[]): Compared[] {
  return regions.map((id) => ({ id, label: id, among: inRegion(ecosystem, id.split('+')) }));
}

function syntheticOf(
  { organisations }: Ecosystem,
  among: Uint8Array,
): { members: number; synthetic: number } {
  const members = organisations.filter((_, index) => among[index] === 1);
  return { members: members.length, synthetic: members.filter(({ synthetic }) => synthetic).length };
}

/** Clusters with members, the spearhead ones first. */
function clusterGroups(ecosystem: Ecosystem): Compared[] {
  const kinds = new Map<string, ClusterKind>(ecosystem.clusters.map(({ id, kind }) => [id, kind]));
  const order: ClusterKind[] = ['spearhead', 'ibn', 'forming', 'other'];
  return groupsBy(ecosystem, 'cluster')
    .groups.filter(({ rest }) => !rest)
    .map(({ id, label, members }) => {
      const among = new Uint8Array(ecosystem.organisations.length);
      for (const member of members) among[member] = 1;
      return { id, label, kind: kinds.get(id) ?? 'other', among };
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const share = (part: number, of: number): Value => shareFigure(part, of);
const counted = (value: number): Value => ({ value, n: value });

function sizes(
  { participations, projects }: Ecosystem,
  groups: readonly Compared[],
  language: Language,
): Described[] {
  const { projectStart, projectOrganisation } = participations;
  const sums = groups.map(({ among }) => {
    let rows = 0;
    let active = 0;
    const seen = new Set<number>();
    projects.forEach((_, project) => {
      let here = 0;
      for (let at = projectStart[project]; at < projectStart[project + 1]; at++)
        if (among[projectOrganisation[at]] === 1) {
          here++;
          seen.add(projectOrganisation[at]);
        }
      rows += here;
      if (here > 0) active++;
    });
    return { organisations: seen.size, projects: active, participations: rows };
  });
  const figure = (name: keyof (typeof sums)[number], title: string): Described => ({
    name,
    title,
    definition: say(language, 'policy.define.counts'),
    source: 'Helixlens',
    unit: 'count',
    values: sums.map((sum) => counted(sum[name])),
  });
  return [
    figure('organisations', say(language, 'policy.column.organisations')),
    figure('projects', say(language, 'policy.column.projects')),
    figure('participations', say(language, 'policy.figure.participations')),
  ];
}

function entering(
  ecosystem: Ecosystem,
  { funding }: Details,
  groups: readonly Compared[],
  language: Language,
): Described[] {
  const found = groups.map(({ among }) => newcomers(ecosystem, funding, { among }).years);
  const coordination = found.map((years) =>
    years.reduce(
      (sum, { sme }) => ({ part: sum.part + sme.coordination.of, of: sum.of + sme.participations.of }),
      { part: 0, of: 0 },
    ),
  );
  const common = { source: 'Wilson 1927', unit: 'share' as const };
  return [
    {
      ...common,
      name: 'newcomers',
      title: say(language, 'policy.figure.newcomers'),
      definition: say(language, 'policy.define.newcomer', { lookBack: 5 }),
      values: found.map((years) => newcomerShare(years) ?? { value: null, n: 0 }),
    },
    {
      ...common,
      name: 'sme',
      title: say(language, 'policy.figure.sme'),
      definition: say(language, 'policy.define.sme'),
      values: found.map(smeShare),
    },
    {
      ...common,
      name: 'coordination',
      title: say(language, 'policy.figure.coordination'),
      definition: say(language, 'policy.define.coordination'),
      values: coordination.map(({ part, of }) => share(part, of)),
    },
  ];
}

function working(ecosystem: Ecosystem, groups: readonly Compared[], language: Language): Described[] {
  const reach = groups.map(({ among }) => reachOfTies(ecosystem, among));
  const direction = groups.map(({ among }) => directionality(ecosystem, among));
  const lasting = (both: boolean) =>
    groups.map(({ among }) => pairFigure(sustainedCollaboration(ecosystem, among, { both })));
  const figure = (
    name: string,
    title: string,
    definition: string,
    values: Value[],
    source = 'Wilson 1927',
  ): Described => ({ name, title, definition, source, unit: 'share', values });
  return [
    figure(
      'abroad',
      say(language, 'policy.figure.abroad'),
      say(language, 'policy.define.reach'),
      reach.map(({ abroad }) => pairFigure(abroad)),
      PAIR_SOURCE,
    ),
    figure(
      'sustained',
      say(language, 'policy.figure.sustained'),
      say(language, 'policy.define.sustained'),
      lasting(false),
      PAIR_SOURCE,
    ),
    figure(
      'sustainedInside',
      say(language, 'policy.figure.sustainedInside'),
      say(language, 'policy.define.sustained'),
      lasting(true),
      PAIR_SOURCE,
    ),
    figure(
      'mission',
      say(language, 'policy.figure.mission'),
      say(language, 'policy.define.mission'),
      direction.map(({ mission, participations }) => share(mission, participations)),
    ),
    figure(
      'transition',
      say(language, 'policy.figure.transition'),
      say(language, 'policy.define.transition'),
      direction.map(({ transition, participations }) => share(transition, participations)),
    ),
  ];
}

function keeping(
  ecosystem: Ecosystem,
  groups: readonly Compared[],
  kept: readonly ReturnType<typeof safeguarding>[],
  language: Language,
): Described[] {
  const first = groups.map(({ among }) => pioneers(ecosystem, among));
  const held = kept.map(({ one, two, threeOrMore }) => one + two + threeOrMore);
  const figure = (name: string, title: string, definition: string, values: Value[]): Described => ({
    name,
    title,
    definition,
    source: 'Wilson 1927',
    unit: 'share',
    values,
  });
  return [
    figure(
      'safeguarded',
      say(language, 'policy.figure.safeguarded'),
      say(language, 'policy.define.safeguarded'),
      kept.map(({ threeOrMore }, g) => share(threeOrMore, held[g])),
    ),
    figure(
      'onOne',
      say(language, 'policy.figure.onOne'),
      say(language, 'policy.define.safeguarded'),
      kept.map(({ one }, g) => share(one, held[g])),
    ),
    figure(
      'pioneered',
      say(language, 'policy.figure.pioneered'),
      say(language, 'policy.define.pioneer'),
      first.map(({ pioneered, themes }) => share(pioneered, themes)),
    ),
    figure(
      'pioneersStayed',
      say(language, 'policy.figure.pioneersStayed'),
      say(language, 'policy.define.pioneer'),
      first.map(({ stayed, followed, censored }) => ({ ...share(stayed, followed), censored })),
    ),
  ];
}

function inDomains(
  ecosystem: Ecosystem,
  { domains }: Details,
  groups: readonly Compared[],
  language: Language,
): Described[] {
  const { projectStart, projectOrganisation } = ecosystem.participations;
  return domains.domains.map(({ id, cluster }) => {
    const flags = domainOfProjects(domains, id);
    return {
      name: `domain:${id}`,
      title: say(language, 'policy.figure.inDomain', { cluster }),
      definition: say(language, 'policy.define.domain'),
      source: 'docs/domains.md',
      unit: 'share',
      values: groups.map(({ among }) => {
        let all = 0;
        let inside = 0;
        for (let project = 0; project < flags.length; project++) {
          if (ecosystem.projects[project].title === undefined) continue;
          for (let at = projectStart[project]; at < projectStart[project + 1]; at++)
            if (among[projectOrganisation[at]] === 1) {
              all++;
              inside += flags[project];
            }
        }
        return share(inside, all);
      }),
    };
  });
}

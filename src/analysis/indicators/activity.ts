/** What a group did in a period: its members, its projects, and who else took part in them. */
import type { ClusterId } from '../../model/ids.ts';
import { isClusterOrganisation } from '../../model/organisation.ts';
import type { Funding } from '../../network/details.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';

export interface Period {
  /** Years, both counted. */
  from: number;
  until: number;
}

/** A group to measure: who belongs to it in a year, and who runs it. */
export interface MeasuredGroup {
  /** Indices of organisations that belong to it at some time in the period; the broker is not among them. */
  members(period: Period): readonly number[];
  /** Index of the cluster organisation. */
  broker?: number;
  /** The declared cluster it is, where it is one. */
  cluster?: ClusterId;
}

export interface Activity {
  ecosystem: Ecosystem;
  group: MeasuredGroup;
  period: Period;
  members: readonly number[];
  isMember: Uint8Array;
  /** Projects that start in the period and have a member in them, ascending. */
  projects: readonly number[];
  /** Participations of members in those projects. */
  participations: readonly { organisation: number; project: number }[];
  /** Projects of the cluster organisation that start in the period. */
  brokerProjects: readonly number[];
  /** The day of each organisation's first project in this data; '' without a dated one. */
  firstStart: readonly string[];
  /** The year in which this data begins. */
  dataFrom: number;
  /** Who got how much, where it was read. */
  funding?: Funding;
}

/** Gathers what a group did in a period. Cost O(participations of its members + organisations). */
export function activityOf(
  ecosystem: Ecosystem,
  group: MeasuredGroup,
  period: Period,
  funding?: Funding,
): Activity {
  const { organisationStart, organisationProject } = ecosystem.participations;
  const starts = (project: number) =>
    Number(ecosystem.projects[project].startDate?.slice(0, 4) ?? Number.NaN);
  const projectsOf = (organisation: number) =>
    [
      ...organisationProject.subarray(organisationStart[organisation], organisationStart[organisation + 1]),
    ].filter((project) => starts(project) >= period.from && starts(project) <= period.until);
  // A list says who belongs to a cluster, active or not. Of a group that stands in, only the active are seen at all.
  const members =
    group.cluster === undefined
      ? group.members(period).filter((member) => projectsOf(member).length > 0)
      : group.members(period);
  const isMember = new Uint8Array(ecosystem.organisations.length);
  for (const member of members) isMember[member] = 1;
  const participations = members.flatMap((organisation) =>
    projectsOf(organisation).map((project) => ({ organisation, project })),
  );
  const { firstStart, dataFrom } = beginnings(ecosystem);
  return {
    ecosystem,
    group,
    period,
    members,
    isMember,
    projects: [...new Set(participations.map(({ project }) => project))].sort((a, b) => a - b),
    participations,
    brokerProjects: group.broker === undefined ? [] : projectsOf(group.broker),
    firstStart,
    dataFrom,
    ...(funding === undefined ? {} : { funding }),
  };
}

/** Organisations of a project. */
export function participants({ ecosystem }: Pick<Activity, 'ecosystem'>, project: number): Int32Array {
  const { projectStart, projectOrganisation } = ecosystem.participations;
  return projectOrganisation.subarray(projectStart[project], projectStart[project + 1]);
}

/** A kind of the quadruple helix, or nothing for brokers and where it is not known. */
export function knownHelix({ ecosystem }: Pick<Activity, 'ecosystem'>, organisation: number) {
  const found = ecosystem.organisations[organisation];
  if (isClusterOrganisation(found) || found.helix === 'unknown' || found.helix === 'association')
    return undefined;
  return found.helix;
}

const known = new WeakMap<Ecosystem, { firstStart: string[]; dataFrom: number }>();

function beginnings(ecosystem: Ecosystem): { firstStart: string[]; dataFrom: number } {
  const held = known.get(ecosystem);
  if (held !== undefined) return held;
  const { organisationStart, organisationProject } = ecosystem.participations;
  const firstStart = ecosystem.organisations.map((_, organisation) => {
    let first = '';
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++) {
      const day = ecosystem.projects[organisationProject[i]].startDate ?? '';
      if (day !== '' && (first === '' || day < first)) first = day;
    }
    return first;
  });
  const days = firstStart.filter((day) => day !== '');
  const earliest = days.reduce((least, day) => (day < least ? day : least), days[0] ?? '');
  const found = { firstStart, dataFrom: earliest === '' ? Number.NaN : Number(earliest.slice(0, 4)) };
  known.set(ecosystem, found);
  return found;
}

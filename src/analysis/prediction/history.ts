/** What a prediction may know: collaboration up to a day, with what is derived from it once for all questions. */
import { UsageError } from '../../model/errors.ts';
import { dayNumber } from '../../network/days.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import type { Participations, TieNetwork } from '../../network/packed.ts';
import { projectTies } from '../../network/project-ties.ts';
import { recalledOfMany, recalledWithWeights } from '../../network/recall.ts';
import { NO_DAY } from '../../store/graph-store.ts';

const DAYS_IN_A_YEAR = 365;
/** Years after which a project weighs half for what is likely next, counted from when it became known. */
const HALF_LIFE = 1;
/** Age in years from which a last project is simply long ago. */
const LONG_AGO = 3;

/**
 * Everything by organisation or project index of one ecosystem as known on a day.
 *
 * A project without other participants says what its participant works on, but makes no ties; counts of
 * collaboration leave it out.
 */
export interface History {
  readonly ecosystem: Ecosystem;
  readonly participations: Participations;
  /** The day as a number: the ecosystem's own, else the newest on which a project became known. */
  readonly day: number;
  /** 2^(−age/1 year) of each project, age from when it became known; 1 without a date. */
  readonly recency: Float64Array;
  /** Ties with older projects weighing less, and the sum of those weights for each organisation. */
  readonly ties: TieNetwork;
  readonly strength: Float64Array;
  /** 1 for each organisation that anything was known of on the day. Without a day, everyone. */
  readonly present: Uint8Array;
  /** 1 for each cluster organisation: a broker outside the four helices, suggested to other brokers only. */
  readonly brokers: Uint8Array;
  /** Partners of each organisation, and how many of them it gained in the last year. */
  readonly degree: Float64Array;
  readonly gained: Float64Array;
  /** Projects with others: all, by recency, and those of the last year. */
  readonly projects: Float64Array;
  readonly recentProjects: Float64Array;
  readonly lastYear: Float64Array;
  /** By recency, a project counting √(participants − 1): how many ties an organisation is in the way of making. */
  readonly reach: Float64Array;
  /** Years since the last project became known, 0…3; 3 without any. */
  readonly idle: Float64Array;
}

const made = new WeakMap<Ecosystem, History>();

/**
 * The history of an ecosystem, which must hold nothing that was not known on its day (`options.asOf`).
 *
 * @returns the same object again for the same ecosystem; cost that of the projection twice
 */
export function historyOf(ecosystem: Ecosystem): History {
  let history = made.get(ecosystem);
  if (history === undefined) {
    history = build(ecosystem);
    made.set(ecosystem, history);
  }
  return history;
}

function build(ecosystem: Ecosystem): History {
  const { participations } = ecosystem;
  const { organisationStart, organisationProject, size } = participations;
  const organisations = organisationStart.length - 1;
  const known = knownDays(ecosystem);
  const { asOf } = ecosystem.options;
  const day = asOf === undefined ? known.reduce((a, b) => Math.max(a, b), NO_DAY) : dayNumber(asOf);
  const age = Float64Array.from(known, (since) =>
    since === NO_DAY ? 0 : Math.max(0, day - since) / DAYS_IN_A_YEAR,
  );
  const recency = age.map((years) => 2 ** (-years / HALF_LIFE));
  const ties = recalledWithWeights(ecosystem, 'ties by recency', recency);

  const sum = (of: (project: number) => number): Float64Array => {
    const value = Float64Array.from(size, (k, project) => (k > 1 ? of(project) : 0));
    return Float64Array.from({ length: organisations }, (_, o) => {
      let total = 0;
      for (let i = organisationStart[o]; i < organisationStart[o + 1]; i++)
        total += value[organisationProject[i]];
      return total;
    });
  };
  const degreeIn = (network: TieNetwork) =>
    Float64Array.from({ length: organisations }, (_, o) => network.start[o + 1] - network.start[o]);
  const degree = degreeIn(ties);
  const earlier = recalledOfMany(ecosystem, 'partners a year before', () => ({
    degree: degreeIn(projectTies(withoutProjects(participations, (p) => age[p] < 1))),
  })).degree;
  return {
    ecosystem,
    participations,
    day,
    recency,
    ties,
    strength: strengthsOf(ties),
    present: asOf === undefined ? new Uint8Array(organisations).fill(1) : presentIn(ecosystem),
    brokers: brokersIn(ecosystem),
    degree,
    gained: degree.map((all, o) => all - earlier[o]),
    projects: sum(() => 1),
    recentProjects: sum((project) => recency[project]),
    lastYear: sum((project) => (age[project] < 1 ? 1 : 0)),
    reach: sum((project) => recency[project] * Math.sqrt(size[project] - 1)),
    idle: Float64Array.from({ length: organisations }, (_, o) => {
      let least = LONG_AGO;
      for (let i = organisationStart[o]; i < organisationStart[o + 1]; i++)
        least = Math.min(least, age[organisationProject[i]]);
      return least;
    }),
  };
}

/** The day on which each project became known, the later of start and signature, or {@link NO_DAY}. */
export function knownDays({ projects }: Pick<Ecosystem, 'projects'>): Int32Array {
  const day = (iso: string | undefined) => (iso === undefined ? NO_DAY : dayNumber(iso));
  return Int32Array.from(projects, ({ startDate, signatureDate }) =>
    Math.max(day(startDate), day(signatureDate)),
  );
}

/** The same participations with some projects emptied. Their index stays. */
export function withoutProjects(
  participations: Participations,
  leaveOut: (project: number) => boolean,
): Participations {
  const { organisationStart, organisationProject, projectStart, projectOrganisation, size } = participations;
  const out = Uint8Array.from(size, (_, project) => (leaveOut(project) ? 1 : 0));
  const [start, project] = rowsWithout(
    organisationStart,
    (i) => organisationProject[i],
    (i) => out[organisationProject[i]] === 1,
  );
  const byProject = new Int32Array(projectStart.length);
  const organisation: number[] = [];
  for (let p = 0; p < size.length; p++) {
    if (out[p] === 0)
      for (let i = projectStart[p]; i < projectStart[p + 1]; i++) organisation.push(projectOrganisation[i]);
    byProject[p + 1] = organisation.length;
  }
  return {
    ...participations,
    organisationStart: start,
    organisationProject: project,
    projectStart: byProject,
    projectOrganisation: Int32Array.from(organisation),
  };
}

function rowsWithout(
  start: Int32Array,
  item: (at: number) => number,
  isOut: (at: number) => boolean,
): [Int32Array, Int32Array] {
  const kept = new Int32Array(start.length);
  const items: number[] = [];
  for (let row = 0; row < start.length - 1; row++) {
    for (let at = start[row]; at < start[row + 1]; at++) if (!isOut(at)) items.push(item(at));
    kept[row + 1] = items.length;
  }
  return [kept, Int32Array.from(items)];
}

/** Marks who was in a project or, by date, a cluster's member or known for an offer. */
export function presentIn(ecosystem: Ecosystem): Uint8Array {
  const { organisations, memberships, offers } = ecosystem;
  const { organisationStart } = ecosystem.participations;
  const present = Uint8Array.from(organisations, (_, i) =>
    organisationStart[i + 1] > organisationStart[i] ? 1 : 0,
  );
  const others = [
    ...memberships.map(({ organisation }) => organisation),
    ...(offers ?? []).map(({ organisation }) => organisation),
  ];
  for (const id of others) {
    const index = ecosystem.indexOf(id);
    if (index >= 0) present[index] = 1;
  }
  return present;
}

/** Marks the organisations that are cluster organisations. */
export function brokersIn({ organisations, clusters }: Ecosystem): Uint8Array {
  const runners = new Set(clusters.map(({ organisation }) => organisation));
  return Uint8Array.from(organisations, ({ id, functions }) =>
    functions.includes('cluster-organisation') || runners.has(id) ? 1 : 0,
  );
}

/**
 * Marks whom an organisation could meet: everyone that is there, is not tied to it and is not itself. Brokers come
 * into question for brokers only. For a profile (undefined) everyone that is there but brokers.
 */
export function candidatesFor({ present, brokers, ties }: History, asker: number | undefined): Uint8Array {
  const isBroker = asker !== undefined && brokers[asker] === 1;
  const marks = present.slice();
  if (!isBroker) for (let o = 0; o < marks.length; o++) marks[o] &= ~brokers[o];
  if (asker === undefined) return marks;
  marks[asker] = 0;
  for (let i = ties.start[asker]; i < ties.start[asker + 1]; i++) marks[ties.target[i]] = 0;
  return marks;
}

function strengthsOf({ nodes, start, weight }: TieNetwork): Float64Array {
  const strength = new Float64Array(nodes);
  for (let u = 0; u < nodes; u++) for (let i = start[u]; i < start[u + 1]; i++) strength[u] += weight[i];
  return strength;
}

/**
 * The last calendar year that the data covers as a whole: the last in which at least a twentieth as many projects
 * became known as in the fullest year.
 *
 * @throws UsageError where no project carries a date
 */
export function lastWholeYear(ecosystem: Pick<Ecosystem, 'projects'>): number {
  const counts = new Map<number, number>();
  for (const since of knownDays(ecosystem)) {
    if (since === NO_DAY) continue;
    const year = new Date(since * 86_400_000).getUTCFullYear();
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0)
    throw new UsageError(
      'No project carries a date, so nothing can be held out. Import projects with dates.',
    );
  const most = Math.max(...counts.values());
  // A year of which only a few days are in the data has next to no projects.
  return Math.max(...[...counts].filter(([, number]) => number >= most / 20).map(([year]) => year));
}

/** How the helices mix: in projects, beside what chance gives, and in groups. */
import { isClusterOrganisation } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { type Control, checkpoint } from '../control.ts';
import type { Cover } from '../groups/groups.ts';
import { seededRandom, shuffle } from '../random.ts';
import { evenness } from './entropy.ts';

/** The four helices that mix. Associations count with civil society, as open data can't tell them apart. */
export const MIXED_HELICES = ['company', 'knowledge', 'government', 'civil-society'] as const;

/** By organisation the place in {@link MIXED_HELICES}; −1 for unknown ones and for cluster organisations, which are brokers. */
export function helixClasses({ organisations }: Ecosystem): Int32Array {
  return Int32Array.from(organisations, (organisation) => {
    if (isClusterOrganisation(organisation)) return -1;
    const { helix } = organisation;
    return MIXED_HELICES.indexOf(
      (helix === 'association' ? 'civil-society' : helix) as (typeof MIXED_HELICES)[number],
    );
  });
}

export interface ProjectMix {
  /** Projects with two or more participants of a known helix. */
  readonly projects: number;
  /** Mean evenness, and the middle 95% of it when helices are dealt anew within funding schemes. */
  readonly evenness: number;
  readonly chance: { readonly low: number; readonly high: number };
  /** How many projects hold one, two, three, four helices. */
  readonly holding: readonly number[];
}

/**
 * Evenness over helices in the projects that `keep` lets through, each project counting once. Chance deals the
 * helices of all these participations anew within each funding scheme, which keeps the projects' sizes.
 */
export function projectMix(
  ecosystem: Ecosystem,
  keep: (project: number) => boolean,
  { rounds = 100, seed = 1 }: { rounds?: number; seed?: number } = {},
  control: Control = {},
): ProjectMix {
  const classes = helixClasses(ecosystem);
  const { projectStart, projectOrganisation } = ecosystem.participations;
  const start = [0];
  const held: number[] = [];
  const schemes: string[] = [];
  ecosystem.projects.forEach((project, index) => {
    if (!keep(index)) return;
    const own = Array.from(
      projectOrganisation.subarray(projectStart[index], projectStart[index + 1]),
      (organisation) => classes[organisation],
    ).filter((helix) => helix >= 0);
    if (own.length < 2) return;
    held.push(...own);
    start.push(held.length);
    schemes.push(project.fundingScheme ?? '');
  });
  const helix = Int32Array.from(held);
  const holding = MIXED_HELICES.map(() => 0);
  const value = meanEvenness(helix, start, (kinds) => holding[kinds - 1]++);
  const random = seededRandom(seed);
  const deal = dealer(schemes, start);
  const drawn = Float64Array.from({ length: rounds }, (_, round) => {
    checkpoint(control, round / rounds);
    return meanEvenness(deal(helix, random), start);
  }).sort();
  return {
    projects: schemes.length,
    evenness: value,
    chance: {
      low: drawn[Math.round(0.025 * (rounds - 1))],
      high: drawn[Math.round(0.975 * (rounds - 1))],
    },
    holding,
  };
}

function meanEvenness(
  helix: Int32Array,
  start: readonly number[],
  onKinds: (kinds: number) => void = () => undefined,
): number {
  const counts = new Int32Array(MIXED_HELICES.length);
  let sum = 0;
  for (let project = 0; project < start.length - 1; project++) {
    counts.fill(0);
    for (let i = start[project]; i < start[project + 1]; i++) counts[helix[i]]++;
    onKinds(counts.filter((count) => count > 0).length);
    sum += evenness(counts, MIXED_HELICES.length);
  }
  return sum / (start.length - 1);
}

/** Deals helices anew within each funding scheme. */
function dealer(schemes: readonly string[], start: readonly number[]) {
  const places = new Map<string, number[]>();
  schemes.forEach((scheme, project) => {
    const own = places.get(scheme) ?? [];
    for (let i = start[project]; i < start[project + 1]; i++) own.push(i);
    places.set(scheme, own);
  });
  return (helix: Int32Array, random: () => number): Int32Array => {
    const dealt = new Int32Array(helix.length);
    for (const own of places.values()) {
      const mixed = new Int32Array(own.length);
      for (let i = 0; i < own.length; i++) mixed[i] = helix[own[i]];
      shuffle(mixed, mixed.length, random);
      for (let i = 0; i < own.length; i++) dealt[own[i]] = mixed[i];
    }
    return dealt;
  };
}

export interface GroupMix {
  /** Organisations with a participation that counts, of whatever helix. */
  readonly organisations: number;
  /** Participations by helix, in shares where groups overlap. */
  readonly counts: Float64Array;
  readonly evenness: number;
}

/** Of each group: participations by helix in the projects that `keep` lets through, and how even they are. */
export function groupMix(
  ecosystem: Ecosystem,
  { groups, start, group, share }: Cover,
  keep: (project: number) => boolean,
): GroupMix[] {
  const classes = helixClasses(ecosystem);
  const { organisationStart, organisationProject } = ecosystem.participations;
  const counts = groups.map(() => new Float64Array(MIXED_HELICES.length));
  const organisations = groups.map(() => 0);
  classes.forEach((helix, organisation) => {
    let projects = 0;
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++)
      if (keep(organisationProject[i])) projects++;
    if (projects === 0) return;
    for (let i = start[organisation]; i < start[organisation + 1]; i++) {
      organisations[group[i]]++;
      if (helix >= 0) counts[group[i]][helix] += projects * share[i];
    }
  });
  return counts.map((own, at) => ({
    organisations: organisations[at],
    counts: own,
    evenness: evenness(own, MIXED_HELICES.length),
  }));
}

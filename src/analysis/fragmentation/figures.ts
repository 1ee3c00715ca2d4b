/** The figures of fragmentation for one ecosystem at one time. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { partOf } from '../../network/part.ts';
import type { Control } from '../control.ts';
import { type GroupBy, type GroupOptions, type GroupsAtHand, groupsAtHand } from '../groups/groups.ts';
import { type AgainstChance, againstChance, type ChanceOptions } from './against-chance.ts';
import { efficiency } from './efficiency.ts';
import { pieces } from './removal.ts';

export interface FragmentationFigures {
  readonly organisations: number;
  /** Projects with two or more participants here. */
  readonly projects: number;
  readonly components: number;
  /** Organisations in the largest component. */
  readonly largest: number;
  /** Organisations without any partner here. */
  readonly isolates: number;
  /** Borgatti's DF, 0…1. */
  readonly fragmentation: number;
  readonly cover: GroupsAtHand;
  readonly chance: AgainstChance;
}

export interface FiguresOptions extends ChanceOptions {
  by: GroupBy;
  groups?: GroupOptions;
}

/**
 * Cohesion, and groups against chance. Cost: that of {@link againstChance} and of one search from everyone.
 *
 * @throws CancelledError
 */
export function fragmentationFigures(
  ecosystem: Ecosystem,
  { by, groups, ...chance }: FiguresOptions,
  control: Control = {},
): FragmentationFigures {
  const { participations } = ecosystem;
  const cover = groupsAtHand(ecosystem, by, groups);
  const { count, isolates, largest } = pieces(participations);
  const { projectStart } = participations;
  return {
    organisations: ecosystem.organisations.length,
    projects: ecosystem.projects.filter((_, p) => projectStart[p + 1] - projectStart[p] > 1).length,
    components: count,
    largest,
    isolates,
    fragmentation: 1 - efficiency(participations, control),
    cover,
    chance: againstChance(ecosystem, cover, chance, control),
  };
}

const LARGEST = 5;

/** Indices of the organisations with most projects, first the smallest id where equal. */
export function largestOrganisations({ participations }: Ecosystem, count: number = LARGEST): number[] {
  const { organisationStart: start } = participations;
  const projects = (i: number) => start[i + 1] - start[i];
  return [...participations.organisations.keys()]
    .sort((a, b) => projects(b) - projects(a) || a - b)
    .slice(0, count);
}

/** The ecosystem without its five largest organisations, as if they had not been there; projects keep their size. */
export function withoutLargest(ecosystem: Ecosystem): Ecosystem {
  const gone = new Set(largestOrganisations(ecosystem));
  return partOf(ecosystem, { keepOrganisation: (index) => !gone.has(index) });
}

/**
 * The years that can be looked at: from the first start of a project to the day looked at, or to the last start.
 */
export function yearsOf({ projects, options }: Ecosystem): number[] {
  const starts = projects.flatMap(({ startDate }) =>
    startDate === undefined ? [] : [Number(startDate.slice(0, 4))],
  );
  if (starts.length === 0) return [];
  const first = starts.reduce((a, b) => Math.min(a, b));
  const newest = starts.reduce((a, b) => Math.max(a, b));
  const last = options.asOf === undefined ? newest : Math.min(newest, Number(options.asOf.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What was known by the end of a year and had not ended before it. */
export function inYear(ecosystem: Ecosystem, year: number): Ecosystem {
  const end = `${year}-12-31`;
  const { asOf } = ecosystem.options;
  return partOf(ecosystem, { since: `${year}-01-01`, asOf: asOf !== undefined && asOf < end ? asOf : end });
}

/** Who comes in: organisations in their first project, SMEs among all, and where newcomers stand years later. */
import type { Funding } from '../../network/details.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { endOfData, knownDays } from '../themes/growth.ts';

export const NEWCOMER_DEFAULTS = {
  /** Years of data needed before a year to tell who is there for the first time. */
  lookBack: 5,
};
/** A part of a whole, in participations or euros. */
export interface Part {
  readonly part: number;
  readonly of: number;
}
export interface Shares {
  readonly participations: Part;
  /** Euros of EU contribution; rows without an amount don't count. */
  readonly funding: Part;
  /** Participations as coordinator. */
  readonly coordination: Part;
}

export interface YearOfEntry {
  readonly year: number;
  /** Years of data before it. */
  readonly lookBack: number;
  /** Organisations with a project known that year. */
  readonly organisations: number;
  /** Absent where too few years of data come before to tell. */
  readonly newcomers?: Shares & { readonly organisations: number };
  readonly sme: Shares;
}

/** Where the newcomers of a year stand by the end of a later one. */
export interface Position {
  readonly years: number;
  /** Newcomers with a project known after that of their entry. */
  readonly again: number;
  readonly coordinated: number;
  /** Median number of partners. */
  readonly partners: number;
}
export interface Cohort {
  readonly year: number;
  readonly organisations: number;
  /** One, two and three years on, as far as whole years of data go. */
  readonly positions: readonly Position[];
}

export interface Newcomers {
  readonly years: readonly YearOfEntry[];
  /** Of years where one can tell. */
  readonly cohorts: readonly Cohort[];
}

/** Of each organisation the year of its first known project; 0 without any. */
export function firstYears(ecosystem: Ecosystem): Int32Array {
  const { organisationStart, organisationProject } = ecosystem.participations;
  const years = knownYears(ecosystem);
  return Int32Array.from(ecosystem.organisations, (_, o) => {
    let first = 0;
    for (let at = organisationStart[o]; at < organisationStart[o + 1]; at++) {
      const year = years[organisationProject[at]];
      if (year > 0 && (first === 0 || year < first)) first = year;
    }
    return first;
  });
}

/** Of each project the year in which it became known; 0 without a date. */
export function knownYears(ecosystem: Ecosystem): Int32Array {
  return Int32Array.from(knownDays(ecosystem), (day) => Number(day.slice(0, 4)));
}

/**
 * Shares of newcomers and SMEs per year. A newcomer of a year is an organisation of which no earlier project is
 * known; all its participations of that year count as a newcomer's. SME is as declared at the download.
 *
 * @param among 1 for organisations that count; all of them without it. First is always first in all data.
 * @returns ascending by year; O(participations + partners of newcomers)
 */
export function newcomers(
  ecosystem: Ecosystem,
  funding: Funding,
  { among, lookBack = NEWCOMER_DEFAULTS.lookBack }: { among?: Uint8Array; lookBack?: number } = {},
): Newcomers {
  const { projectStart, projectOrganisation } = ecosystem.participations;
  const years = knownYears(ecosystem);
  const first = firstYears(ecosystem);
  const sums = new Map<number, YearSum>();
  for (let project = 0; project < years.length; project++) {
    if (years[project] === 0) continue;
    for (let at = projectStart[project]; at < projectStart[project + 1]; at++) {
      const organisation = projectOrganisation[at];
      if (among?.[organisation] === 0) continue;
      const sum = sums.get(years[project]) ?? emptySum();
      sums.set(years[project], sum);
      add(sum, organisation, {
        isNew: first[organisation] === years[project],
        isSme: ecosystem.organisations[organisation].size === 'sme',
        euros: funding.contribution[at],
        coordinates: funding.coordinator[at] === 1,
      });
    }
  }
  const earliest = years.reduce((least, year) => (year > 0 && year < least ? year : least), 9999);
  const told = [...sums]
    .sort(([a], [b]) => a - b)
    .map(([year, sum]) => ({
      year,
      lookBack: year - earliest,
      organisations: sum.organisations.size,
      ...(year - earliest < lookBack
        ? {}
        : { newcomers: { ...shares(sum, 'isNew'), organisations: sum.newcomers.size } }),
      sme: shares(sum, 'isSme'),
    }));
  const cohorts = told
    .filter((year) => year.newcomers !== undefined)
    .map(({ year }) => cohort(ecosystem, funding, year, [...sums.get(year)!.newcomers], years));
  return { years: told, cohorts };
}

interface Entry {
  isNew: boolean;
  isSme: boolean;
  euros: number;
  coordinates: boolean;
}
interface YearSum {
  organisations: Set<number>;
  newcomers: Set<number>;
  all: [participations: number, euros: number, coordinations: number];
  isNew: [number, number, number];
  isSme: [number, number, number];
}
const emptySum = (): YearSum => ({
  organisations: new Set(),
  newcomers: new Set(),
  all: [0, 0, 0],
  isNew: [0, 0, 0],
  isSme: [0, 0, 0],
});

function add(sum: YearSum, organisation: number, entry: Entry): void {
  sum.organisations.add(organisation);
  if (entry.isNew) sum.newcomers.add(organisation);
  const row = [1, Number.isNaN(entry.euros) ? 0 : entry.euros, entry.coordinates ? 1 : 0];
  for (const [totals, counts] of [
    [sum.all, true],
    [sum.isNew, entry.isNew],
    [sum.isSme, entry.isSme],
  ] as const)
    if (counts) for (let i = 0; i < 3; i++) totals[i] += row[i];
}

function shares(sum: YearSum, kind: 'isNew' | 'isSme'): Shares {
  const part = (i: 0 | 1 | 2) => ({ part: sum[kind][i], of: sum.all[i] });
  return { participations: part(0), funding: part(1), coordination: part(2) };
}

function cohort(
  ecosystem: Ecosystem,
  funding: Funding,
  year: number,
  members: readonly number[],
  years: Int32Array,
): Cohort {
  const end = endOfData(ecosystem);
  const lastWhole = Number(end.slice(0, 4)) - (end.endsWith('-12-31') ? 0 : 1);
  const positions = [1, 2, 3]
    .filter((later) => year + later <= lastWhole)
    .map((later) => {
      const standing = members.map((organisation) =>
        standingBy(ecosystem, funding, organisation, { entry: year, by: year + later, years }),
      );
      return {
        years: later,
        again: standing.filter(({ again }) => again).length,
        coordinated: standing.filter(({ coordinated }) => coordinated).length,
        partners: median(standing.map(({ partners }) => partners)),
      };
    });
  return { year, organisations: members.length, positions };
}

function standingBy(
  { participations }: Ecosystem,
  funding: Funding,
  organisation: number,
  { entry, by, years }: { entry: number; by: number; years: Int32Array },
) {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const partners = new Set<number>();
  let again = false;
  let coordinated = false;
  for (let at = organisationStart[organisation]; at < organisationStart[organisation + 1]; at++) {
    const project = organisationProject[at];
    if (years[project] === 0 || years[project] > by) continue;
    if (years[project] > entry) again = true;
    for (let p = projectStart[project]; p < projectStart[project + 1]; p++)
      if (projectOrganisation[p] !== organisation) partners.add(projectOrganisation[p]);
      else if (funding.coordinator[p] === 1) coordinated = true;
  }
  return { again, coordinated, partners: partners.size };
}

function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Which themes grow: in projects, set against all projects of the period. */
import { UsageError } from '../../model/errors.ts';
import { dayNumber } from '../../network/days.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { shuffle } from '../random.ts';
import { falseDiscoveryRates } from '../statistics/false-discovery.ts';
import { type RateRatio, rateRatio } from '../statistics/rate-ratio.ts';
import { themeLineRows } from './project-themes.ts';

/** Two periods, one after the other: `[baseFrom, from)` and `[from, to]`, as ISO days. */
export interface Periods {
  readonly baseFrom: string;
  readonly from: string;
  readonly to: string;
}

export const GROWTH_DEFAULTS = {
  /** Length of the later period; the base before it is twice as long. */
  months: 24,
  /** Themes with fewer projects in both periods together are not tested. */
  least: 10,
};

/**
 * The last `months` up to a day, and twice as many before them.
 *
 * @throws UsageError for a day that does not exist
 * @example periodsUpTo('2024-12-31', 12) // from 2024-01-01 to 2024-12-31, base from 2022-01-01
 */
export function periodsUpTo(to: string, months: number): Periods {
  const after = dayNumber(to) + 1;
  const back = (by: number) => {
    const date = new Date(after * 86_400_000);
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() - by);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
    return date.toISOString().slice(0, 10);
  };
  return { baseFrom: back(3 * months), from: back(months), to };
}

/** The last day of the month in which the newest project starts. @throws UsageError where none has a start */
export function endOfData({ projects }: Ecosystem): string {
  const newest = projects.reduce((day, { startDate = '' }) => (startDate > day ? startDate : day), '');
  if (newest === '') throw new UsageError('No project carries a date, so nothing can be said about growth.');
  const [year, month] = newest.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day on which each project became known, the later of start and signature; empty where it carries neither. */
export function knownDays({ projects }: Ecosystem): string[] {
  return projects.map(({ startDate = '', signatureDate = '' }) =>
    startDate > signatureDate ? startDate : signatureDate,
  );
}

/** For each project the period that it falls into: 0 the base, 1 the later one, −1 neither. */
export function periodOfProjects(ecosystem: Ecosystem, { baseFrom, from, to }: Periods): Int8Array {
  return Int8Array.from(knownDays(ecosystem), (day) =>
    day < baseFrom || day > to || day === '' ? -1 : day < from ? 0 : 1,
  );
}

/** Topics where applicants choose the theme: ERC, MSCA, the open calls of the EIC, talents of widening countries. */
const CHOSEN = /^(HORIZON-)?(ERC|MSCA)-|^HORIZON-EIC-.*OPEN|^HORIZON-WIDERA-.*TALENTS|FETOPEN/;

/** 1 for projects under a call where applicants choose the theme. */
export function chosenByApplicants({ projects }: Ecosystem): Uint8Array {
  return Uint8Array.from(projects, ({ topics }) => (topics.some((topic) => CHOSEN.test(topic)) ? 1 : 0));
}

/** Projects with a theme in each period, and how many of them carry each theme or one below it. */
export interface ThemeCounts {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly totalBefore: number;
  readonly totalAfter: number;
}

/**
 * Counts themes by period. Projects without any theme don't count, so that a better or worse tagging of the
 * later projects is no growth. Cost: O(themes of projects).
 *
 * @param periods as {@link periodOfProjects} gives them
 * @param keep counts only projects with 1
 */
export function countThemes(ecosystem: Ecosystem, periods: Int8Array, keep?: Uint8Array): ThemeCounts {
  const { themes, start, theme } = themeLineRows(ecosystem);
  const counts = [new Int32Array(themes.length), new Int32Array(themes.length)];
  const totals = [0, 0];
  for (let project = 0; project < periods.length; project++) {
    const period = periods[project];
    if (period < 0 || keep?.[project] === 0 || start[project] === start[project + 1]) continue;
    totals[period]++;
    for (let at = start[project]; at < start[project + 1]; at++) counts[period][theme[at]]++;
  }
  return { before: counts[0], after: counts[1], totalBefore: totals[0], totalAfter: totals[1] };
}

export interface ThemeGrowth extends RateRatio {
  /** Index of the theme in ascending order of id. */
  readonly theme: number;
  readonly before: number;
  readonly after: number;
  /** False discovery rate at which it would be called growing or shrinking. */
  readonly q: number;
}

/** The ratio of a theme's rates. */
export function growthOf(counts: ThemeCounts, theme: number): RateRatio {
  return rateRatio(
    { count: counts.before[theme], exposure: counts.totalBefore },
    { count: counts.after[theme], exposure: counts.totalAfter },
  );
}

/**
 * Tests every theme below the roots with at least `least` projects in both periods. Nothing is tested where a
 * period has no project.
 *
 * @returns ascending by theme; O(themes)
 */
export function themeGrowth(ecosystem: Ecosystem, counts: ThemeCounts, least: number): ThemeGrowth[] {
  if (counts.totalBefore === 0 || counts.totalAfter === 0) return [];
  const { themes, above } = themeLineRows(ecosystem);
  const tested = themes
    .map((_, theme) => theme)
    .filter((theme) => above[theme].length > 0 && counts.before[theme] + counts.after[theme] >= least);
  const ratios = tested.map((theme) => growthOf(counts, theme));
  const rates = falseDiscoveryRates(ratios.map(({ p }) => p));
  return tested.map((theme, i) => ({
    theme,
    before: counts.before[theme],
    after: counts.after[theme],
    ...ratios[i],
    q: rates[i],
  }));
}

/** The same projects with their periods dealt out at random, as if no theme grew. */
export function dealtPeriods(ecosystem: Ecosystem, periods: Int8Array, random: () => number): Int8Array {
  const { start } = themeLineRows(ecosystem);
  const counted = Int32Array.from(
    [...periods.keys()].filter((project) => periods[project] >= 0 && start[project] < start[project + 1]),
  );
  const order = counted.slice();
  shuffle(order, order.length, random);
  const dealt = new Int8Array(periods.length).fill(-1);
  counted.forEach((project, at) => {
    dealt[project] = periods[order[at]];
  });
  return dealt;
}

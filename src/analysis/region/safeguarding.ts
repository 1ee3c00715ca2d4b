/** Which knowledge a region keeps, and which hangs on one organisation; who came first, and what became of them. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { knownYears } from '../newcomers/newcomers.ts';
import { endOfData, knownDays } from '../themes/growth.ts';
import { themeLineRows } from '../themes/project-themes.ts';

export interface SafeguardingOptions {
  /** ISO day; the end of the month of the newest start unless given. */
  asOf?: string;
  /** A project counts as active until so many years after its end. */
  years?: number;
}
export const SAFEGUARDING_DEFAULTS = { years: 3 };

export interface Safeguarding {
  /** Themes below the roots with one, two, and three or more active holders. */
  readonly one: number;
  readonly two: number;
  readonly threeOrMore: number;
  /** Themes that hang on one, with their holder; those with most projects in all the data first. */
  readonly onOne: readonly { theme: number; holder: number; projects: number }[];
}

/**
 * Counts for each theme the organisations with an active project on it or below it.
 *
 * @param among 1 for organisations that count
 * @returns the same whatever the order of rows; O(participations × themes of a project)
 */
export function safeguarding(
  ecosystem: Ecosystem,
  among: Uint8Array,
  options: SafeguardingOptions = {},
): Safeguarding {
  const { years } = { ...SAFEGUARDING_DEFAULTS, ...options };
  const asOf = options.asOf ?? endOfData(ecosystem);
  const since = `${Number(asOf.slice(0, 4)) - years}${asOf.slice(4)}`;
  const { projectStart, projectOrganisation } = ecosystem.participations;
  const { themes, start, theme, above } = themeLineRows(ecosystem);
  const holders = themes.map(() => new Set<number>());
  const projects = new Int32Array(themes.length);
  ecosystem.projects.forEach(({ startDate, endDate }, project) => {
    const here = projectOrganisation
      .subarray(projectStart[project], projectStart[project + 1])
      .filter((organisation) => among[organisation] === 1);
    const active = startDate !== undefined && startDate <= asOf && (endDate ?? startDate) >= since;
    for (const t of theme.subarray(start[project], start[project + 1])) {
      projects[t]++;
      if (active) for (const organisation of here) holders[t].add(organisation);
    }
  });
  const below = themes.map((_, t) => t).filter((t) => above[t].length > 0);
  const withHolders = (test: (size: number) => boolean) => below.filter((t) => test(holders[t].size));
  return {
    one: withHolders((size) => size === 1).length,
    two: withHolders((size) => size === 2).length,
    threeOrMore: withHolders((size) => size >= 3).length,
    onOne: withHolders((size) => size === 1)
      .map((t) => ({ theme: t, holder: [...holders[t]][0], projects: projects[t] }))
      .sort((a, b) => b.projects - a.projects || a.theme - b.theme),
  };
}

export interface Pioneers {
  /** Themes that appear only after the first two years with themes, with at least `least` projects since. */
  readonly themes: number;
  /** Of these, themes with a pioneer among the organisations asked about. */
  readonly pioneered: number;
  /** Pairs of a pioneer and its theme that the data follows for `followUp` years, and those of them that stayed. */
  readonly followed: number;
  readonly stayed: number;
  /** Pairs that the data does not follow so long: of them it can't be told yet. */
  readonly censored: number;
}
export const PIONEER_DEFAULTS = { lookBack: 2, least: 5, followUp: 2 };

/**
 * First movers: the participants of a theme's first known year, where themes were known for `lookBack` years
 * before. A pioneer stayed if it has a project on the theme that became known in one of the `followUp` years after
 * that year; who pioneered less than that before the end of the last full year of data is censored, stayed or not.
 */
export function pioneers(
  ecosystem: Ecosystem,
  among: Uint8Array,
  options: Partial<typeof PIONEER_DEFAULTS> = {},
): Pioneers {
  const { lookBack, least, followUp } = { ...PIONEER_DEFAULTS, ...options };
  const { themes, start, theme, above } = themeLineRows(ecosystem);
  const years = knownYears(ecosystem);
  const followedUntil = lastFullYear(ecosystem) - followUp;
  const projectsOf: number[][] = themes.map(() => []);
  let earliest = 9999;
  for (let project = 0; project < years.length; project++) {
    if (years[project] === 0) continue;
    for (const t of theme.subarray(start[project], start[project + 1])) {
      projectsOf[t].push(project);
      earliest = Math.min(earliest, years[project]);
    }
  }
  const result = { themes: 0, pioneered: 0, followed: 0, stayed: 0, censored: 0 };
  projectsOf.forEach((own, t) => {
    const first = own.reduce((year, project) => Math.min(year, years[project]), 9999);
    if (above[t].length === 0 || own.length < least || first < earliest + lookBack) return;
    const here = (from: number, until: number) =>
      participantsOf(
        ecosystem,
        own.filter((project) => years[project] >= from && years[project] <= until),
        among,
      );
    const pioneering = here(first, first);
    result.themes++;
    if (pioneering.size > 0) result.pioneered++;
    if (first > followedUntil) {
      result.censored += pioneering.size;
      return;
    }
    const later = here(first + 1, first + followUp);
    result.followed += pioneering.size;
    result.stayed += [...pioneering].filter((organisation) => later.has(organisation)).length;
  });
  return result;
}

/** The last year of which the newest project became known in December. */
function lastFullYear(ecosystem: Ecosystem): number {
  const newest = knownDays(ecosystem).reduce((day, own) => (own > day ? own : day), '');
  const [year, month] = newest.split('-').map(Number);
  return month === 12 ? year : year - 1;
}

function participantsOf(
  { participations }: Ecosystem,
  projects: readonly number[],
  among: Uint8Array,
): Set<number> {
  const { projectStart, projectOrganisation } = participations;
  return new Set(
    projects
      .flatMap((project) => [
        ...projectOrganisation.subarray(projectStart[project], projectStart[project + 1]),
      ])
      .filter((organisation) => among[organisation] === 1),
  );
}

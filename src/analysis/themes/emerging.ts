/** Emerging themes: those that grow beyond chance, why, with whom, and whether a cluster's domain covers them. */
import type { ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { jointProjects } from '../joint-projects.ts';
import { type PairShare, PairTally } from '../statistics/pair-share.ts';
import type { RateRatio } from '../statistics/rate-ratio.ts';
import {
  chosenByApplicants,
  countThemes,
  endOfData,
  GROWTH_DEFAULTS,
  growthOf,
  knownDays,
  type Periods,
  periodOfProjects,
  periodsUpTo,
  type ThemeGrowth,
  themeGrowth,
} from './growth.ts';
import { themeLineRows } from './project-themes.ts';

export interface EmergingOptions {
  /** ISO day up to which projects count; the end of the month of the newest start unless given. */
  asOf?: string;
  months?: number;
  least?: number;
  /** Highest false discovery rate. */
  q?: number;
  /** 1 for projects that count, such as those with someone of a region; all of them without it. */
  keep?: Uint8Array;
}
export const EMERGING_DEFAULTS = { ...GROWTH_DEFAULTS, q: 0.05 };
/** How many themes are listed that come closest without being named. */
const CLOSEST = 10;

/**
 * What the growth comes from: `applicants` choose it where they are free to (its rate grows there, too); a new
 * `work-programme` asks for it (it grows in prescribed topics and does not where applicants choose);
 * `unclear` where there are too few projects to tell.
 */
export type Origin = 'applicants' | 'work-programme' | 'unclear';

export interface EmergingTheme extends ThemeGrowth {
  readonly id: ThemeId;
  /** Growth among projects where applicants choose the theme. */
  readonly chosen: RateRatio & { before: number; after: number };
  readonly origin: Origin;
  /** The prescribed topics that brought most of its later projects, with their number. */
  readonly topics: readonly { topic: string; projects: number }[];
}

export interface Emerging {
  readonly periods: Periods;
  /** Projects with a theme. */
  readonly projects: { before: number; after: number };
  /** How many themes were tested. */
  readonly tested: number;
  /** Named as emerging, those first whose growth is surest to be large. */
  readonly themes: readonly EmergingTheme[];
  /** Growing, but not beyond what chance gives among so many: never to be called emerging. Surest first. */
  readonly closest: readonly EmergingTheme[];
}

const TOPICS_NAMED = 3;
/** A theme is left out where one below it, itself named, makes up this part of its later projects. */
const SAME_STORY = 2 / 3;

/**
 * The themes whose share of projects grows beyond chance at false discovery rate `q`.
 *
 * @returns the same whatever the order of rows; O(themes of projects)
 */
export function emergingThemes(ecosystem: Ecosystem, options: EmergingOptions = {}): Emerging {
  const { months, least, q, keep } = { ...EMERGING_DEFAULTS, ...options };
  const periods = periodsUpTo(options.asOf ?? endOfData(ecosystem), months);
  const describe = describer(ecosystem, periods, keep);
  const counts = countThemes(ecosystem, periodOfProjects(ecosystem, periods), keep);
  const tested = themeGrowth(ecosystem, counts, least);
  const growing = tested.filter(({ ratio }) => ratio > 1);
  const named = growing.filter((growth) => growth.q <= q);
  const surest = (a: ThemeGrowth, b: ThemeGrowth) => b.low - a.low || a.theme - b.theme;
  return {
    periods,
    projects: { before: counts.totalBefore, after: counts.totalAfter },
    tested: tested.length,
    themes: withoutRepeats(ecosystem, named).map(describe).sort(surest),
    closest: withoutRepeats(
      ecosystem,
      growing.filter((growth) => growth.q > q),
    )
      .sort(surest)
      .slice(0, CLOSEST)
      .map(describe),
  };
}

/** Makes the function that says where a theme's growth comes from. */
function describer(ecosystem: Ecosystem, periods: Periods, keep: Uint8Array | undefined) {
  const { themes } = themeLineRows(ecosystem);
  const periodOf = periodOfProjects(ecosystem, periods);
  const chosen = chosenByApplicants(ecosystem);
  const kept = (wanted: number) => chosen.map((flag, p) => (flag === wanted && keep?.[p] !== 0 ? 1 : 0));
  const chosenCounts = countThemes(ecosystem, periodOf, kept(1));
  const calledCounts = countThemes(ecosystem, periodOf, kept(0));
  return (growth: ThemeGrowth): EmergingTheme => {
    const { theme } = growth;
    const among = growthOf(chosenCounts, theme);
    return {
      ...growth,
      id: themes[theme],
      chosen: { before: chosenCounts.before[theme], after: chosenCounts.after[theme], ...among },
      origin: originOf(among, growthOf(calledCounts, theme)),
      topics: topicsOf(ecosystem, projectsOn(ecosystem, theme, periodOf), chosen),
    };
  };
}

function originOf(chosen: RateRatio, called: RateRatio): Origin {
  if (chosen.low > 1) return 'applicants';
  if (called.low > 1 && !(chosen.ratio > called.low)) return 'work-programme';
  return 'unclear';
}

/** Leaves out a theme whose growth is mostly that of one below it. */
function withoutRepeats(ecosystem: Ecosystem, named: readonly ThemeGrowth[]): ThemeGrowth[] {
  const { above } = themeLineRows(ecosystem);
  return named.filter(
    ({ theme, after }) =>
      !named.some((below) => above[below.theme].includes(theme) && below.after >= SAME_STORY * after),
  );
}

/** The projects of the later period on a theme or below it, ascending. */
export function projectsOn(ecosystem: Ecosystem, wanted: number, periodOf: Int8Array): number[] {
  const { start, theme } = themeLineRows(ecosystem);
  return [...periodOf.keys()].filter(
    (project) =>
      periodOf[project] === 1 && theme.subarray(start[project], start[project + 1]).includes(wanted),
  );
}

function topicsOf({ projects }: Ecosystem, on: readonly number[], chosen: Uint8Array) {
  const counts = new Map<string, number>();
  for (const project of on)
    if (chosen[project] === 0)
      for (const topic of projects[project].topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, count]) => ({ topic, projects: count }))
    .sort((a, b) => b.projects - a.projects || (a.topic < b.topic ? -1 : 1))
    .slice(0, TOPICS_NAMED);
}

/** How far the later projects on a theme bring together those who had not met, and who carries it. */
export interface ThemePicture {
  readonly projects: readonly number[];
  /** Pairs without an earlier joint project, over those that share one of these projects. */
  readonly newTies: PairShare;
  /** Indices of organisations by their number of these projects, most first, then by index. */
  readonly carriers: readonly { organisation: number; projects: number }[];
}

/**
 * Looks into the later projects on a theme. A tie is new where the two shared no project known before the period;
 * the interval allows for ties of one organisation or project.
 *
 * Cost: for each organisation on the theme, the participations in all its earlier projects.
 *
 * @param among 1 for organisations that may be carriers; all of them without it. Ties count over all.
 */
export function themePicture(
  ecosystem: Ecosystem,
  theme: number,
  periods: Periods,
  among?: Uint8Array,
): ThemePicture {
  const { projectStart, projectOrganisation } = ecosystem.participations;
  const projects = projectsOn(ecosystem, theme, periodOfProjects(ecosystem, periods));
  const isOn = new Set(projects);
  const days = knownDays(ecosystem);
  const projectsOf = new Map<number, number>();
  for (const project of projects)
    for (const organisation of projectOrganisation.subarray(projectStart[project], projectStart[project + 1]))
      projectsOf.set(organisation, (projectsOf.get(organisation) ?? 0) + 1);
  const ties = new PairTally<'new' | 'old'>();
  const isBefore = (project: number) => days[project] !== '' && days[project] < periods.from;
  for (const organisation of projectsOf.keys()) {
    const before = jointProjects(ecosystem, organisation, days, isBefore);
    for (const [other, { project }] of jointProjects(ecosystem, organisation, days, (p) => isOn.has(p)))
      if (other > organisation) ties.add(organisation, other, project, before.has(other) ? 'old' : 'new');
  }
  const carriers = [...projectsOf]
    .filter(([organisation]) => among === undefined || among[organisation] === 1)
    .map(([organisation, own]) => ({ organisation, projects: own }))
    .sort((a, b) => b.projects - a.projects || a.organisation - b.organisation);
  return { projects, newTies: ties.share('new'), carriers };
}

/** Whether collaboration lasts, and what it is directed at. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { jointProjects } from '../joint-projects.ts';
import { type PairShare, PairTally } from '../statistics/pair-share.ts';
import { endOfData, knownDays } from '../themes/growth.ts';

export const SUSTAINED_DEFAULTS = { years: 2 };

/**
 * Ties with at least one end among some organisations that were renewed in a later project, over those that
 * could have been: first joint project known at least `years` before the end of the data, and each end in some
 * project known after it. The interval allows for ties of one organisation or project. O(participations of partners)
 *
 * @param both counts only ties with both ends among them
 */
export function sustainedCollaboration(
  ecosystem: Ecosystem,
  among: Uint8Array,
  { both = false, years = SUSTAINED_DEFAULTS.years }: { both?: boolean; years?: number } = {},
): PairShare {
  const { organisationStart, organisationProject } = ecosystem.participations;
  const days = knownDays(ecosystem);
  const end = endOfData(ecosystem);
  const latest = `${Number(end.slice(0, 4)) - years}${end.slice(4)}`;
  const lastDay = ecosystem.organisations.map((_, o) => {
    let last = '';
    for (let at = organisationStart[o]; at < organisationStart[o + 1]; at++)
      if (days[organisationProject[at]] > last) last = days[organisationProject[at]];
    return last;
  });
  const tally = new PairTally<'renewed' | 'not'>();
  for (let o = 0; o < lastDay.length; o++) {
    if (among[o] === 0) continue;
    for (const [other, { project, first, last }] of jointProjects(
      ecosystem,
      o,
      days,
      (p) => days[p] !== '',
    )) {
      if (among[other] === 1 ? other < o : both) continue;
      if (first > latest || lastDay[o] <= first || lastDay[other] <= first) continue;
      tally.add(o, other, project, last > first ? 'renewed' : 'not');
    }
  }
  return tally.share('renewed');
}

/** Missions of Horizon Europe, and programme parts directed at a transition: climate, energy, mobility, food, bio-based. */
const MISSION = /^HORIZON-MISS-/;
const TRANSITION = /^HORIZON-(MISS|CL5|CL6|JTI-CLEANH2|JU-CBE|JU-CLEAN-AVIATION)-/;

/** Whether a call topic is one of the missions of Horizon Europe. */
export function isMission(topic: string): boolean {
  return MISSION.test(topic);
}

export interface Directionality {
  /** Participations in projects with a call topic. */
  readonly participations: number;
  readonly mission: number;
  readonly transition: number;
}

/** Counts participations in mission and transition-oriented projects, by call topic. O(participations) */
export function directionality({ projects, participations }: Ecosystem, among: Uint8Array): Directionality {
  const { projectStart, projectOrganisation } = participations;
  const result = { participations: 0, mission: 0, transition: 0 };
  projects.forEach(({ topics }, project) => {
    if (topics.length === 0) return;
    const here = projectOrganisation
      .subarray(projectStart[project], projectStart[project + 1])
      .filter((organisation) => among[organisation] === 1).length;
    result.participations += here;
    if (topics.some((topic) => MISSION.test(topic))) result.mission += here;
    if (topics.some((topic) => TRANSITION.test(topic))) result.transition += here;
  });
  return result;
}

/** Indicators of whether a group holds together, keeps working together, and mixes the helices. */

import { tiesFromEdges } from '../../network/ties-from-edges.ts';
import { components } from '../components.ts';
import { organisationClasses } from '../helix-mix/classes.ts';
import { evenness, redundancy } from '../helix-mix/entropy.ts';
import { helixClasses, MIXED_HELICES } from '../helix-mix/mix.ts';
import { PairTally } from '../statistics/pair-share.ts';
import { type Activity, participants } from './activity.ts';
import { europeOnly, type Measured, unmeasured } from './measured.ts';

/**
 * Pairs of members that share one of these projects, as `one × organisations + other`, one < other, each with the
 * first of the projects that holds both.
 */
function pairsIn(activity: Activity, projects: Iterable<number>): Map<number, number> {
  const { isMember } = activity;
  const pairs = new Map<number, number>();
  for (const project of projects) {
    const own = participants(activity, project)
      .filter((organisation) => isMember[organisation] === 1)
      .sort();
    own.forEach((one, i) => {
      for (const other of own.subarray(i + 1)) {
        const pair = one * isMember.length + other;
        if (!pairs.has(pair)) pairs.set(pair, project);
      }
    });
  }
  return pairs;
}

/** Pairs of members that share a project of the period, of all pairs that there could be. */
export function density(activity: Activity): Measured {
  const { members, projects } = activity;
  const possible = (members.length * (members.length - 1)) / 2;
  if (possible === 0) return unmeasured('memberships');
  return {
    kind: 'ratio',
    value: pairsIn(activity, projects).size / possible,
    n: members.length,
    caveats: europeOnly(activity),
  };
}

/** Of members in a project of the period, those in the largest part that joint projects of the period join. */
export function largestComponent(activity: Activity): Measured {
  const active = [...new Set(activity.participations.map(({ organisation }) => organisation))];
  if (active.length === 0) return unmeasured('projects');
  const at = new Map(active.map((organisation, index) => [organisation, index]));
  const pairs = [...pairsIn(activity, activity.projects).keys()];
  const all = activity.isMember.length;
  const { sizes } = components(
    tiesFromEdges(
      active.length,
      pairs.map((pair) => at.get(Math.floor(pair / all))!),
      pairs.map((pair) => at.get(pair % all)!),
    ),
  );
  return {
    kind: 'ratio',
    value: sizes[0] / active.length,
    n: active.length,
    caveats: europeOnly(activity),
  };
}

/**
 * Pairs of members with a joint project before the period, both active in it: the share that shares one in it. The
 * interval allows for pairs of one member or of one earlier project.
 */
export function renewedTies(activity: Activity): Measured {
  const { ecosystem, isMember, period } = activity;
  const { organisationStart, organisationProject } = ecosystem.participations;
  const active = new Set(activity.participations.map(({ organisation }) => organisation));
  const earlier = new Set<number>();
  for (const member of active)
    for (let i = organisationStart[member]; i < organisationStart[member + 1]; i++) {
      const year = Number(ecosystem.projects[organisationProject[i]].startDate?.slice(0, 4) ?? Number.NaN);
      if (year < period.from) earlier.add(organisationProject[i]);
    }
  const all = isMember.length;
  const now = pairsIn(activity, activity.projects);
  const tally = new PairTally<'renewed' | 'not'>();
  for (const [pair, project] of pairsIn(activity, earlier)) {
    const [one, other] = [Math.floor(pair / all), pair % all];
    if (active.has(one) && active.has(other))
      tally.add(one, other, project, now.has(pair) ? 'renewed' : 'not');
  }
  const { hits, n, low, high } = tally.share('renewed');
  if (n === 0) return unmeasured('earlier-projects');
  return { kind: 'ratio', value: hits / n, low, high, n, caveats: europeOnly(activity) };
}

/** Evenness over the four helices of all participations in the group's projects. */
export function helixEvenness(activity: Activity): Measured {
  const classes = helixClasses(activity.ecosystem);
  const counts = new Float64Array(MIXED_HELICES.length);
  for (const project of activity.projects)
    for (const organisation of participants(activity, project))
      if (classes[organisation] >= 0) counts[classes[organisation]]++;
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return unmeasured('projects');
  return {
    kind: 'ratio',
    value: evenness(counts, MIXED_HELICES.length),
    n,
    caveats: europeOnly(activity),
  };
}

/** Members for each cell that holds any, below which the correction of the entropies is a guess. */
const MEMBERS_PER_CELL = 5;

/**
 * Leydesdorff's redundancy of helix, place and size among members, corrected, in millibits: below 0 is synergy.
 * Not measured where members are few beside the cells they fill: the estimate then mirrors their number.
 */
export function memberSynergy({ ecosystem, isMember, members }: Activity): Measured {
  const { helix, place, size } = organisationClasses(ecosystem, (index) => isMember[index] === 1);
  const known = members.filter((member) => helix[member] >= 0 && place[member] >= 0);
  if (known.length === 0) return unmeasured('helices');
  const own = [helix, place, size].map((dimension) => Int32Array.from(known, (member) => dimension[member]));
  const cells = new Set(known.map((_, at) => own.map((dimension) => dimension[at]).join())).size;
  if (known.length < MEMBERS_PER_CELL * cells) return unmeasured('more-members');
  return { kind: 'millibits', value: redundancy(own, true), n: known.length, caveats: [] };
}

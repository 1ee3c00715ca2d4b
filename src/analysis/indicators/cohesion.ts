/** Indicators of whether a group holds together, keeps working together, and mixes the helices. */

import { tiesFromEdges } from '../../network/ties-from-edges.ts';
import { components } from '../components.ts';
import { organisationClasses } from '../helix-mix/classes.ts';
import { evenness, redundancy } from '../helix-mix/entropy.ts';
import { helixClasses, MIXED_HELICES } from '../helix-mix/mix.ts';
import { type Activity, participants } from './activity.ts';
import { europeOnly, type Measured, unmeasured } from './measured.ts';

/** Pairs of members that share one of these projects, each once, as `one × organisations + other`, one < other. */
function pairsIn(activity: Activity, projects: Iterable<number>): Set<number> {
  const { isMember } = activity;
  const pairs = new Set<number>();
  for (const project of projects) {
    const own = participants(activity, project)
      .filter((organisation) => isMember[organisation] === 1)
      .sort();
    own.forEach((one, i) => {
      for (const other of own.subarray(i + 1)) pairs.add(one * isMember.length + other);
    });
  }
  return pairs;
}

/** Of members in a project of the period, those in the largest part that joint projects of the period join. */
export function largestComponent(activity: Activity): Measured {
  const active = [...new Set(activity.participations.map(({ organisation }) => organisation))];
  if (active.length === 0) return unmeasured('projects');
  const at = new Map(active.map((organisation, index) => [organisation, index]));
  const pairs = [...pairsIn(activity, activity.projects)];
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

/** Pairs of members with a joint project before the period, both active in it: the share that shares one in it. */
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
  const couldBe = [...pairsIn(activity, earlier)].filter(
    (pair) => active.has(Math.floor(pair / all)) && active.has(pair % all),
  );
  if (couldBe.length === 0) return unmeasured('earlier-projects');
  const now = pairsIn(activity, activity.projects);
  return {
    kind: 'ratio',
    value: couldBe.filter((pair) => now.has(pair)).length / couldBe.length,
    n: couldBe.length,
    caveats: europeOnly(activity),
  };
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

/** Leydesdorff's redundancy of helix, place and size among members, corrected, in millibits: below 0 is synergy. */
export function memberSynergy({ ecosystem, isMember, members }: Activity): Measured {
  const { helix, place, size } = organisationClasses(ecosystem, (index) => isMember[index] === 1);
  const known = members.filter((member) => helix[member] >= 0 && place[member] >= 0);
  if (known.length === 0) return unmeasured('helices');
  const own = [helix, place, size].map((dimension) => Int32Array.from(known, (member) => dimension[member]));
  return { kind: 'millibits', value: redundancy(own, true), n: known.length, caveats: [] };
}

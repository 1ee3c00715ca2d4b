/** The random walk on participations that P3 and personalised PageRank take. */
import { onceEach } from '../../network/once.ts';
import type { Participations } from '../../network/packed.ts';

/**
 * What one step of the walk needs, found once for a set of participations.
 *
 * A step goes from an organisation to one of its projects and on to one of the project's other participants. From u
 * it reaches v with probability S(u, v) = w(u, v) / s(u), where w is the weight of their tie (Newman 2001,
 * with time weights) and s(u) the strength of u: w(u, v) = Σ_p D(p) over projects p that they share, with
 * D(p) = weight / (size − 1). So the walk is that on the weighted projection without ever building it.
 */
export interface ParticipationWalk {
  /** D(p); 0 for a project with a single participant. */
  readonly projectWeight: Float64Array;
  /** 1 / s(u); 0 for an organisation without ties. */
  readonly inverseStrength: Float64Array;
  /** Σ_p D(p) over u's projects: what a step through its projects would bring back to u itself. */
  readonly selfWeight: Float64Array;
}

/** The walk on these participations; the same participations give the same object again. O(n + participations). */
export const participationWalk = onceEach((participations: Participations): ParticipationWalk => {
  const { organisationStart, organisationProject, projectStart, size, weight } = participations;
  const organisations = organisationStart.length - 1;
  const projectWeight = new Float64Array(size.length);
  for (let project = 0; project < size.length; project++) {
    if (size[project] > 1) projectWeight[project] = weight[project] / (size[project] - 1);
  }
  const inverseStrength = new Float64Array(organisations);
  const selfWeight = new Float64Array(organisations);
  for (let organisation = 0; organisation < organisations; organisation++) {
    let strength = 0;
    let self = 0;
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++) {
      const project = organisationProject[i];
      // Filters may have left participants out, so the others present can be fewer than size − 1.
      const others = projectStart[project + 1] - projectStart[project] - 1;
      strength += projectWeight[project] * others;
      self += projectWeight[project];
    }
    inverseStrength[organisation] = strength > 0 ? 1 / strength : 0;
    selfWeight[organisation] = self;
  }
  return { projectWeight, inverseStrength, selfWeight };
});

/**
 * Zeroes what is no candidate for `node`: itself and everyone that it shares a project with. Cost: the
 * participants of its projects.
 */
export function clearPartners(participations: Participations, node: number, sums: Float64Array): void {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  sums[node] = 0;
  for (let i = organisationStart[node]; i < organisationStart[node + 1]; i++) {
    const project = organisationProject[i];
    for (let j = projectStart[project]; j < projectStart[project + 1]; j++) {
      sums[projectOrganisation[j]] = 0;
    }
  }
}

/** P3: where a short random walk on participations ends. */
import type { Participations } from '../../network/packed.ts';
import { clearPartners, participationWalk } from './participation-walk.ts';
import { type Scores, takePositive } from './scores.ts';
import { scratch } from './scratch.ts';

/**
 * P3(u, v): the chance that a walk organisation → project → organisation → project → organisation that starts at
 * u ends at v. From an organisation it takes one of its collaborative projects, from there one of the other
 * participants, twice over:
 *
 *     P3 = S²,  S(u, v) = w(u, v) / s(u)
 *
 * with w the tie weights (Newman 2001) and s the strengths; see {@link participationWalk}. 0…1. Of the walk's
 * steps on participations the first three lead to the project that the last one draws the partner from.
 *
 * Cooper, C., Lee, S. H., Radzik, T. & Siantos, Y. (2014), Random walks in recommender systems: exact computation
 * and simulations, WWW '14 Companion, 811–816.
 *
 * @param out zeroed array of n entries to work in, given back zeroed
 * @returns the organisations two collaborations from `node` that share no project with it; cost O(n + the
 *   participations that the walk passes)
 */
export function scoreP3(
  participations: Participations,
  node: number,
  out: Float64Array = new Float64Array(participations.organisationStart.length - 1),
): Scores {
  return takePositive(p3Sums(participations, node, out));
}

/** {@link scoreP3} as an array with 0 for all others. */
export function p3Sums(
  participations: Participations,
  node: number,
  out: Float64Array = new Float64Array(participations.organisationStart.length - 1),
): Float64Array {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const { projectWeight, inverseStrength } = participationWalk(participations);

  const first = scratch('p3 first', inverseStrength.length);
  for (let i = organisationStart[node]; i < organisationStart[node + 1]; i++) {
    const project = organisationProject[i];
    const chance = projectWeight[project] * inverseStrength[node];
    for (let j = projectStart[project]; j < projectStart[project + 1]; j++) {
      first[projectOrganisation[j]] += chance;
    }
  }
  first[node] = 0;

  const reached = scratch('p3 reached', projectWeight.length);
  for (let partner = 0; partner < first.length; partner++) {
    if (first[partner] === 0) continue;
    const chance = first[partner] * inverseStrength[partner];
    for (let i = organisationStart[partner]; i < organisationStart[partner + 1]; i++) {
      reached[organisationProject[i]] += chance;
    }
  }
  for (let project = 0; project < reached.length; project++) {
    const chance = reached[project] * projectWeight[project];
    if (chance === 0) continue;
    for (let j = projectStart[project]; j < projectStart[project + 1]; j++) {
      out[projectOrganisation[j]] += chance;
    }
  }
  // The sums hold steps from a partner back to itself, too; partners are no candidates.
  clearPartners(participations, node, out);
  return out;
}

/** Where short walks from several organisations at once lead: who stands near all of them together. */
import type { Participations } from '../../network/packed.ts';
import { participationWalk } from './participation-walk.ts';

/** What a second collaboration counts beside the first. */
const SECOND_STEP = 0.5;

/**
 * Nearness of everyone to a group: the chance that a walk which starts at one of them, each as likely, is there
 * after one collaboration, plus {@link SECOND_STEP} times the chance after two. Walk and steps are those of
 * {@link participationWalk}; a step back to where it came from counts for nothing.
 *
 * @param from indices of the group, each once
 * @returns one value an organisation, 0…1.5, 0 for the group itself; O(n + participations)
 * @example nearnessTo(ecosystem.participations, [3, 17])
 */
export function nearnessTo(participations: Participations, from: readonly number[]): Float64Array {
  const first = step(participations, evenly(participations, from));
  const second = step(participations, first);
  return without(
    from,
    first.map((chance, node) => chance + SECOND_STEP * second[node]),
  );
}

/**
 * {@link scoreP3} for a group, with earlier partners left in: the chance that the walk is there after two
 * collaborations.
 *
 * @returns one value an organisation, 0…1, 0 for the group itself; O(n + participations)
 */
export function jointP3(participations: Participations, from: readonly number[]): Float64Array {
  return without(from, step(participations, step(participations, evenly(participations, from))));
}

/** Each of the group as likely as the other. */
function evenly({ organisationStart }: Participations, from: readonly number[]): Float64Array {
  const chance = new Float64Array(organisationStart.length - 1);
  for (const node of from) chance[node] = 1 / from.length;
  return chance;
}

function without(group: readonly number[], values: Float64Array): Float64Array {
  for (const node of group) values[node] = 0;
  return values;
}

/** One collaboration further. */
function step(participations: Participations, chance: Float64Array): Float64Array {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const { projectWeight, inverseStrength, selfWeight } = participationWalk(participations);
  const reached = new Float64Array(projectWeight.length);
  const next = new Float64Array(chance.length);
  for (let node = 0; node < chance.length; node++) {
    const share = chance[node] * inverseStrength[node];
    if (share === 0) continue;
    for (let i = organisationStart[node]; i < organisationStart[node + 1]; i++)
      reached[organisationProject[i]] += share;
    next[node] -= share * selfWeight[node];
  }
  for (let project = 0; project < reached.length; project++) {
    const share = reached[project] * projectWeight[project];
    if (share === 0) continue;
    for (let j = projectStart[project]; j < projectStart[project + 1]; j++)
      next[projectOrganisation[j]] += share;
  }
  // What is taken back for the walker itself can leave a rounding error below nothing.
  for (let node = 0; node < next.length; node++) if (next[node] < 1e-15) next[node] = 0;
  return next;
}

/** Where a walk on participations has been after a few steps: personalised PageRank, cut short. */
import type { Participations } from '../../network/packed.ts';
import { participationWalk } from './participation-walk.ts';

/** The longest walk: after more steps it has forgotten where it began. */
const STEPS = 5;
const DAMPING = 0.85;

/**
 * Σ over k from 2 to 5 of d^k · the chance of being at each organisation after k steps from `node`, with d = 0.85 and the
 * step of {@link participationWalk}: the first terms of personalised PageRank, of which the later ones hardly depend
 * on `node`. 0…Σ d^k.
 *
 * @returns one value an organisation; O(participations) a step
 */
export function shortWalk(participations: Participations, node: number): Float64Array {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const { projectWeight, inverseStrength, selfWeight } = participationWalk(participations);
  const organisations = inverseStrength.length;
  const total = new Float64Array(organisations);
  const leaving = new Float64Array(organisations);
  const through = new Float64Array(projectWeight.length);
  leaving[node] = inverseStrength[node];
  for (let step = 1, share = DAMPING; step <= STEPS; step++, share *= DAMPING) {
    for (let project = 0; project < through.length; project++) {
      let sum = 0;
      for (let i = projectStart[project], end = projectStart[project + 1]; i < end; i++)
        sum += leaving[projectOrganisation[i]];
      through[project] = sum * projectWeight[project];
    }
    for (let organisation = 0; organisation < organisations; organisation++) {
      let sum = -leaving[organisation] * selfWeight[organisation];
      for (let i = organisationStart[organisation], end = organisationStart[organisation + 1]; i < end; i++)
        sum += through[organisationProject[i]];
      // What steps in here is divided among its ways out in the next step.
      leaving[organisation] = sum * inverseStrength[organisation];
      if (step > 1) total[organisation] += share * sum;
    }
  }
  return total;
}

import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { strength } from './strength.ts';

const NODES_BETWEEN_CHECKS = 1024;

/**
 * Burt's constraint: how far a node's ties lead to partners who are tied to each other, so that it can't play
 * between them.
 *
 *     c(i) = Σ_j (p(i,j) + Σ_q p(i,q)·p(q,j))²,   p(i,j) = w(i,j)/s(i),   j and q partners of i
 *
 * Above 0; 1 for a node with one partner, 9/8 in a triangle. A node without ties gets 0: it has no partners to
 * be constrained by. It follows degree closely: read it net of that. Cost: O(Σ d²) over nodes.
 *
 * Source: Burt (1992), "Structural Holes: The Social Structure of Competition", chapter 2.
 *
 * @throws CancelledError
 */
export function constraint(ties: TieNetwork, control: Control = {}): Float64Array {
  const { nodes, start, target, weight } = ties;
  const strengths = strength(ties);
  const constraints = floats(nodes);
  // p(i,q)/s(q) for the partners q of the node at hand, 0 for all others.
  const viaPartner = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) {
    if (i % NODES_BETWEEN_CHECKS === 0) checkpoint(control, i / nodes);
    const first = start[i];
    const last = start[i + 1];
    for (let a = first; a < last; a++)
      viaPartner[target[a]] = weight[a] / strengths[i] / strengths[target[a]];
    let sum = 0;
    for (let a = first; a < last; a++) {
      const j = target[a];
      let indirect = 0;
      for (let b = start[j], end = start[j + 1]; b < end; b++) indirect += viaPartner[target[b]] * weight[b];
      sum += (weight[a] / strengths[i] + indirect) ** 2;
    }
    constraints[i] = sum;
    for (let a = first; a < last; a++) viaPartner[target[a]] = 0;
  }
  checkpoint(control, 1);
  return constraints;
}

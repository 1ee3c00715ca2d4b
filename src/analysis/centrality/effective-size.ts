import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { strength } from './strength.ts';

const NODES_BETWEEN_CHECKS = 1024;

/**
 * Burt's effective size: a node's partners, less what they have in common with each other.
 *
 *     e(i) = Σ_j (1 − Σ_q p(i,q)·m(j,q)),   p(i,q) = w(i,q)/s(i),   m(j,q) = w(j,q)/max_k w(j,k)
 *
 * over partners j and q of i. 0 without ties, else above 0 and at most the degree. Cost: O(Σ d²) over nodes.
 *
 * Source: Burt (1992), "Structural Holes: The Social Structure of Competition", chapter 2.
 *
 * @throws CancelledError
 */
export function effectiveSize(ties: TieNetwork, control: Control = {}): Float64Array {
  const { nodes, start, target, weight } = ties;
  const strengths = strength(ties);
  const strongest = new Float64Array(nodes);
  for (let u = 0; u < nodes; u++)
    for (let a = start[u]; a < start[u + 1]; a++) strongest[u] = Math.max(strongest[u], weight[a]);
  const sizes = floats(nodes);
  // p(i,q) for the partners q of the node at hand, 0 for all others.
  const portion = new Float64Array(nodes);
  for (let i = 0; i < nodes; i++) {
    if (i % NODES_BETWEEN_CHECKS === 0) checkpoint(control, i / nodes);
    const first = start[i];
    const last = start[i + 1];
    for (let a = first; a < last; a++) portion[target[a]] = weight[a] / strengths[i];
    let size = 0;
    for (let a = first; a < last; a++) {
      const j = target[a];
      let shared = 0;
      for (let b = start[j], end = start[j + 1]; b < end; b++) shared += portion[target[b]] * weight[b];
      size += 1 - shared / strongest[j];
    }
    sizes[i] = size;
    for (let a = first; a < last; a++) portion[target[a]] = 0;
  }
  checkpoint(control, 1);
  return sizes;
}

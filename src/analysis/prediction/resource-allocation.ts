/** Resource allocation: what one organisation would receive from another through their shared neighbours. */
import type { TieNetwork } from '../../network/packed.ts';
import type { Scores } from './scores.ts';
import { scoreSharedNeighbours } from './shared-neighbours.ts';

/**
 * RA(u, v) = Σ 1 / k_z over z ∈ N(u) ∩ N(v), with k_z the number of z's ties; above 0.
 *
 * Zhou, T., Lü, L. & Zhang, Y.-C. (2009), Predicting missing links via local information, European Physical
 * Journal B 71, 623–630.
 *
 * @param out zeroed array of n entries to work in, given back zeroed
 * @returns the nodes that share a neighbour with `node` and are not tied to it; cost O(n + Σ k_z)
 * @example scoreResourceAllocation(ties, 0) // { nodes: Int32Array, scores: Float64Array }
 */
export function scoreResourceAllocation(ties: TieNetwork, node: number, out?: Float64Array): Scores {
  return scoreSharedNeighbours('resource-allocation', ties, node, out);
}

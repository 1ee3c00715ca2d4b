/** Adamic–Adar: shared neighbours, where those with few ties say more. */
import type { TieNetwork } from '../../network/packed.ts';
import type { Scores } from './scores.ts';
import { scoreSharedNeighbours } from './shared-neighbours.ts';

/**
 * AA(u, v) = Σ 1 / ln k_z over z ∈ N(u) ∩ N(v), with k_z the number of z's ties; above 0.
 *
 * Adamic, L. A. & Adar, E. (2003), Friends and neighbors on the Web, Social Networks 25, 211–230.
 *
 * @param out zeroed array of n entries to work in, given back zeroed
 * @returns the nodes that share a neighbour with `node` and are not tied to it; cost O(n + Σ k_z)
 * @example scoreAdamicAdar(ties, 0) // { nodes: Int32Array, scores: Float64Array }
 */
export function scoreAdamicAdar(ties: TieNetwork, node: number, out?: Float64Array): Scores {
  return scoreSharedNeighbours('adamic-adar', ties, node, out);
}

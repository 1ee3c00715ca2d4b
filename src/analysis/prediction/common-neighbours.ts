/** Common neighbours: how many organisations two have both worked with. */
import type { TieNetwork } from '../../network/packed.ts';
import type { Scores } from './scores.ts';
import { scoreSharedNeighbours } from './shared-neighbours.ts';

/**
 * CN(u, v) = |N(u) ∩ N(v)| on unweighted ties; a whole number from 1.
 *
 * Newman, M. E. J. (2001), Clustering and preferential attachment in growing networks, Physical Review E 64, 025102.
 *
 * @param out zeroed array of n entries to work in, given back zeroed
 * @returns the nodes that share a neighbour with `node` and are not tied to it; cost O(n + Σ k_z)
 * @example scoreCommonNeighbours(ties, 0) // { nodes: Int32Array, scores: Float64Array }
 */
export function scoreCommonNeighbours(ties: TieNetwork, node: number, out?: Float64Array): Scores {
  return scoreSharedNeighbours('common-neighbours', ties, node, out);
}

/** Jaccard: the share of all their neighbours that two organisations have in common. */
import type { TieNetwork } from '../../network/packed.ts';
import type { Scores } from './scores.ts';
import { scoreSharedNeighbours } from './shared-neighbours.ts';

/**
 * J(u, v) = |N(u) ∩ N(v)| / |N(u) ∪ N(v)| on unweighted ties; above 0, at most 1.
 *
 * Jaccard, P. (1901), Bulletin de la Société vaudoise des sciences naturelles 37; as a score: Liben-Nowell, D. &
 * Kleinberg, J. (2007), The link-prediction problem for social networks, JASIST 58.
 *
 * @param out zeroed array of n entries to work in, given back zeroed
 * @returns the nodes that share a neighbour with `node` and are not tied to it; cost O(n + Σ k_z)
 * @example scoreJaccard(ties, 0) // { nodes: Int32Array, scores: Float64Array }
 */
export function scoreJaccard(ties: TieNetwork, node: number, out?: Float64Array): Scores {
  const { nodes, scores } = scoreSharedNeighbours('common-neighbours', ties, node, out);
  const degree = (u: number) => ties.start[u + 1] - ties.start[u];
  return {
    nodes,
    scores: scores.map((shared, i) => shareOfAll(degree(node), degree(nodes[i]), shared)),
  };
}

/** Shared neighbours as a share of all neighbours of two nodes of these degrees. */
export function shareOfAll(degree: number, otherDegree: number, shared: number): number {
  return shared / (degree + otherDegree - shared);
}

/** Preferential attachment: the busy meet the busy. The control that every other score has to beat. */
import type { TieNetwork } from '../../network/packed.ts';
import { type Scores, takeScores } from './scores.ts';

/**
 * PA(u, v) = k_u · k_v, the product of the numbers of ties; a whole number. An isolate has no candidates.
 *
 * Barabási, A.-L. & Albert, R. (1999), Emergence of scaling in random networks, Science 286, 509–512; as a
 * score: Newman, M. E. J. (2001), Physical Review E 64, 025102.
 *
 * @param out zeroed array of n entries to work in, given back zeroed
 * @returns every node with ties that is not tied to `node`; cost O(n)
 */
export function scorePreferentialAttachment(
  ties: TieNetwork,
  node: number,
  out: Float64Array = new Float64Array(ties.nodes),
): Scores {
  const { nodes, start } = ties;
  const own = start[node + 1] - start[node];
  for (let other = 0; other < nodes; other++) out[other] = own * (start[other + 1] - start[other]);
  return takeScores(ties, node, out);
}

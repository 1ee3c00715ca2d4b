/** L3: paths of three steps, weighed against the degrees they pass. */
import type { TieNetwork } from '../../network/packed.ts';
import { type Scores, takeScores } from './scores.ts';

/**
 * L3(u, v) = Σ 1 / √(k_a k_b) over paths u – a – b – v on unweighted ties; above 0.
 *
 * Kovács, I. A. et al. (2019), Network-based prediction of protein interactions, Nature Communications 10, 1240.
 *
 * @param out zeroed array of n entries to work in, given back zeroed
 * @returns the nodes three steps from `node` and not tied to it; cost O(n + m)
 */
export function scoreL3(
  ties: TieNetwork,
  node: number,
  out: Float64Array = new Float64Array(ties.nodes),
): Scores {
  const { nodes, start, target } = ties;
  // Σ over a of 1/√k_a for every b that a path u – a – b ends in.
  const twoSteps = new Float64Array(nodes);
  for (let i = start[node], end = start[node + 1]; i < end; i++) {
    const a = target[i];
    const amount = 1 / Math.sqrt(start[a + 1] - start[a]);
    for (let j = start[a], last = start[a + 1]; j < last; j++) twoSteps[target[j]] += amount;
  }
  for (let b = 0; b < nodes; b++) {
    if (twoSteps[b] === 0) continue;
    const amount = twoSteps[b] / Math.sqrt(start[b + 1] - start[b]);
    for (let j = start[b], last = start[b + 1]; j < last; j++) out[target[j]] += amount;
  }
  // A walk that turns back is no path, but it ends at `node` or at one of its neighbours, which are no candidates.
  return takeScores(ties, node, out);
}

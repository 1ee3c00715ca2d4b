/** Resource allocation on ties that weigh less the older they are. */
import { type Scores, takeScores } from '../analysis/prediction/scores.ts';
import type { TieNetwork } from '../network/packed.ts';

const strengths = new WeakMap<TieNetwork, Float64Array>();

/** Sum of the weights of each node's ties. */
function strengthsOf(ties: TieNetwork): Float64Array {
  let strength = strengths.get(ties);
  if (strength === undefined) {
    strength = new Float64Array(ties.nodes);
    for (let u = 0; u < ties.nodes; u++)
      for (let i = ties.start[u]; i < ties.start[u + 1]; i++) strength[u] += ties.weight[i];
    strengths.set(ties, strength);
  }
  return strength;
}

/**
 * WRA(u, v) = Σ (w(u, z) + w(z, v)) / s(z) over z ∈ N(u) ∩ N(v), with w the weights of ties and s the strength
 * of z; above 0 where any of those ties weighs anything.
 *
 * Lü, L. & Zhou, T. (2010), Link prediction in weighted networks: the role of weak ties, EPL 89, 18001.
 *
 * @returns the nodes that share a neighbour with `node` and are not tied to it; cost O(n + Σ k_z)
 */
export function scoreWeightedAllocation(ties: TieNetwork, node: number): Scores {
  const { start, target, weight } = ties;
  const strength = strengthsOf(ties);
  const sums = new Float64Array(ties.nodes);
  for (let i = start[node]; i < start[node + 1]; i++) {
    const shared = target[i];
    if (strength[shared] === 0) continue;
    const inverse = 1 / strength[shared];
    const own = weight[i];
    for (let j = start[shared], end = start[shared + 1]; j < end; j++)
      sums[target[j]] += (own + weight[j]) * inverse;
  }
  return takeScores(ties, node, sums);
}

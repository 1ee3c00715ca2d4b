/** Modularity: how much more weight falls inside communities than their strengths would lead one to expect. */
import type { TieNetwork } from '../../network/packed.ts';
import { strengths } from './weighted-graph.ts';

/**
 * Weighted modularity of a partition at resolution γ:
 *
 *     Q = Σ_c [ W_c / 2m − γ (K_c / 2m)² ]
 *
 * with W_c the weight inside community c counted in both directions, K_c the strength of its members and 2m the
 * strength of all. At γ = 1 it lies in −½…1. A network without ties has Q = 0.
 *
 * Newman, M. E. J. & Girvan, M. (2004), Physical Review E 69, 026113; weighted: Newman (2004), Physical Review
 * E 70, 056131; resolution: Reichardt, J. & Bornholdt, S. (2006), Physical Review E 74, 016110.
 *
 * @param membership the community of every node, any integers from 0 to n − 1
 * @returns Q; cost O(n + m)
 * @example modularity(twoTriangles, Int32Array.of(0, 0, 0, 1, 1, 1)) // 0.5
 */
export function modularity(ties: TieNetwork, membership: Int32Array, resolution = 1): number {
  const { nodes, start, target, weight } = ties;
  const strength = strengths(ties);
  const communityStrength = new Float64Array(nodes);
  let total = 0;
  let inside = 0;
  for (let node = 0; node < nodes; node++) {
    const community = membership[node];
    communityStrength[community] += strength[node];
    total += strength[node];
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      if (membership[target[i]] === community) inside += weight[i];
    }
  }
  if (total === 0) return 0;
  let expected = 0;
  for (const sum of communityStrength) expected += (sum / total) ** 2;
  return inside / total - resolution * expected;
}

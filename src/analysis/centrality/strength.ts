import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';

/**
 * Strength: s(u) = Σ_v w(u,v), the sum of the weights of a node's ties. With Newman's weights and nothing left
 * out it is the number of its projects that have two participants or more. Of a directed network: the weight of the
 * ties out of it. Cost: O(n + m).
 *
 * Source: Barrat et al. (2004), "The architecture of complex weighted networks", PNAS 101.
 */
export function strength({
  nodes,
  start,
  weight,
}: Pick<TieNetwork, 'nodes' | 'start' | 'weight'>): Float64Array {
  const strengths = floats(nodes);
  for (let u = 0; u < nodes; u++) {
    let sum = 0;
    for (let i = start[u], last = start[u + 1]; i < last; i++) sum += weight[i];
    strengths[u] = sum;
  }
  return strengths;
}

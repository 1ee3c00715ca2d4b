import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';

/**
 * Degree: the number of partners of each node, 0…n−1; of a directed network the number of ties out of it. Cost:
 * O(n).
 *
 * Source: Freeman (1978), "Centrality in social networks: conceptual clarification", Social Networks 1.
 */
export function degree({ nodes, start }: Pick<TieNetwork, 'nodes' | 'start'>): Float64Array {
  const degrees = floats(nodes);
  for (let u = 0; u < nodes; u++) degrees[u] = start[u + 1] - start[u];
  return degrees;
}

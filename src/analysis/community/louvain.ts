/** The Louvain algorithm, by graphology-communities-louvain. */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { TieNetwork } from '../../network/packed.ts';
import { seededRandom } from '../random.ts';
import { eachAlone } from './weighted-graph.ts';

// The package is CommonJS and exports the function itself; its types describe a module with a default.
const detectCommunities = louvainModule as unknown as typeof louvainModule.default;

export interface LouvainOptions {
  /** γ > 0: above 1 gives more and smaller communities, below 1 fewer and larger ones. */
  resolution?: number;
  seed?: number;
}

export const LOUVAIN_DEFAULTS = { resolution: 1, seed: 1 } as const;

/**
 * Communities by the Louvain algorithm, maximising weighted modularity at resolution γ. Unlike Leiden's they may
 * come out in pieces. Isolates are communities of one.
 *
 * Blondel, V. D., Guillaume, J.-L., Lambiotte, R. & Lefebvre, E. (2008), Fast unfolding of communities in large
 * networks, Journal of Statistical Mechanics P10008.
 *
 * @returns the community of every node, as integers from 0 to n − 1; the same for the same network, options and
 *   seed. Most of the time and memory goes into the graphology graph: several times Leiden's.
 * @example louvain(ties, { resolution: 1.2, seed: 7 })
 */
export function louvain(ties: TieNetwork, options: LouvainOptions = {}): Int32Array {
  const { resolution, seed } = { ...LOUVAIN_DEFAULTS, ...options };
  const { nodes, start, target, weight } = ties;
  // graphology refuses a graph without edges or nodes; nothing is to be found there anyway.
  if (ties.ties === 0) return eachAlone(nodes);

  const graph = new UndirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (let node = 0; node < nodes; node++) {
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      const other = target[i];
      if (node < other) graph.addEdge(node, other, { weight: weight[i] });
    }
  }
  const found = detectCommunities(graph, { getEdgeWeight: 'weight', resolution, rng: seededRandom(seed) });
  return Int32Array.from({ length: nodes }, (_, node) => found[node]);
}

/** The Louvain algorithm: communities of high modularity, fast. */
import type { TieNetwork } from '../../network/packed.ts';
import { seededRandom } from '../random.ts';
import { aggregate, renumber } from './aggregate.ts';
import { foldTwins } from './fold.ts';
import { localMove } from './local-move.ts';
import { eachAlone, type WeightedGraph, weightedGraph } from './weighted-graph.ts';

export interface LouvainOptions {
  /** γ > 0: above 1 gives more and smaller communities, below 1 fewer and larger ones. */
  resolution?: number;
  seed?: number;
}

export const LOUVAIN_DEFAULTS = { resolution: 1, seed: 1 } as const;

/**
 * Communities by the Louvain algorithm, maximising weighted modularity at resolution γ.
 *
 * Nodes that no best partition parts become one ({@link foldTwins}). Nodes move between communities until none gains by it ({@link localMove}), the communities become the nodes of
 * a smaller graph ({@link aggregate}), and so on until no two of them gain by becoming one. Unlike Leiden's the
 * communities may come out in pieces. Isolates are communities of one.
 *
 * Blondel, V. D., Guillaume, J.-L., Lambiotte, R. & Lefebvre, E. (2008), Fast unfolding of communities in large
 * networks, Journal of Statistical Mechanics P10008; the queue of nodes to look at again is that of Traag et al.
 * (2019), Scientific Reports 9, 5233.
 *
 * @returns the community of every node, numbered in the order of their first member; the same for the same
 *   network, options and seed. Near-linear in the number of ties in practice, O(n + m) memory.
 * @example louvain(ties, { resolution: 1.2, seed: 7 })
 */
export function louvain(ties: TieNetwork, options: LouvainOptions = {}): Int32Array {
  const { resolution, seed } = { ...LOUVAIN_DEFAULTS, ...options };
  const random = seededRandom(seed);
  const whole = weightedGraph(ties);
  if (whole.total === 0) return eachAlone(whole.nodes);
  const { graph, place } = foldTwins(whole, resolution);
  const communities = climb(graph, resolution, random);
  return place.map((node) => communities[node]);
}

/** Communities of one level: up through all smaller graphs, and down again with a last move of each node. */
function climb(graph: WeightedGraph, resolution: number, random: () => number): Int32Array {
  const groups = eachAlone(graph.nodes);
  localMove(graph, groups, resolution, random);
  const count = renumber(groups);
  if (count === graph.nodes) return groups;
  const above = climb(aggregate(graph, groups, count), resolution, random);
  const communities = groups.map((group) => above[group]);
  // Whoever joined early may by now be better off elsewhere.
  localMove(graph, communities, resolution, random);
  renumber(communities);
  return communities;
}

/** The Leiden algorithm: communities of high modularity that are always connected. */
import type { TieNetwork } from '../../network/packed.ts';
import { seededRandom } from '../random.ts';
import { aggregate, renumber } from './aggregate.ts';
import { foldTwins } from './fold.ts';
import { localMove } from './local-move.ts';
import { refine } from './refine.ts';
import { splitIntoConnected } from './split.ts';
import { eachAlone, type WeightedGraph, weightedGraph } from './weighted-graph.ts';

export interface LeidenOptions {
  /** γ > 0: above 1 gives more and smaller communities, below 1 fewer and larger ones. */
  resolution?: number;
  /** Passes over the whole network, each starting from the last one's result; stops early when nothing changes. */
  iterations?: number;
  seed?: number;
}

export const LEIDEN_DEFAULTS = { resolution: 1, iterations: 2, seed: 1 } as const;

/**
 * Communities by the Leiden algorithm, maximising weighted modularity at resolution γ.
 *
 * Nodes that no best partition parts become one ({@link foldTwins}). Each pass moves nodes between communities ({@link localMove}), splits the communities into well-connected
 * parts ({@link refine}), makes the parts the nodes of a smaller graph ({@link aggregate}) and begins again
 * there with the communities as they were. A last step splits any community that was left in pieces, which cuts
 * no tie. Isolates are communities of one.
 *
 * Traag, V. A., Waltman, L. & van Eck, N. J. (2019), From Louvain to Leiden: guaranteeing well-connected
 * communities, Scientific Reports 9, 5233.
 *
 * @returns the community of every node, numbered in the order of their first member; the same for the same
 *   network, options and seed. Near-linear in the number of ties in practice, O(n + m) memory.
 * @example leiden(ties, { seed: 7 })
 */
export function leiden(ties: TieNetwork, options: LeidenOptions = {}): Int32Array {
  const { resolution, iterations, seed } = { ...LEIDEN_DEFAULTS, ...options };
  const random = seededRandom(seed);
  const whole = weightedGraph(ties);
  if (whole.total === 0) return eachAlone(whole.nodes);
  const { graph, place } = foldTwins(whole, resolution);
  let membership = eachAlone(graph.nodes);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next = pass(graph, membership, resolution, random);
    renumber(next);
    const settled = next.every((community, node) => community === membership[node]);
    membership = next;
    if (settled) break;
  }
  const communities = splitIntoConnected(graph, membership);
  return place.map((node) => communities[node]);
}

/** One pass from the ties up through all levels of aggregation. */
function pass(
  ties: WeightedGraph,
  membership: Int32Array,
  resolution: number,
  random: () => number,
): Int32Array {
  let graph = ties;
  /** Communities of this level's nodes. */
  let communities = membership.slice();
  /** The node on this level that each node of the ties is part of. */
  let level = eachAlone(ties.nodes);

  for (;;) {
    const moves = localMove(graph, communities, resolution, random);
    const communityCount = renumber(communities);
    if (communityCount === graph.nodes) break;

    let parts = refine(graph, communities, resolution, random);
    let partCount = renumber(parts);
    if (partCount === graph.nodes) {
      // Nothing merged. Carrying on with the communities themselves still allows them to merge.
      if (moves === 0) break;
      parts = communities;
      partCount = communityCount;
    }

    const communityOfPart = new Int32Array(partCount);
    parts.forEach((part, node) => {
      communityOfPart[part] = communities[node];
    });
    graph = aggregate(graph, parts, partCount);
    level = level.map((node) => parts[node]);
    communities = communityOfPart;
  }
  return level.map((node) => communities[node]);
}

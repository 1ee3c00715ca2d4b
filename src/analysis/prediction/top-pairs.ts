/** The best candidates of every node at once. */
import { floats, integers } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { runBlocks } from '../blocks.ts';
import type { Control } from '../control.ts';
import { NEIGHBOUR_VALUE, type SharedNeighbourScore } from './shared-neighbours.ts';
import { NODES_A_BLOCK, type TopPairsData, topPairsKernel } from './top-pairs-kernel.ts';

export interface TopPairsOptions {
  kind: SharedNeighbourScore | 'jaccard';
  /** How many candidates each node gets at most. */
  k: number;
}

/**
 * Up to k candidates a node, best first: node u's are `nodes[u·k … u·k + count[u])` with their `scores`. Equal
 * scores come in ascending order of node. `pairs` counts every pair that was scored, each pair once.
 */
export interface TopPairs {
  readonly k: number;
  readonly count: Int32Array;
  readonly nodes: Int32Array;
  readonly scores: Float64Array;
  readonly pairs: number;
}

/**
 * Scores all pairs that share a neighbour and are not tied, and keeps each node's best k.
 *
 * @returns the lists; cost O(Σ k_z²) over nodes z, plus k steps for each candidate that makes it into a list
 * @throws CancelledError
 * @example topPairs(ties, { kind: 'resource-allocation', k: 20 })
 */
export function topPairs(ties: TieNetwork, { kind, k }: TopPairsOptions, control: Control = {}): TopPairs {
  const { nodes, start, target } = ties;
  const isShare = kind === 'jaccard';
  const amountOf = NEIGHBOUR_VALUE[isShare ? 'common-neighbours' : kind];
  const value = floats(nodes);
  let steps = 0;
  for (let node = 0; node < nodes; node++) {
    const degree = start[node + 1] - start[node];
    if (degree > 1) value[node] = amountOf(degree);
    steps += degree ** 2;
  }
  const dataOf = (): TopPairsData => ({
    start,
    target,
    value,
    isShare,
    k,
    count: integers(nodes),
    best: integers(nodes * k),
    bestScore: floats(nodes * k),
    pairs: floats(1),
  });
  const blocks = { items: nodes, size: NODES_A_BLOCK, steps };
  const { count, best, bestScore, pairs } = runBlocks(topPairsKernel, dataOf, blocks, control);
  return { k, count, nodes: best, scores: bestScore, pairs: pairs[0] / 2 };
}

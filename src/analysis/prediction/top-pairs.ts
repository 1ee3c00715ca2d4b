/** The best candidates of every node at once. */
import { accumulate, floats, integers } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { runBlocks } from '../blocks.ts';
import type { Control } from '../control.ts';
import { findTwins, type Twins } from '../twins.ts';
import { NEIGHBOUR_VALUE, type SharedNeighbourScore } from './shared-neighbours.ts';
import { SETS_A_BLOCK, type TopPairsData, topPairsKernel } from './top-pairs-kernel.ts';

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
 * Scores all pairs that share a neighbour and are not tied, and keeps each node's best k. Twins
 * ({@link findTwins}) have the same candidates, score alike as candidates and add alike as shared neighbours, so
 * that each set of them is walked over once.
 *
 * @returns the lists; cost O(Σ k_z²) over sets of twins z, with k_z the sets that they are tied to, plus k steps for
 *   each candidate that makes it into a list
 * @throws CancelledError
 * @example topPairs(ties, { kind: 'resource-allocation', k: 20 })
 */
export function topPairs(ties: TieNetwork, { kind, k }: TopPairsOptions, control: Control = {}): TopPairs {
  const { nodes } = ties;
  const isShare = kind === 'jaccard';
  const twins = findTwins(ties);
  const sets = tiesOfSets(ties, twins);
  const degree = integers(twins.sets);
  const value = floats(twins.sets);
  let steps = 0;
  for (let set = 0; set < twins.sets; set++) {
    const node = twins.first[set];
    degree[set] = ties.start[node + 1] - ties.start[node];
    if (degree[set] > 1)
      value[set] = twins.size[set] * NEIGHBOUR_VALUE[isShare ? 'common-neighbours' : kind](degree[set]);
    steps += (sets.start[set + 1] - sets.start[set]) ** 2;
  }
  const dataOf = (): TopPairsData => ({
    ...sets,
    ...membersOf(twins),
    degree,
    value,
    isShare,
    k,
    count: integers(nodes),
    best: integers(nodes * k),
    bestScore: floats(nodes * k),
    pairs: floats(1),
  });
  const blocks = { items: twins.sets, size: SETS_A_BLOCK, steps };
  const { count, best, bestScore, pairs } = runBlocks(topPairsKernel, dataOf, blocks, control);
  return { k, count, nodes: best, scores: bestScore, pairs: pairs[0] / 2 };
}

/** Which sets of twins are tied to each other, as compressed sparse rows. */
function tiesOfSets({ start, target }: TieNetwork, { sets, set, first }: Twins) {
  const setStart = integers(sets + 1);
  for (let own = 0; own < sets; own++)
    for (let i = start[first[own]], last = start[first[own] + 1]; i < last; i++)
      if (first[set[target[i]]] === target[i]) setStart[own + 1]++;
  accumulate(setStart);
  const setTarget = integers(setStart[sets]);
  let end = 0;
  for (let own = 0; own < sets; own++)
    for (let i = start[first[own]], last = start[first[own] + 1]; i < last; i++)
      if (first[set[target[i]]] === target[i]) setTarget[end++] = set[target[i]];
  return { start: setStart, target: setTarget };
}

/** The nodes of each set, ascending, as compressed sparse rows. */
function membersOf({ sets, set, size }: Twins) {
  const memberStart = integers(sets + 1);
  memberStart.set(size, 1);
  accumulate(memberStart);
  const member = integers(set.length);
  const next = memberStart.slice(0, sets);
  for (let node = 0; node < set.length; node++) member[next[set[node]]++] = node;
  return { memberStart, member };
}

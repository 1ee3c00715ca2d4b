/** The graph that community detection works on: ties with node strengths, at any level of aggregation. */
import type { TieNetwork } from '../../network/packed.ts';

/**
 * An undirected weighted graph without self-loops as compressed sparse rows. On an aggregated level a node stands
 * for a group, whose strength counts the ties inside it in both directions.
 */
export interface WeightedGraph {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
  /** What the ties of each node weigh, on an aggregated level those inside it included: k_i. */
  readonly strength: Float64Array;
  /** Sum of all strengths: 2m. The same on every level. */
  readonly total: number;
}

/** Strength of every node: the sum of its ties' weights. O(n + m). */
export function strengths(ties: TieNetwork): Float64Array {
  const { nodes, start, weight } = ties;
  const strength = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    let sum = 0;
    for (let i = start[node], end = start[node + 1]; i < end; i++) sum += weight[i];
    strength[node] = sum;
  }
  return strength;
}

/** The ties themselves as the lowest level. Shares their arrays. O(n + m). */
export function weightedGraph(ties: TieNetwork): WeightedGraph {
  const { nodes, start, target, weight } = ties;
  const strength = strengths(ties);
  let total = 0;
  for (let node = 0; node < nodes; node++) total += strength[node];
  return { nodes, start, target, weight, strength, total };
}

/** A partition in which every node is alone: 0, 1, 2… */
export function eachAlone(nodes: number): Int32Array {
  const membership = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) membership[node] = node;
  return membership;
}

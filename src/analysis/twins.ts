/** Twins: tied nodes whose ties to all others are the same, such as organisations of one and the same project. */
import type { TieNetwork } from '../network/packed.ts';

/** Ties as rows, each at both ends. */
export type Rows = Pick<TieNetwork, 'nodes' | 'start' | 'target' | 'weight'>;

/** Nodes by their sets of twins. A node without a twin is a set of its own. */
export interface Twins {
  /** Number of sets, numbered in the order of their first members. */
  readonly sets: number;
  /** The set of each node. */
  readonly set: Int32Array;
  /** The first member of each set, and how many it has. */
  readonly first: Int32Array;
  readonly size: Int32Array;
}

/**
 * Finds twins: nodes u and v that are tied, and tied with equal weights to the same others. On collaboration data
 * a third of all organisations have one, so that whatever is the same for twins is worked out for two thirds.
 *
 * @param rows with targets in ascending order
 * @param mayJoin whether a node may join a twin that it is tied to with weight `between`
 * @returns sets of twins, though maybe not all: of nodes with the same neighbours only those that have the weights
 *   of the first one count. Cost: O(n + m).
 */
export function findTwins(
  rows: Rows,
  mayJoin: (node: number, between: number) => boolean = () => true,
): Twins {
  const { nodes } = rows;
  const set = new Int32Array(nodes);
  const first = new Int32Array(nodes);
  const size = new Int32Array(nodes);
  const known = new Map<number, number>();
  let sets = 0;
  for (let node = 0; node < nodes; node++) {
    const key = neighbourhoodKey(rows, node);
    const candidate = known.get(key);
    if (candidate === undefined) known.set(key, node);
    const between = candidate === undefined ? 0 : tieOfTwins(rows, candidate, node);
    if (between > 0 && mayJoin(node, between)) set[node] = set[candidate!];
    else {
      first[sets] = node;
      set[node] = sets++;
    }
    size[set[node]]++;
  }
  return { sets, set, first: first.subarray(0, sets), size: size.subarray(0, sets) };
}

/**
 * Ties between sets, as rows again: each weighs as much as all ties between the members of the two. What ties weigh
 * within a set is left out. Cost: O(n + m).
 */
export function foldedRows({ start, target, weight }: Rows, { sets, set, first, size }: Twins): Rows {
  const foldedStart = new Int32Array(sets + 1);
  const foldedTarget = new Int32Array(target.length);
  const foldedWeight = new Float64Array(target.length);
  let end = 0;
  for (let own = 0; own < sets; own++) {
    const node = first[own];
    for (let i = start[node], last = start[node + 1]; i < last; i++) {
      const other = set[target[i]];
      if (first[other] !== target[i]) continue;
      foldedTarget[end] = other;
      foldedWeight[end++] = weight[i] * size[own] * size[other];
    }
    foldedStart[own + 1] = end;
  }
  return {
    nodes: sets,
    start: foldedStart,
    target: foldedTarget.subarray(0, end),
    weight: foldedWeight.subarray(0, end),
  };
}

/** The strength of each set's members together. */
export function foldedStrengths(strengths: Float64Array, { sets, first, size }: Twins): Float64Array {
  const folded = new Float64Array(sets);
  for (let set = 0; set < sets; set++) folded[set] = size[set] * strengths[first[set]];
  return folded;
}

/** The same number for nodes with the same neighbours, each counted among its own; rarely so for others. */
function neighbourhoodKey({ start, target }: Rows, node: number): number {
  let sum = scattered(node);
  for (let i = start[node], end = start[node + 1]; i < end; i++) sum = (sum + scattered(target[i])) | 0;
  return sum;
}

/** A number spread over 32 bits, so that sums of few rarely agree (the finaliser of MurmurHash3, shortened). */
function scattered(node: number): number {
  const mixed = Math.imul(node + 1, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

/** The weight of the tie of two twins, 0 where they are none. */
function tieOfTwins({ start, target, weight }: Rows, a: number, b: number): number {
  const end = start[a + 1];
  if (end - start[a] !== start[b + 1] - start[b]) return 0;
  let between = 0;
  let j = start[b];
  for (let i = start[a]; i < end; i++) {
    if (target[i] === b) {
      between = weight[i];
      continue;
    }
    if (target[j] === a) j++;
    if (target[i] !== target[j] || weight[i] !== weight[j]) return 0;
    j++;
  }
  return between;
}

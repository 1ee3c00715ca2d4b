/** Ties from a list of edges, as a file or another graph library gives them. */
import { UsageError } from '../model/errors.ts';
import { accumulate, floats, integers } from './arrays.ts';
import type { TieNetwork } from './packed.ts';

/**
 * Packs an edge list. Direction is ignored, self-loops are dropped, and parallel edges become one tie: weights
 * add up, `shared` adds up too. The result does not depend on the order of the edges.
 *
 * Cost: O(n + e) for e edges, plus sorting within parallel ones.
 *
 * @param nodes number of nodes; ends are indices 0…nodes−1
 * @param weight of each edge, finite and above 0; 1 without
 * @param shared how many projects each edge stands for; 1 without
 * @throws UsageError for an end that is no node, or a weight that is not finite and above 0
 * @example tiesFromEdges(3, [0, 1, 1], [1, 0, 2]) // two ties: 0–1 with weight 2, 1–2 with weight 1
 */
export function tiesFromEdges(
  nodes: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight?: ArrayLike<number>,
  shared?: ArrayLike<number>,
): TieNetwork {
  const count = from.length;
  const degree = new Int32Array(nodes + 1);
  for (let edge = 0; edge < count; edge++) {
    check(nodes, from[edge], to[edge], weight?.[edge] ?? 1);
    if (from[edge] === to[edge]) continue;
    degree[from[edge] + 1]++;
    degree[to[edge] + 1]++;
  }
  accumulate(degree);
  const rows = rowsByFarEnd(nodes, degree, from, to);
  return mergeParallel(nodes, rows, weight, shared);
}

/** Edges at each node: `far[start[u]…start[u+1])` are the other ends, ascending, and `edge` the edges' numbers. */
interface EdgeRows {
  start: Int32Array;
  far: Int32Array;
  edge: Int32Array;
}

/** Two counting sorts, by one end and then by the other: rows come out ascending, parallel edges together. */
function rowsByFarEnd(
  nodes: number,
  start: Int32Array,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): EdgeRows {
  const ends = start[nodes];
  // The near end goes along, so that the second sort reads in one direction.
  const nearOf = new Int32Array(ends);
  const edgeOf = new Int32Array(ends);
  let next = start.slice(0, nodes);
  for (let number = 0; number < from.length; number++) {
    const [u, v] = [from[number], to[number]];
    if (u === v) continue;
    const atU = next[u]++;
    nearOf[atU] = v;
    edgeOf[atU] = number;
    const atV = next[v]++;
    nearOf[atV] = u;
    edgeOf[atV] = number;
  }
  const far = integers(ends);
  const edge = new Int32Array(ends);
  next = start.slice(0, nodes);
  for (let u = 0; u < nodes; u++)
    for (let i = start[u], last = start[u + 1]; i < last; i++) {
      const at = next[nearOf[i]]++;
      far[at] = u;
      edge[at] = edgeOf[i];
    }
  return { start, far, edge };
}

/** Makes one tie of edges with the same ends. */
function mergeParallel(
  nodes: number,
  rows: EdgeRows,
  weight: ArrayLike<number> | undefined,
  shared: ArrayLike<number> | undefined,
): TieNetwork {
  const { far, edge } = rows;
  const start = integers(nodes + 1);
  for (let u = 0; u < nodes; u++) {
    let distinct = 0;
    for (let i = rows.start[u], last = rows.start[u + 1]; i < last; i++)
      if (i === rows.start[u] || far[i] !== far[i - 1]) distinct++;
    start[u + 1] = start[u] + distinct;
  }
  const ends = start[nodes];
  const network = {
    target: ends === far.length ? far : integers(ends),
    weight: floats(ends),
    shared: integers(ends),
  };
  for (let u = 0, at = 0; u < nodes; u++)
    for (let i = rows.start[u], end = rows.start[u + 1]; i < end; at++) {
      const v = far[i];
      let last = i + 1;
      while (last < end && far[last] === v) last++;
      network.target[at] = v;
      if (last === i + 1) {
        network.weight[at] = weight?.[edge[i]] ?? 1;
        network.shared[at] = shared?.[edge[i]] ?? 1;
      } else {
        const parallel = edge.subarray(i, last);
        network.weight[at] = sumAscending(parallel, weight);
        network.shared[at] = sumAscending(parallel, shared);
      }
      i = last;
    }
  return { nodes, ties: ends / 2, start, ...network };
}

/** Ascending, so that the last digit does not hang on the order of the edges. */
function sumAscending(edges: Int32Array, values: ArrayLike<number> | undefined): number {
  if (values === undefined) return edges.length;
  return Float64Array.from(edges, (edge) => values[edge])
    .sort()
    .reduce((sum, value) => sum + value, 0);
}

function check(nodes: number, from: number, to: number, weight: number): void {
  for (const end of [from, to])
    if (!Number.isInteger(end) || end < 0 || end >= nodes)
      throw new UsageError(`A tie names node ${end}, but the nodes are 0 to ${nodes - 1}.`);
  if (!(weight > 0 && weight < Number.POSITIVE_INFINITY))
    throw new UsageError(`The tie ${from}–${to} weighs ${weight}; a weight is a finite number above 0.`);
}

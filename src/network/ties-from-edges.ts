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
  const edgesAt = degree;

  // Edge numbers by one end, then by the other: rows come out ascending by the far end, parallel edges together.
  const byFarEnd = new Int32Array(edgesAt[nodes]);
  let next = edgesAt.slice(0, nodes);
  for (let edge = 0; edge < count; edge++) {
    if (from[edge] === to[edge]) continue;
    byFarEnd[next[to[edge]]++] = edge;
    byFarEnd[next[from[edge]]++] = edge;
  }
  const rows = new Int32Array(edgesAt[nodes]);
  next = edgesAt.slice(0, nodes);
  for (let far = 0; far < nodes; far++)
    for (let i = edgesAt[far]; i < edgesAt[far + 1]; i++) {
      const edge = byFarEnd[i];
      const near = from[edge] === far ? to[edge] : from[edge];
      rows[next[near]++] = edge;
    }

  const start = integers(nodes + 1);
  const farEnd = (edge: number, near: number) => (from[edge] === near ? to[edge] : from[edge]);
  for (let u = 0; u < nodes; u++) {
    let distinct = 0;
    for (let i = edgesAt[u]; i < edgesAt[u + 1]; i++)
      if (i === edgesAt[u] || farEnd(rows[i], u) !== farEnd(rows[i - 1], u)) distinct++;
    start[u + 1] = start[u] + distinct;
  }
  const ends = start[nodes];
  const network = { target: integers(ends), weight: floats(ends), shared: integers(ends) };
  for (let u = 0, at = 0; u < nodes; u++)
    for (let i = edgesAt[u]; i < edgesAt[u + 1]; at++) {
      const v = farEnd(rows[i], u);
      let last = i + 1;
      while (last < edgesAt[u + 1] && farEnd(rows[last], u) === v) last++;
      const parallel = rows.subarray(i, last);
      network.target[at] = v;
      network.weight[at] = sumAscending(parallel, weight);
      network.shared[at] = shared === undefined ? parallel.length : sumAscending(parallel, shared);
      i = last;
    }
  return { nodes, ties: ends / 2, start, ...network };
}

/** Ascending, so that the last digit does not hang on the order of the edges. */
function sumAscending(edges: Int32Array, values: ArrayLike<number> | undefined): number {
  if (values === undefined) return edges.length;
  if (edges.length === 1) return values[edges[0]];
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

/** Ties with a direction: who supplies, cites or passes on to whom. */
import { UsageError } from '../model/errors.ts';
import { accumulate, floats, integers } from './arrays.ts';
import type { TieNetwork } from './packed.ts';

/**
 * Directed ties as compressed sparse rows, without self-loops: node u's lead to `target[start[u]…start[u+1])`,
 * ascending and each once, with their `weight`.
 */
export interface DirectedNetwork {
  readonly nodes: number;
  /** Number of ties; one each way counts as two. */
  readonly ties: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Packs a list of directed edges. Self-loops are dropped; parallel edges become one tie whose weight is their
 * sum. The result does not depend on the order of the edges. Cost: O(n + e log e) for e edges.
 *
 * @param weight of each edge, finite and above 0; 1 without
 * @throws UsageError for an end that is no node, or a weight that is not finite and above 0
 * @example directedFromEdges(3, [0, 1], [1, 2]) // 0 → 1 → 2
 */
export function directedFromEdges(
  nodes: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight?: ArrayLike<number>,
): DirectedNetwork {
  const weightOf = (edge: number) => weight?.[edge] ?? 1;
  for (let edge = 0; edge < from.length; edge++) check(nodes, from[edge], to[edge], weightOf(edge));
  const order = Array.from({ length: from.length }, (_, edge) => edge)
    .filter((edge) => from[edge] !== to[edge])
    .sort((a, b) => from[a] - from[b] || to[a] - to[b] || weightOf(a) - weightOf(b));
  const isNew = (place: number) =>
    place === 0 || from[order[place]] !== from[order[place - 1]] || to[order[place]] !== to[order[place - 1]];
  let ties = 0;
  for (let place = 0; place < order.length; place++) if (isNew(place)) ties++;
  const start = integers(nodes + 1);
  const target = integers(ties);
  const weights = floats(ties);
  for (let place = 0, tie = -1; place < order.length; place++) {
    const edge = order[place];
    if (isNew(place)) {
      tie++;
      start[from[edge] + 1]++;
      target[tie] = to[edge];
    }
    weights[tie] += weightOf(edge);
  }
  accumulate(start);
  return { nodes, ties, start, target, weight: weights };
}

/** Every tie the other way round. Cost: O(n + m). */
export function reversed({ nodes, ties, start, target, weight }: DirectedNetwork): DirectedNetwork {
  const backStart = integers(nodes + 1);
  for (let i = 0; i < ties; i++) backStart[target[i] + 1]++;
  accumulate(backStart);
  const next = backStart.slice(0, nodes);
  const back = integers(ties);
  const backWeight = floats(ties);
  for (let u = 0; u < nodes; u++)
    for (let i = start[u]; i < start[u + 1]; i++) {
      const at = next[target[i]]++;
      back[at] = u;
      backWeight[at] = weight[i];
    }
  return { nodes, ties, start: backStart, target: back, weight: backWeight };
}

/** Undirected ties as one tie each way. Shares their arrays. */
export function bothWays({ nodes, ties, start, target, weight }: TieNetwork): DirectedNetwork {
  return { nodes, ties: 2 * ties, start, target, weight };
}

function check(nodes: number, from: number, to: number, weight: number): void {
  for (const end of [from, to])
    if (!Number.isInteger(end) || end < 0 || end >= nodes)
      throw new UsageError(`A tie names node ${end}, but the nodes are 0 to ${nodes - 1}.`);
  if (!(weight > 0 && weight < Number.POSITIVE_INFINITY))
    throw new UsageError(`The tie ${from}→${to} weighs ${weight}; a weight is a finite number above 0.`);
}

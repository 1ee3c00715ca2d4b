/** Before the first phase of Louvain and Leiden: nodes that belong together anyway become one. */
import type { WeightedGraph } from './weighted-graph.ts';

export interface Folded {
  /** The graph in which each set of twins is one node; the very graph where there are none. */
  readonly graph: WeightedGraph;
  /** Which of its nodes each node has become, numbered in the order of first members. */
  readonly place: Int32Array;
}

/**
 * Folds twins: tied nodes with ties of the same weights to the same others, such as organisations of one and the
 * same project. On collaboration data a third of all ties goes, and no partition of highest modularity is lost:
 *
 * Let twins u and v of strength k lie in communities A and B. Moving u to B gains w(u,B) − w(u,A) less its
 * penalty, moving v to A the opposite, save that either brings the two together: both gains add up to
 * 2·(w(u,v) − γk²/2m). Where that is above 0 one of the moves gains, so that no best partition parts them; other
 * twins are left as they are.
 *
 * @param graph with targets in ascending order
 * Cost: O(n + m).
 */
export function foldTwins(graph: WeightedGraph, resolution: number): Folded {
  const first = firstTwins(graph, resolution);
  const place = new Int32Array(graph.nodes);
  let count = 0;
  for (let node = 0; node < graph.nodes; node++)
    place[node] = first[node] === node ? count++ : place[first[node]];
  return { graph: count === graph.nodes ? graph : foldedGraph(graph, first, place, count), place };
}

/** The first node of each node's set of twins. */
function firstTwins(graph: WeightedGraph, resolution: number): Int32Array {
  const { nodes, total, strength } = graph;
  const first = new Int32Array(nodes);
  const known = new Map<number, number>();
  for (let node = 0; node < nodes; node++) {
    const key = neighbourhoodKey(graph, node);
    const candidate = known.get(key);
    if (candidate === undefined) known.set(key, node);
    // Only the first of a key is tried: another weight or a key met by chance just leaves a node unfolded.
    const between = candidate === undefined ? 0 : tieOfTwins(graph, candidate, node);
    first[node] = between * total > resolution * strength[node] ** 2 ? candidate! : node;
  }
  return first;
}

/** The same number for nodes with the same neighbours, each counted among its own. */
function neighbourhoodKey({ start, target }: WeightedGraph, node: number): number {
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
function tieOfTwins({ start, target, weight }: WeightedGraph, a: number, b: number): number {
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

/** A tie between two sets of twins weighs as much as all ties between their members. */
function foldedGraph(
  graph: WeightedGraph,
  first: Int32Array,
  place: Int32Array,
  count: number,
): WeightedGraph {
  const { nodes, start, target, weight, total } = graph;
  const size = new Int32Array(count);
  for (let node = 0; node < nodes; node++) size[place[node]]++;
  const foldedStart = new Int32Array(count + 1);
  const foldedTarget = new Int32Array(target.length);
  const foldedWeight = new Float64Array(target.length);
  const strength = new Float64Array(count);
  let end = 0;
  for (let node = 0; node < nodes; node++) {
    if (first[node] !== node) continue;
    const own = place[node];
    strength[own] = size[own] * graph.strength[node];
    for (let i = start[node], last = start[node + 1]; i < last; i++) {
      const other = target[i];
      if (first[other] !== other) continue;
      foldedTarget[end] = place[other];
      foldedWeight[end++] = weight[i] * size[own] * size[place[other]];
    }
    foldedStart[own + 1] = end;
  }
  return {
    nodes: count,
    start: foldedStart,
    target: foldedTarget.subarray(0, end),
    weight: foldedWeight.subarray(0, end),
    strength,
    total,
  };
}

/** Before the first phase of Louvain and Leiden: nodes that belong together anyway become one. */
import { findTwins, type Twins } from '../twins.ts';
import type { WeightedGraph } from './weighted-graph.ts';

export interface Folded {
  /** The graph in which each set of twins is one node; the very graph where there are none. */
  readonly graph: WeightedGraph;
  /** Which of its nodes each node has become, numbered in the order of first members. */
  readonly place: Int32Array;
}

/**
 * Folds twins ({@link findTwins}). On collaboration data a third of all ties goes, and no partition of highest
 * modularity is lost:
 *
 * Let twins u and v of strength k lie in communities A and B. Moving u to B gains w(u,B) − w(u,A) less its
 * penalty, moving v to A the opposite, save that either brings the two together: both gains add up to
 * 2·(w(u,v) − γk²/2m). Where that is above 0 one of the moves gains, so that no best partition parts them; other
 * twins are left as they are.
 *
 * Cost: O(n + m).
 *
 * @param graph with targets in ascending order
 */
export function foldTwins(graph: WeightedGraph, resolution: number): Folded {
  const { strength, total } = graph;
  const twins = findTwins(graph, (node, between) => between * total > resolution * strength[node] ** 2);
  return { graph: twins.sets === graph.nodes ? graph : foldedGraph(graph, twins), place: twins.set };
}

/** A tie between two sets of twins weighs as much as all ties between their members. */
function foldedGraph(graph: WeightedGraph, { sets, set, first, size }: Twins): WeightedGraph {
  const { start, target, weight, total } = graph;
  const foldedStart = new Int32Array(sets + 1);
  const foldedTarget = new Int32Array(target.length);
  const foldedWeight = new Float64Array(target.length);
  const strength = new Float64Array(sets);
  let end = 0;
  for (let own = 0; own < sets; own++) {
    const node = first[own];
    strength[own] = size[own] * graph.strength[node];
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
    strength,
    total,
  };
}

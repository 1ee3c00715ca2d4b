/** Graphology graphs in and out: the interchange form of a tie network, for drawing and for other libraries. */
import { UndirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { compareIds } from '../model/ids.ts';
import type { TieNetwork } from './packed.ts';
import { tiesFromEdges } from './ties-from-edges.ts';

/** Attributes of nodes by name, each a column with one value a node. A missing value is `undefined`. */
export type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

/**
 * A graphology graph of the ties: nodes in order of index, isolates included, edges keyed `u-v` by index, with
 * `weight` and `shared`. Cost: O(n + m), about a kilobyte an edge: for what is drawn, not for a whole programme.
 *
 * @param attributes columns that become node attributes, missing values left out
 * @param keys the nodes' keys; their indices as text where none are given
 */
export function toGraphology(
  ties: TieNetwork,
  attributes: Columns = {},
  keys: readonly string[] = Array.from({ length: ties.nodes }, (_, node) => String(node)),
): UndirectedGraph {
  const graph = new UndirectedGraph();
  const columns = Object.entries(attributes);
  for (let node = 0; node < ties.nodes; node++) {
    const values = columns
      .map(([name, column]) => [name, column[node]] as const)
      .filter(([, value]) => value !== undefined);
    graph.addNode(keys[node], Object.fromEntries(values));
  }
  for (let u = 0; u < ties.nodes; u++)
    for (let i = ties.start[u]; i < ties.start[u + 1]; i++) {
      const v = ties.target[i];
      if (v < u) continue;
      // With keys of their own, or graphology makes some up that differ from run to run.
      graph.addUndirectedEdgeWithKey(`${u}-${v}`, keys[u], keys[v], {
        weight: ties.weight[i],
        shared: ties.shared[i],
      });
    }
  return graph;
}

export interface FromGraphology {
  /** Keys of the nodes, ascending: index i in everything else is the i-th of them. */
  keys: string[];
  ties: TieNetwork;
  /** A column for each attribute that some node has; `undefined` where a node lacks it. */
  attributes: Record<string, unknown[]>;
}

/**
 * Packs a graphology graph of any type: direction is ignored, parallel edges are merged, self-loops are dropped.
 * An edge without a `weight` weighs 1; one without `shared` stands for one project. Other edge attributes are
 * not kept. Independent of the order of nodes and edges.
 *
 * @throws UsageError for a weight that is not a finite number above 0
 */
export function fromGraphology(graph: AbstractGraph): FromGraphology {
  const keys = graph.nodes().sort(compareIds);
  const indices = new Map(keys.map((key, index) => [key, index]));
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const shared: number[] = [];
  graph.forEachEdge((_, attributes, source, target) => {
    from.push(indices.get(source)!);
    to.push(indices.get(target)!);
    weight.push(attributes.weight ?? 1);
    shared.push(attributes.shared ?? 1);
  });
  const names = new Set(keys.flatMap((key) => Object.keys(graph.getNodeAttributes(key))));
  return {
    keys,
    ties: tiesFromEdges(keys.length, from, to, weight, shared),
    attributes: Object.fromEntries(
      [...names].sort(compareIds).map((name) => [name, keys.map((key) => graph.getNodeAttribute(key, name))]),
    ),
  };
}

/** Graphology graphs in and out: the interchange form of a tie network, for drawing and for other libraries. */
import { UndirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { compareIds } from '../model/ids.ts';
import type { TieNetwork } from './packed.ts';
import { tiesFromEdges } from './ties-from-edges.ts';

/** Attributes of nodes by name, each a column with one value a node. A missing value is `undefined`. */
export type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

/** What a graphology graph carries beside nodes and ties. */
export interface GraphologyAttributes {
  /** Columns that become attributes of edges: one value a tie, in the order of {@link tiesInOrder}. */
  ties?: Columns;
  /** Attributes of the graph as a whole. */
  graph?: Readonly<Record<string, unknown>>;
}

/** The two ends of each tie once, by index, the smaller first, in ascending order, with its place in `target`. */
export function* tiesInOrder({ nodes, start, target }: TieNetwork) {
  for (let from = 0; from < nodes; from++)
    for (let at = start[from]; at < start[from + 1]; at++)
      if (target[at] > from) yield { from, to: target[at], at };
}

/**
 * A graphology graph of the ties: nodes in order of index, isolates included, edges keyed `u-v` by index, with
 * `weight` and `shared`. Cost: O(n + m), about a kilobyte an edge: for what is drawn, not for a whole programme.
 *
 * @param attributes columns that become node attributes, missing values left out
 * @param keys the nodes' keys; their indices as text where none are given
 * @param more attributes of edges and of the graph
 */
export function toGraphology(
  ties: TieNetwork,
  attributes: Columns = {},
  keys: readonly string[] = Array.from({ length: ties.nodes }, (_, node) => String(node)),
  more: GraphologyAttributes = {},
): UndirectedGraph {
  const graph = new UndirectedGraph();
  graph.replaceAttributes({ ...more.graph });
  for (let node = 0; node < ties.nodes; node++) graph.addNode(keys[node], valuesAt(attributes, node));
  let tie = 0;
  // With keys of their own, or graphology makes some up that differ from run to run.
  for (const { from, to, at } of tiesInOrder(ties))
    graph.addUndirectedEdgeWithKey(`${from}-${to}`, keys[from], keys[to], {
      ...valuesAt(more.ties ?? {}, tie++),
      weight: ties.weight[at],
      shared: ties.shared[at],
    });
  return graph;
}

/** One row of some columns, without what is missing. */
function valuesAt(columns: Columns, row: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns)
      .map(([name, column]) => [name, column[row]] as const)
      .filter(([, value]) => value !== undefined),
  );
}

export interface FromGraphology {
  /** Keys of the nodes, ascending: index i in everything else is the i-th of them. */
  keys: string[];
  ties: TieNetwork;
  /** A column for each attribute that some node has; `undefined` where a node lacks it. */
  attributes: Record<string, unknown[]>;
  /**
   * A column for each attribute that some edge has beside `weight` and `shared`, in the order of
   * {@link tiesInOrder}; `undefined` where a tie lacks it, or where edges that became one tie differ.
   */
  tieAttributes: Record<string, unknown[]>;
  graphAttributes: Record<string, unknown>;
}

/**
 * Packs a graphology graph of any type: direction is ignored, parallel edges are merged, self-loops are dropped.
 * An edge without a `weight` weighs 1; one without `shared` stands for one project. Independent of the order of
 * nodes and edges. What comes out makes the same graph again with {@link toGraphology}.
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
  const ofTie = new Map<string, Record<string, unknown>[]>();
  graph.forEachEdge((_, attributes, source, target) => {
    const { weight: w = 1, shared: s = 1, ...rest } = attributes;
    const [u, v] = [indices.get(source)!, indices.get(target)!];
    from.push(u);
    to.push(v);
    weight.push(w);
    shared.push(s);
    const key = `${Math.min(u, v)} ${Math.max(u, v)}`;
    const parallel = ofTie.get(key);
    if (parallel === undefined) ofTie.set(key, [rest]);
    else parallel.push(rest);
  });
  const ties = tiesFromEdges(keys.length, from, to, weight, shared);
  return {
    keys,
    ties,
    attributes: columnsOf(keys.map((key) => graph.getNodeAttributes(key))),
    tieAttributes: columnsOf(
      Array.from(tiesInOrder(ties), ({ from, to }) => merged(ofTie.get(`${from} ${to}`)!)),
    ),
    graphAttributes: { ...graph.getAttributes() },
  };
}

/** What parallel edges all say. */
function merged(parallel: readonly Record<string, unknown>[]): Record<string, unknown> {
  const [first, ...rest] = parallel;
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) => rest.every((other) => Object.is(other[name], value))),
  );
}

/** Rows as columns by name, ascending. */
function columnsOf(rows: readonly Record<string, unknown>[]): Record<string, unknown[]> {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries([...names].sort(compareIds).map((name) => [name, rows.map((row) => row[name])]));
}

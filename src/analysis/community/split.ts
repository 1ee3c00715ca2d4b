/** Makes every community connected. */
import type { WeightedGraph } from './weighted-graph.ts';

/**
 * Splits each community into its connected parts. No tie is cut, so modularity never falls.
 *
 * @returns the part of every node, numbered from 0 in the order of their first member; cost O(n + m)
 */
export function splitIntoConnected(graph: WeightedGraph, membership: Int32Array): Int32Array {
  const { nodes, start, target } = graph;
  const part = new Int32Array(nodes).fill(-1);
  const stack = new Int32Array(nodes);
  let parts = 0;
  for (let first = 0; first < nodes; first++) {
    if (part[first] !== -1) continue;
    const community = membership[first];
    part[first] = parts;
    stack[0] = first;
    let height = 1;
    while (height > 0) {
      const node = stack[--height];
      for (let i = start[node], end = start[node + 1]; i < end; i++) {
        const neighbour = target[i];
        if (part[neighbour] !== -1 || membership[neighbour] !== community) continue;
        part[neighbour] = parts;
        stack[height++] = neighbour;
      }
    }
    parts++;
  }
  return part;
}

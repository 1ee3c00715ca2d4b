/** Connected components: groups of organisations that a chain of ties joins. */
import { integers } from '../network/arrays.ts';
import type { TieNetwork } from '../network/packed.ts';

export interface Components {
  /** The component of each node, from 0: largest first, equal ones by their smallest node. */
  membership: Int32Array;
  count: number;
  /** Nodes in each component. */
  sizes: Int32Array;
}

/**
 * Finds the components; a node without ties is one by itself. Cost: O(n + m).
 *
 * @example components(tiesFromEdges(4, [2], [3])).membership // [1, 2, 0, 0]
 */
export function components({ nodes, start, target }: TieNetwork): Components {
  const found = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  const sizes: number[] = [];
  let done = 0;
  let reached = 0;
  for (let first = 0; first < nodes; first++) {
    if (found[first] >= 0) continue;
    const component = sizes.length;
    const before = reached;
    found[first] = component;
    queue[reached++] = first;
    while (done < reached) {
      const u = queue[done++];
      for (let i = start[u], last = start[u + 1]; i < last; i++) {
        const v = target[i];
        if (found[v] >= 0) continue;
        found[v] = component;
        queue[reached++] = v;
      }
    }
    sizes.push(reached - before);
  }

  // Found in the order of their smallest nodes, and sorting is stable.
  const order = sizes.map((_, component) => component).sort((a, b) => sizes[b] - sizes[a]);
  const rank = new Int32Array(sizes.length);
  order.forEach((component, place) => {
    rank[component] = place;
  });
  const membership = integers(nodes);
  for (let u = 0; u < nodes; u++) membership[u] = rank[found[u]];
  return { membership, count: sizes.length, sizes: Int32Array.from(order, (component) => sizes[component]) };
}

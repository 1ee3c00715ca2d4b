/** A measure set against that of nodes with as many partners. */
import { floats } from '../../network/arrays.ts';

export interface NetOfDegreeOptions {
  /** Nodes that are compared at least; fewer are joined by those with the next numbers of partners. */
  smallest?: number;
}

export const NET_OF_DEGREE_DEFAULTS = { smallest: 30 } as const;

/**
 * What a measure says beyond degree: each node's value less the mean over nodes of like degree.
 *
 * Nodes are sorted by degree and cut into bands from the bottom. A band holds all nodes of a degree, and takes
 * in the next degrees until it has `smallest` nodes; what is left over at the top joins the last band. The mean
 * over a band is 0 by construction. Nodes that are not compared get 0. Cost: O(n log n).
 *
 * Constraint and effective size follow degree so closely that they hardly say anything else without this.
 *
 * @param compared whether a node takes part; all do without it
 * @example netOfDegree([5, 3, 9], [2, 2, 4], { smallest: 2 }) // [−2/3, −8/3, 10/3]: nobody else has four partners
 */
export function netOfDegree(
  values: ArrayLike<number>,
  degrees: ArrayLike<number>,
  options: NetOfDegreeOptions = {},
  compared: (node: number) => boolean = () => true,
): Float64Array {
  const { smallest } = { ...NET_OF_DEGREE_DEFAULTS, ...options };
  const order = Array.from({ length: values.length }, (_, node) => node)
    .filter(compared)
    .sort((a, b) => degrees[a] - degrees[b] || a - b);
  const net = floats(values.length);
  for (const band of bands(order, degrees, smallest)) {
    const mean = band.reduce((sum, node) => sum + values[node], 0) / band.length;
    for (const node of band) net[node] = values[node] - mean;
  }
  return net;
}

function bands(order: readonly number[], degrees: ArrayLike<number>, smallest: number): number[][] {
  const found: number[][] = [];
  let first = 0;
  for (let next = 1; next <= order.length; next++) {
    const sameDegree = next < order.length && degrees[order[next]] === degrees[order[next - 1]];
    if (sameDegree || next - first < smallest) continue;
    found.push(order.slice(first, next));
    first = next;
  }
  const rest = order.slice(first);
  if (rest.length === 0) return found;
  const last = found.pop() ?? [];
  return [...found, [...last, ...rest]];
}

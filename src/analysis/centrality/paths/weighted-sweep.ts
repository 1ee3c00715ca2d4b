/**
 * One source of a search by distance, where a tie of weight w is 1/w long: strong ties are short (Newman 2001).
 * Dijkstra's search with a heap, and Brandes' way back over it, at O(m log n) a source.
 */
import type { TieNetwork } from '../../../network/packed.ts';
import { PathOverflowError } from './path-overflow-error.ts';

/** Two lengths whose difference is a smaller share of them are one: sums in another order differ in the last digits. */
const SAME_LENGTH = 1e-10;

/** The part of a network that a search by distance walks on; undirected or directed. */
export type WeightedRows = Pick<TieNetwork, 'nodes' | 'start' | 'target' | 'weight'>;

/** What a search works in. Between two of them only `reached` and `distance` mean anything. */
export interface WeightedSweepSpace {
  /** Nodes by distance from the source, the source first; `count` of them. */
  readonly reached: Int32Array;
  count: number;
  /** Of each node; infinite where it was not reached. */
  readonly distance: Float64Array;
  readonly paths: Float64Array;
  readonly dependency: Float64Array;
  readonly heap: Heap;
}

interface Heap {
  readonly node: Int32Array;
  /** Place of each node in the heap; −1 outside. */
  readonly place: Int32Array;
  size: number;
}

export function weightedSweepSpace({ nodes }: WeightedRows): WeightedSweepSpace {
  return {
    reached: new Int32Array(nodes),
    count: 0,
    distance: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    paths: new Float64Array(nodes),
    dependency: new Float64Array(nodes),
    heap: { node: new Int32Array(nodes), place: new Int32Array(nodes).fill(-1), size: 0 },
  };
}

/** Finds the distance from `source` to every node that it reaches, nearest first. */
export function searchByDistance(network: WeightedRows, source: number, space: WeightedSweepSpace): void {
  const { start, target, weight } = network;
  const { reached, distance, heap } = space;
  for (let i = 0; i < space.count; i++) distance[reached[i]] = Number.POSITIVE_INFINITY;
  space.count = 0;
  distance[source] = 0;
  raise(heap, distance, source);
  while (heap.size > 0) {
    const u = takeNearest(heap, distance);
    reached[space.count++] = u;
    for (let i = start[u], last = start[u + 1]; i < last; i++) {
      const v = target[i];
      const length = distance[u] + 1 / weight[i];
      if (length < distance[v]) {
        distance[v] = length;
        raise(heap, distance, v);
      }
    }
  }
}

/**
 * Adds to `into`, for each node, the share of shortest paths by distance from `source` to every other node that
 * run through it.
 *
 * @throws PathOverflowError
 */
export function sweepByDistance(
  network: WeightedRows,
  source: number,
  space: WeightedSweepSpace,
  into: Float64Array,
): void {
  searchByDistance(network, source, space);
  const { start, target, weight } = network;
  const { reached, count, distance, paths, dependency } = space;
  const leads = (u: number, i: number): boolean => {
    const length = distance[u] + 1 / weight[i];
    return (
      Math.abs(length - distance[target[i]]) <= SAME_LENGTH * length && distance[u] < distance[target[i]]
    );
  };
  for (let r = 0; r < count; r++) paths[reached[r]] = dependency[reached[r]] = 0;
  paths[source] = 1;
  let total = 0;
  for (let r = 0; r < count; r++) {
    const u = reached[r];
    total += paths[u];
    for (let i = start[u], last = start[u + 1]; i < last; i++) if (leads(u, i)) paths[target[i]] += paths[u];
  }
  if (!Number.isFinite(total)) throw new PathOverflowError();
  for (let r = count - 1; r > 0; r--) {
    const u = reached[r];
    let sum = 0;
    for (let i = start[u], last = start[u + 1]; i < last; i++)
      if (leads(u, i)) sum += (1 + dependency[target[i]]) / paths[target[i]];
    dependency[u] = sum * paths[u];
    into[u] += dependency[u];
  }
}

/** Puts a node into the heap, or moves it up after its distance fell. */
function raise(heap: Heap, distance: Float64Array, u: number): void {
  const { node, place } = heap;
  let at = place[u] < 0 ? heap.size++ : place[u];
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (distance[node[above]] <= distance[u]) break;
    node[at] = node[above];
    place[node[at]] = at;
    at = above;
  }
  node[at] = u;
  place[u] = at;
}

function takeNearest(heap: Heap, distance: Float64Array): number {
  const { node, place } = heap;
  const nearest = node[0];
  place[nearest] = -1;
  const last = node[--heap.size];
  if (heap.size === 0) return nearest;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.size) break;
    if (below + 1 < heap.size && distance[node[below + 1]] < distance[node[below]]) below++;
    if (distance[last] <= distance[node[below]]) break;
    node[at] = node[below];
    place[node[at]] = at;
    at = below;
  }
  node[at] = last;
  place[last] = at;
  return nearest;
}

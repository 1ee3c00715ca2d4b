/** Paths of a given length in a hop network, counted and ranked without listing them all. */
import type { HopNetwork } from './hops.ts';

/** A path by its nodes, with the product of the strengths of its hops. */
export interface StrongPath {
  nodes: number[];
  strength: number;
}

/** Hops from one node to every node, −1 where there is no way. Breadth-first, O(n + hops). */
export function hopsFrom(network: HopNetwork, nodes: number, from: number): Int32Array {
  const steps = new Int32Array(nodes).fill(-1);
  steps[from] = 0;
  let frontier = [from];
  while (frontier.length > 0) {
    const next: number[] = [];
    for (const node of frontier)
      network.forEachHop(node, (to) => {
        if (steps[to] >= 0) return;
        steps[to] = steps[node] + 1;
        next.push(to);
      });
    frontier = next;
  }
  return steps;
}

/** How many shortest paths there are, each sequence of organisations once; at most Number.MAX_SAFE_INTEGER. */
export function countShortest(network: HopNetwork, toEnd: Int32Array, from: number): number {
  const length = toEnd[from];
  let ways = new Map([[from, 1]]);
  for (let step = 1; step <= length; step++) {
    const next = new Map<number, number>();
    for (const [node, count] of ways)
      network.forEachHop(node, (to) => {
        if (toEnd[to] === length - step) next.set(to, (next.get(to) ?? 0) + count);
      });
    ways = next;
  }
  const [count] = ways.values();
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

/** The end of a path as it grows: who stands there, and how one came. */
interface Ending {
  node: number;
  strength: number;
  before: Ending | undefined;
}

/**
 * The `keep` strongest paths of exactly `length` hops, strongest first; equally strong ones in ascending order of
 * their nodes, read from the start. A path's strength is the product of its hops', which read as chances makes it
 * the most reliable path: any beginning of one of the strongest is itself among the strongest to where it
 * ends, so `keep` beginnings a node are enough, however many paths there are.
 *
 * @param toEnd hops from each node to the end
 * @param length the shortest length, or one more: longer ones could pass a node twice
 * @returns O(length × hops × keep)
 */
export function strongestPaths(
  network: HopNetwork,
  toEnd: Int32Array,
  from: number,
  length: number,
  keep: number,
): StrongPath[] {
  let endings = new Map<number, Ending[]>([[from, [{ node: from, strength: 1, before: undefined }]]]);
  for (let step = 1; step <= length; step++) {
    const left = length - step;
    const next = new Map<number, Ending[]>();
    for (const [node, ways] of endings)
      network.forEachHop(node, (to, hop) => {
        if (toEnd[to] < 0 || toEnd[to] > left || to === from || (toEnd[to] === 0 && left > 0)) return;
        let best = next.get(to);
        if (best === undefined) {
          best = [];
          next.set(to, best);
        }
        for (const before of ways)
          if (!enter(best, { node: to, strength: before.strength * hop, before }, keep)) return;
      });
    endings = next;
  }
  const [ended = []] = endings.values();
  return ended.map((ending) => ({ nodes: nodesOf(ending), strength: ending.strength }));
}

/** Puts an ending in its place among the best; false where it is not one of them. */
function enter(best: Ending[], ending: Ending, keep: number): boolean {
  if (best.length === keep && strongestFirst(ending, best[keep - 1]) > 0) return false;
  const place = best.findIndex((other) => strongestFirst(ending, other) < 0);
  best.splice(place < 0 ? best.length : place, 0, ending);
  best.length = Math.min(best.length, keep);
  return true;
}

function strongestFirst(a: Ending, b: Ending): number {
  if (a.strength !== b.strength) return b.strength - a.strength;
  const [one, other] = [nodesOf(a), nodesOf(b)];
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return one[i] - other[i];
  return 0;
}

function nodesOf(ending: Ending): number[] {
  const nodes: number[] = [];
  for (let at: Ending | undefined = ending; at !== undefined; at = at.before) nodes.push(at.node);
  return nodes.reverse();
}

/** Ties pointed from small degree to large: what makes finding triangles cheap. */
import type { TieNetwork } from '../network/packed.ts';

/** The part of a network that says who is tied to whom. */
export type Adjacency = Pick<TieNetwork, 'nodes' | 'ties' | 'start' | 'target'>;

/** Each tie once: those of node u lead to `target[start[u]…start[u+1])`. */
export interface OrientedTies {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
}

/**
 * Each tie at its end of smaller degree (of smaller index where they are equal), so that no row is longer than
 * √(2m). Cost: O(n + m).
 */
export function orientTies({ nodes, ties, start, target }: Adjacency): OrientedTies {
  const outStart = new Int32Array(nodes + 1);
  const out = new Int32Array(ties);
  let at = 0;
  for (let u = 0; u < nodes; u++) {
    const degree = start[u + 1] - start[u];
    for (let i = start[u], last = start[u + 1]; i < last; i++) {
      const v = target[i];
      const other = start[v + 1] - start[v];
      if (other > degree || (other === degree && v > u)) out[at++] = v;
    }
    outStart[u + 1] = at;
  }
  return { nodes, start: outStart, target: out };
}

/**
 * Visits every triangle once: its nodes u, v and w, and the places in `target` of its ties u–v, u–w and v–w.
 * Cost: O(m^1.5) at worst.
 */
export function eachTriangle(
  { nodes, start, target }: OrientedTies,
  visit: (u: number, v: number, w: number, uv: number, uw: number, vw: number) => void,
): void {
  const tieFrom = new Int32Array(nodes).fill(-1);
  for (let u = 0; u < nodes; u++) {
    const first = start[u];
    const last = start[u + 1];
    for (let i = first; i < last; i++) tieFrom[target[i]] = i;
    for (let i = first; i < last; i++) {
      const v = target[i];
      for (let j = start[v], end = start[v + 1]; j < end; j++) {
        const uw = tieFrom[target[j]];
        if (uw >= 0) visit(u, v, target[j], i, uw, j);
      }
    }
    for (let i = first; i < last; i++) tieFrom[target[i]] = -1;
  }
}

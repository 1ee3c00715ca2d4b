/**
 * One source of Brandes' betweenness on plain ties: what {@link sweepCliques} does on projects, at O(m) a source.
 *
 * A count of 0 marks a node as undiscovered, and on the way back `share` is other than 0 on the next level
 * only, so neither inner loop tests distances.
 *
 * Source: Brandes (2001), "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25.
 */
import type { TieNetwork } from '../../../network/packed.ts';
import { PathOverflowError } from './path-overflow-error.ts';

/** The part of a network that paths run on; undirected, or directed along ties that lead out. */
export type PathRows = Pick<TieNetwork, 'nodes' | 'start' | 'target'>;

/** What a sweep works in: all 0 between two sources, save the queue. */
export interface TieSweepSpace {
  /** Paths from the source that arrive at each node; 0 until it is discovered. */
  arriving: Float64Array;
  /** Shortest paths from the source to each discovered node. */
  paths: Float64Array;
  /** (1 + dependency)/paths of the nodes on the level behind, 0 elsewhere. */
  share: Float64Array;
  /** What each node gathers on the way back, by place in the queue. */
  gathered: Float64Array;
  /** Nodes by distance, and where each distance begins. */
  queue: Int32Array;
  levelStart: Int32Array;
}

export function tieSweepSpace({ nodes }: Pick<PathRows, 'nodes'>): TieSweepSpace {
  return {
    arriving: new Float64Array(nodes),
    paths: new Float64Array(nodes),
    share: new Float64Array(nodes),
    gathered: new Float64Array(nodes),
    queue: new Int32Array(nodes),
    levelStart: new Int32Array(nodes + 2),
  };
}

/**
 * Adds to `dependency`, for each node, the share of shortest paths from `source` to every other node that run
 * through it.
 *
 * @throws PathOverflowError
 */
export function sweepTies(
  ties: PathRows,
  source: number,
  space: TieSweepSpace,
  dependency: Float64Array,
): void {
  const levels = countPaths(ties, source, space);
  gatherDependencies(ties, levels, space, dependency);
  const { arriving, share, queue, levelStart } = space;
  for (let i = 0, last = levelStart[levels + 1]; i < last; i++) {
    arriving[queue[i]] = 0;
    share[queue[i]] = 0;
  }
}

/** The search outwards. Gives the distance of the furthest node. */
function countPaths({ start, target }: PathRows, source: number, space: TieSweepSpace): number {
  const { arriving, paths, queue, levelStart } = space;
  arriving[source] = paths[source] = 1;
  queue[0] = source;
  let discovered = 1;
  levelStart[0] = 0;
  levelStart[1] = 1;
  let total = 0;
  for (let level = 0; ; level++) {
    const last = levelStart[level + 1];
    for (let i = levelStart[level]; i < last; i++) {
      const u = queue[i];
      const count = paths[u];
      for (let a = start[u], end = start[u + 1]; a < end; a++) {
        const v = target[a];
        const before = arriving[v];
        if (before === 0) queue[discovered++] = v;
        arriving[v] = before + count;
      }
    }
    if (discovered === last) {
      if (!Number.isFinite(total)) throw new PathOverflowError();
      return level;
    }
    for (let i = last; i < discovered; i++) {
      const count = arriving[queue[i]];
      paths[queue[i]] = count;
      total += count;
    }
    levelStart[level + 2] = discovered;
  }
}

/** The way back, level by level; each level gathers from the next one only. */
function gatherDependencies(
  { start, target }: PathRows,
  levels: number,
  space: TieSweepSpace,
  dependency: Float64Array,
): void {
  const { paths, share, gathered, queue, levelStart } = space;
  for (let i = levelStart[levels], last = levelStart[levels + 1]; i < last; i++)
    share[queue[i]] = 1 / paths[queue[i]];
  for (let level = levels - 1; level > 0; level--) {
    const first = levelStart[level];
    const last = levelStart[level + 1];
    for (let i = first; i < last; i++) {
      const u = queue[i];
      let sum = 0;
      for (let a = start[u], end = start[u + 1]; a < end; a++) sum += share[target[a]];
      gathered[i] = sum;
    }
    for (let i = last; i < levelStart[level + 2]; i++) share[queue[i]] = 0;
    for (let i = first; i < last; i++) {
      const u = queue[i];
      const through = gathered[i] * paths[u];
      dependency[u] += through;
      share[u] = (1 + through) / paths[u];
    }
  }
}

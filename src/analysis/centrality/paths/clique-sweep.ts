/**
 * One source of Brandes' betweenness on a folded clique cover: a breadth-first search that counts shortest
 * paths, and the way back that adds up what share of them runs through each node.
 *
 * Both walk organisation → project → organisation. A level's path counts are summed once a clique and handed
 * to all its nodes, so a source costs O(participations), not O(ties). A pair that shares r cliques is counted
 * r times that way; the repeats are taken off again.
 *
 * The inner loops hold no test that depends on the data but "is the count still 0". Counts of levels that are
 * closed keep growing as later levels spill into them, which is harmless: `paths` is copied from `arriving` when
 * a level closes.
 *
 * Source: Brandes (2001), "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25.
 */
import type { FoldedCover } from '../cover/folded-cover.ts';
import { PathOverflowError } from './path-overflow-error.ts';

/** What a sweep works in: all 0 between two sources, save the queues. */
export interface CliqueSweepSpace {
  /** Paths from the source that arrive at each node; 0 until it is discovered. */
  arriving: Float64Array;
  /** Shortest paths from the source to each discovered node. */
  paths: Float64Array;
  /** `paths` of the nodes on the level at hand, 0 elsewhere. */
  levelPaths: Float64Array;
  /** (1 + dependency)/paths of the nodes on the level behind, 0 elsewhere. */
  share: Float64Array;
  /** What each node gathers on the way back, by place in the queue. */
  gathered: Float64Array;
  /** Nodes by distance, and where each distance begins. */
  queue: Int32Array;
  levelStart: Int32Array;
  /** Paths that enter each clique; 0 until it is reached. */
  entering: Float64Array;
  /** `entering` as it was when the clique's level closed, by place in the queue. */
  entered: Float64Array;
  /** Sum of `share` over each clique of a level. */
  cliqueShare: Float64Array;
  /** Cliques by the distance from which they are entered, and where each distance begins. */
  cliqueQueue: Int32Array;
  cliqueLevelStart: Int32Array;
}

export function cliqueSweepSpace({ nodes, cliques }: FoldedCover): CliqueSweepSpace {
  return {
    arriving: new Float64Array(nodes),
    paths: new Float64Array(nodes),
    levelPaths: new Float64Array(nodes),
    share: new Float64Array(nodes),
    gathered: new Float64Array(nodes),
    queue: new Int32Array(nodes),
    levelStart: new Int32Array(nodes + 3),
    entering: new Float64Array(cliques),
    entered: new Float64Array(cliques),
    cliqueShare: new Float64Array(cliques),
    cliqueQueue: new Int32Array(cliques),
    cliqueLevelStart: new Int32Array(nodes + 3),
  };
}

/**
 * Adds to `dependency`, for each node, the share of shortest paths from this source to every organisation that
 * run through it.
 *
 * @param source as in {@link FoldedCover.sources}
 * @param alike how many organisations the source stands for: the share counts that many times
 * @throws PathOverflowError
 */
export function sweepCliques(
  cover: FoldedCover,
  source: number,
  alike: number,
  space: CliqueSweepSpace,
  dependency: Float64Array,
): void {
  const levels = countPaths(cover, source, space);
  gatherDependencies(cover, levels, alike, space, dependency);
  clear(levels, space);
}

/** The search outwards. Gives the distance of the furthest node. */
function countPaths(cover: FoldedCover, source: number, space: CliqueSweepSpace): number {
  const { nodes, cliqueStart, cliqueNode, nodeStart, nodeClique, repeatStart, repeatNode, repeats } = cover;
  const { arriving, paths, levelPaths, queue, levelStart } = space;
  const { entering, entered, cliqueQueue, cliqueLevelStart } = space;
  let discovered = 0;
  let reached = 0;
  if (source < nodes) {
    arriving[source] = paths[source] = levelPaths[source] = 1;
    queue[discovered++] = source;
  } else {
    // The folded organisations of a clique stand at distance 0, entering that one clique by one path.
    entering[source - nodes] = 1;
    cliqueQueue[reached++] = source - nodes;
  }
  levelStart[0] = 0;
  levelStart[1] = discovered;
  cliqueLevelStart[0] = 0;

  let total = 0;
  for (let level = 0; ; level++) {
    const first = levelStart[level];
    const last = levelStart[level + 1];
    const firstClique = level === 0 ? 0 : reached;
    for (let i = first; i < last; i++) {
      const u = queue[i];
      const count = paths[u];
      for (let a = nodeStart[u], end = nodeStart[u + 1]; a < end; a++) {
        const clique = nodeClique[a];
        const before = entering[clique];
        if (before === 0) cliqueQueue[reached++] = clique;
        entering[clique] = before + count;
      }
    }
    cliqueLevelStart[level + 1] = reached;
    for (let k = firstClique; k < reached; k++) {
      const clique = cliqueQueue[k];
      const count = entering[clique];
      entered[k] = count;
      for (let a = cliqueStart[clique], end = cliqueStart[clique + 1]; a < end; a++) {
        const v = cliqueNode[a];
        const before = arriving[v];
        if (before === 0) queue[discovered++] = v;
        arriving[v] = before + count;
      }
    }
    if (discovered === last) {
      for (let i = first; i < last; i++) levelPaths[queue[i]] = 0;
      if (!Number.isFinite(total)) throw new PathOverflowError();
      return level;
    }
    for (let i = last; i < discovered; i++) {
      const v = queue[i];
      let count = arriving[v];
      for (let a = repeatStart[v], end = repeatStart[v + 1]; a < end; a++)
        count -= repeats[a] * levelPaths[repeatNode[a]];
      paths[v] = count;
      total += count;
    }
    for (let i = first; i < last; i++) levelPaths[queue[i]] = 0;
    for (let i = last; i < discovered; i++) levelPaths[queue[i]] = paths[queue[i]];
    levelStart[level + 2] = discovered;
  }
}

/** The way back, level by level; each level gathers from the next one only. */
function gatherDependencies(
  cover: FoldedCover,
  levels: number,
  alike: number,
  space: CliqueSweepSpace,
  dependency: Float64Array,
): void {
  const { cliqueStart, cliqueNode, nodeStart, nodeClique, repeatStart, repeatNode, repeats, folded } = cover;
  const { paths, share, gathered, queue, levelStart } = space;
  const { entered, cliqueShare, cliqueQueue, cliqueLevelStart } = space;
  for (let level = levels; level > 0; level--) {
    const first = levelStart[level];
    const last = levelStart[level + 1];
    const lastBehind = level < levels ? levelStart[level + 2] : last;
    const firstClique = cliqueLevelStart[level];
    const lastClique = cliqueLevelStart[level + 1];
    for (let k = firstClique; k < lastClique; k++) {
      const clique = cliqueQueue[k];
      let sum = folded[clique] / entered[k];
      for (let a = cliqueStart[clique], end = cliqueStart[clique + 1]; a < end; a++)
        sum += share[cliqueNode[a]];
      cliqueShare[clique] = sum;
    }
    for (let i = first; i < last; i++) {
      const u = queue[i];
      let sum = 0;
      for (let a = nodeStart[u], end = nodeStart[u + 1]; a < end; a++) sum += cliqueShare[nodeClique[a]];
      for (let a = repeatStart[u], end = repeatStart[u + 1]; a < end; a++)
        sum -= repeats[a] * share[repeatNode[a]];
      gathered[i] = sum;
    }
    for (let k = firstClique; k < lastClique; k++) cliqueShare[cliqueQueue[k]] = 0;
    for (let i = last; i < lastBehind; i++) share[queue[i]] = 0;
    for (let i = first; i < last; i++) {
      const u = queue[i];
      const through = gathered[i] * paths[u];
      dependency[u] += alike * through;
      share[u] = (1 + through) / paths[u];
    }
  }
}

function clear(levels: number, space: CliqueSweepSpace): void {
  const { arriving, share, queue, levelStart, entering, cliqueQueue, cliqueLevelStart } = space;
  for (let i = 0, last = levelStart[levels + 1]; i < last; i++) {
    arriving[queue[i]] = 0;
    share[queue[i]] = 0;
  }
  for (let k = 0, last = cliqueLevelStart[levels + 1]; k < last; k++) entering[cliqueQueue[k]] = 0;
}

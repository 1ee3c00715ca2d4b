/** Lists of candidates, and what a place on them is worth. */
import type { Scores } from '../analysis/prediction/scores.ts';

/** A list of candidates, best first. Equally good ones share a rank, counted from 1: 1, 2, 2, 4. */
export interface RankedList {
  readonly nodes: readonly number[];
  readonly ranks: readonly number[];
}

/** Relative difference below which two scores are the same but for rounding. */
const SAME = 1e-9;

/**
 * The best `limit` of those that are allowed (1) and score above 0, best first; equally good ones in ascending
 * order of index, as `nodes` must be.
 */
export function best({ nodes, scores }: Scores, allowed: Uint8Array, limit: number): RankedList {
  const inOrder = (i: number, j: number) => scores[j] - scores[i] || nodes[i] - nodes[j];
  const open: number[] = [];
  // Sorts now and then, so that most are turned away by one comparison with the last that would stay.
  let atLeast = 0;
  for (let i = 0; i < nodes.length; i++) {
    if (allowed[nodes[i]] !== 1 || !(scores[i] > atLeast)) continue;
    open.push(i);
    if (open.length < 4 * limit) continue;
    open.sort(inOrder).splice(limit);
    atLeast = scores[open[limit - 1]];
  }
  open.sort(inOrder).splice(limit);
  const ranks: number[] = [];
  open.forEach((i, place) => {
    const before = place === 0 ? Number.POSITIVE_INFINITY : scores[open[place - 1]];
    ranks.push(scores[i] > before * (1 - SAME) ? ranks[place - 1] : place + 1);
  });
  return { nodes: open.map((i) => nodes[i]), ranks };
}

/** Cormack, Clarke & Büttcher's k: how much less the very first places stand out. */
const FUSION_K = 60;

/**
 * What each place on a list is worth: (k + 1) / (k + rank) with k = 60, so that the first gets 1.
 *
 * Ranks, not scores, count, as in reciprocal rank fusion: such a list has no unit in common with others. Cormack, G. V.,
 * Clarke, C. L. A. & Büttcher, S. (2009), Reciprocal rank fusion outperforms Condorcet and individual rank learning
 * methods, SIGIR '09, 758–759.
 */
export function sharesOf({ nodes, ranks }: RankedList): [node: number, share: number][] {
  return nodes.map((node, place) => [node, (FUSION_K + 1) / (FUSION_K + ranks[place])]);
}

/** The sum of parts in their order. */
export function total(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}

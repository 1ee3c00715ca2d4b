/** How likely ties that are not there yet are, as every score of this folder gives it for one organisation. */
import type { TieNetwork } from '../../network/packed.ts';

/** Scored candidates: nodes ascending, each with a score above 0. */
export interface Scores {
  readonly nodes: Int32Array;
  readonly scores: Float64Array;
}

/** Scores that nobody has. */
export const NOBODY: Scores = { nodes: new Int32Array(0), scores: new Float64Array(0) };

/**
 * Takes the candidates out of a dense array of sums: every node with a sum above 0 that is neither `node` itself
 * nor tied to it. Leaves the array zeroed for the next question. O(n).
 */
export function takeScores(ties: TieNetwork, node: number, sums: Float64Array): Scores {
  sums[node] = 0;
  for (let i = ties.start[node], end = ties.start[node + 1]; i < end; i++) sums[ties.target[i]] = 0;
  return takePositive(sums);
}

/** Takes every positive sum out of a dense array and leaves it zeroed. O(n). */
export function takePositive(sums: Float64Array): Scores {
  let count = 0;
  for (let i = 0; i < sums.length; i++) if (sums[i] > 0) count++;
  const nodes = new Int32Array(count);
  const scores = new Float64Array(count);
  for (let i = 0, next = 0; next < count; i++) {
    if (sums[i] > 0) {
      nodes[next] = i;
      scores[next++] = sums[i];
    }
  }
  sums.fill(0);
  return { nodes, scores };
}

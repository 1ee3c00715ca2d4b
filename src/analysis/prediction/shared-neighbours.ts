/** What common neighbours, Adamic–Adar and resource allocation have in common: a sum over shared neighbours. */
import type { TieNetwork } from '../../network/packed.ts';
import { type Scores, takeScores } from './scores.ts';

export type SharedNeighbourScore = 'common-neighbours' | 'adamic-adar' | 'resource-allocation';

/**
 * What one shared neighbour of degree k ≥ 2 adds, to the nearest multiple of 2^−44 (6·10^−14): so fine that nobody
 * notices, and so coarse that sums below 512 are exact. Then equal scores are equal in whatever order they were
 * added up.
 */
export const NEIGHBOUR_VALUE: Readonly<Record<SharedNeighbourScore, (degree: number) => number>> = {
  'common-neighbours': () => 1,
  'adamic-adar': (degree) => rounded(1 / Math.log(degree)),
  'resource-allocation': (degree) => rounded(1 / degree),
};

function rounded(value: number): number {
  return Math.round(value * 2 ** 44) / 2 ** 44;
}

/**
 * Scores every node that shares a neighbour with `node` and is not tied to it.
 *
 * @param out zeroed array of n entries to work in, given back zeroed; saves an allocation over many questions
 * @returns candidates with Σ value(k_z) over shared neighbours z; cost O(n + Σ k_z)
 */
export function scoreSharedNeighbours(
  kind: SharedNeighbourScore,
  ties: TieNetwork,
  node: number,
  out: Float64Array = new Float64Array(ties.nodes),
): Scores {
  const { start, target } = ties;
  const value = NEIGHBOUR_VALUE[kind];
  for (let i = start[node], end = start[node + 1]; i < end; i++) {
    const shared = target[i];
    const rowStart = start[shared];
    const rowEnd = start[shared + 1];
    if (rowEnd - rowStart < 2) continue;
    const amount = value(rowEnd - rowStart);
    for (let j = rowStart; j < rowEnd; j++) out[target[j]] += amount;
  }
  return takeScores(ties, node, out);
}

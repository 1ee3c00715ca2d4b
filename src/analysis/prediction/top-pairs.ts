/** The best candidates of every node at once. */
import type { TieNetwork } from '../../network/packed.ts';
import { ofUnion } from './jaccard.ts';
import { NEIGHBOUR_VALUE, type SharedNeighbourScore } from './shared-neighbours.ts';

export interface TopPairsOptions {
  kind: SharedNeighbourScore | 'jaccard';
  /** How many candidates each node gets at most. */
  k: number;
}

/**
 * Up to k candidates a node, best first: node u's are `nodes[u·k … u·k + count[u])` with their `scores`. Equal
 * scores come in ascending order of node. `pairs` counts every pair that was scored, each pair once.
 */
export interface TopPairs {
  readonly k: number;
  readonly count: Int32Array;
  readonly nodes: Int32Array;
  readonly scores: Float64Array;
  readonly pairs: number;
}

/**
 * Scores all pairs that share a neighbour and are not tied, and keeps each node's best k.
 *
 * @returns the lists; cost O(Σ k_z²) over nodes z, plus k steps for each candidate that makes it into a list
 * @example topPairs(ties, { kind: 'resource-allocation', k: 20 })
 */
export function topPairs(ties: TieNetwork, { kind, k }: TopPairsOptions): TopPairs {
  const { nodes, start, target } = ties;
  const isShare = kind === 'jaccard';
  const amountOf = NEIGHBOUR_VALUE[isShare ? 'common-neighbours' : kind];
  const value = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const degree = start[node + 1] - start[node];
    if (degree > 1) value[node] = amountOf(degree);
  }

  const count = new Int32Array(nodes);
  const best = new Int32Array(nodes * k);
  const bestScore = new Float64Array(nodes * k);
  const sums = new Float64Array(nodes);
  const candidates = new Int32Array(nodes);
  let pairs = 0;

  for (let node = 0; node < nodes; node++) {
    const rowStart = start[node];
    const rowEnd = start[node + 1];
    // −∞ swallows whatever is added: what is tied already never looks undiscovered and never becomes a candidate.
    for (let i = rowStart; i < rowEnd; i++) sums[target[i]] = Number.NEGATIVE_INFINITY;
    sums[node] = Number.NEGATIVE_INFINITY;

    let found = 0;
    for (let i = rowStart; i < rowEnd; i++) {
      const shared = target[i];
      const amount = value[shared];
      for (let j = start[shared], end = start[shared + 1]; j < end; j++) {
        const other = target[j];
        const sum = sums[other];
        if (sum === 0) candidates[found++] = other;
        sums[other] = sum + amount;
      }
    }
    pairs += found;

    const first = node * k;
    let kept = 0;
    /** The score to beat once the list is full. */
    let worst = 0;
    for (let i = 0; i < found; i++) {
      const other = candidates[i];
      const sum = sums[other];
      const score = isShare ? ofUnion(ties, node, other, sum) : sum;
      sums[other] = 0;
      if (kept < k) kept++;
      else if (score < worst || (score === worst && other > best[first + k - 1])) continue;
      // Insertion from the end: lists are short, and most candidates never get here.
      let place = first + kept - 1;
      while (
        place > first &&
        (bestScore[place - 1] < score || (bestScore[place - 1] === score && best[place - 1] > other))
      ) {
        bestScore[place] = bestScore[place - 1];
        best[place] = best[place - 1];
        place--;
      }
      bestScore[place] = score;
      best[place] = other;
      worst = bestScore[first + kept - 1];
    }
    count[node] = kept;

    for (let i = rowStart; i < rowEnd; i++) sums[target[i]] = 0;
    sums[node] = 0;
  }
  return { k, count, nodes: best, scores: bestScore, pairs: pairs / 2 };
}

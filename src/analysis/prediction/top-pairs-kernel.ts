/** The best candidates of a node after the other: see {@link topPairs}. */
import type { BlockWork, Kernel } from '../blocks.ts';
import { ofUnion } from './jaccard.ts';

export interface TopPairsData {
  start: Int32Array;
  target: Int32Array;
  /** What each node adds to a pair that shares it. */
  value: Float64Array;
  /** Whether what two nodes share is to be taken as a share of all that either has: Jaccard's measure. */
  isShare: boolean;
  k: number;
  /** The lists, k places a node, and how many of them are filled. */
  count: Int32Array;
  best: Int32Array;
  bestScore: Float64Array;
  /** Pairs scored, at index 0. */
  pairs: Float64Array;
}

/** Nodes in a block: some ten milliseconds. */
export const NODES_A_BLOCK = 128;

export const topPairsKernel: Kernel<TopPairsData> = { name: 'top-pairs', start: topPairsWork };

function topPairsWork(data: TopPairsData): BlockWork {
  const { start, target, value, isShare, k, count, best, bestScore, pairs } = data;
  const sums = new Float64Array(count.length);
  const candidates = new Int32Array(count.length);
  let scored = 0;

  /** Sets the node and its neighbours, which are no candidates. */
  function mark(node: number, amount: number): void {
    for (let i = start[node], end = start[node + 1]; i < end; i++) sums[target[i]] = amount;
    sums[node] = amount;
  }

  /** Adds up the shared neighbours of a node and each candidate. Gives how many candidates there are. */
  function gather(node: number): number {
    let found = 0;
    for (let i = start[node], last = start[node + 1]; i < last; i++) {
      const shared = target[i];
      const amount = value[shared];
      for (let j = start[shared], end = start[shared + 1]; j < end; j++) {
        const other = target[j];
        const sum = sums[other];
        if (sum === 0) candidates[found++] = other;
        sums[other] = sum + amount;
      }
    }
    return found;
  }

  /** Keeps the best k of the candidates, and sets their sums back to 0. */
  function select(node: number, found: number): void {
    const first = node * k;
    let kept = 0;
    /** The score to beat once the list is full. */
    let worst = 0;
    for (let i = 0; i < found; i++) {
      const other = candidates[i];
      const sum = sums[other];
      const score = isShare ? ofUnion(data, node, other, sum) : sum;
      sums[other] = 0;
      if (kept < k) kept++;
      else if (score < worst || (score === worst && other > best[first + k - 1])) continue;
      insert(first, first + kept - 1, other, score);
      worst = bestScore[first + kept - 1];
    }
    count[node] = kept;
  }

  /** From the end: lists are short, and most candidates never get here. */
  function insert(first: number, last: number, other: number, score: number): void {
    let place = last;
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
  }

  return {
    compute(first, last) {
      scored = 0;
      for (let node = first; node < last; node++) {
        // −∞ swallows whatever is added: what is tied already never looks undiscovered and is no candidate.
        mark(node, Number.NEGATIVE_INFINITY);
        const found = gather(node);
        scored += found;
        select(node, found);
        mark(node, 0);
      }
    },
    commit() {
      pairs[0] += scored;
    },
  };
}

/** The best candidates of one set of twins after the other: see {@link topPairs}. */
import type { BlockWork, Kernel } from '../blocks.ts';
import { shareOfAll } from './jaccard.ts';

export interface TopPairsData {
  /** Ties between sets of twins. */
  start: Int32Array;
  target: Int32Array;
  /** The nodes of each set, ascending. */
  memberStart: Int32Array;
  member: Int32Array;
  /** How many nodes each member of a set is tied to. */
  degree: Int32Array;
  /** What a set adds to a pair that shares it. */
  value: Float64Array;
  /** Whether what two nodes share is to be taken as a share of all that either has: Jaccard's measure. */
  isShare: boolean;
  k: number;
  /** The lists, k places a node, and how many of them are filled. */
  count: Int32Array;
  best: Int32Array;
  bestScore: Float64Array;
  /** Pairs scored, at index 0, from both ends. */
  pairs: Float64Array;
}

/** Sets in a block: some ten milliseconds. */
export const SETS_A_BLOCK = 128;

export const topPairsKernel: Kernel<TopPairsData> = {
  name: 'top-pairs',
  start(data) {
    const lists = new Lists(data);
    let scored = 0;
    return {
      compute(first, last) {
        scored = 0;
        for (let set = first; set < last; set++) scored += lists.fill(set);
      },
      commit() {
        data.pairs[0] += scored;
      },
    } satisfies BlockWork;
  },
};

/** Works out lists, with a place for each set to add up what it shares. */
class Lists {
  readonly #data: TopPairsData;
  readonly #sums: Float64Array;
  readonly #candidates: Int32Array;

  constructor(data: TopPairsData) {
    this.#data = data;
    this.#sums = new Float64Array(data.degree.length);
    this.#candidates = new Int32Array(data.degree.length);
  }

  /** Fills the lists of a set's members. Gives how many pairs were scored. */
  fill(set: number): number {
    const { memberStart, member } = this.#data;
    // −∞ swallows whatever is added: what is tied already never looks undiscovered and is no candidate.
    this.#mark(set, Number.NEGATIVE_INFINITY);
    const found = this.#gather(set);
    this.#mark(set, 0);
    const node = member[memberStart[set]];
    const nodes = this.#select(set, node, found);
    for (let m = memberStart[set] + 1; m < memberStart[set + 1]; m++) this.#copy(node, member[m]);
    return nodes * (memberStart[set + 1] - memberStart[set]);
  }

  /** Sets the sums of a set and its neighbours, which are no candidates. */
  #mark(set: number, amount: number): void {
    const { start, target } = this.#data;
    for (let i = start[set], end = start[set + 1]; i < end; i++) this.#sums[target[i]] = amount;
    this.#sums[set] = amount;
  }

  /** Adds up the shared neighbours of a set and each candidate. Gives how many candidates there are. */
  #gather(set: number): number {
    const { start, target, value } = this.#data;
    const sums = this.#sums;
    const candidates = this.#candidates;
    let found = 0;
    for (let i = start[set], last = start[set + 1]; i < last; i++) {
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

  /** Keeps the best k of the candidates' nodes, and sets sums back to 0. Gives how many nodes there were. */
  #select(set: number, node: number, found: number): number {
    const { memberStart, member, degree, isShare, k, count, best, bestScore } = this.#data;
    const sums = this.#sums;
    const first = node * k;
    const last = first + k - 1;
    let nodes = 0;
    let kept = 0;
    /** The score to beat once the list is full. */
    let worst = 0;
    for (let i = 0; i < found; i++) {
      const other = this.#candidates[i];
      const sum = sums[other];
      const score = isShare ? shareOfAll(degree[set], degree[other], sum) : sum;
      sums[other] = 0;
      const end = memberStart[other + 1];
      nodes += end - memberStart[other];
      if (score < worst) continue;
      for (let m = memberStart[other]; m < end; m++) {
        if (kept < k) kept++;
        // Later members score no better.
        else if (score === worst && member[m] > best[last]) break;
        this.#insert(first, first + kept - 1, member[m], score);
        if (kept === k) worst = bestScore[last];
      }
    }
    count[node] = kept;
    return nodes;
  }

  /** From the end: lists are short, and most candidates never get here. */
  #insert(first: number, last: number, other: number, score: number): void {
    const { best, bestScore } = this.#data;
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

  /** Gives a node the list of its twin. */
  #copy(node: number, twin: number): void {
    const { k, count, best, bestScore } = this.#data;
    count[twin] = count[node];
    best.copyWithin(twin * k, node * k, node * k + count[node]);
    bestScore.copyWithin(twin * k, node * k, node * k + count[node]);
  }
}

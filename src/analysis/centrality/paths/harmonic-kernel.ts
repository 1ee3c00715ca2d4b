/**
 * Thirty-two breadth-first searches at once on a folded clique cover, each as one bit of a number: how near each
 * source is to all organisations.
 */
import type { BlockWork, Kernel } from '../../blocks.ts';
import type { FoldedCover } from '../cover/folded-cover.ts';

/** One bit of a 32-bit number a search. */
const SEARCHES_AT_ONCE = 32;
/** Searches in a block: a fraction of a second. */
const SEARCHES_A_BLOCK = 4 * SEARCHES_AT_ONCE;
/** Levels of a search on a collaboration network, about. */
const LEVELS = 6;

export interface HarmonicData {
  cover: FoldedCover;
  /** As in {@link FoldedCover.sources}. */
  sources: Int32Array;
  /** Of each of these sources, Σ 1/d over all organisations. */
  sums: Float64Array;
}

/** Blocks of these sources, and what they cost. */
export const harmonicBlocks = ({ cliqueNode }: FoldedCover, sources: Int32Array) => ({
  items: sources.length,
  size: SEARCHES_A_BLOCK,
  steps: (sources.length / SEARCHES_AT_ONCE) * LEVELS * 2 * cliqueNode.length,
});

export const harmonicKernel: Kernel<HarmonicData> = { name: 'harmonic', start: harmonicWork };

function harmonicWork({ cover, sources, sums }: HarmonicData): BlockWork {
  const { nodes, cliques, cliqueStart, cliqueNode, folded } = cover;
  // Bit b of each number belongs to the b-th search of a batch.
  const reached = new Int32Array(nodes);
  const cliqueReached = new Int32Array(cliques);
  const startsIn = new Int32Array(cliques);
  let frontier = new Int32Array(nodes);
  let next = new Int32Array(nodes);
  const found = new Float64Array(SEARCHES_AT_ONCE);

  function begin(first: number, last: number): void {
    for (const bits of [reached, cliqueReached, startsIn, frontier]) bits.fill(0);
    for (let i = first; i < last; i++) {
      const source = sources[i];
      const bit = 1 << (i - first);
      // The folded members of a clique are found at distance 1 with the source itself among them.
      sums[i] = source < nodes ? 0 : -1;
      if (source < nodes) frontier[source] = reached[source] = bit;
      else startsIn[source - nodes] = bit;
    }
  }

  /** From the frontier into cliques, and on to all who are in them. False where no clique was left to enter. */
  function enterCliques(): boolean {
    let moved = false;
    for (let clique = 0; clique < cliques; clique++) {
      const first = cliqueStart[clique];
      const last = cliqueStart[clique + 1];
      let entering = startsIn[clique];
      for (let i = first; i < last; i++) entering |= frontier[cliqueNode[i]];
      entering &= ~cliqueReached[clique];
      if (entering === 0) continue;
      moved = true;
      cliqueReached[clique] |= entering;
      for (let i = first; i < last; i++) next[cliqueNode[i]] |= entering;
      if (folded[clique] > 0) addToEach(entering, folded[clique], found);
    }
    return moved;
  }

  /** Keeps of those that were met whoever is met for the first time. */
  function arrive(): void {
    for (let v = 0; v < nodes; v++) {
      const arriving = next[v] & ~reached[v];
      next[v] = arriving;
      if (arriving === 0) continue;
      reached[v] |= arriving;
      addToEach(arriving, 1, found);
    }
  }

  function search(first: number, last: number): void {
    begin(first, last);
    for (let distance = 1, moved = true; moved; distance++) {
      found.fill(0);
      next.fill(0);
      moved = enterCliques();
      arrive();
      for (let i = first; i < last; i++) sums[i] += found[i - first] / distance;
      [frontier, next] = [next, frontier];
    }
  }

  return {
    compute(first, last) {
      for (let batch = first; batch < last; batch += SEARCHES_AT_ONCE)
        search(batch, Math.min(batch + SEARCHES_AT_ONCE, last));
    },
  };
}

/** Adds `amount` for every bit that is set. */
function addToEach(bits: number, amount: number, into: Float64Array): void {
  let left = bits;
  while (left !== 0) {
    const lowest = left & -left;
    into[31 - Math.clz32(lowest)] += amount;
    left ^= lowest;
  }
}

/**
 * Harmonic closeness: how near a node is to all others on average, where a node that can't be reached adds 0.
 *
 *     H(u) = (1/(n−1)) Σ_{v≠u} 1/d(u,v)
 *
 * with d the number of ties on a shortest path. 0…1; 1 for a node tied to everyone.
 *
 * Source: Marchiori & Latora (2000), "Harmony in the small-world", Physica A 285; Rochat (2009).
 */
import { floats } from '../../network/arrays.ts';
import type { Participations } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { cliqueCover } from './cover/clique-cover.ts';
import { type FoldedCover, foldedCover } from './cover/folded-cover.ts';

/** One bit of a 32-bit number a search. */
const SEARCHES_AT_ONCE = 32;

/**
 * Harmonic closeness straight from participations. Thirty-two breadth-first searches run at once, each as one
 * bit of a number, on the folded clique cover (see {@link foldedCover}). Cost: O(p·i·levels/32), where p is the
 * number of organisations with several projects plus that of projects and i the participations of the former.
 *
 * @throws CancelledError
 */
export function harmonicCloseness(participations: Participations, control: Control = {}): Float64Array {
  const cover = foldedCover(cliqueCover(participations));
  const { organisations, nodes, cliques, folded, cliqueStart, organisationOf, cliqueOf, sources } = cover;
  const sums = harmonicSums(cover, control);
  const ofNode = new Float64Array(nodes);
  const ofFolded = new Float64Array(cliques);
  for (let clique = 0; clique < cliques; clique++)
    // A clique that nobody leaves is not searched from: its members see each other only.
    if (cliqueStart[clique + 1] === cliqueStart[clique]) ofFolded[clique] = folded[clique] - 1;
  sources.forEach((source, i) => {
    if (source < nodes) ofNode[source] = sums[i];
    else ofFolded[source - nodes] = sums[i];
  });

  const closeness = floats(organisations);
  if (organisations < 2) return closeness;
  for (let u = 0; u < organisations; u++)
    if (cliqueOf[u] >= 0) closeness[u] = ofFolded[cliqueOf[u]] / (organisations - 1);
  for (let node = 0; node < nodes; node++)
    closeness[organisationOf[node]] = ofNode[node] / (organisations - 1);
  return closeness;
}

/** Σ 1/d to all organisations from each of the given sources of the cover. */
export function harmonicSums(
  cover: FoldedCover,
  control: Control,
  sources: Int32Array = cover.sources,
): Float64Array {
  const { nodes, cliques, cliqueStart, cliqueNode, folded } = cover;
  const sums = new Float64Array(sources.length);
  // Bit b of each number belongs to the b-th search of a batch.
  const reached = new Int32Array(nodes);
  const cliqueReached = new Int32Array(cliques);
  const startsIn = new Int32Array(cliques);
  let frontier = new Int32Array(nodes);
  let next = new Int32Array(nodes);
  const found = new Float64Array(SEARCHES_AT_ONCE);
  for (let batch = 0; batch < sources.length; batch += SEARCHES_AT_ONCE) {
    checkpoint(control, batch / sources.length);
    const searches = Math.min(SEARCHES_AT_ONCE, sources.length - batch);
    reached.fill(0);
    cliqueReached.fill(0);
    startsIn.fill(0);
    frontier.fill(0);
    for (let b = 0; b < searches; b++) {
      const source = sources[batch + b];
      if (source < nodes) {
        frontier[source] = 1 << b;
        reached[source] = 1 << b;
      } else {
        startsIn[source - nodes] = 1 << b;
        // The clique's folded members are found at distance 1 with the source itself among them.
        sums[batch + b] = -1;
      }
    }
    for (let distance = 1, moved = true; moved; distance++) {
      moved = false;
      found.fill(0);
      next.fill(0);
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
      for (let v = 0; v < nodes; v++) {
        const arriving = next[v] & ~reached[v];
        next[v] = arriving;
        if (arriving === 0) continue;
        reached[v] |= arriving;
        addToEach(arriving, 1, found);
      }
      for (let b = 0; b < searches; b++) sums[batch + b] += found[b] / distance;
      [frontier, next] = [next, frontier];
    }
  }
  checkpoint(control, 1);
  return sums;
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

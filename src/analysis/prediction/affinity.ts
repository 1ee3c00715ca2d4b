/** How much more, or less, two groups of organisations work together than their sizes would lead to expect. */
import type { TieNetwork } from '../../network/packed.ts';

/** Group of each organisation (−1: none), and ln(observed/expected) of two groups at `ratio[a · groups + b]`. */
export interface Affinity {
  readonly group: Int32Array;
  readonly groups: number;
  readonly ratio: Float64Array;
}

/** Weight of ties added to both sides of a ratio, so that groups with few ties are taken to be as all others. */
const PRIOR = 10;

/**
 * ln((w(a, b) + 10) / (w(a) w(b) / w + 10)) with w(a, b) the weight of ties between two groups, w(a) that of all ends
 * of ties in group a and w that of all ends: 0 where they work together as much as chance would have it.
 *
 * @param group by organisation, −1 for none
 * @returns the symmetric matrix {@link Affinity.ratio}; cost O(ties + groups²)
 */
export function affinityOf(
  { nodes, start, target, weight }: TieNetwork,
  group: Int32Array,
  groups: number,
): Float64Array {
  const between = new Float64Array(groups * groups);
  const ends = new Float64Array(groups);
  let all = 0;
  for (let u = 0; u < nodes; u++) {
    const own = group[u];
    if (own < 0) continue;
    for (let i = start[u]; i < start[u + 1]; i++) {
      const other = group[target[i]];
      if (other < 0) continue;
      between[own * groups + other] += weight[i];
      ends[own] += weight[i];
      all += weight[i];
    }
  }
  return between.map((observed, cell) => {
    const a = Math.floor(cell / groups);
    const expected = all === 0 ? 0 : (ends[a] * ends[cell % groups]) / all;
    return Math.log((observed + PRIOR) / (expected + PRIOR));
  });
}

/** The affinity of an organisation's group with a group; 0 where either is unknown. */
export function affinityBetween(
  { group, groups, ratio }: Affinity,
  asker: number,
  candidate: number,
): number {
  const other = group[candidate];
  return asker < 0 || other < 0 ? 0 : ratio[asker * groups + other];
}

/** Who is seen: how often an organisation is suggested at all, and lists that keep places for those who seldom are. */
import type { History } from './history.ts';

export const LIFT_DEFAULTS = {
  /** How many standard deviations of exposure outweigh one of the score, on a place that is kept. */
  weight: 0.6,
} as const;

/**
 * How much each organisation is to be expected on everybody's lists: ln(1 + reach), reach being its recent projects,
 * each by √(participants − 1). Rankings by likelihood follow activity. Among organisations that the lists of Horizon
 * Europe name at all, its rank correlation with how many name them is .67, and evening out by it costs less recall
 * than evening out by the counts themselves, which say nothing of those that no list names.
 *
 * @returns one value an organisation, 0 for one without recent projects with others; O(n)
 */
export function exposureOf({ reach }: Pick<History, 'reach'>): Float64Array {
  return reach.map(Math.log1p);
}

/** A place on a list. */
export interface Place {
  /** Position in what was ranked. */
  readonly at: number;
  /** Whether the place was kept for one that is seldom suggested. */
  readonly lifted: boolean;
}

/**
 * The first places of a list of which a share is kept for those who are seldom suggested. The kept places are spread
 * evenly over the list, the last of each stretch; the others go by score. On a kept place stands the next best by
 *
 *     z(score) − 0.6 · z(exposure)
 *
 * with z the standard deviations from the mean of all that are ranked. To keep some places evens out more at the same
 * cost in recall than to lower everybody's score a little: the first of the likely ones stay. (Singh, A. & Joachims,
 * T. (2018), Fairness of exposure in rankings, KDD ’18, 2219–2228, on exposure as what a ranking hands out.)
 *
 * @param scores one a candidate, higher is better, in any unit
 * @param exposure aligned with `scores`; see {@link exposureOf}
 * @param share 0 (by score alone) … 1 (every place is kept): what `liftNewcomers` says
 * @param places how many are wanted
 * @returns up to `places`, best first, each candidate once; equally good ones in the order given. O(n log n)
 * @example lift([3, 2, 1], [9, 9, 0], 0.5, 2) // [{ at: 0, lifted: false }, { at: 2, lifted: true }]
 */
export function lift(
  scores: ArrayLike<number>,
  exposure: ArrayLike<number>,
  share: number,
  places: number,
): Place[] {
  const [score, seen] = [standardised(scores), standardised(exposure)];
  const likely = inOrder(score);
  const seldom = inOrder(score.map((value, i) => value - LIFT_DEFAULTS.weight * seen[i]));
  const taken = new Uint8Array(score.length);
  const next = (order: number[]): number => order.find((at) => taken[at] === 0)!;
  return Array.from({ length: Math.min(places, score.length) }, (_, place): Place => {
    const lifted = Math.floor((place + 1) * share + 1e-9) > Math.floor(place * share + 1e-9);
    const at = next(lifted ? seldom : likely);
    taken[at] = 1;
    return { at, lifted };
  });
}

function inOrder(values: Float64Array): number[] {
  return Array.from(values.keys()).sort((a, b) => values[b] - values[a] || a - b);
}

/** Standard deviations from the mean; 0 for all where they are the same. */
function standardised(values: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
  return all.map((value) => (spread < 1e-9 ? 0 : (value - mean) / spread));
}

/** Whether something happens more often than before. */
import { binomialAtLeast, clopperPearson, type Interval } from './binomial.ts';

export interface RateRatio extends Interval {
  /** Rate after over rate before; infinite where nothing was there before, NaN where nothing ever was. */
  readonly ratio: number;
  /** Two-sided: twice the smaller tail, at most 1. */
  readonly p: number;
}

/**
 * The ratio of two Poisson rates, by the exact test given their sum (Przyborowski & Wilenski 1940): of all
 * counts, the share that falls into the second period is binomial with chance after/(before + after) if the
 * rates are the same. The interval is Clopper and Pearson's for that share, turned into a ratio.
 *
 * @param before count and exposure of the first period, such as projects on a theme and all projects
 * @param after the same of the second; nothing is known where an exposure is 0
 * @example rateRatio({ count: 10, exposure: 1000 }, { count: 40, exposure: 2000 }).ratio // 2
 */
export function rateRatio(before: Observed, after: Observed): RateRatio {
  if (before.exposure === 0 || after.exposure === 0)
    return { ratio: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY, p: 1 };
  const n = before.count + after.count;
  const odds = before.exposure / after.exposure;
  const chance = after.exposure / (before.exposure + after.exposure);
  const asRatio = (share: number) => (share === 1 ? Number.POSITIVE_INFINITY : (share / (1 - share)) * odds);
  const { low, high } = clopperPearson(after.count, n);
  const atLeast = binomialAtLeast(after.count, n, chance);
  const atMost = 1 - binomialAtLeast(after.count + 1, n, chance);
  return {
    ratio: n === 0 ? Number.NaN : asRatio(after.count / n),
    low: asRatio(low),
    high: asRatio(high),
    p: n === 0 ? 1 : Math.min(1, 2 * Math.min(atLeast, atMost)),
  };
}

export interface Observed {
  readonly count: number;
  readonly exposure: number;
}

/** Shares with their intervals, and whether a share or a count has changed. */

export interface Interval {
  low: number;
  high: number;
}

const Z = 1.959963984540054;

/**
 * 95% interval of a share by Wilson's score (1927), which stays within 0…1 and holds for few cases.
 *
 * @example wilson(2, 10) // { low: 0.057, high: 0.510 }
 */
export function wilson(successes: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = successes / n;
  const centre = share + (Z * Z) / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: successes === n ? 1 : Math.min(1, (centre + reach) / scale),
  };
}

/** How one period differs from the one before. */
export type Change = 'up' | 'down' | 'unclear';

/**
 * Whether a share has changed: by Newcombe's interval of a difference (1998, method 10), from Wilson's of both.
 */
export function changeOfShare(
  now: { successes: number; n: number },
  before: { successes: number; n: number },
): Change {
  if (now.n === 0 || before.n === 0) return 'unclear';
  const [a, b] = [now.successes / now.n, before.successes / before.n];
  const [ofA, ofB] = [wilson(now.successes, now.n), wilson(before.successes, before.n)];
  const low = a - b - Math.hypot(a - ofA.low, ofB.high - b);
  const high = a - b + Math.hypot(ofA.high - a, b - ofB.low);
  return direction(low, high);
}

/** Whether a count has changed between two periods of one length: given their sum, each half is as likely. */
export function changeOfCount(now: number, before: number): Change {
  const { low, high } = wilson(now, now + before);
  return now + before === 0 ? 'unclear' : direction(low - 0.5, high - 0.5);
}

function direction(low: number, high: number): Change {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}

/** Whether a share or a count has changed. */
import { wilson } from '../statistics/binomial.ts';

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

/** Traffic light and trend of an indicator. */
import type { Period } from '../../analysis/indicators/activity.ts';
import type { Measured } from '../../analysis/indicators/indicators.ts';
import { changeOfCount, changeOfShare } from '../../analysis/indicators/proportion.ts';
import type { Direction, Light, ScorecardValue, Target, Trend } from '../../model/scorecard.ts';

/** Green only where the whole interval is on the right side of a target that was set before the period began. */
export function lightOf(
  measured: ScorecardValue | undefined,
  direction: Direction,
  target: Pick<Target, 'value' | 'setOn'> | undefined,
  period: Period,
): Light {
  if (measured === undefined) return 'unmeasured';
  if (target === undefined || direction === 'none') return 'no-target';
  if (target.setOn > `${period.from}-01-01`) return 'set-later';
  const sign = direction === 'up' ? 1 : -1;
  const { value, low = value, high = value } = measured;
  const [worst, best] = sign === 1 ? [low, high] : [-high, -low];
  if (worst >= sign * target.value) return 'met';
  return best >= sign * target.value ? 'near' : 'missed';
}

/** How a figure differs from that of the period before, beyond chance. */
export function trendOf(
  now: Measured | undefined,
  before: Measured | undefined,
  direction: Direction,
  smallest: number,
): Trend {
  if (now === undefined || before === undefined || now.kind !== before.kind) return 'unknown';
  const change =
    now.kind === 'share' && before.kind === 'share'
      ? now.n < smallest || before.n < smallest
        ? undefined
        : changeOfShare(now, before)
      : now.kind === 'count' && before.kind === 'count'
        ? changeOfCount(now.value, before.value)
        : undefined;
  if (now.kind === 'ratio' || now.kind === 'millibits') return 'untested';
  if (change === undefined) return 'unknown';
  if (change === 'unclear' || direction === 'none') return change;
  return (change === 'up') === (direction === 'up') ? 'better' : 'worse';
}

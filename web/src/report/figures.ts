/** A scorecard's figures as a person reads them. */
import type { ScorecardIndicator } from '../../../src/model/scorecard.ts';

/** A share as a percentage, a change with its sign, a count as it is. */
export function shownValue(locale: string, unit: ScorecardIndicator['unit'], value: number): string {
  if (unit === 'count') return value.toLocaleString(locale);
  if (unit === 'millibits')
    return value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return value.toLocaleString(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
    signDisplay: unit === 'change' ? 'exceptZero' : 'auto',
  });
}

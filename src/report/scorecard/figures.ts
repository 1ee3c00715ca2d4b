/** A scorecard's figures as a person reads them. */
import type { Language } from '../../model/answers.ts';
import type { ScorecardIndicator } from '../../model/scorecard.ts';
import { LOCALES, say } from '../../words/words.ts';
import { percentOf } from '../figures.ts';

/** A share as a percentage, a change with its sign, a count as it is. */
export function valueText(language: Language, unit: ScorecardIndicator['unit'], value: number): string {
  switch (unit) {
    case 'share':
      return percentOf(language, value);
    case 'count':
      return value.toLocaleString(LOCALES[language]);
    case 'millibits':
      return value.toLocaleString(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    case 'change':
      return value.toLocaleString(LOCALES[language], {
        style: 'percent',
        signDisplay: 'exceptZero',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });
  }
}

/** The 95% interval, or a dash where there is none. */
export function intervalText(language: Language, { unit, measured }: ScorecardIndicator): string {
  if (measured?.low === undefined || measured.high === undefined) return '–';
  return say(language, 'scorecard.page.range', {
    low: valueText(language, unit, measured.low),
    high: valueText(language, unit, measured.high),
  });
}

/** Numbers as the asker's language writes them. */
import type { Language } from '../model/answers.ts';
import { LOCALES } from '../words/words.ts';

/** A count: `25,879`. */
export function count(language: Language, value: number): string {
  return value.toLocaleString(LOCALES[language]);
}

/** A measure: whole numbers as they are, others with as many digits as tell values apart: `0.000832`, `12.40`. */
export function figure(language: Language, value: number): string {
  const digits = Number.isInteger(value) ? {} : { minimumSignificantDigits: 4, maximumSignificantDigits: 4 };
  return value.toLocaleString(LOCALES[language], digits);
}

/** A share of one as a percentage: `42%`. */
export function percentage(language: Language, value: number): string {
  return value.toLocaleString(LOCALES[language], { style: 'percent' });
}

/** A share as percentage: `12.3%`; a dash where it is unknown. */
export function percent(language: Language, share: number | null): string {
  if (share === null) return '–';
  return share.toLocaleString(LOCALES[language], {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** A share with its interval in whole percents: `93% (88–97)`. */
export function percentRange(
  language: Language,
  { value, low, high }: { value: number | null; low: number; high: number },
): string {
  if (value === null) return '–';
  const whole = (share: number) => Math.round(share * 100).toLocaleString(LOCALES[language]);
  return `${percentage(language, value)} (${whole(low)}–${whole(high)})`;
}

/** A number with so many digits after the point. */
export function decimals(language: Language, value: number, digits: number): string {
  return value.toLocaleString(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

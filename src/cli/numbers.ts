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

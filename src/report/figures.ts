/** Figures as a sentence writes them, in the reader's language. */
import type { Language } from '../model/answers.ts';
import { LOCALES } from '../words/words.ts';

/** A share as a percentage with one digit: `4.9%`, in French `4,9 %`. */
export function percentOf(language: Language, share: number, digits = 1): string {
  return share.toLocaleString(LOCALES[language], {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A number with so many digits after the point. */
export function plainNumber(language: Language, value: number, digits: number): string {
  return value.toLocaleString(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

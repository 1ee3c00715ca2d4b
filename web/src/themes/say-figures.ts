/** Figures of the page on themes as a person reads them. */
import type { ShareFigure } from '../../../src/model/domains-answer.ts';
import type { RatioFigure } from '../../../src/model/emerging-answer.ts';
import type { Words } from '../speaking.tsx';

/** A part of a whole, 0…1, as `12.3%`. */
export function percent({ locale }: Words, value: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** `4.21 (1.01–24.7)`; a dash where there was nothing before, `∞` for an interval without an upper end. */
export function growthOf({ value }: Words, { value: ratio, low, high }: RatioFigure): string {
  return `${ratio === null ? '–' : value(ratio)} (${value(low)}–${high === null ? '∞' : value(high)})`;
}

/** `12.3% (8.1%–17%)`; a dash of nothing. */
export function shareOf(words: Words, { value, low, high }: Omit<ShareFigure, 'n'>): string {
  return value === null ? '–' : `${percent(words, value)} (${percent(words, low)}–${percent(words, high)})`;
}

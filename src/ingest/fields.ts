/**
 * How a field's text becomes a value. Each parser takes trimmed, non-blank text and gives the value, or a
 * {@link Problem} that says why not and what to do.
 */

export class Problem {
  readonly reason: string;
  readonly remedy: string;
  constructor(reason: string, remedy: string) {
    this.reason = reason;
    this.remedy = remedy;
  }
}

export type Parser<T> = (text: string) => T | Problem;

/**
 * A text that was written as a CSV field twice over, as it was before the second time; any other text as it is. Only
 * where quotes stand around the whole and every quote within is doubled, at least one, has it been written twice.
 *
 * @example writtenOnce('"Scientific Park ""Forel"""') // 'Scientific Park "Forel"'
 */
export function writtenOnce<Text extends string | undefined>(text: Text): Text | string {
  const inside = text === undefined ? undefined : /^"([^"]*(?:""[^"]*)*)"$/.exec(text)?.[1];
  return inside?.includes('""') ? inside.replaceAll('""', '"').trim() : text;
}

/**
 * A number with a decimal point or comma and thousands separators (space, point, comma, apostrophe), where the
 * two can't be mistaken.
 *
 * @example number('1.234.567,89') // 1234567.89
 * @example number('1.234') // Problem: may mean two things
 */
export const number: Parser<number> = (text) => {
  const compact = text.replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
  if (!/^[+-]?\d[\d.,]*$/.test(compact)) return NOT_A_NUMBER;
  const points = compact.split('.').length - 1;
  const commas = compact.split(',').length - 1;
  if (points + commas === 1 && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(compact)) return MAY_MEAN_TWO_THINGS;
  if (points + commas <= 1) return finite(compact.replace(',', '.'));
  const last = compact.lastIndexOf('.') > compact.lastIndexOf(',') ? '.' : ',';
  const hasDecimals = points > 0 && commas > 0;
  const [head, decimals] = hasDecimals ? splitLast(compact, last) : [compact, '0'];
  const grouped = /^[+-]?\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(head);
  return grouped && /^\d+$/.test(decimals)
    ? finite(`${head.replace(/[.,]/g, '')}.${decimals}`)
    : NOT_A_NUMBER;
};
const NOT_A_NUMBER = new Problem('It is not a number.', 'Write digits, with a decimal point if need be.');

const MAY_MEAN_TWO_THINGS = new Problem(
  'The number may mean two things: the sign before its last three digits separates thousands or decimals.',
  'Write it without thousands separators, with two decimals or none.',
);
/** Beyond this a number is a slip, and its digits are no longer exact. */
const LARGEST = 1e15;

function finite(text: string): number | Problem {
  const value = Number(text);
  return Math.abs(value) <= LARGEST ? value : NOT_A_NUMBER;
}

function splitLast(text: string, separator: string): [string, string] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** An amount of euros, zero or more. */
export const amount: Parser<number> = (text) => {
  const value = number(text);
  return value instanceof Problem || value >= 0
    ? value
    : new Problem('The amount is below zero.', 'Correct the amount, or leave it blank.');
};

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number): Parser<number> =>
  (text) => {
    const value = /^\d{1,15}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? value
      : new Problem(`It is not a whole number from ${least} to ${most}.`, 'Correct the number.');
  };

/** Degrees from −`limit` to `limit`. */
export const degrees =
  (limit: number): Parser<number> =>
  (text) => {
    const value = /^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    return Math.abs(value) <= limit
      ? value
      : new Problem(`It is not an angle from −${limit} to ${limit} degrees.`, 'Correct the coordinate.');
  };

/**
 * A place as `latitude,longitude`; decimal commas (`39,46,-0,37`) are understood, and parentheses ignored.
 */
export const coordinates: Parser<{ latitude: number; longitude: number }> = (text) => {
  const parts = text
    .replace(/[()\s]/g, '')
    .replace(/;/g, ',')
    .split(',');
  const [north, east] = parts.length === 4 ? [`${parts[0]}.${parts[1]}`, `${parts[2]}.${parts[3]}`] : parts;
  if (parts.length !== 2 && parts.length !== 4) return NO_COORDINATES;
  const latitude = degrees(90)(north);
  const longitude = degrees(180)(east);
  return latitude instanceof Problem || longitude instanceof Problem
    ? NO_COORDINATES
    : { latitude, longitude };
};
const NO_COORDINATES = new Problem(
  'It is not a latitude from −90 to 90 and a longitude from −180 to 180.',
  'Correct the coordinates, or leave them blank.',
);

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const NO_DAY = new Problem('It is not a day that exists.', 'Write the date as YYYY-MM-DD.');

/**
 * A day as `YYYY-MM-DD` or `DD/MM/YYYY` (also with `.` or `-`), a time of day after it ignored.
 *
 * @example day('31/12/2024') // '2024-12-31'
 */
export const day: Parser<string> = (text) => {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text);
  const european = iso ? null : /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ].*)?$/.exec(text);
  if (!iso && !european) return NO_DAY;
  const [year, month, date] = iso ? iso.slice(1, 4).map(Number) : european!.slice(1, 4).map(Number).reverse();
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month))
    return NO_DAY;
  return [year, ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-');
};

/** A day, month or year; a month or year stands for its first or its last day. */
export const dayAtEdge =
  (edge: 'first' | 'last'): Parser<string> =>
  (text) => {
    const part = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
    if (!part) return day(text);
    const year = Number(part[1]);
    const month = Number(part[2] ?? (edge === 'first' ? 1 : 12));
    if (month < 1 || month > 12) return NO_DAY;
    const date = edge === 'first' ? 1 : daysIn(year, month);
    return day(`${part[1]}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  };

/** A moment as text that sorts by time: `YYYY-MM-DD`, with the time of day as given after it. */
export const moment: Parser<string> = (text) => {
  const date = day(text);
  const time = /[T ](\d{2}:\d{2}(?::\d{2})?)/.exec(text)?.[1];
  return date instanceof Problem || time === undefined ? date : `${date} ${time}`;
};

export const flag: Parser<boolean> = (text) => {
  const word = text.toLowerCase();
  if (['true', 'yes', 'y', '1'].includes(word)) return true;
  if (['false', 'no', 'n', '0'].includes(word)) return false;
  return new Problem('It is neither true nor false.', 'Write true or false.');
};

/** ISO country code; the EU's own `EL` and `UK` become `GR` and `GB`. */
export const country: Parser<string> = (text) => {
  const code = text.toUpperCase();
  if (code === 'EL') return 'GR';
  if (code === 'UK') return 'GB';
  return /^[A-Z]{2}$/.test(code)
    ? code
    : new Problem('It is not a country code of two letters.', 'Write the ISO code, e.g. BE.');
};

/** One of a list of words, whatever their case. */
export const oneOf =
  <T extends string>(words: readonly T[]): Parser<T> =>
  (text) =>
    words.find((word) => word.toLowerCase() === text.toLowerCase()) ??
    new Problem(`It is none of ${words.join(', ')}.`, 'Write one of these words.');

/** Text that must look a certain way. `what` completes "It is not …". */
export const matching =
  (pattern: RegExp, what: string): Parser<string> =>
  (text) =>
    pattern.test(text) ? text : new Problem(`It is not ${what}.`, 'Correct it at its source.');

/** The distinct parts of a list, trimmed, in the order given. */
export function list(text: string, separator: RegExp | string = '|'): string[] {
  return [...new Set(text.split(separator).map(singleLine).filter(Boolean))];
}

/** Text without line breaks and doubled spaces. */
export const singleLine = (text: string) =>
  (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Text of several lines, with the same line breaks whatever system wrote the file. */
export const multiLine = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();

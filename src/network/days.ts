/** Days as numbers, for comparing dates without making date objects. */
import { UsageError } from '../model/errors.ts';

/** Days in a Julian year: the unit of a project's age. */
export const DAYS_A_YEAR = 365.25;

/**
 * Days since 1970-01-01 of an ISO day.
 *
 * @throws UsageError for what is no day of the calendar
 * @example dayNumber('1970-01-31') // 30
 */
export function dayNumber(day: string): number {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? civilDay(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10))
    : Number.NaN;
  if (Number.isNaN(number))
    throw new UsageError(`"${day}" is no day: write it as year-month-day, such as 2024-06-30.`);
  return number;
}

/** The number that the digits of a text make, without the pieces of text that a match would leave behind. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/**
 * Days from 1970-01-01 to a day of the Gregorian calendar, by counting from 1 March, so that leap days come last;
 * NaN for a day that does not exist. Date.parse takes ten times as long, and 30 February for 1 or 2 March.
 */
function civilDay(year: number, month: number, date: number): number {
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month))) return Number.NaN;
  const years = month > 2 ? year : year - 1;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return years * 365 + leaps + dayOfYear - DAYS_TO_1970;
}

/** Days from 1 March of the year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

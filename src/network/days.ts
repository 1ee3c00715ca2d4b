/** Days as numbers, for comparing dates without making date objects. */
import { UsageError } from '../model/errors.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days in a Julian year: the unit of a project's age. */
export const DAYS_A_YEAR = 365.25;

/**
 * Days since 1970-01-01 of an ISO day.
 *
 * @throws UsageError for what is no day of the calendar
 * @example dayNumber('1970-01-31') // 30
 */
export function dayNumber(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 30 February for 1 or 2 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new UsageError(`"${day}" is no day: write it as year-month-day, such as 2024-06-30.`);
  return time / MILLISECONDS_A_DAY;
}

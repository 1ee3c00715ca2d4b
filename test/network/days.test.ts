import fc from 'fast-check';
import { expect, it } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { dayNumber } from '../../src/network/days.ts';

it('counts days as the calendar does, leap centuries included', () => {
  const first = Date.parse('1896-01-01T00:00:00Z') / 86_400_000;
  const last = Date.parse('2104-12-31T00:00:00Z') / 86_400_000;
  for (let day = first; day <= last; day++)
    if (dayNumber(new Date(day * 86_400_000).toISOString().slice(0, 10)) !== day)
      throw new Error(`day ${day} is wrong`);
});

it('takes what is a day and nothing else', () => {
  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), two(0, 13), two(0, 32), (year, month, date) => {
      const text = `${String(year).padStart(4, '0')}-${month}-${date}`;
      const time = Date.parse(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
      if (exists) expect(dayNumber(text)).toBe(time / 86_400_000);
      else expect(() => dayNumber(text)).toThrow(UsageError);
    }),
  );
  for (const text of ['', '2024-6-30', '2024-06-30T00:00', '24-06-30', ' 2024-06-30'])
    expect(() => dayNumber(text)).toThrow(
      `"${text}" is no day: write it as year-month-day, such as 2024-06-30.`,
    );
});

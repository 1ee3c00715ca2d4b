import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amount,
  coordinates,
  country,
  day,
  dayAtEdge,
  flag,
  moment,
  number,
  type Parser,
  Problem,
  writtenOnce,
} from '../../src/ingest/fields.ts';

const read = <T>(parse: Parser<T>, text: string) => {
  const value = parse(text);
  return value instanceof Problem ? value.reason : value;
};

describe('number', () => {
  it.each([
    ['0', 0],
    ['299250', 299250],
    ['183454.8', 183454.8],
    ['183454,8', 183454.8],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['1.234.567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1 234 567,89', 1234567.89],
    ["1'234.50", 1234.5],
    ['-12,5', -12.5],
  ])('reads %s', (text, value) => expect(read(number, text)).toBe(value));

  it.each(['1.234', '1,234', '-123.456'])('does not guess at %s', (text) =>
    expect(read(number, text)).toBe(
      'The number may mean two things: the sign before its last three digits separates thousands or decimals.',
    ),
  );

  it.each(['x', '12a', '1.2.3', '1,23,456', '1e5', '0x10', '..', '--1', 'NaN', 'Infinity', '9'.repeat(400)])(
    'refuses %s',
    (text) => expect(read(number, text)).toBe('It is not a number.'),
  );

  it('reads every amount in cents, in each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => {
        const value = cents / 100;
        const [whole, decimals] = value.toFixed(2).split('.');
        const groups = whole.replace(/\B(?=(\d{3})+$)/g, '_');
        for (const text of [
          `${whole}.${decimals}`,
          `${whole},${decimals}`,
          `${groups.replaceAll('_', '.')},${decimals}`,
          `${groups.replaceAll('_', ',')}.${decimals}`,
          `${groups.replaceAll('_', ' ')},${decimals}`,
        ])
          expect(read(amount, text)).toBe(value);
      }),
    );
  });

  it('takes no amount below zero', () => expect(read(amount, '-1')).toBe('The amount is below zero.'));
});

describe('day', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['29/02/2024', '2024-02-29'],
    ['1.9.2022', '2022-09-01'],
    ['2025-08-26 16:19:52', '2025-08-26'],
  ])('reads %s', (text, value) => expect(read(day, text)).toBe(value));
  it.each(['2023-02-29', '31/04/2024', '2024-13-01', '0000-01-01', '01/02/24', 'soon', '2024'])(
    'refuses %s',
    (text) => expect(read(day, text)).toBe('It is not a day that exists.'),
  );

  it('takes a month or year as its first or its last day', () => {
    expect(['2024', '2024-02', '2024-02-10'].map(dayAtEdge('first'))).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-02-10',
    ]);
    expect(['2024', '2024-02', '2024-02-10'].map(dayAtEdge('last'))).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2024-02-10',
    ]);
    expect(read(dayAtEdge('last'), '2024-00')).toBe('It is not a day that exists.');
  });

  it('keeps moments in an order that sorts by time', () => {
    expect(
      ['26/08/2025 16:19:52', '2025-08-26T16:19:53Z', '2025-08-27'].map((text) => read(moment, text)),
    ).toEqual(['2025-08-26 16:19:52', '2025-08-26 16:19:53', '2025-08-27']);
  });
});

describe('coordinates', () => {
  it.each([
    ['39.4699014,-0.3759513', { latitude: 39.4699014, longitude: -0.3759513 }],
    ['40.82826962295365, 14.190842274084957', { latitude: 40.82826962295365, longitude: 14.190842274084957 }],
    ['(39,5,-0,25)', { latitude: 39.5, longitude: -0.25 }],
  ])('reads %s', (text, value) => expect(read(coordinates, text)).toEqual(value));
  it.each(['91,0', '0,181', '39', 'a,b', '1,2,3'])('refuses %s', (text) =>
    expect(read(coordinates, text)).toBe(
      'It is not a latitude from −90 to 90 and a longitude from −180 to 180.',
    ),
  );
});

it('reads country codes as ISO writes them', () => {
  expect(['EL', 'uk', 'be', 'XK'].map(country)).toEqual(['GR', 'GB', 'BE', 'XK']);
  expect(read(country, 'BEL')).toBe('It is not a country code of two letters.');
});

it('reads flags in any case', () => {
  expect(['TRUE', 'no', '1'].map(flag)).toEqual([true, false, true]);
  expect(read(flag, 'maybe')).toBe('It is neither true nor false.');
});

describe('a text written twice as a CSV field', () => {
  it('is as it was before the second time', () => {
    expect(writtenOnce('"Scientific Park ""Forel"""')).toBe('Scientific Park "Forel"');
    expect(writtenOnce('"""BGI Foundation"" fonds"')).toBe('"BGI Foundation" fonds');
    expect(writtenOnce('"UNIVERSITY ""ION IONESCU"" IASI"')).toBe('UNIVERSITY "ION IONESCU" IASI');
  });

  it('is left as it is where it was written once', () => {
    for (const text of [
      'Forel',
      '"Forel"',
      '"Forel" and "Park"',
      'Park ""Forel""',
      '"Park "Forel""',
      '"',
      '',
    ])
      expect(writtenOnce(text)).toBe(text);
    expect(writtenOnce(undefined)).toBeUndefined();
  });

  it('comes back whatever it was, if there was a quote in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before}"${after}`.trim();
        expect(writtenOnce(`"${text.replaceAll('"', '""')}"`)).toBe(text);
      }),
    );
  });
});

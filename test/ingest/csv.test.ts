import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvFault, type CsvRow, CsvScanner, LONGEST_ROW } from '../../src/ingest/csv.ts';
import { csv, PLAIN } from './inputs.ts';

/** Scans text, cut into chunks of the sizes given, over and over. */
function scan(content: string | Buffer, sizes = [1 << 16]) {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  const scanner = new CsvScanner(
    (row) => rows.push(row),
    (fault) => faults.push(fault),
  );
  const bytes = Buffer.from(content as string);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length];
    scanner.push(bytes.subarray(at, at + size));
    at += size;
  }
  scanner.end();
  return { rows, faults };
}

const cell = fc.string({
  unit: fc.constantFrom('a', '7', ' ', '"', ';', ',', '\n', '\r\n', '\t', 'é', '’', '日', '😀'),
  maxLength: 8,
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
const dialect = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  bom: fc.boolean(),
  quoteAll: fc.boolean(),
});
const headerOf = (rows: string[][]) => (rows[0] ?? ['', '']).map((_, i) => `column${i}`);

describe('CsvScanner', () => {
  it('reads every well-formed table as csv-parse does, in chunks of any size', () => {
    fc.assert(
      fc.property(
        table,
        dialect,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (rows, how, sizes) => {
          const text = csv(headerOf(rows), rows, how);
          const expected: string[][] = parse(text, {
            delimiter: how.delimiter,
            bom: true,
            record_delimiter: how.newline,
          });
          const found = scan(text, sizes);
          expect(found.faults).toEqual([]);
          expect(found.rows.map(({ cells }) => cells)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells the line on which each row starts', () => {
    const { rows } = scan('a;b\n"1\n\n2";3\n\n4;5\r\n6;7');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\n\n2', '3'] },
      { line: 6, cells: ['4', '5'] },
      { line: 7, cells: ['6', '7'] },
    ]);
  });

  it('sets one line aside after a stray quote, and carries on with the next', () => {
    const { rows, faults } = scan('a;b\n"x"y;1\n"z";2\n', [3]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['z', '2'],
    ]);
    expect(faults).toEqual([
      {
        line: 2,
        text: '"x"y;1',
        reason: 'Text follows the closing quote of a field.',
        remedy: 'Write a quote inside a quoted field twice.',
      },
    ]);
  });

  it('loses no line to a quote that is never closed', () => {
    const { rows, faults } = scan('a;b\n"x;1\ny;2\nz;3');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['y', '2'],
      ['z', '3'],
    ]);
    expect(faults).toEqual([
      {
        line: 2,
        text: '"x;1',
        reason: 'A quoted field is never closed.',
        remedy: 'The file may have been cut off: download it again, or close the quote on this line.',
      },
    ]);
  });

  it('gives up on a quote after the longest row, in bounded memory', () => {
    const line = `${'x'.repeat(99)};1\n`;
    const lines = Math.ceil((2 * LONGEST_ROW) / line.length);
    const { rows, faults } = scan(`a;b\n"open;1\n${line.repeat(lines)}`);
    expect(rows).toHaveLength(1 + lines);
    expect(faults.map((fault) => fault.line)).toEqual([2]);
  });

  it('sets aside rows that are not UTF-8 or hold NUL, and takes mojibake that is', () => {
    const { rows, faults } = scan(
      Buffer.concat([
        Buffer.from('a;b\nÃ©;1\n'),
        Buffer.from([0x66, 0xe9, 0x3b, 0x32, 0x0a]),
        Buffer.from('n\0;3\nok;4\n'),
      ]),
    );
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['Ã©', '1'],
      ['ok', '4'],
    ]);
    expect(faults).toEqual([
      {
        line: 3,
        text: 'f\ufffd;2',
        reason: 'The row is not UTF-8 text.',
        remedy: 'Save the file as UTF-8, or write the row anew.',
      },
      {
        line: 4,
        text: 'n\0;3',
        reason: 'The row holds a NUL character.',
        remedy: 'Download the file again; if the character is in the original, remove it.',
      },
    ]);
  });

  it('finds the same in any bytes, however they are cut', () => {
    const bytes = fc.array(fc.constantFrom(...Buffer.from('ab";\n\r\xe9\0', 'latin1')), { maxLength: 60 });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 70 }), (noise, size) => {
        const content = Buffer.from(noise);
        const { rows, faults } = scan(content, [size]);
        expect(scan(content)).toEqual({ rows, faults });
        if (/[^\n\r]/.test(content.toString('latin1')))
          expect(rows.length + faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the delimiter from the header, whatever stands inside its quotes', () => {
    for (const delimiter of [';', ',', '\t'])
      expect(scan(csv(['a;,;', 'b', 'c'], [['1', '2', '3']], { ...PLAIN, delimiter })).rows[1].cells).toEqual(
        ['1', '2', '3'],
      );
  });
});

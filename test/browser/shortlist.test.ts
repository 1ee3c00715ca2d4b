import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell } from '../../web/src/partners/shortlist.ts';

describe('a cell of the shortlist', () => {
  it('puts an apostrophe before what a spreadsheet would take for a formula', () => {
    expect(['=1+1', '+32 2', '-5', '@SUM(A1)', '\tx', '\rx', '|x'].map(cell)).toEqual([
      `"'=1+1"`,
      `"'+32 2"`,
      `"'-5"`,
      `"'@SUM(A1)"`,
      `"'\tx"`,
      `"'\rx"`,
      `"'|x"`,
    ]);
  });

  it('leaves numbers and ordinary text as they are, and doubles quotes', () => {
    expect([cell(-0.5), cell('VITO'), cell('"De Blauwe" Cluster')]).toEqual([
      '"-0.5"',
      '"VITO"',
      '"""De Blauwe"" Cluster"',
    ]);
  });

  it('never begins with a formula and reads back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = cell(text);
        const read = written.slice(1, -1).replaceAll('""', '"');
        expect(read).not.toMatch(/^[=+\-@\t\r\n|]/);
        // An apostrophe that was there before stays, so the first character tells which it is.
        expect(read).toBe(/^[=+\-@\t\r\n|]/.test(text) ? `'${text}` : text);
      }),
    );
  });
});

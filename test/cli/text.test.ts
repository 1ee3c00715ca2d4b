import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/session.ts';
import { table } from '../../src/cli/table.ts';
import { columnsOf, plain, shorten, type Terminal, wrap } from '../../src/cli/terminal.ts';
import { csvRow } from '../../src/report/csv.ts';

const terminal = (width: number) => ({ width, colour: false }) as Terminal;

describe('a table', () => {
  it('aligns its columns and narrows the flexible ones to the terminal', () => {
    const rows = [
      ['FRAUNHOFER GESELLSCHAFT ZUR FORDERUNG', 'Germany', '4,754'],
      ['Åbo Akademi', 'Finland', '12'],
    ];
    const columns = [
      { title: 'Organisation', flexible: true },
      { title: 'Country' },
      { title: 'Partners', align: 'right' as const },
    ];
    expect(table(terminal(40), columns, rows)).toBe(
      [
        'Organisation           Country  Partners\n',
        'FRAUNHOFER GESELLSCH…  Germany     4,754\n',
        'Åbo Akademi            Finland        12\n',
      ].join(''),
    );
  });

  it('never lets the data steer the terminal', () => {
    const [line] = table(terminal(80), [{ title: '' }], [['a\u001b[2Jb\r\nc\u202ed']]).split('\n');
    expect(line).toBe('a [2Jb c d');
  });
});

describe('text', () => {
  it('is cut and wrapped to the width, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          expect(columnsOf(shorten(plain(text), width))).toBeLessThanOrEqual(width);
        },
      ),
    );
    expect(wrap('one two three', 9, 2)).toBe('one two\n  three');
    expect(shorten('日本語テキスト', 6)).toBe('日本…');
  });

  it('of CSV survives a spreadsheet', () => {
    expect(csvRow(['=1+1', '+32', '-5', '@x', 'a "b", c', 'two\nlines', -5, true, undefined])).toBe(
      `'=1+1,'+32,'-5,'@x,"a ""b"", c","two\nlines",-5,true,\r\n`,
    );
  });
});

describe('the language', () => {
  it('is the one asked for, else the system’s, else English', () => {
    expect(languageOf(['network', '--lang', 'fr'], { LANG: 'nl_BE.UTF-8' })).toBe('fr');
    expect(languageOf(['--lang=nl'], {})).toBe('nl');
    expect(languageOf([], { LANG: 'nl_BE.UTF-8' })).toBe('nl');
    expect(languageOf([], { LC_ALL: 'fr_FR', LANG: 'nl_BE.UTF-8' })).toBe('fr');
    expect(languageOf([], { LANG: 'C' })).toBe('en');
    expect(languageOf(['--lang', 'de'], {})).toBe('en');
  });
});

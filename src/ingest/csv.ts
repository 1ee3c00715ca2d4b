/**
 * A CSV scanner that accounts for every line of a damaged file. After a quote in the wrong place it sets aside
 * the one line and carries on with the next, where a general parser gives up or swallows what follows up to the
 * next quote; and it checks that each field is UTF-8 instead of replacing what is not.
 *
 * Bytes are scanned as Latin-1, one character a byte, so that a chunk may end in the middle of a character;
 * fields with bytes above 127 are decoded one by one.
 */
import { Buffer, isUtf8 } from 'node:buffer';

/** A row as it stands in the file. */
export interface CsvRow {
  /** Line, from 1, where the row starts. */
  line: number;
  cells: string[];
}

/** A line that is no row. `text` is its beginning. */
export interface CsvFault {
  line: number;
  text: string;
  reason: string;
  remedy: string;
}

/** Longest row, in bytes: a longer one is a quote that was never closed. */
export const LONGEST_ROW = 1_000_000;

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const DELIMITERS = [';', ',', '\t'];

type Fault = { fault: string; remedy: string };
type Scan = { end: number; cells: string[]; newlines: number } | 'more' | Fault;

export class CsvScanner {
  readonly #onRow: (row: CsvRow) => void;
  readonly #onFault: (fault: CsvFault) => void;
  #rest = '';
  #line = 1;
  #delimiter: string | undefined;

  /**
   * @param onRow gets each row, the header first; blank lines are skipped
   * @param onFault gets each line that is no row
   */
  constructor(onRow: (row: CsvRow) => void, onFault: (fault: CsvFault) => void) {
    this.#onRow = onRow;
    this.#onFault = onFault;
  }

  /** Scans a chunk of any size; what is left of an unfinished row waits for the next. */
  push(chunk: Uint8Array): void {
    this.#rest += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    this.#scan(false);
  }

  /** Scans what is left. */
  end(): void {
    this.#scan(true);
  }

  #scan(final: boolean): void {
    const text = this.#rest;
    if (this.#delimiter === undefined) {
      const headerIsThere = final || text.length > LONGEST_ROW || /[^\n\r][\n\r]./s.test(text);
      if (!headerIsThere) return;
      this.#delimiter = likelyDelimiter(text);
    }
    let at = this.#line === 1 && text.startsWith('\xef\xbb\xbf') ? 3 : 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        const next = endOfLine(text, at, final);
        if (next === undefined) break;
        this.#line++;
        at = next;
        continue;
      }
      const row = scanRow(text, at, this.#delimiter, final);
      const mayGrow = !final && text.length - at <= LONGEST_ROW;
      if (row === 'more' && mayGrow) break;
      if (row !== 'more' && 'cells' in row) at = this.#accept(text, at, row);
      else {
        const next = this.#skip(text, at, row, mayGrow);
        if (next === undefined) break;
        at = next;
      }
    }
    this.#rest = at === 0 ? text : text.slice(at);
  }

  #accept(text: string, start: number, row: { end: number; cells: string[]; newlines: number }): number {
    const raw = text.slice(start, row.end);
    const line = this.#line;
    this.#line += row.newlines;
    const fault = decode(raw, row.cells);
    if (fault === undefined) this.#onRow({ line, cells: row.cells });
    else this.#onFault({ line, text: beginning(raw), ...fault });
    return row.end;
  }

  /** Sets one line aside; undefined where its end has not been read yet. */
  #skip(text: string, start: number, why: 'more' | Fault, mayGrow: boolean): number | undefined {
    const newline = text.slice(start).search(/[\n\r]/);
    if (newline < 0 && mayGrow) return undefined;
    const end = newline < 0 ? text.length : start + newline;
    const { fault: reason, remedy } = why === 'more' ? UNCLOSED : why;
    this.#onFault({ line: this.#line, text: beginning(text.slice(start, end)), reason, remedy });
    return end;
  }
}

const UNCLOSED = {
  fault: 'A quoted field is never closed.',
  remedy: 'The file may have been cut off: download it again, or close the quote on this line.',
};
const STRAY = {
  fault: 'Text follows the closing quote of a field.',
  remedy: 'Write a quote inside a quoted field twice.',
};

/** The index after the line break at `at`, or undefined where a line feed may still follow. */
function endOfLine(text: string, at: number, final: boolean): number | undefined {
  if (text.charCodeAt(at) === LINE_FEED) return at + 1;
  if (at + 1 === text.length && !final) return undefined;
  return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}

function scanRow(text: string, start: number, delimiter: string, final: boolean): Scan {
  const delimiterCode = delimiter.charCodeAt(0);
  const cells: string[] = [];
  let newlines = 1;
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      let value = '';
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) return final ? UNCLOSED : 'more';
        if (quote + 1 === text.length && !final) return 'more';
        value = value === '' ? text.slice(from, quote) : value + text.slice(from, quote);
        from = quote + 2;
        at = quote + 1;
        if (text.charCodeAt(at) !== QUOTE) break;
        value += '"';
      }
      for (let feed = value.indexOf('\n'); feed >= 0; feed = value.indexOf('\n', feed + 1)) newlines++;
      cells.push(value);
      while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at++;
      if (at === text.length && !final) return 'more';
    } else {
      const from = at;
      let code = text.charCodeAt(at);
      while (at < text.length && code !== delimiterCode && code !== LINE_FEED && code !== CARRIAGE_RETURN)
        code = text.charCodeAt(++at);
      if (at === text.length && !final) return 'more';
      cells.push(text.slice(from, at));
    }
    if (at >= text.length) return { end: at, cells, newlines };
    const code = text.charCodeAt(at);
    if (code === delimiterCode) at++;
    else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      const end = endOfLine(text, at, final);
      return end === undefined ? 'more' : { end, cells, newlines };
    } else return STRAY;
  }
}

/** The delimiter that the first line holds most often outside quotes. */
function likelyDelimiter(text: string): string {
  const header = (/^[^\n\r]*/.exec(text.replace(/^[\n\r]+/, ''))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Decodes the cells of a row in place; a fault where they are not text. */
function decode(raw: string, cells: string[]): { reason: string; remedy: string } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control character is what is looked for
  if (/\x00/.test(raw))
    return {
      reason: 'The row holds a NUL character.',
      remedy: 'Download the file again; if the character is in the original, remove it.',
    };
  if (!/[\x80-\xff]/.test(raw)) return undefined;
  for (let i = 0; i < cells.length; i++) {
    if (!/[\x80-\xff]/.test(cells[i])) continue;
    const bytes = Buffer.from(cells[i], 'latin1');
    if (!isUtf8(bytes))
      return {
        reason: 'The row is not UTF-8 text.',
        remedy: 'Save the file as UTF-8, or write the row anew.',
      };
    cells[i] = bytes.toString('utf8');
  }
  return undefined;
}

const beginning = (raw: string) => Buffer.from(raw.slice(0, 800), 'latin1').toString('utf8').trimEnd();

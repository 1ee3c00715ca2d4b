/**
 * A table file read by its header names: column order, case, white space, BOM, delimiter and missing optional
 * columns make no difference. Rows that can't be read go to the quarantine with reason and remedy.
 */
import { CancelledError, InputError } from '../model/errors.ts';
import type { SetAside } from '../model/source.ts';
import { type CsvFault, type CsvRow, CsvScanner } from './csv.ts';
import { multiLine, type Parser, Problem, singleLine } from './fields.ts';
import type { InputFile } from './input-files.ts';

/** A column: the header names that it goes by, best first, compared by letters and digits only. */
export interface Column {
  names: readonly string[];
  required?: boolean;
}
export type Columns<C extends string> = Record<C, Column>;

/** What became of a file's rows. `rows` = `kept` + `setAside`; `kept` is counted where records are made. */
export interface FileTally {
  file: string;
  rows: number;
  kept: number;
  setAside: number;
}

/** Longest value that is kept with a row set aside. */
const LONGEST_VALUE = 200;

export interface TableOptions {
  /** Gets what can't be read. */
  setAside: (row: SetAside) => void;
  tally: FileTally;
  signal?: AbortSignal | undefined;
  /** Gets the number of bytes of each chunk. */
  onBytes?: (bytes: number) => void;
  /** Gets a column that the reader does not know; it may throw. */
  onUnknownColumn?: (name: string, known: string[]) => void;
  /** Columns that are known and not needed: {@link TableOptions.onUnknownColumn} does not get them. */
  ignored?: readonly string[];
}

/** A header that was found in a file. */
interface Header<C extends string> {
  index: Record<C, number>;
  names: string[];
}

/** A row whose fields are read by column; fields that can't be read are set aside and read as absent. */
export class Row<C extends string> {
  readonly line: number;
  readonly #cells: string[];
  readonly #header: Header<C>;
  readonly #options: TableOptions;
  #rejected = false;

  constructor(row: CsvRow, header: Header<C>, options: TableOptions) {
    this.line = row.line;
    this.#cells = row.cells;
    this.#header = header;
    this.#options = options;
  }

  /** True once {@link reject} was called. */
  get rejected(): boolean {
    return this.#rejected;
  }

  /** The cell's text, trimmed; blank where the column is missing. */
  raw(column: C): string {
    const index = this.#header.index[column];
    return index < 0 ? '' : this.#cells[index].trim();
  }

  /** Text on one line, or undefined where blank. */
  text(column: C): string | undefined {
    return singleLine(this.raw(column)) || undefined;
  }

  /** Text with its line breaks, or undefined where blank. */
  prose(column: C): string | undefined {
    return multiLine(this.raw(column)) || undefined;
  }

  /** An optional field's value; one that can't be read is set aside, and the row goes on without it. */
  optional<T>(column: C, parse: Parser<T>): T | undefined {
    const text = this.raw(column);
    if (text === '') return undefined;
    const value = parse(text);
    if (!(value instanceof Problem)) return value;
    this.setFieldAside(column, text, value);
    return undefined;
  }

  /** A field that the row can't do without: the row is set aside where it is blank or can't be read. */
  needed<T>(column: C, parse: Parser<T>): T | undefined {
    const text = this.raw(column);
    const value = text === '' ? new Problem('It is blank.', 'Fill it in at its source.') : parse(text);
    if (!(value instanceof Problem)) return value;
    this.reject(column, text, value);
    return undefined;
  }

  /** Sets one value aside; the row is kept. */
  setFieldAside(column: C, value: string, problem: Problem): void {
    if (this.#rejected) return;
    this.#setAside(column, value, problem.reason, `${problem.remedy} The rest of the row was kept.`);
  }

  /** Sets the whole row aside, once. */
  reject(column: C, value: string, problem: Problem): void {
    if (this.#rejected) return;
    this.#rejected = true;
    this.#options.tally.setAside++;
    this.#setAside(column, value, problem.reason, problem.remedy);
  }

  /** The name that the file gives to a column. */
  nameOf(column: C): string {
    const index = this.#header.index[column];
    return index < 0 ? column : this.#header.names[index];
  }

  #setAside(column: C, value: string, reason: string, remedy: string): void {
    this.#options.setAside(
      asideOf(this.#options.tally.file, this.line, { field: this.nameOf(column), value, reason, remedy }),
    );
  }
}

/** An entry of the quarantine, its value cut to a readable length. */
export function asideOf(
  file: string,
  line: number,
  what: { field?: string; value?: string; reason: string; remedy: string },
): SetAside {
  const { field, value, reason, remedy } = what;
  return {
    file,
    line,
    ...(field === undefined ? {} : { field }),
    ...(value === undefined || value === '' ? {} : { value: cut(value) }),
    reason,
    remedy,
  };
}

/** Cuts text without splitting a character, and without what a store can't hold. */
function cut(value: string): string {
  const text = value.replaceAll('\0', '\ufffd');
  return text.length <= LONGEST_VALUE
    ? text
    : `${text.slice(0, LONGEST_VALUE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Reads a table in batches, one a chunk of the file.
 *
 * @throws InputError where the file is empty, no text table, or lacks a required column
 * @throws CancelledError
 */
export async function* readTable<C extends string>(
  file: InputFile,
  columns: Columns<C>,
  options: TableOptions,
): AsyncGenerator<Row<C>[]> {
  const { tally, setAside } = options;
  let header: Header<C> | undefined;
  let batch: Row<C>[] = [];
  const fault = ({ line, text, reason, remedy }: CsvFault) => {
    if (header === undefined) throw new InputError(file.name, `Its header can't be read. ${reason}`, remedy);
    tally.rows++;
    tally.setAside++;
    setAside(asideOf(file.name, line, { value: text, reason, remedy }));
  };
  const scanner = new CsvScanner((row) => {
    if (header === undefined) {
      header = headerOf(file.name, row.cells, columns, options);
      return;
    }
    const expected = header.names.length;
    if (row.cells.length !== expected && !onlyBlankAfter(row.cells, expected)) {
      fault({
        line: row.line,
        text: row.cells.join(' | '),
        reason: `The row has ${row.cells.length} columns where the header has ${expected}.`,
        remedy:
          'Quote fields that hold the delimiter; if it is the last row, the file may have been cut off.',
      });
      return;
    }
    tally.rows++;
    batch.push(new Row(row, header, options));
  }, fault);

  let first = true;
  for await (const chunk of file.open()) {
    if (options.signal?.aborted) throw new CancelledError();
    if (first && /^(?:\xff\xfe|\xfe\xff)/.test(chunk.subarray(0, 2).toString('latin1')))
      throw new InputError(file.name, 'It is UTF-16 text.', 'Save it as CSV in UTF-8.');
    first = false;
    options.onBytes?.(chunk.length);
    scanner.push(chunk);
    if (batch.length > 0) yield batch;
    batch = [];
  }
  scanner.end();
  if (header === undefined) throw new InputError(file.name, 'It is empty.', 'Download or save it again.');
  if (batch.length > 0) yield batch;
}

const onlyBlankAfter = (cells: string[], expected: number) =>
  cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '');

/** A header name reduced to what people keep the same: its letters and digits. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function headerOf<C extends string>(
  file: string,
  cells: string[],
  columns: Columns<C>,
  options: TableOptions,
): Header<C> {
  const names = cells.map(singleLine);
  const found = names.map(plain);
  const index = {} as Record<C, number>;
  const known = new Set((options.ignored ?? []).map(plain));
  for (const column of Object.keys(columns) as C[]) {
    const wanted = columns[column].names.map(plain);
    for (const name of wanted) known.add(name);
    const match = wanted.find((name) => found.includes(name));
    index[column] = match === undefined ? -1 : found.indexOf(match);
    if (match !== undefined && found.indexOf(match) !== found.lastIndexOf(match))
      throw new InputError(
        file,
        `Its header names the column "${names[index[column]]}" twice.`,
        'Remove one.',
      );
    if (match === undefined && columns[column].required)
      throw new InputError(
        file,
        `Its header lacks the column "${columns[column].names[0]}"; it has ${names.map((name) => `"${cut(name)}"`).join(', ')}.`,
        'Check that this is the right file, or rename the column.',
      );
  }
  const everyName = (Object.keys(columns) as C[]).map((column) => columns[column].names[0]);
  for (const [i, name] of names.entries())
    if (found[i] !== '' && !known.has(found[i])) options.onUnknownColumn?.(cut(name), everyName);
  return { index, names };
}

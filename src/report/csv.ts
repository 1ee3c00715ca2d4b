/** Writing CSV that a spreadsheet opens as it is meant: RFC 4180, and no cell that runs as a formula. */
import { inertText, quotedCell } from '../model/spreadsheet.ts';

export type Cell = string | number | boolean | undefined;

/**
 * One row, with its line end. Text that could run as a formula gets an apostrophe in front; numbers stay as
 * they are; `undefined` is blank.
 *
 * @example csvRow(['=1+1', 'a "b"', 2]) // `'=1+1,"a ""b""",2\r\n`
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = inertText(cell);
  return /[",\r\n]/.test(text) ? quotedCell(text) : text;
}

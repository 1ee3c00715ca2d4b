/** Writing CSV that a spreadsheet opens as it is meant: RFC 4180, and no cell that runs as a formula. */

export type Cell = string | number | boolean | undefined;

/** A spreadsheet reads a text that starts so as a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/;

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
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text in a file that a spreadsheet opens. */

/** A spreadsheet reads a text that starts so as a formula, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r\n|]/;

/**
 * The text with an apostrophe in front where it could run as a formula, otherwise as it is.
 *
 * @example inertText('=1+1') // "'=1+1"
 */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text between quotes, as a cell of CSV (RFC 4180). */
export function quotedCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

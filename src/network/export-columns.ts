/** What the files for other tools say of each organisation, fit for XML. */
import type { Ecosystem } from './ecosystem.ts';

/** A value in an exported column; what is missing is left out of the file. */
export type ExportValue = string | number | boolean | null | undefined;

/** Columns by name, one value an organisation, in the order of the ecosystem's organisations. */
export type ExportColumns = Readonly<Record<string, ArrayLike<ExportValue>>>;

/** XML 1.0 has no way to write these: controls save tab and line ends, lone surrogates, and U+FFFE and U+FFFF. */
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without the characters that XML can't hold. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

/** The name first, then the extra columns; text made fit for XML, missing and non-finite values as `undefined`. */
export function exportColumns(
  { organisations }: Ecosystem,
  extra: ExportColumns,
): Record<string, (string | number | boolean | undefined)[]> {
  const columns = Object.entries({ label: organisations.map(({ name }) => name), ...extra });
  return Object.fromEntries(columns.map(([name, column]) => [xmlText(name), Array.from(column, clean)]));
}

function clean(value: ExportValue): string | number | boolean | undefined {
  if (typeof value === 'string') return xmlText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return value ?? undefined;
}

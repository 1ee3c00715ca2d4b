/** What the files for other tools say of each organisation, as XML. */
import type { Ecosystem } from './ecosystem.ts';

/** A value in an exported column; what is missing is left out of the file. */
type ExportValue = string | number | boolean | null | undefined;

/** Columns by name, one value an organisation, in the order of the ecosystem's organisations. */
export type ExportColumns = Readonly<Record<string, ArrayLike<ExportValue>>>;

export interface ExportColumn {
  name: string;
  /** The narrowest type that holds the whole column. */
  type: 'boolean' | 'integer' | 'double' | 'string';
  /** As XML, `undefined` where missing; a number that is not finite counts as missing. */
  values: (string | undefined)[];
}

export function exportColumns(columns: ExportColumns): ExportColumn[] {
  return Object.entries(columns).map(([name, column]) => {
    const values = Array.from(column, (value) =>
      value === null || (typeof value === 'number' && !Number.isFinite(value)) ? undefined : value,
    );
    return {
      name: xml(name),
      type: typeOf(values.filter((value) => value !== undefined)),
      values: values.map((value) => (value === undefined ? undefined : xml(String(value)))),
    };
  });
}

function typeOf(values: readonly (string | number | boolean)[]): ExportColumn['type'] {
  if (values.length === 0) return 'string';
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (values.every((value) => typeof value === 'number'))
    return values.every((value) => value === (value | 0)) ? 'integer' : 'double';
  return 'string';
}

/** Each tie once, by index, in ascending order. */
export function* eachTie({ ties }: Ecosystem) {
  const { nodes, start, target, weight, shared } = ties;
  for (let from = 0; from < nodes; from++)
    for (let i = start[from]; i < start[from + 1]; i++)
      if (target[i] > from) yield { from, to: target[i], weight: weight[i], shared: shared[i] };
}

/** What the file holds, for whoever finds it later: which data, and which part of it. */
export function legend({ dataVersion, options, sources }: Ecosystem): string {
  const view = Object.entries(options).map(([name, value]) => `${name} ${value}`);
  const names = sources.map(({ name }) => name);
  return xml(
    [
      'Organisations, tied where they share a project. weight: how much they work together; shared: projects in common.',
      `Data version ${dataVersion}.`,
      ...(view.length === 0 ? [] : [`Seen with ${view.join(', ')}.`]),
      ...(names.length === 0 ? [] : [`Sources: ${names.join('; ')}.`]),
    ].join(' '),
  );
}

/** XML 1.0 has no way to write these: controls save tab and line ends, lone surrogates, and U+FFFE and U+FFFF. */
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Or a reader turns them into spaces within an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as the content of an XML element or attribute, without the characters that XML can't hold. */
export function xml(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]);
}

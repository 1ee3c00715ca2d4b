/** A bundle in memory, and how it is written: the folder of CSV files that `docs/bundle.md` documents. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLE_TABLES, type BundleTable, type ColumnOf, NOTE } from '../model/bundle-tables.ts';
import { quotedCell } from '../model/spreadsheet.ts';

type Cell = string | number | boolean | undefined;

export type Row<T extends BundleTable> = { [C in ColumnOf<T> | typeof NOTE]?: Cell };
export type Tables = { [T in BundleTable]: Row<T>[] };

export interface BundleSource {
  id: string;
  name: string;
  kind: 'bundle' | 'curation' | 'table' | 'synthetic';
  licence: string;
  attribution?: string;
  url?: string;
  /** ISO day. */
  retrieved: string;
  /** 0…1000; by default that of its kind. */
  precedence?: number;
  synthetic: boolean;
}

export interface Bundle {
  id: string;
  name: string;
  description?: string;
  sources: BundleSource[];
  tables: Tables;
}

export function emptyTables(): Tables {
  return {
    organisations: [],
    clusters: [],
    memberships: [],
    projects: [],
    participations: [],
    themes: [],
    stages: [],
    positions: [],
    supply: [],
    offers: [],
    accounts: [],
  };
}

/**
 * Writes a bundle as a folder: `bundle.json` and a CSV file for every table that has rows. Columns that are
 * blank in every row are left out. The folder is made where it is missing; other files in it stay.
 *
 * @throws NodeJS.ErrnoException when the folder can't be written
 * @example await writeBundle('out', generateEcosystem({ seed: 1 }))
 */
export async function writeBundle(folder: string, bundle: Bundle): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { tables, ...manifest } = bundle;
  await writeFile(join(folder, 'bundle.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const table of Object.keys(BUNDLE_TABLES) as BundleTable[]) {
    if (tables[table].length === 0) continue;
    const columns = [...BUNDLE_TABLES[table].columns, NOTE];
    await writeFile(join(folder, `${table}.csv`), csv(columns, tables[table]));
  }
}

function csv(columns: readonly string[], rows: readonly Record<string, Cell>[]): string {
  const used = columns.filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  const lines = [used.join(','), ...rows.map((row) => used.map((column) => field(row[column])).join(','))];
  return `${lines.join('\n')}\n`;
}

function field(value: Cell): string {
  const text = value === undefined ? '' : String(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? quotedCell(text) : text;
}

/** A bundle in memory, and how it is written: the folder of CSV files that `docs/bundle.md` documents. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quotedCell } from '../model/spreadsheet.ts';

type Cell = string | number | boolean | undefined;

/** The columns of each file, in the order in which they are written. */
const COLUMNS = {
  organisations: [
    'id',
    'name',
    'other_names',
    'short_name',
    'pic',
    'vat',
    'helix',
    'helix_basis',
    'functions',
    'size',
    'country',
    'nuts',
    'city',
    'latitude',
    'longitude',
    'website',
    'description',
    'source',
    'note',
  ],
  clusters: ['id', 'name', 'kind', 'domain', 'organisation', 'website', 'source', 'note'],
  memberships: ['cluster', 'organisation', 'since', 'until', 'scope', 'source'],
  projects: [
    'id',
    'acronym',
    'title',
    'objective',
    'keywords',
    'programme',
    'grant_id',
    'topics',
    'funding_scheme',
    'start_date',
    'end_date',
    'signature_date',
    'total_cost',
    'contribution',
    'themes',
    'source',
  ],
  participations: ['project', 'organisation', 'role', 'contribution', 'total_cost', 'ended', 'source'],
  themes: ['id', 'code', 'title', 'parent', 'source'],
  stages: ['id', 'chain', 'chain_name', 'cluster', 'name', 'position', 'source'],
  positions: ['stage', 'organisation', 'source'],
  supply: ['supplier', 'customer', 'what', 'since', 'until', 'scope', 'source', 'note'],
  offers: ['id', 'organisation', 'direction', 'seek', 'text', 'themes', 'from', 'until', 'scope', 'source'],
  accounts: [
    'organisation',
    'year',
    'sector',
    'value_added',
    'employees',
    'tangible_fixed_assets',
    'turnover',
    'source',
  ],
} as const;

type TableName = keyof typeof COLUMNS;
export type Row<T extends TableName> = { [C in (typeof COLUMNS)[T][number]]?: Cell };
export type Tables = { [T in TableName]: Row<T>[] };

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
  for (const table of Object.keys(COLUMNS) as TableName[]) {
    if (tables[table].length === 0) continue;
    await writeFile(join(folder, `${table}.csv`), csv(COLUMNS[table], tables[table]));
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

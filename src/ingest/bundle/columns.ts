/** The columns of a bundle's tables, as they are read. */
import { BUNDLE_TABLES, type BundleTable, type ColumnOf, NOTE } from '../../model/bundle-tables.ts';
import type { Column } from '../table.ts';

/** What a table is read by. */
export function columnsOf<T extends BundleTable>(table: T): Record<ColumnOf<T>, Column> {
  const { required, columns }: { required: readonly string[]; columns: readonly string[] } =
    BUNDLE_TABLES[table];
  return Object.fromEntries(
    columns.map((name): [string, Column] => [
      name,
      { names: [name], ...(required.includes(name) ? { required: true } : {}) },
    ]),
  ) as Record<ColumnOf<T>, Column>;
}

/** A column that people keep for themselves. */
export const IGNORED_COLUMNS = [NOTE];

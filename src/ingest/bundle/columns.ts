/** The tables of a bundle and their columns, as docs/bundle.md documents them; the first list is required. */
import type { Column } from '../table.ts';

function columns<R extends string, O extends string>(required: readonly R[], optional: readonly O[]) {
  const all = [
    ...required.map((name): [string, Column] => [name, { names: [name], required: true }]),
    ...optional.map((name): [string, Column] => [name, { names: [name] }]),
    ['source', { names: ['source'] }] as [string, Column],
  ];
  return Object.fromEntries(all) as Record<R | O | 'source', Column>;
}

export const BUNDLE_COLUMNS = {
  organisations: columns(
    ['id'],
    [
      'name',
      'other_names',
      'short_name',
      'pic',
      'vat',
      'ror',
      'kbo',
      'helix',
      'helix_basis',
      'institution',
      'functions',
      'size',
      'country',
      'nuts',
      'city',
      'post_code',
      'street',
      'latitude',
      'longitude',
      'website',
      'description',
    ],
  ),
  clusters: columns(['id', 'name', 'kind'], ['domain', 'organisation', 'website']),
  memberships: columns(['cluster', 'organisation'], ['since', 'until', 'scope']),
  themes: columns(['id', 'title'], ['code', 'parent']),
  projects: columns(
    ['id'],
    [
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
    ],
  ),
  participations: columns(['project', 'organisation'], ['role', 'contribution', 'total_cost', 'ended']),
  stages: columns(['id', 'chain', 'name', 'position'], ['chain_name', 'cluster']),
  positions: columns(['stage', 'organisation'], []),
  supply: columns(['supplier', 'customer', 'what'], ['since', 'until', 'scope']),
  offers: columns(['id', 'organisation', 'direction', 'seek', 'text'], ['themes', 'from', 'until', 'scope']),
  accounts: columns(
    ['organisation', 'year'],
    ['sector', 'value_added', 'employees', 'tangible_fixed_assets', 'turnover'],
  ),
} as const;

export type BundleTable = keyof typeof BUNDLE_COLUMNS;
export type ColumnOf<T extends BundleTable> = keyof (typeof BUNDLE_COLUMNS)[T] & string;
/** A column that people keep for themselves. */
export const IGNORED_COLUMNS = ['note'];

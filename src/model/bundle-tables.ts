/** The tables of a bundle and their columns, as docs/bundle.md documents them. */

/** By table the columns in the order in which they are written; `source` may stand in every one. */
export const BUNDLE_TABLES = {
  organisations: {
    required: ['id'],
    columns: [
      'id',
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
      'source',
    ],
  },
  clusters: {
    required: ['id', 'name', 'kind'],
    columns: ['id', 'name', 'kind', 'domain', 'organisation', 'website', 'source'],
  },
  memberships: {
    required: ['cluster', 'organisation'],
    columns: ['cluster', 'organisation', 'since', 'until', 'scope', 'source'],
  },
  projects: {
    required: ['id'],
    columns: [
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
  },
  participations: {
    required: ['project', 'organisation'],
    columns: ['project', 'organisation', 'role', 'contribution', 'total_cost', 'ended', 'source'],
  },
  themes: { required: ['id', 'title'], columns: ['id', 'code', 'title', 'parent', 'source'] },
  stages: {
    required: ['id', 'chain', 'name', 'position'],
    columns: ['id', 'chain', 'chain_name', 'cluster', 'name', 'position', 'source'],
  },
  positions: { required: ['stage', 'organisation'], columns: ['stage', 'organisation', 'source'] },
  supply: {
    required: ['supplier', 'customer', 'what'],
    columns: ['supplier', 'customer', 'what', 'since', 'until', 'scope', 'source'],
  },
  offers: {
    required: ['id', 'organisation', 'direction', 'seek', 'text'],
    columns: [
      'id',
      'organisation',
      'direction',
      'seek',
      'text',
      'themes',
      'from',
      'until',
      'scope',
      'source',
    ],
  },
  accounts: {
    required: ['organisation', 'year'],
    columns: [
      'organisation',
      'year',
      'sector',
      'value_added',
      'employees',
      'tangible_fixed_assets',
      'turnover',
      'source',
    ],
  },
} as const satisfies Record<string, { required: readonly string[]; columns: readonly string[] }>;

export type BundleTable = keyof typeof BUNDLE_TABLES;
export type ColumnOf<T extends BundleTable> = (typeof BUNDLE_TABLES)[T]['columns'][number];
/** A column that people keep for themselves: written last, and not read. */
export const NOTE = 'note';

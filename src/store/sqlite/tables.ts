/** One table a kind of entity: which columns stand beside the JSON body, and which subjects a row refers to. */
import type { Entities, EntityKind } from '../../model/record.ts';
import { ROLE_BITS } from '../graph-store.ts';
import type { Bind } from './database.ts';

/** Keys of the subjects that an entity names. A row is seen where all of them are. */
export interface Named {
  project?: string;
  organisation?: string;
  other?: string;
}

export interface EntityTable<K extends EntityKind> {
  /** Columns after `subject`, without those of {@link Named}, and with `body` among them. */
  readonly columns: readonly string[];
  readonly values: (entity: Entities[K]) => Bind[];
  readonly named: (entity: Entities[K]) => Named;
  /** Columns that refer to subjects: the keys of what `named` gives. */
  readonly refers: readonly (keyof Named)[];
}

const json = (value: unknown): string => JSON.stringify(value);
/** A column for people who look into the file; the body has the value as it is. */
const shown = (text: string | undefined): string | undefined => text?.replaceAll('\0', '␀').toWellFormed();
const alone = () => ({});

export const TABLES: { readonly [K in EntityKind]: EntityTable<K> } = {
  organisation: {
    columns: ['id', 'name', 'helix', 'country', 'nuts', 'body'],
    values: (o) => [o.id, shown(o.name), o.helix, o.place.country, shown(o.place.nuts), json(o)],
    named: alone,
    refers: [],
  },
  project: {
    columns: [
      'id',
      'acronym',
      'programme',
      'start_date',
      'end_date',
      'signature_date',
      'themes',
      'body',
      'objective',
    ],
    values: ({ objective, ...summary }) => [
      summary.id,
      shown(summary.acronym),
      shown(summary.programme),
      summary.startDate,
      summary.endDate,
      summary.signatureDate,
      json(summary.themes),
      json(summary),
      objective === undefined ? undefined : json(objective),
    ],
    named: alone,
    refers: [],
  },
  participation: {
    columns: ['role', 'body'],
    values: (p) => [roleBits(p.roles), json(p)],
    named: (p) => ({ project: p.project, organisation: p.organisation }),
    refers: ['project', 'organisation'],
  },
  theme: {
    columns: ['id', 'code', 'title', 'body'],
    values: (t) => [t.id, shown(t.code), shown(t.title), json(t)],
    named: alone,
    refers: [],
  },
  cluster: {
    columns: ['id', 'name', 'body'],
    values: (c) => [c.id, shown(c.name), json(c)],
    named: alone,
    refers: [],
  },
  membership: {
    columns: ['cluster', 'since', 'until', 'body'],
    values: (m) => [m.cluster, m.since, m.until, json(m)],
    named: (m) => ({ organisation: m.organisation }),
    refers: ['organisation'],
  },
  stage: {
    columns: ['id', 'chain', 'name', 'position', 'body'],
    values: (s) => [s.id, s.chain, shown(s.name), s.position, json(s)],
    named: alone,
    refers: [],
  },
  position: {
    columns: ['stage', 'body'],
    values: (p) => [p.stage, json(p)],
    named: (p) => ({ organisation: p.organisation }),
    refers: ['organisation'],
  },
  supply: {
    columns: ['what', 'body'],
    values: (s) => [shown(s.what), json(s)],
    named: (s) => ({ organisation: s.supplier, other: s.customer }),
    refers: ['organisation', 'other'],
  },
  offer: {
    columns: ['direction', 'body'],
    values: (o) => [o.direction, json(o)],
    named: (o) => ({ organisation: o.organisation }),
    refers: ['organisation'],
  },
  account: {
    columns: ['year', 'body'],
    values: (a) => [a.year, json(a)],
    named: (a) => ({ organisation: a.organisation }),
    refers: ['organisation'],
  },
};

/** Roles as the mask that `Incidence.role` holds. */
export function roleBits(roles: Entities['participation']['roles']): number {
  return roles.reduce((bits, role) => bits | ROLE_BITS[role], 0);
}

/**
 * Keeps the derived tables a pure function of the records: derives the touched subjects anew for everyone who
 * may see something different.
 *
 * What follows from public records stands in a table a kind. Where someone who also sees confidential records
 * sees something else, `scoped` has that, or a row without a body where there is nothing for them.
 */

import type { SourceId } from '../../model/ids.ts';
import { ENTITY_KINDS, type Entities, type EntityKind, type Statements } from '../../model/record.ts';
import type { Scope, ViewerScope } from '../../model/source.ts';
import type { Merges } from '../merges.ts';
import { type CurrentRecord, deriveFor, familiesOf, viewsOf } from '../views.ts';
import type { Bind, Connection } from './database.ts';
import type { Subject, Subjects } from './subjects.ts';
import { type EntityTable, type Named, TABLES } from './tables.ts';

export interface DerivationContext {
  connection: Connection;
  subjects: Subjects;
  merges: Merges;
  /** Merges of before and after this transaction: which subjects may flow together or apart. */
  related: Merges;
  /** What one source was just written to say, by number of the subject, so that it need not be read back. */
  fresh: { source: number; records: ReadonlyMap<number, CurrentRecord> };
}

/** Subjects derived at a time. */
const CHUNK = 2_000;
/** The number of no source. */
const NO_SOURCE = 0;
/** Nothing was just written. */
export const NOTHING_FRESH = { source: NO_SOURCE, records: new Map<number, CurrentRecord>() };

/** Derives these subjects anew, with every subject that they flow together with. */
export function rederive(context: DerivationContext, touched: readonly Subject[]): void {
  for (const kind of ENTITY_KINDS) {
    const keys = [...new Set(touched.filter((subject) => subject.kind === kind).map(({ key }) => key))];
    for (let from = 0; from < keys.length; from += CHUNK)
      rederiveKind(context, kind, keys.slice(from, from + CHUNK));
  }
}

function rederiveKind<K extends EntityKind>(
  context: DerivationContext,
  kind: K,
  keys: readonly string[],
): void {
  const { connection, merges, related, subjects } = context;
  const families = familiesOf(kind, keys, related);
  const numbers = subjects.numbers(kind, families.flat());
  const records = currentRecords<K>(
    context,
    families.flat().map((key) => numbers.get(key)!),
  );
  const scopes = confidentialScopes(context);

  const seen: { number: number; entity: Entities[K] }[] = [];
  const gone: number[] = [];
  const scoped: { scope: ViewerScope; number: number; entity: Entities[K] | undefined }[] = [];
  for (const family of families) {
    const current = family.flatMap((key) => records.get(numbers.get(key)!) ?? []);
    const open = deriveFor('public', kind, current, merges);
    for (const key of family) {
      const entity = open.get(key);
      if (entity) seen.push({ number: numbers.get(key)!, entity });
      else gone.push(numbers.get(key)!);
    }
    for (const scope of viewsOf(current, scopes, related)) {
      const view = deriveFor(scope, kind, current, merges);
      for (const key of family)
        if (JSON.stringify(view.get(key)) !== JSON.stringify(open.get(key)))
          scoped.push({ scope, number: numbers.get(key)!, entity: view.get(key) });
    }
  }

  const table: EntityTable<K> = TABLES[kind];
  const refer = references(context, table, [
    ...seen.map(({ entity }) => entity),
    ...scoped.flatMap(({ entity }) => entity ?? []),
  ]);
  connection.insert(
    `INSERT OR REPLACE INTO ${kind} (${['subject', ...table.refers, ...table.columns].join(', ')})`,
    seen.map(({ number, entity }) => {
      const named = refer(entity);
      return [number, ...table.refers.map((column) => named[column]), ...table.values(entity)];
    }),
  );
  if (gone.length > 0)
    connection.run(
      `DELETE FROM ${kind} WHERE subject IN (SELECT value FROM json_each(?))`,
      JSON.stringify(gone),
    );
  if (connection.row('SELECT 1 FROM scoped LIMIT 1'))
    connection.run(
      'DELETE FROM scoped WHERE subject IN (SELECT value FROM json_each(?))',
      JSON.stringify(families.flat().map((key) => numbers.get(key))),
    );
  connection.insert(
    'INSERT INTO scoped (scope, subject, project, organisation, other, body)',
    scoped.map(({ scope, number, entity }) => {
      const named = entity ? refer(entity) : {};
      const body = entity === undefined ? null : JSON.stringify(entity);
      return [scope, number, named.project, named.organisation, named.other, body];
    }),
  );
}

/** Every cluster that has a record in the store, and `*` for who sees them all; none where all is public. */
function confidentialScopes({ connection }: DerivationContext): ViewerScope[] {
  const clusters = connection
    .rows(`SELECT DISTINCT scope FROM scope_version WHERE scope <> 'public' AND records > 0`)
    .map(([scope]) => scope as ViewerScope);
  return clusters.length === 0 ? [] : [...clusters, '*'];
}

/** Every record that holds now of these subjects, by number of the subject. */
function currentRecords<K extends EntityKind>(
  { connection, subjects, fresh }: DerivationContext,
  numbers: readonly number[],
): Map<number, CurrentRecord<K>[]> {
  const records = new Map<number, CurrentRecord<K>[]>();
  const add = (number: number, record: CurrentRecord<K>) => {
    const list = records.get(number);
    if (list) list.push(record);
    else records.set(number, [record]);
  };
  const read = (asked: readonly number[], exceptSource: number) => {
    if (asked.length === 0) return;
    const rows = connection.rows(
      `SELECT r.subject, s.id, s.precedence, r.scope, r.synthetic, r.statement
       FROM json_each(?) e CROSS JOIN record r ON r.subject = e.value JOIN source s ON s.number = r.source
       WHERE r.superseded IS NULL AND r.source <> ?`,
      JSON.stringify(asked),
      exceptSource,
    );
    for (const [subject, source, precedence, scope, synthetic, statement] of rows)
      add(Number(subject), {
        scope: scope as Scope,
        contribution: {
          source: source as SourceId,
          precedence: Number(precedence),
          synthetic: synthetic === 1,
          statement: JSON.parse(String(statement)) as Statements[K],
        },
      });
  };
  for (const number of numbers) {
    const record = fresh.records.get(number);
    if (record) add(number, record as CurrentRecord<K>);
  }
  const old = numbers.filter((number) => !subjects.isNew(number));
  read(
    old.filter((number) => fresh.records.has(number)),
    fresh.source,
  );
  read(
    old.filter((number) => !fresh.records.has(number)),
    NO_SOURCE,
  );
  return records;
}

/** Finds the numbers of the subjects that entities name. */
function references<K extends EntityKind>(
  { subjects }: DerivationContext,
  table: EntityTable<K>,
  entities: readonly Entities[K][],
): (entity: Entities[K]) => { [column in keyof Named]?: Bind } {
  if (table.refers.length === 0) return () => ({});
  const named = entities.map(table.named);
  const projects = subjects.numbers(
    'project',
    named.flatMap(({ project }) => project ?? []),
  );
  const organisations = subjects.numbers(
    'organisation',
    named.flatMap(({ organisation, other }) => [organisation ?? [], other ?? []].flat()),
  );
  return (entity) => {
    const { project, organisation, other } = table.named(entity);
    return {
      project: project === undefined ? null : projects.get(project),
      organisation: organisation === undefined ? null : organisations.get(organisation),
      other: other === undefined ? null : organisations.get(other),
    };
  };
}

/**
 * Keeps the graph a pure function of the records: derives the touched subjects anew for everyone who may see
 * something different.
 *
 * What follows from public records is drawn as nodes and relationships. Where someone who also sees confidential
 * records sees something else, a ConfidentialView has that, apart from the graph; one without a body hides what
 * is public.
 */
import type { SourceId } from '../../model/ids.ts';
import {
  ENTITY_KINDS,
  type Entities,
  type EntityKind,
  type RecordKind,
  type Statements,
} from '../../model/record.ts';
import type { Scope, ViewerScope } from '../../model/source.ts';
import type { Merges } from '../merges.ts';
import { type CurrentRecord, deriveFor, familiesOf, viewsOf } from '../views.ts';
import type { Transaction } from './connection.ts';
import { type Drawing, GRAPH } from './graph.ts';
import { Pipeline, slices } from './pipeline.ts';

export interface Subject {
  kind: RecordKind;
  key: string;
}

/** What a batch knows of a subject already, so that it need not be read back. */
export interface KnownSubject {
  /** Whether the store spoke of it before this transaction. */
  isNew: boolean;
  /** Every record that holds now. */
  records: CurrentRecord[];
}
export type KnownSubjects = ReadonlyMap<RecordKind, ReadonlyMap<string, KnownSubject>>;

export interface DerivationContext {
  transaction: Transaction;
  merges: Merges;
  /** Merges of before and after this transaction: which subjects may flow together or apart. */
  related: Merges;
  precedence: ReadonlyMap<SourceId, number>;
  /** Every cluster that has a record in the store, and `*` for who sees them all; none where all is public. */
  confidential: readonly ViewerScope[];
  /** Whether the store holds confidential views. */
  hasViews: boolean;
  known: KnownSubjects;
}

/** Derives these subjects anew, with every subject that they flow together with. */
export async function rederive(context: DerivationContext, touched: readonly Subject[]): Promise<void> {
  const pipeline = new Pipeline(context.transaction);
  let replaced = false;
  for (const kind of ENTITY_KINDS) {
    const keys = [...new Set(touched.filter((subject) => subject.kind === kind).map(({ key }) => key))];
    for (const families of slices(familiesOf(kind, keys, context.related))) {
      replaced = (await rederiveFamilies(context, kind, families, pipeline)) || replaced;
      await pipeline.turn();
    }
  }
  if (replaced) for (const tidy of ['graph/tidy', 'graph/tidy-chains']) pipeline.send(tidy);
  await pipeline.done();
}

/** @returns whether something that was there before is written anew or gone */
async function rederiveFamilies<K extends EntityKind>(
  context: DerivationContext,
  kind: K,
  families: readonly (readonly string[])[],
  pipeline: Pipeline,
): Promise<boolean> {
  const { merges, related, confidential } = context;
  const all = families.flat();
  const records = await currentRecords(context, kind, all);
  const isNew = (key: string) => context.known.get(kind)?.get(key)?.isNew ?? false;

  const drawn: { entity: Entities[K]; isNew: boolean }[] = [];
  const erased: string[] = [];
  const views: { scope: ViewerScope; kind: EntityKind; key: string; body: string | null }[] = [];
  for (const family of families) {
    const current = family.flatMap((key) => records.get(key) ?? []);
    const open = deriveFor('public', kind, current, merges);
    const fresh = family.every(isNew);
    for (const key of family) {
      const entity = open.get(key);
      if (entity) drawn.push({ entity, isNew: fresh });
      if (!fresh && (!entity || isTie(kind))) erased.push(key);
    }
    for (const scope of viewsOf(current, confidential, related)) {
      const view = deriveFor(scope, kind, current, merges);
      for (const key of family) {
        const own = JSON.stringify(view.get(key));
        if (own !== JSON.stringify(open.get(key))) views.push({ scope, kind, key, body: own ?? null });
      }
    }
  }

  const drawing: Drawing<K> = GRAPH[kind];
  if (erased.length > 0) pipeline.send(`${kind}/erase`, { keys: erased.map(drawing.address) });
  if (drawn.length > 0)
    pipeline.send(`${kind}/write`, { rows: drawn.map(({ entity }) => drawing.row(entity)) });
  if (context.hasViews) pipeline.send('view/erase', { kind, keys: all });
  if (views.length > 0) {
    pipeline.send('view/write', { rows: views });
    context.hasViews = true;
  }
  return erased.length > 0 || drawn.some((one) => !one.isNew);
}

/** Kinds that are relationships: written anew rather than changed. */
const isTie = (kind: EntityKind): boolean =>
  kind === 'participation' || kind === 'membership' || kind === 'position' || kind === 'supply';

/** Every record that holds now of these subjects, by key. */
async function currentRecords<K extends EntityKind>(
  { transaction, known, precedence }: DerivationContext,
  kind: K,
  keys: readonly string[],
): Promise<Map<string, CurrentRecord<K>[]>> {
  const knownOfKind = known.get(kind);
  const records = new Map<string, CurrentRecord<K>[]>();
  const asked: string[] = [];
  for (const key of keys) {
    const subject = knownOfKind?.get(key);
    if (subject) records.set(key, subject.records as CurrentRecord<K>[]);
    else asked.push(key);
  }
  if (asked.length === 0) return records;
  for (const row of await transaction.run('record/current', { kind, keys: asked, source: null })) {
    const [key, source, scope, synthetic, , , , statement] = row;
    const list = records.get(String(key)) ?? [];
    list.push(currentRecord<K>(source, scope, synthetic, statement, precedence));
    records.set(String(key), list);
  }
  return records;
}

/** A record as derivation sees it, from columns of the store. */
export function currentRecord<K extends EntityKind>(
  source: unknown,
  scope: unknown,
  synthetic: unknown,
  statement: unknown,
  precedence: ReadonlyMap<SourceId, number>,
): CurrentRecord<K> {
  return {
    scope: scope as Scope,
    contribution: {
      source: source as SourceId,
      precedence: precedence.get(source as SourceId)!,
      synthetic: synthetic === true,
      statement: JSON.parse(String(statement)) as Statements[K],
    },
  };
}

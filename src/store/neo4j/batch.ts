/** One batch of an import: decides what is new and what changed, then writes it. */
import type { SourceId } from '../../model/ids.ts';
import type { EntityKind, RecordKind, Statements } from '../../model/record.ts';
import type { Scope } from '../../model/source.ts';
import { namedOrganisations } from '../derive.ts';
import type { PutResult, RecordChange, RecordTally } from '../graph-store.ts';
import { differingFields, type Prepared } from '../prepare.ts';
import { int, type Parameters, type Row, type Transaction } from './connection.ts';
import { currentRecord, type KnownSubject, type Subject } from './derivation.ts';
import type { ImportRow } from './imports.ts';
import { Pipeline } from './pipeline.ts';
import type { Spoken } from './spoken.ts';
import type { RecordSums } from './sums.ts';

/** The record of the import's source that holds now for a subject. */
interface Holding {
  /** The server's id; undefined where this batch is about to write it. */
  id: string | undefined;
  import: number;
  scope: Scope;
  synthetic: boolean;
  digest: string;
  /** The statement, where it was written in this very batch. */
  written?: Prepared;
}

export class Batch {
  readonly touched: Subject[] = [];
  /** What holds of the touched subjects once this batch is written. */
  readonly known = new Map<RecordKind, Map<string, KnownSubject>>();
  readonly #transaction: Transaction;
  readonly #run: ImportRow;
  readonly #precedence: ReadonlyMap<SourceId, number>;
  readonly #sums: RecordSums;
  readonly #spoken: Spoken;
  readonly #met = new Set<string>();
  readonly #scopes = new Set<Scope>();
  readonly #superseded: string[] = [];
  /** By kind and key. */
  readonly #created = new Map<string, Prepared>();
  /** By the server's id. */
  readonly #updated = new Map<string, Prepared>();

  constructor(
    transaction: Transaction,
    run: ImportRow,
    precedence: ReadonlyMap<SourceId, number>,
    sums: RecordSums,
    spoken: Spoken,
  ) {
    this.#transaction = transaction;
    this.#run = run;
    this.#precedence = precedence;
    this.#sums = sums;
    this.#spoken = spoken;
  }

  async put(byKind: ReadonlyMap<RecordKind, readonly Prepared[]>): Promise<PutResult> {
    const { source } = this.#run;
    const current = await Promise.all(
      [...byKind].map(([kind, records]) => {
        const keys = [...new Set(records.map(({ key }) => key))].filter((key) =>
          this.#spoken.mayBe(kind, key),
        );
        if (keys.length === 0) return [];
        return this.#transaction.run('record/current', { kind, keys, source });
      }),
    );
    const before = await this.#statementsOf(byKind, current);
    const result: PutResult = { tally: {}, changes: [] };
    [...byKind].forEach(([kind, records], index) => {
      result.tally[kind] = this.#putKind(kind, records, current[index]!, before, result.changes);
    });
    return result;
  }

  /** What the records said that this batch changes, by the server's id. */
  async #statementsOf(
    byKind: ReadonlyMap<RecordKind, readonly Prepared[]>,
    current: readonly Row[][],
  ): Promise<Map<string, string>> {
    const changing = [...byKind.values()].flatMap((records, index) => {
      const digests = new Map<string, Set<string>>();
      for (const { key, digest } of records) digests.set(key, (digests.get(key) ?? new Set()).add(digest));
      return current[index]!.filter(
        ([key, by, , , digest]) =>
          by === this.#run.source && [...digests.get(String(key))!].some((other) => other !== digest),
      ).map(([, , , , , , id]) => String(id));
    });
    if (changing.length === 0) return new Map();
    const rows = await this.#transaction.run('record/statements', { ids: changing });
    return new Map(rows.map(([id, statement]) => [String(id), String(statement)]));
  }

  #putKind(
    kind: RecordKind,
    records: readonly Prepared[],
    current: readonly Row[],
    before: ReadonlyMap<string, string>,
    changes: RecordChange[],
  ): RecordTally {
    const { source, number } = this.#run;
    const tally: RecordTally = { read: records.length, new: 0, changed: 0, unchanged: 0 };
    const holdings = new Map<string, Holding>();
    const others = new Map<string, Row[]>();
    for (const row of current) {
      const [key, by, scope, synthetic, digest, run, id] = row;
      if (by === source)
        holdings.set(String(key), {
          id: String(id),
          import: Number(run),
          scope: scope as Scope,
          synthetic: synthetic === true,
          digest: String(digest),
        });
      else others.set(String(key), [...(others.get(String(key)) ?? []), row]);
    }
    const known = new Map<string, KnownSubject>();
    this.known.set(kind, known);
    const spokenOf = new Set([...holdings.keys(), ...others.keys()]);
    for (const prepared of records) {
      const { key, record, digest } = prepared;
      const held = holdings.get(key);
      this.#scopes.add(record.scope);
      if (held?.digest === digest) {
        tally.unchanged++;
        if (held.id !== undefined) this.#met.add(held.id);
        continue;
      }
      if (held) {
        tally.changed++;
        const statement = held.written?.statement ?? JSON.parse(before.get(held.id!)!);
        changes.push({ kind, key, fields: differingFields({ ...held, statement }, prepared) });
        this.#sums.remove(source, held.scope, held.digest);
      } else tally.new++;
      this.#sums.add(source, record.scope, digest);
      this.#spoken.add(kind, key);
      const id = this.#place(kind, held, prepared);
      holdings.set(key, {
        id,
        import: number,
        scope: record.scope,
        synthetic: record.synthetic,
        digest,
        written: prepared,
      });
      this.touched.push({ kind, key });
      known.set(key, {
        isNew: !spokenOf.has(key),
        records: [
          ...(others.get(key) ?? []).map(([, by, scope, synthetic, , , , statement]) =>
            currentRecord(by, scope, synthetic, statement, this.#precedence),
          ),
          {
            scope: record.scope,
            contribution: {
              source,
              precedence: this.#precedence.get(source)!,
              synthetic: record.synthetic,
              statement: prepared.statement as Statements[EntityKind],
            },
          },
        ],
      });
    }
    return tally;
  }

  /** In place of what this import itself wrote, beside what an earlier one did. */
  #place(kind: RecordKind, held: Holding | undefined, prepared: Prepared): string | undefined {
    if (held?.id !== undefined && held.import === this.#run.number) {
      this.#updated.set(held.id, prepared);
      this.#met.add(held.id);
      return held.id;
    }
    if (held?.id !== undefined) {
      this.#superseded.push(held.id);
      // Met earlier in this batch, before it changed.
      this.#met.delete(held.id);
    }
    this.#created.set(`${kind} ${prepared.key}`, prepared);
    return undefined;
  }

  async write(): Promise<void> {
    const { number, pass, source, id } = this.#run;
    const pipeline = new Pipeline(this.#transaction);
    if (this.#superseded.length > 0)
      pipeline.send('record/supersede', { ids: this.#superseded, import: int(number) });
    await pipeline.sendSlices('record/create', [...this.#created.values()], (slice) => ({
      rows: slice.map((prepared) => ({
        kind: prepared.record.kind,
        key: prepared.key,
        source,
        import: int(number),
        met: [int(pass)],
        ...properties(prepared),
      })),
    }));
    await pipeline.sendSlices('record/update', [...this.#updated], (slice) => ({
      rows: slice.map(([record, prepared]) => ({ id: record, properties: properties(prepared) })),
    }));
    if (this.#met.size > 0) pipeline.send('record/meet', { ids: [...this.#met], pass: int(pass) });
    const scopes = [...this.#scopes].filter((scope) => !this.#run.scopes.includes(scope));
    if (scopes.length > 0) pipeline.send('import/scopes', { id, scopes });
    if (this.touched.length > 0) pipeline.send('sums/write', this.#sums.rowsOf(source));
    await pipeline.done();
  }
}

/** Properties of a record beside those that say whose it is. */
function properties({ record, statement, digest, text }: Prepared): Parameters {
  const [organisation, other] = namedOrganisations(record.kind, statement as never);
  return {
    scope: record.scope,
    synthetic: record.synthetic,
    organisation: organisation ?? null,
    other: other ?? null,
    digest,
    statement: text,
  };
}

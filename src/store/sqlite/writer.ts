/** Writing source records into SQLite: every batch is one transaction, under the lease, derived at once. */
import { randomUUID } from 'node:crypto';
import { NotFoundError, UsageError } from '../../model/errors.ts';
import type { ImportId, JobId, OrganisationId, SourceId } from '../../model/ids.ts';
import type { EntityKind, RecordKind, SourceRecord, Statements } from '../../model/record.ts';
import type { Scope, SetAside, Source } from '../../model/source.ts';
import { canonicalJson } from '../canonical-json.ts';
import { namedOrganisations } from '../derive.ts';
import type { PutResult, RecordChange, RecordTally, StoreWriter } from '../graph-store.ts';
import { turnOver } from '../leases.ts';
import { closingCircle, type MergeEdge, Merges } from '../merges.ts';
import { differingFields, type Prepared, prepare } from '../prepare.ts';
import type { CurrentRecord } from '../views.ts';
import type { Bind, Connection } from './database.ts';
import { type DerivationContext, NOTHING_FRESH, rederive } from './derivation.ts';
import type { Lease } from './lease.ts';
import { type Subject, Subjects } from './subjects.ts';
import { ScopeSums } from './sums.ts';
import { takeBack } from './undo.ts';

/** Rows that one step of a long transaction holds in memory. */
const STEP = 2_000;

interface ImportRow {
  number: number;
  source: number;
  sourceId: SourceId;
  precedence: number;
  state: string;
}

/** The record that holds now for a subject and source. */
interface Holding {
  number: number;
  import: number;
  scope: Scope;
  synthetic: boolean;
  digest: string;
  /** The statement, where it was written in this very batch. */
  written?: Prepared;
}

export class SqliteWriter implements StoreWriter {
  readonly #connection: Connection;
  readonly #lease: Lease;
  readonly #store: string;
  /** As of the last transaction; nobody else writes in the meantime. */
  #merges = new Merges([]);
  #mergesKnown = false;
  #ended = false;

  constructor(connection: Connection, lease: Lease, store: string) {
    this.#connection = connection;
    this.#lease = lease;
    this.#store = store;
  }

  /** Ends this writer's turn: imports that it left running are interrupted. */
  end(): void {
    this.#ended = true;
    this.#connection.run(
      `UPDATE import_run SET state = 'interrupted' WHERE state = 'running' AND lease = ?`,
      this.#lease.token,
    );
  }

  async putSource(source: Source): Promise<void> {
    this.#transaction((subjects) => {
      const before = this.#connection.row('SELECT precedence FROM source WHERE id = ?', source.id);
      this.#connection.run(
        `INSERT INTO source (id, name, precedence, body) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, precedence = excluded.precedence, body = excluded.body`,
        source.id,
        source.name,
        source.precedence,
        JSON.stringify(source),
      );
      if (before && before[0] !== source.precedence)
        this.#rederive(subjects, this.#subjectsOf(this.#sourceNumber(source.id)));
    });
  }

  async startImport(source: SourceId, files: readonly string[], job?: JobId): Promise<ImportId> {
    return this.#transaction(() => {
      const number = this.#sourceNumber(source);
      const last = this.#connection.row(
        'SELECT number, id, state FROM import_run WHERE source = ? ORDER BY number DESC LIMIT 1',
        number,
      );
      if (last && (last[2] === 'interrupted' || last[2] === 'running')) {
        // What it met before counts no more: the source may have changed in the meantime.
        if (last[2] === 'interrupted') this.#connection.run('DELETE FROM met WHERE import = ?', last[0]);
        this.#connection.run(
          `UPDATE import_run SET state = 'running', finished = NULL, files = ?, job = ?, lease = ? WHERE number = ?`,
          JSON.stringify(files),
          job,
          this.#lease.token,
          last[0],
        );
        return last[1] as ImportId;
      }
      const id = `import:${randomUUID()}` as ImportId;
      this.#connection.run(
        `INSERT INTO import_run (id, source, job, files, started, state, lease) VALUES (?, ?, ?, ?, ?, 'running', ?)`,
        id,
        number,
        job,
        JSON.stringify(files),
        new Date().toISOString(),
        this.#lease.token,
      );
      return id;
    });
  }

  async putRecords(importId: ImportId, records: readonly SourceRecord[]): Promise<PutResult> {
    const byKind = new Map<RecordKind, Prepared[]>();
    for (const record of records) {
      const prepared = prepare(record);
      const list = byKind.get(record.kind);
      if (list) list.push(prepared);
      else byKind.set(record.kind, [prepared]);
    }
    return this.#transaction((subjects) => {
      const run = this.#runningImport(importId);
      const stranger = records.find((record) => record.source !== run.sourceId);
      if (stranger)
        throw new UsageError(
          `${importId} imports ${run.sourceId}, so a record of ${stranger.source} cannot be part of it.`,
        );
      const result: PutResult = { tally: {}, changes: [] };
      const batch = new Batch(this.#connection, subjects, run);
      for (const [kind, prepared] of byKind) {
        if (kind === 'merge') this.#refuseCircles(prepared, run.sourceId);
        result.tally[kind] = batch.put(kind, prepared, result.changes);
      }
      batch.write();
      this.#rederive(subjects, batch.touched, byKind.has('merge'), batch.fresh);
      return result;
    });
  }

  async putSetAside(importId: ImportId, rows: readonly SetAside[]): Promise<void> {
    this.#transaction(() => {
      const run = this.#runningImport(importId);
      let number = Number(
        this.#connection.row(
          'SELECT coalesce(max(number), 0) FROM set_aside WHERE import = ?',
          run.number,
        )![0],
      );
      this.#connection.insert(
        'INSERT INTO set_aside (import, number, file, line, reason, body)',
        rows.map((row) => [
          run.number,
          ++number,
          row.file,
          row.line,
          row.reason,
          // As given, also where it holds characters that a column can't.
          JSON.stringify(row),
        ]),
      );
    });
  }

  async finishImport(
    importId: ImportId,
    end: { state: 'done' | 'cancelled' | 'failed'; complete?: boolean },
  ): Promise<Record<string, number>> {
    return this.#transaction((subjects) => {
      const run = this.#runningImport(importId);
      const complete = end.complete === true && end.state === 'done';
      const removed = complete ? this.#removeUnmet(subjects, run) : {};
      this.#connection.run(
        'UPDATE import_run SET state = ?, finished = ?, complete = ? WHERE number = ?',
        end.state,
        new Date().toISOString(),
        complete,
        run.number,
      );
      return removed;
    });
  }

  async undoImport(importId: ImportId): Promise<void> {
    this.#transaction((subjects) => {
      const run = this.#import(importId);
      if (run.state === 'undone') throw new UsageError(`${importId} was taken back before.`);
      if (run.state === 'running')
        throw new UsageError(`${importId} is still running. Stop it first, then take it back.`);
      const touched = takeBack(this.#connection, run);
      this.#connection.run(`UPDATE import_run SET state = 'undone' WHERE number = ?`, run.number);
      this.#rederive(subjects, touched);
    });
  }

  async removeSource(source: SourceId): Promise<void> {
    this.#transaction((subjects) => {
      const number = this.#sourceNumber(source);
      const touched = this.#subjectsOf(number);
      for (const table of ['met', 'set_aside', 'import_scope'])
        this.#connection.run(
          `DELETE FROM ${table} WHERE import IN (SELECT number FROM import_run WHERE source = ?)`,
          number,
        );
      for (const table of ['record', 'import_run', 'scope_version'])
        this.#connection.run(`DELETE FROM ${table} WHERE source = ?`, number);
      this.#connection.run('DELETE FROM source WHERE number = ?', number);
      this.#rederive(subjects, touched);
    });
  }

  #transaction<T>(work: (subjects: Subjects) => T): T {
    if (this.#ended) throw turnOver(this.#store);
    try {
      return this.#connection.transaction('immediate', () => {
        this.#lease.check();
        if (!this.#mergesKnown) this.#merges = this.#readMerges();
        this.#mergesKnown = true;
        return work(new Subjects(this.#connection));
      });
    } catch (error) {
      // What was read inside the transaction may never have been.
      this.#mergesKnown = false;
      throw error;
    }
  }

  #sourceNumber(id: SourceId): number {
    const row = this.#connection.row('SELECT number FROM source WHERE id = ?', id);
    if (!row) throw new NotFoundError(`The store knows no source "${id}". Describe it with putSource first.`);
    return Number(row[0]);
  }

  #import(id: ImportId): ImportRow {
    const row = this.#connection.row(
      `SELECT i.number, i.source, s.id, s.precedence, i.state FROM import_run i JOIN source s ON s.number = i.source
       WHERE i.id = ?`,
      id,
    );
    if (!row) throw new NotFoundError(`The store knows no import "${id}".`);
    return {
      number: Number(row[0]),
      source: Number(row[1]),
      sourceId: row[2] as SourceId,
      precedence: Number(row[3]),
      state: String(row[4]),
    };
  }

  #runningImport(id: ImportId): ImportRow {
    const run = this.#import(id);
    if (run.state !== 'running')
      throw new UsageError(`${id} is ${run.state}: nothing can be added to it. Start another import.`);
    return run;
  }

  /** Numbers of all subjects that a source ever spoke of. */
  #subjectsOf(source: number): number[] {
    return this.#connection
      .rows('SELECT DISTINCT subject FROM record WHERE source = ?', source)
      .map(([subject]) => Number(subject));
  }

  /** @throws UsageError where a merge leads back to where it starts, among what its scope sees */
  #refuseCircles(prepared: readonly Prepared[], source: SourceId): void {
    const replaced = new Set(prepared.map(({ key }) => key));
    const edges = this.#merges.edges.filter((edge) => edge.source !== source || !replaced.has(edge.from));
    for (const { record, statement } of prepared) {
      const { from, into } = statement as Statements['merge'];
      const circle = closingCircle(edges, { from, into, scope: record.scope });
      if (circle)
        throw new UsageError(
          `Merging ${from} into ${into} would lead in a circle: ${circle.join(' → ')}. Undo one of these merges first.`,
        );
      edges.push({ from, into, scope: record.scope, source, precedence: 0 });
    }
  }

  #readMerges(): Merges {
    return new Merges(
      this.#connection
        .rows(
          `SELECT r.statement, r.scope, s.id, s.precedence
           FROM subject m JOIN record r ON r.subject = m.number JOIN source s ON s.number = r.source
           WHERE m.kind = 'merge' AND r.superseded IS NULL`,
        )
        .map(([text, scope, source, precedence]): MergeEdge => {
          const { from, into } = JSON.parse(String(text)) as Statements['merge'];
          return {
            from,
            into,
            scope: scope as Scope,
            source: source as SourceId,
            precedence: Number(precedence),
          };
        }),
    );
  }

  /** Derives the touched subjects anew and, where merges changed, all that names the organisations concerned. */
  #rederive(
    subjects: Subjects,
    touched: readonly (Subject | number)[],
    mergesMayDiffer = true,
    fresh: DerivationContext['fresh'] = NOTHING_FRESH,
  ): void {
    const before = this.#merges;
    const after = mergesMayDiffer ? this.#readMerges() : before;
    const related = before === after ? after : after.united(before);
    this.#merges = after;
    const concerned = before === after ? [] : this.#concernedBy(subjects, before, after, related);
    const context = {
      connection: this.#connection,
      subjects,
      merges: after,
      related,
      fresh,
    };
    const all = concerned.length === 0 ? touched : [...touched, ...concerned];
    for (let from = 0; from < all.length; from += STEP) {
      const step = all.slice(from, from + STEP);
      const named = step.filter((subject) => typeof subject !== 'number');
      const numbers = step.filter((subject) => typeof subject === 'number');
      rederive(context, numbers.length === 0 ? named : [...named, ...subjects.named(numbers)]);
    }
  }

  /** Subjects whose records name an organisation that leads elsewhere than before; rewrites the redirections. */
  #concernedBy(subjects: Subjects, before: Merges, after: Merges, related: Merges): number[] {
    const spelt = (merges: Merges) => new Map(merges.edges.map((edge) => [canonicalJson(edge), edge]));
    const [old, now] = [spelt(before), spelt(after)];
    const differing = [...old, ...now].filter(([text]) => old.has(text) !== now.has(text));
    if (differing.length === 0) return [];
    this.#writeRedirections(after);
    const organisations = new Set<OrganisationId>(differing.flatMap(([, edge]) => related.group(edge.from)));
    const known = subjects.numbers('organisation', organisations);
    const numbers = JSON.stringify([...organisations].map((id) => known.get(id)));
    return this.#connection
      .rows(
        `SELECT r.subject FROM json_each(?1) e CROSS JOIN record r ON r.organisation = e.value
         UNION SELECT r.subject FROM json_each(?1) e CROSS JOIN record r ON r.other = e.value`,
        numbers,
      )
      .map(([subject]) => Number(subject));
  }

  #writeRedirections(merges: Merges): void {
    const confidential = new Set(
      merges.edges.map(({ scope }) => scope).filter((scope) => scope !== 'public'),
    );
    this.#connection.run('DELETE FROM redirection');
    for (const scope of ['public', ...confidential, ...(confidential.size > 0 ? ['*'] : [])] as Scope[])
      this.#connection.insert(
        'INSERT INTO redirection (scope, old, current)',
        [...merges.redirections(scope)].map(([old, current]) => [scope, old, current]),
      );
  }

  /** Ends the records of the import's source that the import did not meet; how many, by kind. */
  #removeUnmet(subjects: Subjects, run: ImportRow): Record<string, number> {
    const removed: Record<string, number> = {};
    const unmet = this.#connection.rows(
      `SELECT r.number, r.subject, r.import, r.scope, r.digest, m.kind
       FROM record r JOIN subject m ON m.number = r.subject
       WHERE r.source = ? AND r.superseded IS NULL
         AND NOT EXISTS (SELECT 1 FROM met WHERE met.import = ? AND met.record = r.number)`,
      run.source,
      run.number,
    );
    if (unmet.length === 0) return removed;
    const sums = new ScopeSums(this.#connection, run.source);
    const superseded: number[] = [];
    const deleted: number[] = [];
    for (const [number, , by, scope, digest, kind] of unmet) {
      sums.remove(scope as Scope, String(digest));
      removed[String(kind)] = (removed[String(kind)] ?? 0) + 1;
      // Written by an interrupted run of this same import: it never was, and what it replaced is gone as well.
      (by === run.number ? deleted : superseded).push(Number(number));
    }
    sums.write();
    this.#connection.run(
      'UPDATE record SET superseded = ? WHERE number IN (SELECT value FROM json_each(?))',
      run.number,
      JSON.stringify(superseded),
    );
    this.#connection.run(
      'DELETE FROM record WHERE number IN (SELECT value FROM json_each(?))',
      JSON.stringify(deleted),
    );
    this.#rederive(
      subjects,
      unmet.map(([, subject]) => Number(subject)),
    );
    return removed;
  }
}

/** One batch of an import: decides what is new and what changed, then writes it. */
class Batch {
  readonly touched: Subject[] = [];
  readonly fresh: { source: number; records: Map<number, CurrentRecord> };
  readonly #connection: Connection;
  readonly #subjects: Subjects;
  readonly #run: ImportRow;
  readonly #sums: ScopeSums;
  readonly #scopes = new Set<Scope>();
  readonly #met = new Set<number>();
  readonly #superseded: number[] = [];
  readonly #inserts = new Map<number, { subject: number; prepared: Prepared }>();
  readonly #updates = new Map<number, Prepared>();
  #next: number;

  constructor(connection: Connection, subjects: Subjects, run: ImportRow) {
    this.#connection = connection;
    this.#subjects = subjects;
    this.#run = run;
    this.#sums = new ScopeSums(connection, run.source);
    this.#next = Number(connection.row('SELECT coalesce(max(number), 0) FROM record')![0]) + 1;
    this.fresh = { source: run.source, records: new Map() };
  }

  put(kind: RecordKind, records: readonly Prepared[], changes: RecordChange[]): RecordTally {
    const tally: RecordTally = { read: records.length, new: 0, changed: 0, unchanged: 0 };
    const numbers = this.#subjects.numbers(
      kind,
      records.map(({ key }) => key),
    );
    const holdings = this.#holdings(
      records.map(({ key }) => numbers.get(key)!).filter((subject) => !this.#subjects.isNew(subject)),
    );
    for (const prepared of records) {
      const subject = numbers.get(prepared.key)!;
      const { scope } = prepared.record;
      const held = holdings.get(subject);
      this.#scopes.add(scope);
      if (held?.digest === prepared.digest) {
        tally.unchanged++;
        this.#met.add(held.number);
        continue;
      }
      if (held) {
        tally.changed++;
        changes.push({ kind, key: prepared.key, fields: this.#differences(held, prepared) });
        this.#sums.remove(held.scope, held.digest);
      } else tally.new++;
      this.#sums.add(scope, prepared.digest);
      const number = this.#place(subject, held, prepared);
      this.#met.add(number);
      holdings.set(subject, {
        number,
        import: this.#run.number,
        scope,
        synthetic: prepared.record.synthetic,
        digest: prepared.digest,
        written: prepared,
      });
      this.touched.push({ number: subject, kind, key: prepared.key });
      this.fresh.records.set(subject, {
        scope,
        contribution: {
          source: this.#run.sourceId,
          precedence: this.#run.precedence,
          synthetic: prepared.record.synthetic,
          statement: prepared.statement as Statements[EntityKind],
        },
      });
    }
    return tally;
  }

  /** In place of what this import itself wrote, beside what an earlier one did. */
  #place(subject: number, held: Holding | undefined, prepared: Prepared): number {
    if (held?.import === this.#run.number) {
      const waiting = this.#inserts.get(held.number);
      if (waiting) waiting.prepared = prepared;
      else this.#updates.set(held.number, prepared);
      return held.number;
    }
    if (held) this.#superseded.push(held.number);
    const number = this.#next++;
    this.#inserts.set(number, { subject, prepared });
    return number;
  }

  write(): void {
    const connection = this.#connection;
    const run = this.#run.number;
    if (this.#superseded.length > 0)
      connection.run(
        'UPDATE record SET superseded = ? WHERE number IN (SELECT value FROM json_each(?))',
        run,
        JSON.stringify(this.#superseded),
      );
    const all = [...this.#inserts.values()].map(({ prepared }) => prepared).concat(...this.#updates.values());
    const named = (prepared: Prepared) =>
      namedOrganisations(prepared.record.kind, prepared.statement as never);
    const organisations = this.#subjects.numbers('organisation', all.flatMap(named));
    const columns = (prepared: Prepared): Bind[] => {
      const [organisation, other] = named(prepared);
      return [
        prepared.record.scope,
        prepared.record.synthetic,
        organisation && organisations.get(organisation),
        other && organisations.get(other),
        prepared.digest,
        prepared.text,
      ];
    };
    connection.insert(
      `INSERT INTO record (number, subject, source, import, scope, synthetic, organisation, other, digest, statement)`,
      [...this.#inserts].map(([number, { subject, prepared }]) => [
        number,
        subject,
        this.#run.source,
        run,
        ...columns(prepared),
      ]),
    );
    for (const [number, prepared] of this.#updates)
      connection.run(
        `UPDATE record SET scope = ?, synthetic = ?, organisation = ?, other = ?, digest = ?, statement = ? WHERE number = ?`,
        ...columns(prepared),
        number,
      );
    connection.run(
      'INSERT OR IGNORE INTO met (import, record) SELECT ?, value FROM json_each(?)',
      run,
      JSON.stringify([...this.#met]),
    );
    connection.insert(
      'INSERT OR IGNORE INTO import_scope (import, scope)',
      [...this.#scopes].map((scope) => [run, scope]),
    );
    if (this.touched.length > 0) this.#sums.write();
  }

  /** What holds now for these subjects as far as this import's source goes. */
  #holdings(subjects: readonly number[]): Map<number, Holding> {
    if (subjects.length === 0) return new Map();
    const rows = this.#connection.rows(
      `SELECT r.subject, r.number, r.import, r.scope, r.synthetic, r.digest
       FROM json_each(?) e CROSS JOIN record r ON r.subject = e.value AND r.source = ?
       WHERE r.superseded IS NULL`,
      JSON.stringify(subjects),
      this.#run.source,
    );
    return new Map(
      rows.map(([subject, number, by, scope, synthetic, digest]) => [
        Number(subject),
        {
          number: Number(number),
          import: Number(by),
          scope: scope as Scope,
          synthetic: synthetic === 1,
          digest: String(digest),
        },
      ]),
    );
  }

  /** The top-level fields in which a record differs from the one that held before. */
  #differences(held: Holding, now: Prepared): string[] {
    const before = (held.written?.statement ??
      JSON.parse(
        String(this.#connection.row('SELECT statement FROM record WHERE number = ?', held.number)![0]),
      )) as Record<string, unknown>;
    return differingFields({ ...held, statement: before }, now);
  }
}

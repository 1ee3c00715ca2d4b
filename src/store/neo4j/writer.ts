/** Writing source records into Neo4j: every batch is one transaction, under the lease, derived at once. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { NotFoundError, UsageError } from '../../model/errors.ts';
import {
  compareIds,
  type ImportId,
  type JobId,
  type OrganisationId,
  type SourceId,
} from '../../model/ids.ts';
import type { RecordKind, SourceRecord, Statements } from '../../model/record.ts';
import type { Scope, SetAside, Source } from '../../model/source.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { PutResult, StoreWriter } from '../graph-store.ts';
import { turnOver } from '../leases.ts';
import { closingCircle, type MergeEdge, Merges } from '../merges.ts';
import { type Prepared, prepare } from '../prepare.ts';
import { Batch } from './batch.ts';
import { type Connection, int, type Transaction } from './connection.ts';
import { type KnownSubjects, rederive, type Subject } from './derivation.ts';
import { type ImportRow, importRows } from './imports.ts';
import type { Lease } from './lease.ts';
import { slices } from './pipeline.ts';
import { Spoken } from './spoken.ts';
import { RecordSums } from './sums.ts';
import { takeBack } from './undo.ts';

/** Subjects that one transaction of a long piece of work deals with: what a server holds in memory easily. */
const STEP = 5_000;
/** Records that are made ready before what is being written has a turn. */
const PREPARED_AT_ONCE = 50;
/** Bytes of a key that an index takes, with room for the source's id. */
const LONGEST_KEY = 6_000;

/** What the store says before a transaction changes it. */
interface State {
  transaction: Transaction;
  precedence: Map<SourceId, number>;
  /** Sources whose precedence changed, and whose records were not all derived anew since. */
  reweighing: Set<SourceId>;
  sums: RecordSums;
  merges: Merges;
  hasViews: boolean;
  spoken: Spoken;
  imports: readonly ImportRow[];
}

export class Neo4jWriter implements StoreWriter {
  readonly #connection: Connection;
  readonly #lease: Lease;
  /** As of the last transaction; nobody else writes in the meantime. */
  #merges: readonly MergeEdge[] | undefined;
  /** From this writer's first transaction on. */
  #spoken: Spoken | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(connection: Connection, lease: Lease) {
    this.#connection = connection;
    this.#lease = lease;
  }

  /** Ends this writer's turn: imports that it left running are interrupted. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#last;
    await this.#connection.write((transaction) =>
      transaction.run('import/interrupt-own', { token: int(this.#lease.token) }),
    );
  }

  async putSource(source: Source): Promise<void> {
    const reweigh = await this.#transaction(async (state) => {
      const { transaction, precedence, reweighing } = state;
      const before = precedence.get(source.id);
      const differs = before !== undefined && before !== source.precedence;
      // Where deriving anew is stopped half-way, the next time carries on.
      const reweigh = differs || reweighing.has(source.id);
      await transaction.run('source/put', {
        id: source.id,
        properties: {
          name: source.name.toWellFormed(),
          precedence: int(source.precedence),
          kind: source.kind,
          licence: source.licence.toWellFormed(),
          synthetic: source.synthetic,
          body: JSON.stringify(source),
          reweighing: reweigh ? true : null,
        },
      });
      precedence.set(source.id, source.precedence);
      if (differs) await this.#rederive(state, [], { mergesMayDiffer: true });
      return reweigh;
    });
    if (!reweigh) return;
    const records = await this.#recordsOf(source.id);
    await this.#inSteps(records, (state, step) => this.#rederive(state, step, { mergesMayDiffer: false }));
    await this.#transaction(({ transaction }) =>
      transaction.run('source/put', { id: source.id, properties: { reweighing: null } }),
    );
  }

  async startImport(source: SourceId, files: readonly string[], job?: JobId): Promise<ImportId> {
    return this.#transaction(async ({ transaction, precedence, imports }) => {
      knownSource(precedence, source);
      const last = imports.findLast((run) => run.source === source);
      const now = { files, job: job ?? null, lease: int(this.#lease.token) };
      if (last && (last.state === 'interrupted' || last.state === 'running')) {
        await transaction.run('import/resume', { id: last.id, ...now });
        return last.id;
      }
      const id = `import:${randomUUID()}` as ImportId;
      await transaction.run('import/start', { id, source, started: new Date().toISOString(), ...now });
      return id;
    });
  }

  async putRecords(importId: ImportId, records: readonly SourceRecord[]): Promise<PutResult> {
    const preparing = preparedByKind(records);
    return this.#transaction(async (state) => {
      const { transaction, precedence, sums, spoken, imports } = state;
      const byKind = await preparing;
      const run = running(imports, importId);
      const stranger = records.find((record) => record.source !== run.source);
      if (stranger)
        throw new UsageError(
          `${importId} imports ${run.source}, so a record of ${stranger.source} cannot be part of it.`,
        );
      const merging = byKind.get('merge');
      if (merging) refuseCircles(state.merges.edges, merging, run.source);
      const batch = new Batch(transaction, run, precedence, sums, spoken);
      const result = await batch.put(byKind);
      await Promise.all([
        batch.write(),
        this.#rederive(state, batch.touched, {
          mergesMayDiffer: merging !== undefined,
          known: batch.known,
        }),
      ]);
      return result;
    }, preparing);
  }

  async putSetAside(importId: ImportId, rows: readonly SetAside[]): Promise<void> {
    await this.#transaction(async ({ transaction, imports }) => {
      const run = running(imports, importId);
      await transaction.run('set-aside/put', {
        import: int(run.number),
        rows: rows.map((row, index) => ({
          position: int(index + 1),
          file: row.file.toWellFormed(),
          line: int(row.line),
          reason: row.reason.toWellFormed(),
          // As given, also where it holds half a character.
          body: JSON.stringify(row),
        })),
      });
    });
  }

  async finishImport(
    importId: ImportId,
    end: { state: 'done' | 'cancelled' | 'failed'; complete?: boolean },
  ): Promise<Record<string, number>> {
    const complete = end.complete === true && end.state === 'done';
    const removed = complete ? await this.#removeUnmet(importId) : {};
    const finished = new Date().toISOString();
    await this.#transaction(async ({ transaction, imports }) => {
      // The server may have ended it, and the connection broken before it could say so.
      if (found(imports, importId).finished === finished) return;
      const run = running(imports, importId);
      await transaction.run('import/end', { id: run.id, state: end.state, finished, complete });
    });
    return removed;
  }

  /** In steps, each of them whole. Where it is stopped half-way, taking the import back again carries on. */
  async undoImport(importId: ImportId): Promise<void> {
    const [run, later, touched] = await this.#transaction(async ({ transaction, imports }) => {
      const run = found(imports, importId);
      if (run.state === 'undone') throw new UsageError(`${importId} was taken back before.`);
      if (run.state === 'running')
        throw new UsageError(`${importId} is still running. Stop it first, then take it back.`);
      const later = imports.filter(
        (other) => other.source === run.source && other.number > run.number && other.state !== 'undone',
      );
      const subjects = await transaction.run('record/of-import', {
        source: run.source,
        import: int(run.number),
      });
      return [run, later, subjects.map(subject)] as const;
    });
    await this.#inSteps(touched, async (state, step) => {
      await takeBack(state.transaction, state.sums, run, later, step);
      await this.#rederive(state, step, { mergesMayDiffer: true });
    });
    await this.#transaction(({ transaction }) => transaction.run('import/undone', { id: importId }));
  }

  /** In steps, each of them whole. Where it is stopped half-way, removing the source again carries on. */
  async removeSource(source: SourceId): Promise<void> {
    const records = await this.#recordsOf(source);
    await this.#inSteps(records, async (state, step) => {
      for (const { inForce, scope, digest } of step) if (inForce) state.sums.remove(source, scope, digest);
      await Promise.all([
        state.transaction.run('record/delete', { ids: step.map(({ id }) => id) }),
        state.sums.write(state.transaction, source),
      ]);
      await this.#rederive(state, step, { mergesMayDiffer: true });
    });
    await this.#transaction(({ transaction }) => transaction.run('source/remove', { source }));
  }

  // — inside —————————————————————————————————————————————————————————————————

  /**
   * Runs `work` after whatever was asked for before, and once `ready`, in a transaction that only the lease's holder
   * can end.
   */
  #transaction<T>(work: (state: State) => Promise<T>, ready?: Promise<unknown>): Promise<T> {
    // Asked for in its turn; until then a failure is nobody's surprise.
    ready?.catch(() => undefined);
    if (this.#ended) return Promise.reject(turnOver(this.#connection.shown));
    const result = this.#last.then(async () => {
      await ready;
      try {
        let edges: readonly MergeEdge[] = [];
        const value = await this.#connection.write(async (transaction) => {
          const [, sources, sums, views, imports, known] = await Promise.all([
            this.#lease.check(transaction),
            transaction.run('source/list'),
            RecordSums.read(transaction),
            transaction.run('view/count'),
            importRows(transaction),
            this.#merges ?? readMerges(transaction),
          ]);
          const precedence = new Map(sources.map(([id, weight]) => [id as SourceId, Number(weight)]));
          const merges = weighed(known, precedence);
          this.#spoken ??= new Spoken(sums.isEmpty());
          const state = {
            transaction,
            precedence,
            reweighing: new Set(
              sources.filter(([, , , reweighing]) => reweighing === true).map(([id]) => id as SourceId),
            ),
            sums,
            merges,
            hasViews: Number(views[0]![0]) > 0,
            spoken: this.#spoken,
            imports,
          };
          const done = await work(state);
          edges = state.merges.edges;
          return done;
        });
        this.#merges = edges;
        return value;
      } catch (error) {
        // What was read inside the transaction may never have been.
        this.#merges = undefined;
        throw error;
      }
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #inSteps<T>(all: readonly T[], work: (state: State, step: readonly T[]) => Promise<void>) {
    for (let from = 0; from < all.length; from += STEP)
      await this.#transaction((state) => work(state, all.slice(from, from + STEP)));
  }

  /** Every record that a source ever gave. */
  #recordsOf(source: SourceId) {
    return this.#transaction(async ({ transaction, precedence }) => {
      knownSource(precedence, source);
      const rows = await transaction.run('source/record-ids', { source });
      return rows.map(([id, kind, key, scope, digest, inForce]) => ({
        id: String(id),
        kind: kind as RecordKind,
        key: String(key),
        scope: scope as Scope,
        digest: String(digest),
        inForce: inForce === true,
      }));
    });
  }

  /** Derives the touched subjects anew and, where merges changed, all that names the organisations concerned. */
  async #rederive(
    state: State,
    touched: readonly Subject[],
    also: { mergesMayDiffer: boolean; known?: KnownSubjects },
  ): Promise<void> {
    const { transaction, precedence, sums } = state;
    const before = state.merges;
    const after = also.mergesMayDiffer ? weighed(await readMerges(transaction), precedence) : before;
    const related = before === after ? after : after.united(before);
    state.merges = after;
    const concerned = before === after ? [] : await concernedBy(transaction, before, after, related);
    await rederive(
      {
        transaction,
        merges: after,
        related,
        precedence,
        confidential: sums.confidential(),
        hasViews: state.hasViews,
        known: also.known ?? new Map(),
      },
      [...touched, ...concerned],
    );
  }

  /** Ends the records of the import's source that the import did not meet; how many, by kind. */
  async #removeUnmet(importId: ImportId): Promise<Record<string, number>> {
    const removed: Record<string, number> = {};
    const [run, unmet] = await this.#transaction(async ({ transaction, imports }) => {
      const run = running(imports, importId);
      const rows = await transaction.run('record/unmet', { source: run.source, pass: int(run.pass) });
      return [run, rows] as const;
    });
    for (const [, kind] of unmet) removed[String(kind)] = (removed[String(kind)] ?? 0) + 1;
    await this.#inSteps(unmet, async (state, step) => {
      const { transaction, sums } = state;
      for (const [, , , , scope, digest] of step) sums.remove(run.source, scope as Scope, String(digest));
      // Written by an interrupted run of this same import: it never was, and what it replaced is gone as well.
      const own = step.filter(([, , , by]) => by === run.number);
      const earlier = step.filter(([, , , by]) => by !== run.number);
      await Promise.all([
        transaction.run('record/delete', { ids: own.map(([id]) => id) }),
        transaction.run('record/supersede', { ids: earlier.map(([id]) => id), import: int(run.number) }),
        sums.write(transaction, run.source),
      ]);
      await this.#rederive(
        state,
        step.map(([, kind, key]) => subject([kind, key])),
        { mergesMayDiffer: true },
      );
    });
    return removed;
  }
}

/**
 * Makes records ready while the batch before is being written, and lets that go on in between.
 * @throws UsageError where a record does not fit its kind, or its key no index
 */
async function preparedByKind(records: readonly SourceRecord[]): Promise<Map<RecordKind, Prepared[]>> {
  const byKind = new Map<RecordKind, Prepared[]>();
  for (const slice of slices(records, PREPARED_AT_ONCE)) {
    for (const record of slice) {
      const prepared = prepare(record);
      refuseKey(prepared);
      const list = byKind.get(record.kind);
      if (list) list.push(prepared);
      else byKind.set(record.kind, [prepared]);
    }
    await setImmediate();
  }
  return byKind;
}

const subject = ([kind, key]: readonly unknown[]): Subject => ({
  kind: kind as RecordKind,
  key: String(key),
});

function found(runs: readonly ImportRow[], id: ImportId): ImportRow {
  const run = runs.find((candidate) => candidate.id === id);
  if (!run) throw new NotFoundError(`The store knows no import "${id}".`);
  return run;
}

/** @throws UsageError where the import has ended */
function running(runs: readonly ImportRow[], id: ImportId): ImportRow {
  const run = found(runs, id);
  if (run.state !== 'running')
    throw new UsageError(`${id} is ${run.state}: nothing can be added to it. Start another import.`);
  return run;
}

function knownSource(precedence: ReadonlyMap<SourceId, number>, id: SourceId): void {
  if (!precedence.has(id))
    throw new NotFoundError(`The store knows no source "${id}". Describe it with putSource first.`);
}

/** @throws UsageError where a key holds what would not come back as it went in */
function refuseKey({ key }: Prepared): void {
  if (key.includes('\0') || !key.isWellFormed())
    throw new UsageError(
      `The text ${JSON.stringify(key.slice(0, 80))} holds a NUL or half a character, which the store can't keep. Remove it at the source.`,
    );
  if (Buffer.byteLength(key) > LONGEST_KEY)
    throw new UsageError(
      `The text "${key.slice(0, 80)}…" names something and is longer than ${LONGEST_KEY} bytes, which the store can't look up. Shorten it at the source.`,
    );
}

/** @throws UsageError where a merge leads back to where it starts, among what its scope sees */
function refuseCircles(known: readonly MergeEdge[], prepared: readonly Prepared[], source: SourceId): void {
  const replaced = new Set(prepared.map(({ key }) => key));
  const edges = known.filter((edge) => edge.source !== source || !replaced.has(edge.from));
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

async function readMerges(transaction: Transaction): Promise<MergeEdge[]> {
  const rows = await transaction.run('record/merges');
  return rows.map(([text, scope, source]) => {
    const { from, into } = JSON.parse(String(text)) as Statements['merge'];
    return { from, into, scope: scope as Scope, source: source as SourceId, precedence: 0 };
  });
}

const weighed = (edges: readonly MergeEdge[], precedence: ReadonlyMap<SourceId, number>): Merges =>
  new Merges(edges.map((edge) => ({ ...edge, precedence: precedence.get(edge.source)! })));

/** Subjects whose records name an organisation that leads elsewhere than before; rewrites the redirections. */
async function concernedBy(
  transaction: Transaction,
  before: Merges,
  after: Merges,
  related: Merges,
): Promise<Subject[]> {
  const spelt = (merges: Merges) => new Map(merges.edges.map((edge) => [canonicalJson(edge), edge]));
  const [old, now] = [spelt(before), spelt(after)];
  const differing = [...old, ...now].filter(([text]) => old.has(text) !== now.has(text));
  if (differing.length === 0) return [];
  const organisations = new Set<OrganisationId>(differing.flatMap(([, edge]) => related.group(edge.from)));
  const [rows] = await Promise.all([
    transaction.run('record/naming', { ids: [...organisations] }),
    writeRedirections(transaction, after),
  ]);
  return rows.map(subject);
}

async function writeRedirections(transaction: Transaction, merges: Merges): Promise<void> {
  const confidential = new Set(merges.edges.map(({ scope }) => scope).filter((scope) => scope !== 'public'));
  const scopes = ['public', ...confidential, ...(confidential.size > 0 ? ['*'] : [])] as Scope[];
  await Promise.all([
    transaction.run('redirection/clear'),
    ...scopes.map((scope) =>
      transaction.run('redirection/write', {
        scope,
        rows: [...merges.redirections(scope)]
          .map(([old, current]) => ({ old, current }))
          .sort((a, b) => compareIds(a.old, b.old)),
      }),
    ),
  ]);
}

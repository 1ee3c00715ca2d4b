/** Brings what a reader gives into a store, as a persisted job that can be followed, cancelled and repeated. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { IngestEvent, Reader } from '../ingest/reader.ts';
import { CancelledError, StoreError, UsageError } from '../model/errors.ts';
import { compareIds, type ImportId, type JobId, SourceId } from '../model/ids.ts';
import type { SourceRecord } from '../model/record.ts';
import { type Job, LOCAL_ADMINISTRATOR, type SetAside, Source } from '../model/source.ts';
import type { GraphStore, RecordTally, StoreWriter } from './graph-store.ts';

const count = z.number().int().nonnegative();
const byKind = z.record(z.string(), count);

/** The answer of `import … --json`. Counts are by kind of record; `read` = `new` + `changed` + `unchanged`. */
export const ImportAnswer = z.object({
  /** The first source of the input, and all of them. */
  source: SourceId,
  sources: z.array(Source),
  read: byKind,
  new: byKind,
  changed: byKind,
  unchanged: byKind,
  /** Rows that repeat what another row says, merged into its record, beyond the first of each. */
  merged: byKind,
  /** Records that a complete import did not meet any more. */
  removed: byKind,
  setAside: z.object({
    count,
    /** Where the rows were written to, if they were. */
    file: z.string().nullable(),
    /** Most frequent first. */
    byReason: z.array(z.object({ reason: z.string(), count })),
  }),
  /** The first hundred changed records, with the fields that differ. */
  changes: z.array(z.object({ kind: z.string(), key: z.string(), fields: z.array(z.string()) })),
  /** What the store holds afterwards, as its administrator sees it. */
  totals: z.object({ organisations: count, projects: count, participations: count }),
  dataVersion: z.string(),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

export interface ImportOptions {
  /** Who imports, named to others who want to write meanwhile. */
  holder: string;
  /** The input covers everything that its sources say: records that it does not hold are removed. */
  complete?: boolean;
  /** Stops the import between two batches. */
  signal?: AbortSignal;
  onProgress?(progress: { phase: string; done: number; total: number }): void;
  /** Records that are written in one transaction. */
  batchSize?: number;
}

/** Batches big enough to be quick and small enough to be lost without regret. */
const BATCH_SIZE = 4_000;
/** Events that are taken before whoever writes has a turn. */
const LET_WRITE = 50;
/** Milliseconds between two notes of a job's progress. */
const NOTE_EVERY = 500;
const CHANGES_SHOWN = 100;

/**
 * Imports everything that the reader gives. What was written stays when it fails or is cancelled; running it
 * again carries on.
 *
 * @throws CancelledError after `signal`; StoreError; whatever the reader throws
 *
 * @example const answer = await importInto(store, readCordis(paths), { holder: 'import cordis' });
 */
export async function importInto(
  store: GraphStore,
  reader: Reader,
  options: ImportOptions,
): Promise<ImportAnswer> {
  return store.write(options.holder, async (writer) => {
    const job = new ImportJob(store, options.holder);
    const run = new Intake(writer, job, options);
    try {
      await job.begin();
      let taken = 0;
      for await (const event of reader) {
        if (options.signal?.aborted) throw new CancelledError();
        await run.take(event);
        // A reader that has all at hand would keep what is being written waiting for its turn.
        if (++taken % LET_WRITE === 0) await setImmediate();
      }
      const answer = await run.finish(store);
      await job.end({ state: 'done', result: answer });
      return answer;
    } catch (error) {
      const state = error instanceof CancelledError ? 'cancelled' : 'failed';
      await leaveTidy(async () => {
        await run.abandon(state);
        await job.end({ state, ...(state === 'failed' ? { error: (error as Error).message } : {}) });
      });
      throw error;
    }
  });
}

/** Where the store itself has failed it can't take a note of that either: the first failure is what matters. */
async function leaveTidy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

/** The persisted trace of an import. */
class ImportJob {
  readonly id = `job:${randomUUID()}` as JobId;
  readonly #store: GraphStore;
  readonly #job: Job;
  #noted = 0;

  constructor(store: GraphStore, holder: string) {
    this.#store = store;
    this.#job = {
      id: this.id,
      kind: 'import',
      params: { holder, sources: [], files: [] },
      state: 'running',
      started: new Date().toISOString(),
    };
  }

  begin(): Promise<void> {
    return this.#store.putJob(this.#job);
  }

  async source(source: Source, files: readonly string[]): Promise<void> {
    (this.#job.params.sources as string[]).push(source.id);
    (this.#job.params.files as string[]).push(...files);
    await this.#store.putJob(this.#job);
  }

  /** Notes progress now and then. */
  async progress(phase: string, done: number, total: number): Promise<void> {
    this.#job.message = phase;
    if (total > 0) this.#job.progress = Math.min(done / total, 1);
    if (Date.now() - this.#noted < NOTE_EVERY) return;
    this.#noted = Date.now();
    await this.#store.putJob(this.#job);
  }

  end(end: Pick<Job, 'state'> & Partial<Pick<Job, 'result' | 'error'>>): Promise<void> {
    Object.assign(this.#job, end, { finished: new Date().toISOString() });
    if (end.state === 'done') this.#job.progress = 1;
    return this.#store.putJob(this.#job);
  }
}

type Tallied = 'read' | 'new' | 'changed' | 'unchanged' | 'merged' | 'removed';

/** Records and rows set aside of one source that wait for their transaction. */
interface Waiting {
  import: ImportId;
  records: SourceRecord[];
  setAside: SetAside[];
}

/** An import under way: gathers batches and counts what becomes of them. */
class Intake {
  readonly #writer: StoreWriter;
  readonly #job: ImportJob;
  readonly #options: ImportOptions;
  readonly #sources = new Map<SourceId, { source: Source; files: string[] } & Waiting>();
  readonly #tally: Record<Tallied, Record<string, number>> = {
    read: {},
    new: {},
    changed: {},
    unchanged: {},
    merged: {},
    removed: {},
  };
  readonly #reasons = new Map<string, number>();
  readonly #changes: ImportAnswer['changes'] = [];
  /** The batch that is being written, at most one ahead of the one that is gathered. */
  #writing: Promise<void> = Promise.resolve();

  constructor(writer: StoreWriter, job: ImportJob, options: ImportOptions) {
    this.#writer = writer;
    this.#job = job;
    this.#options = options;
  }

  async take(event: IngestEvent): Promise<void> {
    switch (event.type) {
      case 'source':
        return this.#begin(event.source, event.files);
      case 'record': {
        const waiting = this.#waiting(event.record.source);
        waiting.records.push(event.record);
        if (waiting.records.length >= (this.#options.batchSize ?? BATCH_SIZE)) await this.#flush(waiting);
        return;
      }
      case 'set-aside': {
        const waiting = this.#waiting(event.source);
        waiting.setAside.push(event.row);
        this.#reasons.set(event.row.reason, (this.#reasons.get(event.row.reason) ?? 0) + 1);
        if (waiting.setAside.length >= (this.#options.batchSize ?? BATCH_SIZE)) await this.#flush(waiting);
        return;
      }
      case 'merged':
        return this.#count('merged', event.kind, event.rows);
      case 'progress':
        this.#options.onProgress?.({ phase: event.phase, done: event.done, total: event.total });
        return this.#job.progress(event.phase, event.done, event.total);
    }
  }

  async finish(store: GraphStore): Promise<ImportAnswer> {
    const sources = [...this.#sources.values()].map(({ source }) => source);
    if (sources.length === 0) throw new UsageError('The input names no source: there is nothing to import.');
    for (const waiting of this.#sources.values()) await this.#flush(waiting);
    await this.#writing;
    if (this.#options.signal?.aborted) throw new CancelledError();
    for (const { import: id } of this.#sources.values()) {
      const complete = this.#options.complete ?? false;
      for (const [kind, removed] of Object.entries(
        await this.#writer.finishImport(id, { state: 'done', complete }),
      ))
        this.#count('removed', kind, removed);
    }
    const { organisations, projects, participations } = await store.counts(LOCAL_ADMINISTRATOR);
    return {
      source: sources[0]!.id,
      sources,
      ...this.#tally,
      setAside: {
        count: [...this.#reasons.values()].reduce((sum, rows) => sum + rows, 0),
        file: null,
        byReason: [...this.#reasons]
          .map(([reason, rows]) => ({ reason, count: rows }))
          .sort((a, b) => b.count - a.count || compareIds(a.reason, b.reason)),
      },
      changes: this.#changes,
      totals: { organisations, projects, participations },
      dataVersion: await store.dataVersion(LOCAL_ADMINISTRATOR),
    };
  }

  /** Ends what was begun, without what still waits. */
  async abandon(state: 'cancelled' | 'failed'): Promise<void> {
    await this.#writing.catch(() => undefined);
    for (const { import: id } of this.#sources.values()) await this.#writer.finishImport(id, { state });
  }

  async #begin(source: Source, files: readonly string[]): Promise<void> {
    await this.#writer.putSource(source);
    const known = this.#sources.get(source.id);
    const all = [...(known?.files ?? []), ...files];
    const id = await this.#writer.startImport(source.id, all, this.#job.id);
    this.#sources.set(source.id, {
      source,
      files: all,
      import: id,
      records: known?.records ?? [],
      setAside: known?.setAside ?? [],
    });
    await this.#job.source(source, files);
  }

  #waiting(source: SourceId): Waiting {
    const waiting = this.#sources.get(source);
    if (!waiting) throw new Error(`The reader gave something of ${source} before it described that source.`);
    return waiting;
  }

  /** Has a batch written, and waits for the one before: while a server writes one, the next is made ready. */
  async #flush(waiting: Waiting): Promise<void> {
    const before = this.#writing;
    const { records, setAside } = waiting;
    waiting.records = [];
    waiting.setAside = [];
    this.#writing = this.#write(waiting.import, records, setAside);
    // Whether it came through is asked at the next batch, or at the end.
    this.#writing.catch(() => undefined);
    await before;
  }

  async #write(id: ImportId, records: readonly SourceRecord[], setAside: readonly SetAside[]): Promise<void> {
    if (setAside.length > 0) await this.#writer.putSetAside(id, setAside);
    if (records.length === 0) return;
    const { tally, changes } = await this.#writer.putRecords(id, records);
    for (const [kind, counts] of Object.entries(tally) as [string, RecordTally][])
      for (const what of ['read', 'new', 'changed', 'unchanged'] as const)
        this.#count(what, kind, counts[what]);
    this.#changes.push(...changes.slice(0, CHANGES_SHOWN - this.#changes.length));
  }

  #count(what: Tallied, kind: string, rows: number): void {
    this.#tally[what][kind] = (this.#tally[what][kind] ?? 0) + rows;
  }
}

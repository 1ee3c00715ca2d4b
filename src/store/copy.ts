/** Moving an ecosystem from one store to another, whatever their engines, and proving that nothing was lost. */
import { CancelledError, StoreError, UsageError } from '../model/errors.ts';
import type { Feedback } from '../model/feedback.ts';
import type { ImportId, SourceId } from '../model/ids.ts';
import type { SourceRecord } from '../model/record.ts';
import { LOCAL_ADMINISTRATOR, type Source, type Viewer, viewerScope } from '../model/source.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Counts, GraphStore, StoreWriter } from './graph-store.ts';

export interface CopyOptions {
  /** Who copies, named to others who want to write meanwhile. */
  holder: string;
  /** Whose eyes the ecosystem is copied through: what they don't see stays behind. All of it unless given. */
  viewer?: Viewer;
  /** Stops the copy between two batches. */
  signal?: AbortSignal;
  /** Told how many records were written so far, and about how many there are: one for each thing that is seen. */
  onProgress?(written: number, about: number): void;
  /** Records that are written in one transaction. */
  batchSize?: number;
}

/** What was copied. Both ends were compared: data version and counts are those of either. */
export interface CopyResult {
  /** Sources whose records were copied. */
  sources: Source[];
  /** Records by kind. */
  records: Partial<Record<SourceRecord['kind'], number>>;
  counts: Counts;
  dataVersion: string;
}

const BATCH_SIZE = 2_000;

/**
 * Copies every source and every record that holds, with its scope and its synthetic mark, as one complete import
 * a source: records of these sources that only the target held are ended there, so copying again brings it up to
 * date. Feedback comes along as far as the viewer hears it. Earlier imports, rows set aside, findings and jobs stay
 * behind.
 *
 * The proof is the data version: what the viewer sees of `from` is all that `to` holds. Cost: one reading and one
 * writing of all records; memory for one batch a source.
 *
 * @throws UsageError where the target holds sources or feedback that the origin does not, which would have to be lost; or where
 *   part of the origin is to be copied into a store that was not filled by such copies alone
 * @throws StoreError `busy` where the origin changed meanwhile, `corrupt` where the two ends differ nevertheless
 * @throws CancelledError after `signal`; what was written stays, and copying again carries on
 *
 * @example await copyEcosystem(sqlite, neo4j, { holder: 'copy' });
 */
export async function copyEcosystem(
  from: GraphStore,
  to: GraphStore,
  options: CopyOptions,
): Promise<CopyResult> {
  const viewer = options.viewer ?? LOCAL_ADMINISTRATOR;
  const sources = await from.sources(viewer);
  await refuseOthers(from, to, sources);
  const feedback = await from.feedback(viewer);
  await refuseOtherFeedback(from, to, feedback);
  const origin = `copy for ${viewerScope(viewer)}`;
  if (viewer.role !== 'administrator') await refuseOtherOrigins(to, origin);
  const dataVersion = await from.dataVersion(viewer);
  const counts = await from.counts(viewer);
  const about = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const records = await to.write(options.holder, (writer) =>
    copyRecords(from, viewer, sources, writer, { ...options, origin, about }),
  );
  await to.replaceFeedback(feedback);
  await prove(from, viewer, to, { counts, dataVersion });
  return { sources, records, counts, dataVersion };
}

async function refuseOthers(from: GraphStore, to: GraphStore, sources: readonly Source[]): Promise<void> {
  const copied = new Set(sources.map(({ id }) => id));
  const others = (await to.sources(LOCAL_ADMINISTRATOR)).filter(({ id }) => !copied.has(id));
  if (others.length === 0) return;
  throw new UsageError(
    `${to.url} holds ${others.map(({ name }) => `"${name}"`).join(', ')}, which ${from.url} does not hold, so it cannot become a copy. Name an empty store.`,
  );
}

/** Feedback that only the target holds would be lost, or would show to those whom the copy is for. */
async function refuseOtherFeedback(
  from: GraphStore,
  to: GraphStore,
  copied: readonly Feedback[],
): Promise<void> {
  const ids = new Set(copied.map(({ id }) => id));
  if ((await to.feedback(LOCAL_ADMINISTRATOR)).every(({ id }) => ids.has(id))) return;
  throw new UsageError(
    `${to.url} holds feedback that does not come along from ${from.url}, so it cannot become a copy. Name an empty store.`,
  );
}

/** A store keeps what it held before, so one that ever held more than these viewers may see is not for them. */
async function refuseOtherOrigins(to: GraphStore, origin: string): Promise<void> {
  const imports = await to.imports(LOCAL_ADMINISTRATOR);
  if (imports.every(({ files }) => files.length === 1 && files[0] === origin)) return;
  throw new UsageError(
    `${to.url} was filled otherwise before, and may keep what is not for everyone's eyes. Name an empty store.`,
  );
}

async function copyRecords(
  from: GraphStore,
  viewer: Viewer,
  sources: readonly Source[],
  writer: StoreWriter,
  {
    origin,
    about,
    signal,
    onProgress,
    batchSize = BATCH_SIZE,
  }: CopyOptions & { origin: string; about: number },
): Promise<CopyResult['records']> {
  const imports = new Map<SourceId, { id: ImportId; waiting: SourceRecord[] }>();
  for (const source of sources) {
    await writer.putSource(source);
    imports.set(source.id, { id: await writer.startImport(source.id, [origin]), waiting: [] });
  }

  const records: CopyResult['records'] = {};
  let written = 0;
  const flush = async (run: { id: ImportId; waiting: SourceRecord[] }) => {
    if (signal?.aborted) throw new CancelledError();
    const batch = run.waiting;
    run.waiting = [];
    if (batch.length === 0) return;
    await writer.putRecords(run.id, batch);
    written += batch.length;
    onProgress?.(written, Math.max(written, about));
  };
  const take = async (record: SourceRecord) => {
    const run = imports.get(record.source);
    if (run === undefined) throw changed(from);
    records[record.kind] = (records[record.kind] ?? 0) + 1;
    if (run.waiting.push(record) >= batchSize) await flush(run);
  };
  const flushAll = async () => {
    for (const run of imports.values()) await flush(run);
  };

  try {
    const merges: SourceRecord[] = [];
    for await (const record of from.records(viewer)) {
      if (record.kind === 'merge') merges.push(record);
      else await take(record);
    }
    await flushAll();
    // A merge is refused where those that its scope sees close a circle. The public sees no confidential merge,
    // so what the origin let in stands in this order, whichever came first there.
    for (const confidential of [true, false]) {
      for (const merge of merges) if ((merge.scope !== 'public') === confidential) await take(merge);
      await flushAll();
    }
    for (const { id } of imports.values()) await writer.finishImport(id, { state: 'done', complete: true });
    return records;
  } catch (error) {
    if (error instanceof CancelledError)
      for (const { id } of imports.values()) await writer.finishImport(id, { state: 'cancelled' });
    throw error;
  }
}

/** Compares both ends. */
async function prove(
  from: GraphStore,
  viewer: Viewer,
  to: GraphStore,
  expected: Pick<CopyResult, 'counts' | 'dataVersion'>,
): Promise<void> {
  if ((await from.dataVersion(viewer)) !== expected.dataVersion) throw changed(from);
  const arrived = {
    counts: await to.counts(LOCAL_ADMINISTRATOR),
    dataVersion: await to.dataVersion(LOCAL_ADMINISTRATOR),
  };
  if (canonicalJson(arrived) === canonicalJson(expected)) return;
  throw new StoreError(
    'corrupt',
    to.url,
    `${to.url} is not the same as ${from.url} after the copy: it holds ${canonicalJson(arrived)}, expected was ${canonicalJson(expected)}. Copy into an empty store.`,
  );
}

function changed(from: GraphStore): StoreError {
  return new StoreError(
    'busy',
    from.url,
    `The data in ${from.url} changed while it was copied. Copy again when the import that is running has ended.`,
  );
}

/**
 * Long analyses as persisted jobs in worker threads: start, follow, cancel. A result is kept in the store as a
 * finding of its data version, so that nothing is computed twice and a restart loses nothing.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { primeMeasure } from '../analysis/measures.ts';
import type { AccuracyQuery } from '../model/accuracy-answer.ts';
import type { MeasureName } from '../model/answers.ts';
import type { EmergingQuestion } from '../model/emerging-answer.ts';
import { NotFoundError } from '../model/errors.ts';
import type { FragmentationQuestion } from '../model/fragmentation-answer.ts';
import type { HelixMixQuestion } from '../model/helix-mix-answer.ts';
import { JobId } from '../model/ids.ts';
import type { ImpactQuestion } from '../model/impact-answer.ts';
import type { BenchmarkQuestion } from '../model/newcomers-answer.ts';
import type { ScorecardQuestion } from '../model/scorecard.ts';
import type { Job } from '../model/source.ts';
import type { StabilityQuery } from '../model/stability-answer.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import type { AnalysisMessage, AnalysisTask } from './analysis-worker.ts';
import type { Workbench } from './workbench.ts';

/** Threads run built JavaScript, also where the server itself runs from source (as in tests). */
const WORKER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/server/analysis-worker.js' : './analysis-worker.js',
    import.meta.url,
  ),
);

/** Raise when a measure's meaning or computation changes, so that findings of older code are not shown. */
const CODE_VERSION = 3;

export interface Analyses {
  /** Recalls a kept finding into the ecosystem's measures; false where there is none of this data version. */
  recall(ecosystem: Ecosystem, measure: MeasureName): Promise<boolean>;
  /** A kept answer of this data version, as it was worked out; nothing where there is none. */
  recallAnswer(ecosystem: Ecosystem, work: AnswerWork): Promise<unknown>;
  /** Starts the work, or returns the job that is already at it. */
  start(work: AnalysisWork): Promise<Job>;
  list(): Promise<Job[]>;
  get(id: JobId): Promise<Job>;
  cancel(id: JobId): Promise<Job>;
  /** The job now and at each change, until it has ended. */
  follow(id: JobId, signal?: AbortSignal): AsyncGenerator<Job>;
  close(): Promise<void>;
}

export interface MeasureWork {
  kind: 'centrality';
  params: { measure: MeasureName };
}
export type AnswerWork =
  | { kind: 'fragmentation'; params: FragmentationQuestion }
  | { kind: 'stability'; params: StabilityQuery }
  | { kind: 'uptake'; params: Record<string, never> }
  | { kind: 'helix-mix'; params: HelixMixQuestion }
  | { kind: 'benchmark'; params: BenchmarkQuestion }
  | { kind: 'emerging'; params: EmergingQuestion }
  | { kind: 'scorecard'; params: ScorecardQuestion }
  | { kind: 'impact'; params: ImpactQuestion }
  | { kind: 'accuracy'; params: AccuracyQuery };
/** What a job can be about. */
export type AnalysisWork = MeasureWork | AnswerWork;

interface Running {
  job: Job;
  key: string;
  worker: Worker;
  stop: Int32Array;
  ended: Promise<void>;
}

export function createAnalyses(workbench: Workbench): Analyses {
  const { store, viewer } = workbench;
  const running = new Map<JobId, Running>();
  const changes = new EventEmitter();
  changes.setMaxListeners(0);

  const keyOf = (work: AnalysisWork) =>
    work.kind === 'centrality'
      ? `measure:${work.params.measure}:v${CODE_VERSION}`
      : `${work.kind}:${canonicalJson(work.params)}:v${CODE_VERSION}`;

  async function update(job: Job): Promise<void> {
    try {
      await store.putJob(job);
    } finally {
      changes.emit(job.id, job);
    }
  }

  async function run(entry: Running): Promise<void> {
    const { worker, key } = entry;
    let lastKept = 0;
    await new Promise<void>((resolve) => {
      worker.on('message', (message: AnalysisMessage) => {
        if (message.type === 'progress') {
          entry.job = { ...entry.job, progress: message.progress };
          changes.emit(entry.job.id, entry.job);
          if (Date.now() - lastKept > 1000) {
            lastKept = Date.now();
            store.putJob(entry.job).catch(() => undefined);
          }
          return;
        }
        store
          .keepFinding(viewer, {
            key,
            dataVersion: message.dataVersion,
            value: message.value,
          })
          .then(
            () => ({ state: 'done' as const, progress: 1 }),
            (error: Error) => ({ state: 'failed' as const, error: error.message }),
          )
          .then((end) => {
            entry.job = { ...entry.job, ...end };
            resolve();
          });
      });
      worker.on('error', (error: Error) => {
        const cancelled = entry.stop[0] !== 0;
        entry.job = {
          ...entry.job,
          state: cancelled ? 'cancelled' : 'failed',
          ...(cancelled ? {} : { error: error.message }),
        };
        resolve();
      });
      worker.on('exit', (code) => {
        if (code !== 0 && entry.job.state === 'running')
          entry.job = { ...entry.job, state: 'failed', error: 'The analysis ended unexpectedly.' };
        if (code !== 0) resolve();
      });
    });
    running.delete(entry.job.id);
    entry.job = { ...entry.job, finished: new Date().toISOString() };
    await update(entry.job);
  }

  const get = async (id: JobId): Promise<Job> => {
    const job = running.get(id)?.job ?? (await store.job(id));
    if (job === undefined) throw new NotFoundError(`There is no job ${id}.`);
    return job;
  };

  return {
    async recall(ecosystem, measure) {
      const finding = await store.finding(viewer, keyOf({ kind: 'centrality', params: { measure } }));
      if (finding === undefined || finding.dataVersion !== ecosystem.dataVersion) return false;
      const values = finding.value as number[];
      if (values.length !== ecosystem.organisations.length) return false;
      primeMeasure(ecosystem, measure, Float64Array.from(values));
      return true;
    },

    async recallAnswer(ecosystem, work) {
      const finding = await store.finding(viewer, keyOf(work));
      return finding?.dataVersion === ecosystem.dataVersion ? finding.value : undefined;
    },

    async start(work) {
      const key = keyOf(work);
      for (const entry of running.values()) if (entry.key === key) return entry.job;
      const stop = new SharedArrayBuffer(4);
      const task: AnalysisTask = { store: store.url, viewer, work, stop };
      const job: Job = {
        id: JobId.parse(`job:${randomUUID()}`),
        kind: work.kind,
        params: { ...work.params },
        state: 'running',
        progress: 0,
        started: new Date().toISOString(),
      };
      const entry: Running = {
        job,
        key,
        worker: new Worker(WORKER, { workerData: task }),
        stop: new Int32Array(stop),
        ended: Promise.resolve(),
      };
      running.set(job.id, entry);
      entry.ended = run(entry);
      // A store that is gone when the job ends must not take the server along; who awaits the end hears of it.
      entry.ended.catch(() => undefined);
      await store.putJob(job);
      return job;
    },

    async list() {
      const kept = await store.jobs();
      return kept.map((job) => running.get(job.id)?.job ?? job);
    },

    get,

    async cancel(id) {
      const entry = running.get(id);
      if (entry === undefined) return get(id);
      Atomics.store(entry.stop, 0, 1);
      await entry.ended;
      return entry.job;
    },

    async *follow(id, signal) {
      let job = await get(id);
      yield job;
      while (job.state === 'running') {
        const next = await once(changes, id, signal === undefined ? {} : { signal }).catch(() => undefined);
        if (next === undefined) return;
        job = next[0] as Job;
        yield job;
      }
    },

    async close() {
      for (const entry of running.values()) {
        Atomics.store(entry.stop, 0, 1);
        await entry.worker.terminate();
      }
    },
  };
}

/**
 * A worker thread that computes one measure: it opens the store by itself, so the server's own thread stays
 * free to answer. Messages out: progress, then the result. A message in means: stop.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { measure } from '../analysis/measures.ts';
import type { MeasureName } from '../model/answers.ts';
import type { Viewer } from '../model/source.ts';
import { loadEcosystem } from '../network/ecosystem.ts';
import { openStore } from '../store/open-store.ts';

export interface AnalysisTask {
  store: string;
  viewer: Viewer;
  measure: MeasureName;
  /** A shared flag: anything but 0 means stop. */
  stop: SharedArrayBuffer;
}

export type AnalysisMessage =
  | { type: 'progress'; progress: number }
  | { type: 'done'; dataVersion: string; values: Float64Array };

const task = workerData as AnalysisTask;
const port = parentPort!;
const stopFlag = new Int32Array(task.stop);
const signal = {
  get aborted() {
    return Atomics.load(stopFlag, 0) !== 0;
  },
} as AbortSignal;

const store = await openStore(task.store, { mode: 'read' });
try {
  const ecosystem = await loadEcosystem(store, task.viewer);
  let last = 0;
  const values = measure(ecosystem, task.measure, {
    signal,
    onProgress(progress: number) {
      if (progress - last < 0.01 && progress < 1) return;
      last = progress;
      port.postMessage({ type: 'progress', progress } satisfies AnalysisMessage);
    },
  });
  port.postMessage({ type: 'done', dataVersion: ecosystem.dataVersion, values } satisfies AnalysisMessage);
} finally {
  await store.close();
}

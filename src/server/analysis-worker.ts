/**
 * A worker thread that does one piece of long work: it opens the store by itself, so the server's own thread stays
 * free to answer. Messages out: progress, then the result. A message in means: stop.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Control } from '../analysis/control.ts';
import { measure } from '../analysis/measures.ts';
import { nodeThreads } from '../analysis/threads/node-threads.ts';
import { shippedDomains } from '../ingest/domains.ts';
import type { Viewer } from '../model/source.ts';
import { loadDetails, loadFunding } from '../network/details.ts';
import { type Ecosystem, loadEcosystem } from '../network/ecosystem.ts';
import { accuracyFigures } from '../report/accuracy-answer.ts';
import { answerBenchmark } from '../report/benchmark-answer.ts';
import { answerEmerging } from '../report/emerging-answer.ts';
import { uptakeAnswer } from '../report/flow-answer.ts';
import { answerFragmentation } from '../report/fragmentation-answer.ts';
import { helixMixAnswer } from '../report/helix-mix-answer.ts';
import { answerImpact } from '../report/impact-answer.ts';
import { answerScorecard } from '../report/scorecard/scorecard-answer.ts';
import { stabilityAnswer } from '../report/stability-answer.ts';
import { openStore } from '../store/open-store.ts';
import type { AnalysisWork } from './analyses.ts';

export interface AnalysisTask {
  store: string;
  viewer: Viewer;
  work: AnalysisWork;
  /** A shared flag: anything but 0 means stop. */
  stop: SharedArrayBuffer;
}

export type AnalysisMessage =
  | { type: 'progress'; progress: number }
  | { type: 'done'; dataVersion: string; value: unknown };

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
  const value = await done(ecosystem, task.work, {
    signal,
    threads: nodeThreads(),
    onProgress(progress: number) {
      if (progress - last < 0.01 && progress < 1) return;
      last = progress;
      port.postMessage({ type: 'progress', progress } satisfies AnalysisMessage);
    },
  });
  port.postMessage({ type: 'done', dataVersion: ecosystem.dataVersion, value } satisfies AnalysisMessage);
} finally {
  await store.close();
}

/** What the work comes to, as it is kept. */
async function done(ecosystem: Ecosystem, work: AnalysisWork, control: Control): Promise<unknown> {
  switch (work.kind) {
    case 'centrality':
      return Array.from(measure(ecosystem, work.params.measure, control));
    case 'stability':
      return stabilityAnswer(ecosystem, work.params, control);
    case 'uptake':
      return uptakeAnswer(ecosystem, control);
    case 'fragmentation':
      return answerFragmentation(ecosystem, work.params, control);
    case 'helix-mix':
      return helixMixAnswer(ecosystem, work.params, control);
    case 'benchmark':
      return answerBenchmark(ecosystem, await detailsOf(ecosystem), work.params, control);
    case 'emerging':
      return answerEmerging(ecosystem, (await detailsOf(ecosystem)).domains, work.params);
    case 'scorecard':
      return answerScorecard(ecosystem, await loadFunding(store, task.viewer, ecosystem), work.params);
    case 'accuracy':
      return accuracyFigures(ecosystem, work.params, control);
    case 'impact':
      return answerImpact(ecosystem, work.params);
  }
}

function detailsOf(ecosystem: Ecosystem) {
  return loadDetails(store, task.viewer, ecosystem, shippedDomains());
}

/** Threads of Node.js, for the command line and the server. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Threads } from '../blocks.ts';
import { checkpoint } from '../control.ts';
import { awaitBlocks, blockCount, sharedState, stop, takeBlocks } from './shared-blocks.ts';
import type { Part } from './worker.ts';

/** Threads run built JavaScript, also where the asker itself runs from source (as in tests). */
const WORKER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../../dist/analysis/threads/worker.js' : './worker.js',
    import.meta.url,
  ),
);
/** More than these wait for each other more than they work. */
const MOST = 8;

/** Steps that take about a second. */
const WORTH = 2e8;

/**
 * @param count threads at work at once, the asking one included; as many as the machine has without it, up to
 *   eight
 * @example measure(ecosystem, 'betweenness', { threads: nodeThreads() })
 */
export function nodeThreads(
  count: number = Math.min(availableParallelism(), MOST),
  worth: number = WORTH,
): Threads {
  return {
    worth,
    run(kernel, data, blocks, control) {
      const helpers = Math.min(count, blockCount(blocks)) - 1;
      if (helpers < 1 || typeof SharedArrayBuffer === 'undefined') return false;
      const state = sharedState();
      const part: Part = { kernel: kernel.name, data, blocks, state };
      const workers = Array.from({ length: helpers }, () => {
        const worker = new Worker(WORKER, { workerData: part });
        // One that can't start takes no block, and so leaves them to the others.
        worker.on('error', () => undefined);
        worker.unref();
        return worker;
      });
      try {
        takeBlocks(kernel.start(data), blocks, state, (share) => checkpoint(control, share));
        const done = awaitBlocks(state, blockCount(blocks));
        if (done) checkpoint(control, 1);
        return done;
      } finally {
        stop(state);
        for (const worker of workers) void worker.terminate();
      }
    },
  };
}

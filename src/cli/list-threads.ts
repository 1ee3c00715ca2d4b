/** Lists of suggestions made by several threads at once. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { inListingOrder } from '../match/partner-lists.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { askersOf, blockMaker, blocksOf, type ListTask, type MadeBlock, takeBlock } from './list-work.ts';

/** Threads run built JavaScript, also where the asker itself runs from source (as in tests). */
const WORKER = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/cli/list-worker.js' : './list-worker.js',
    import.meta.url,
  ),
);
/** Each holds the ecosystem in memory. */
const MOST = 4;
/** Blocks from which a thread is worth that it has to read the store: about a second. */
const BLOCKS_A_THREAD = 16;

export interface MadeLists {
  /** The list of each asker, in the order asked. */
  readonly texts: string[];
  readonly lengths: Int32Array;
  /** On how many lists each organisation stands, by index. */
  readonly named: Int32Array;
}

/**
 * Makes a list for each asker. The lists are the same whatever the number of threads; one that fails leaves its part
 * to this one.
 *
 * @param threads at work at once, this one included
 * @param onProgress told how many lists are made
 */
export async function makeLists(
  ecosystem: Ecosystem,
  askers: readonly number[],
  task: Pick<ListTask, 'store' | 'options' | 'objectives' | 'work'>,
  {
    threads = Math.min(availableParallelism(), MOST),
    onProgress = () => {},
  }: { threads?: number; onProgress?: (made: number) => void } = {},
): Promise<MadeLists> {
  const ordered = Int32Array.from(inListingOrder(ecosystem, askers));
  const blocks = blocksOf(ordered);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const made: (MadeBlock | undefined)[] = new Array(blocks).fill(undefined);
  let count = 0;
  const keep = (block: MadeBlock) => {
    made[block.block] = block;
    count += block.texts.length;
    onProgress(count);
  };
  const data: ListTask = { ...task, dataVersion: ecosystem.dataVersion, askers: ordered, next };
  const helpers = Math.min(threads - 1, Math.floor(blocks / BLOCKS_A_THREAD));
  const ended = Array.from({ length: helpers }, () => helper(data, keep));
  const make = blockMaker(ecosystem, task.work, ordered);
  for (let block = takeBlock(next); block < blocks; block = takeBlock(next)) {
    keep(make(block));
    // Lets what the others have made come in.
    await setImmediate();
  }
  await Promise.all(ended);
  for (let block = 0; block < blocks; block++) if (made[block] === undefined) keep(make(block));
  return inOrderOf(askers, ordered, made as MadeBlock[], ecosystem.organisations.length);
}

/** Ends when the thread does, in whatever way. */
function helper(data: ListTask, keep: (block: MadeBlock) => void): Promise<void> {
  const worker = new Worker(WORKER, { workerData: data });
  worker.on('message', keep);
  return new Promise((resolve) => {
    // What it did not make is made by this thread, which meets the same failure and tells it.
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}

function inOrderOf(
  askers: readonly number[],
  ordered: Int32Array,
  blocks: readonly MadeBlock[],
  organisations: number,
): MadeLists {
  const texts = new Map<number, string>();
  const lengths = new Map<number, number>();
  const named = new Int32Array(organisations);
  for (const { block, texts: own, lengths: ownLengths, named: ownNamed } of blocks) {
    askersOf(ordered, block).forEach((asker, i) => {
      texts.set(asker, own[i]);
      lengths.set(asker, ownLengths[i]);
    });
    for (const organisation of ownNamed) named[organisation]++;
  }
  return {
    texts: askers.map((asker) => texts.get(asker)!),
    lengths: Int32Array.from(askers, (asker) => lengths.get(asker)!),
    named,
  };
}

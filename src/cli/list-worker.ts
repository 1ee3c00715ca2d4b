/** A thread that makes lists beside others: it reads the store by itself, and ends when no block is left. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadEcosystem } from '../network/ecosystem.ts';
import { openStore } from '../store/open-store.ts';
import { blockMaker, blocksOf, type ListTask, takeBlock } from './list-work.ts';
import { VIEWER } from './reading.ts';

const { store: url, options, objectives, dataVersion, work, askers, next } = workerData as ListTask;
const store = await openStore(url, { mode: 'read' });
const ecosystem = await loadEcosystem(store, VIEWER, options, { objectives });
await store.close();
// Data that has changed meanwhile has other organisations behind the same numbers: the others do without this thread.
if (ecosystem.dataVersion === dataVersion) {
  const make = blockMaker(ecosystem, work, askers);
  for (let block = takeBlock(next); block < blocksOf(askers); block = takeBlock(next))
    parentPort!.postMessage(make(block));
}

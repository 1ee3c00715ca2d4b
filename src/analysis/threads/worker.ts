/** A thread that takes part in one piece of work, and ends with it. */
import { workerData } from 'node:worker_threads';
import type { Blocks, Kernel } from '../blocks.ts';
import { KERNELS, type KernelName } from './kernels.ts';
import { stop, takeBlocks } from './shared-blocks.ts';

export interface Part {
  kernel: KernelName;
  data: unknown;
  blocks: Blocks;
  state: Int32Array;
}

const { kernel, data, blocks, state } = workerData as Part;
try {
  takeBlocks((KERNELS[kernel] as Kernel<unknown>).start(data), blocks, state);
} catch {
  // The asking thread works it out by itself then, and meets the same failure.
  stop(state);
}

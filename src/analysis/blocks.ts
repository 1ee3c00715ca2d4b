/**
 * Work that falls into many like items, such as one search from each organisation: done in blocks, on one thread
 * or on several, with the same digits either way.
 */
import { type Control, checkpoint } from './control.ts';
import type { KernelName } from './threads/kernels.ts';

/** What one thread does: it works out a block by itself, and then hands it in. */
export interface BlockWork {
  /** Works out the items from `first` up to `last`. */
  compute(first: number, last: number): void;
  /**
   * Adds what was last worked out to the result. Blocks are handed in one at a time and in ascending order, so that
   * sums are the same whoever worked them out. Left out where each item has a place of its own in the result.
   */
  commit?(): void;
}

/** One kind of work; a thread that takes part in it starts with the same data and a space of its own. */
export interface Kernel<Data> {
  /** Under which other threads know it. */
  readonly name: KernelName;
  /** @param data typed arrays, in shared memory where they are written to */
  start(data: Data): BlockWork;
}

export interface Blocks {
  items: number;
  /** Items in a block: the same for any number of threads. */
  size: number;
  /** About how many steps it all takes; few are not worth a second thread. */
  steps: number;
}

/** Other threads that can take part. */
export interface Threads {
  /** Steps from which others have time to be of use. */
  readonly worth: number;
  /**
   * Does all blocks, together with the asking thread, which waits for them.
   *
   * @returns false where it could not: the result is to be worked out anew, from zeros
   * @throws CancelledError
   */
  run<Data>(kernel: Kernel<Data>, data: Data, blocks: Blocks, control: Control): boolean;
}

/**
 * Does all blocks of a kernel's work: on the control's threads where there are any and it pays, else one after the
 * other.
 *
 * @param dataOf makes the data, with a result of zeros
 * @returns that data, with the result
 * @throws CancelledError
 */
export function runBlocks<Data>(
  kernel: Kernel<Data>,
  dataOf: () => Data,
  blocks: Blocks,
  control: Control,
): Data {
  if (control.threads !== undefined && blocks.steps >= control.threads.worth) {
    const shared = dataOf();
    if (control.threads.run(kernel, shared, blocks, control)) return shared;
  }
  const data = dataOf();
  const work = kernel.start(data);
  for (let first = 0; first < blocks.items; first += blocks.size) {
    checkpoint(control, first / blocks.items);
    work.compute(first, Math.min(first + blocks.size, blocks.items));
    work.commit?.();
  }
  checkpoint(control, 1);
  return data;
}

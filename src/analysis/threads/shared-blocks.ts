/** How threads share out blocks among them: over a few numbers in shared memory, and nothing else. */
import type { Blocks, BlockWork } from '../blocks.ts';

/** Places in the shared numbers. */
const NEXT = 0;
const HANDED_IN = 1;
const STOPPED = 2;
const STATES = 3;

/** Milliseconds without a block handed in after which a thread is given up on. */
export const PATIENCE = 60_000;
/** Milliseconds between two looks at whether all was stopped meanwhile. */
const LOOK_AGAIN = 50;

export const sharedState = (): Int32Array => new Int32Array(new SharedArrayBuffer(STATES * 4));

export const stop = (state: Int32Array): void => {
  Atomics.store(state, STOPPED, 1);
  Atomics.notify(state, HANDED_IN);
};

export const isStopped = (state: Int32Array): boolean => Atomics.load(state, STOPPED) !== 0;

/**
 * Takes block after block until none is left or all was stopped.
 *
 * @param beforeEach told the share of blocks that were taken before
 */
export function takeBlocks(
  work: BlockWork,
  { items, size }: Blocks,
  state: Int32Array,
  beforeEach: (share: number) => void = () => undefined,
): void {
  const count = Math.ceil(items / size);
  for (;;) {
    const block = Atomics.add(state, NEXT, 1);
    if (block >= count) return;
    beforeEach(block / count);
    if (isStopped(state)) return;
    work.compute(block * size, Math.min((block + 1) * size, items));
    if (work.commit !== undefined) {
      if (!awaitBlocks(state, block)) return;
      work.commit();
    }
    Atomics.add(state, HANDED_IN, 1);
    Atomics.notify(state, HANDED_IN);
  }
}

/** Waits until that many blocks are handed in. False where all was stopped, or nothing happens any more. */
export function awaitBlocks(state: Int32Array, count: number): boolean {
  let quiet = 0;
  for (;;) {
    const handedIn = Atomics.load(state, HANDED_IN);
    if (handedIn >= count) return true;
    if (isStopped(state) || quiet > PATIENCE) return false;
    quiet = Atomics.wait(state, HANDED_IN, handedIn, LOOK_AGAIN) === 'timed-out' ? quiet + LOOK_AGAIN : 0;
  }
}

/** All blocks of the work. */
export const blockCount = ({ items, size }: Blocks): number => Math.ceil(items / size);

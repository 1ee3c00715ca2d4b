/** How a long computation tells how far it is, and learns that it is no longer wanted. */
import { CancelledError } from '../model/errors.ts';
import type { Threads } from './blocks.ts';

export interface Control {
  /** Stops the work with CancelledError. A worker thread may give a getter that reads a shared flag. */
  signal?: Pick<AbortSignal, 'aborted'>;
  /** Told now and then how much is done, 0…1. */
  onProgress?(share: number): void;
  /** Threads that may take part in work that falls into blocks. The result is the same without them. */
  threads?: Threads;
}

/**
 * To be called every few milliseconds of work.
 *
 * @throws CancelledError where the signal says so
 */
export function checkpoint({ signal, onProgress }: Control, share: number): void {
  onProgress?.(share);
  if (signal?.aborted) throw new CancelledError();
}

/** The same control for a part of the work: its 0…1 is told as `from`…`until` of the whole. */
export function within(control: Control, from: number, until: number): Control {
  const { onProgress } = control;
  if (onProgress === undefined) return control;
  return { ...control, onProgress: (share) => onProgress(from + share * (until - from)) };
}

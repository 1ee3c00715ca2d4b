/** The job that the app waits for, if any: how far it is, 0…1, and how to stop it. */
import { useSyncExternalStore } from 'react';

export interface Waiting {
  share: number;
  cancel(): void;
}

let waiting: Waiting | undefined;
const listeners = new Set<() => void>();

export function showWaiting(next: Waiting | undefined): void {
  waiting = next;
  for (const listener of listeners) listener();
}

export function useWaiting(): Waiting | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
}

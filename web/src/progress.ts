/** How far the job is that the app waits for, 0…1; undefined where it waits for none. */
import { useSyncExternalStore } from 'react';

let progress: number | undefined;
const listeners = new Set<() => void>();

export function showProgress(next: number | undefined): void {
  progress = next;
  for (const listener of listeners) listener();
}

export function useProgress(): number | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => progress,
  );
}

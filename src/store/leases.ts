/** The promise of one writer at a time: how long it lasts, and what those are told who meet it. */
import { StoreError } from '../model/errors.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** Milliseconds without a sign of life after which a holder counts as gone, also where its process can't be asked. */
export const LEASE_TERM = 60_000;

/** Who writes. */
export interface Holding {
  token: number;
  holder: string;
  process: ProcessIdentity;
  since: string;
}

export function leaseHeld(store: string, { holder, process, since }: Holding): StoreError {
  return new StoreError(
    'lease-held',
    store,
    `${store} is being written by "${holder}" (process ${process.pid} on ${process.host}) since ${since}. Wait until it is done, or stop it.`,
  );
}

export function leaseLost(store: string): StoreError {
  return new StoreError(
    'lease-lost',
    store,
    `${store}: another process took over the writing, because this one had given no sign of life for ${LEASE_TERM / 1000} seconds. What was written before stays; run it again.`,
  );
}

/** For a writer that is used after the work that it was given to. */
export function turnOver(store: string): StoreError {
  return new StoreError(
    'lease-lost',
    store,
    `${store}: this writer's turn is over. Write within the work that was given to write().`,
  );
}

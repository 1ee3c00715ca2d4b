/** Opening the store for questions that need more than the network: domains, money, roles. */
import { shippedDomains } from '../ingest/domains.ts';
import { StoreError } from '../model/errors.ts';
import { type Details, type Funding, loadDetails, loadFunding } from '../network/details.ts';
import type { Ecosystem, EcosystemOptions } from '../network/ecosystem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { say } from '../words/words.ts';
import { loadAsked, openToRead, VIEWER } from './reading.ts';
import type { Session } from './session.ts';

/**
 * Loads an ecosystem with its details, and closes the store.
 * @throws StoreError where there is no store, or nothing in it
 */
export async function readDetailed(
  session: Session,
  url: string,
  options: EcosystemOptions,
): Promise<{ ecosystem: Ecosystem; details: Details }> {
  return readWith(session, url, options, async (store, ecosystem) => ({
    ecosystem,
    details: await loadDetails(store, VIEWER, ecosystem, shippedDomains()),
  }));
}

/** The same with the funding alone, which takes less. @throws StoreError */
export async function readFunded(
  session: Session,
  url: string,
  options: EcosystemOptions,
): Promise<{ ecosystem: Ecosystem; funding: Funding }> {
  return readWith(session, url, options, async (store, ecosystem) => ({
    ecosystem,
    funding: await loadFunding(store, VIEWER, ecosystem),
  }));
}

async function readWith<T>(
  session: Session,
  url: string,
  options: EcosystemOptions,
  read: (store: GraphStore, ecosystem: Ecosystem) => Promise<T>,
): Promise<T> {
  const store = await openToRead(session, url);
  try {
    const ecosystem = await loadAsked(session, store, options);
    if (ecosystem.organisations.length === 0 && (await store.counts(VIEWER)).organisations === 0)
      throw new StoreError('missing', url, say(session.language, 'cli.error.storeEmpty', { store: url }));
    return await read(store, ecosystem);
  } finally {
    await store.close();
  }
}

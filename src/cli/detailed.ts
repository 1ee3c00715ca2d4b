/** Opening the store for questions that need more than the network: domains, money, roles. */
import { shippedDomains } from '../ingest/domains.ts';
import { StoreError } from '../model/errors.ts';
import { type Details, loadDetails } from '../network/details.ts';
import { type Ecosystem, type EcosystemOptions, loadEcosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';
import { openToRead, VIEWER } from './reading.ts';
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
  const store = await openToRead(session, url);
  try {
    const ecosystem = await loadEcosystem(store, VIEWER, options);
    if (ecosystem.organisations.length === 0 && (await store.counts(VIEWER)).organisations === 0)
      throw new StoreError('missing', url, say(session.language, 'cli.error.storeEmpty', { store: url }));
    return { ecosystem, details: await loadDetails(store, VIEWER, ecosystem, shippedDomains()) };
  } finally {
    await store.close();
  }
}

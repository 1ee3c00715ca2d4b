/** Opening the store to answer a question, and saying what to do where there is nothing to read. */
import { NotFoundError, StoreError } from '../model/errors.ts';
import { LOCAL_ADMINISTRATOR, type Viewer } from '../model/source.ts';
import {
  type Ecosystem,
  type EcosystemOptions,
  loadEcosystem,
  type ReadingOptions,
} from '../network/ecosystem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openStore } from '../store/open-store.ts';
import { say } from '../words/words.ts';
import type { Session } from './session.ts';

/** The person at the command line reads the file itself, and so sees every scope. */
export const VIEWER = LOCAL_ADMINISTRATOR;

/**
 * Loads what a command looks at, and closes the store.
 * @throws StoreError where there is no store, or nothing in it
 */
export async function readEcosystem(
  session: Session,
  url: string,
  options: EcosystemOptions,
  viewer: Viewer = VIEWER,
  reading: ReadingOptions = {},
): Promise<Ecosystem> {
  const store = await openToRead(session, url);
  try {
    const ecosystem = await loadAsked(session, store, options, viewer, reading);
    // Counting takes a while: only where there may be nothing at all.
    if (ecosystem.organisations.length === 0 && (await store.counts(viewer)).organisations === 0)
      throw new StoreError('missing', url, say(session.language, 'cli.error.storeEmpty', { store: url }));
    return ecosystem;
  } finally {
    await store.close();
  }
}

/** Loads from an open store. @throws NotFoundError in the user's language, for words that no theme's title holds */
export async function loadAsked(
  { language }: Session,
  store: GraphStore,
  options: EcosystemOptions,
  viewer: Viewer = VIEWER,
  reading: ReadingOptions = {},
): Promise<Ecosystem> {
  try {
    return await loadEcosystem(store, viewer, options, reading);
  } catch (error) {
    if (!(error instanceof NotFoundError) || options.theme === undefined) throw error;
    throw new NotFoundError(say(language, 'usage.unknownTheme', { asked: options.theme }), { cause: error });
  }
}

/**
 * As {@link readEcosystem}, with what projects' objectives say, as suggestions for something in so many words need it.
 * @param saysWords whether anything is asked in words, as far as that can be told from what was read
 */
export function readForSuggestions(
  session: Session,
  url: string,
  options: EcosystemOptions,
  saysWords: (read: Ecosystem) => boolean = () => true,
): Promise<Ecosystem> {
  return readEcosystem(session, url, options, VIEWER, { objectives: saysWords });
}

/** @throws StoreError where there is no store, with what to do */
export async function openToRead({ language }: Session, url: string): Promise<GraphStore> {
  try {
    return await openStore(url, { mode: 'read' });
  } catch (error) {
    if (!(error instanceof StoreError) || error.problem !== 'missing') throw error;
    throw new StoreError('missing', url, say(language, 'cli.error.storeMissing', { store: url }), {
      cause: error,
    });
  }
}

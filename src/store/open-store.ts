/** Opens a store by its URL: the only place that knows which engines there are. */
import { UsageError } from '../model/errors.ts';
import type { GraphStore } from './graph-store.ts';
import { isNeo4jUrl } from './neo4j/address.ts';
import { openSqliteStore } from './sqlite/open.ts';

/**
 * @param url `sqlite:PATH`, a bare path, `sqlite::memory:` for a store that lives as long as the process, or
 *   `neo4j://HOST:PORT/DATABASE` (`bolt` for a server without routing, `+s` for TLS) with user and password in
 *   HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD
 * @param options.mode `write` (default) makes what is missing; `read` never changes it
 * @throws StoreError where it can't be opened, UsageError where the URL names no engine or holds a password
 *
 * @example const store = await openStore('sqlite:.helixlens/ecosystem.db', { mode: 'read' });
 */
export async function openStore(url: string, options: { mode?: 'read' | 'write' } = {}): Promise<GraphStore> {
  const { mode = 'write' } = options;
  if (isNeo4jUrl(url)) {
    // The driver is big, and of no use to those who keep their data in a file.
    const { openNeo4jStore } = await import('./neo4j/open.ts');
    return openNeo4jStore(url, { mode });
  }
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]+):(.*)$/s.exec(url) ?? [undefined, 'sqlite', url];
  if (scheme === 'sqlite' && rest !== '') return openSqliteStore(rest!, { mode });
  throw new UsageError(
    `"${withoutUser(url)}" names no store. Name a file with --store sqlite:PATH, or a Neo4j database with --store neo4j://HOST:PORT.`,
  );
}

/** An address without what may be a user and a password in it. */
const withoutUser = (url: string): string => url.replace(/^([a-z][a-z0-9+.-]*:\/*).*@/is, '$1…@');

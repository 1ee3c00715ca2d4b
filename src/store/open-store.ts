/** Opens a store by its URL: the only place that knows which engines there are. */
import { UsageError } from '../model/errors.ts';
import type { GraphStore } from './graph-store.ts';
import { openSqliteStore } from './sqlite/open.ts';

/**
 * @param url `sqlite:PATH`, a bare path, or `sqlite::memory:` for a store that lives as long as the process
 * @param options.mode `write` (default) makes the file where it is missing; `read` never changes it
 * @throws StoreError where it can't be opened, UsageError where the URL names no engine of this build
 *
 * @example const store = await openStore('sqlite:.helixlens/ecosystem.db', { mode: 'read' });
 */
export async function openStore(url: string, options: { mode?: 'read' | 'write' } = {}): Promise<GraphStore> {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]+):(.*)$/s.exec(url) ?? [undefined, 'sqlite', url];
  if (scheme === 'sqlite' && rest !== '') return openSqliteStore(rest!, { mode: options.mode ?? 'write' });
  if (/^(neo4j|bolt)/.test(scheme!))
    throw new UsageError(
      `This build has only the embedded store, so it cannot open ${scheme}://… Name a file with --store sqlite:PATH.`,
    );
  throw new UsageError(`"${url}" names no store. Name a file with --store sqlite:PATH.`);
}

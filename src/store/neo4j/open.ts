/** Opening a Neo4j database as a store. */
import { StoreError } from '../../model/errors.ts';
import { parseAddress } from './address.ts';
import { Connection, type Patience } from './connection.ts';
import { prepareSchema } from './migrate.ts';
import { Neo4jStore } from './store.ts';

/** The oldest server that knows every statement: labels and relationship types as parameters came with it. */
const OLDEST = [5, 26] as const;

/**
 * Opens the store in that database. For writing, the schema is brought up to date and what a crash left running
 * is marked as interrupted.
 *
 * @param url `neo4j://HOST[:PORT][/DATABASE]`; also `bolt`, and `+s` for TLS
 * @param options.env HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD, from the process's environment unless given
 * @param options.patience how long a server that does not answer is waited for
 * @throws StoreError, UsageError
 */
export async function openNeo4jStore(
  url: string,
  options: { mode: 'read' | 'write'; env?: NodeJS.ProcessEnv; patience?: Partial<Patience> },
): Promise<Neo4jStore> {
  const { mode, env = process.env } = options;
  const connection = new Connection(parseAddress(url, env), options.patience);
  try {
    refuseOldServer(await connection.serverVersion(), connection.shown);
    await prepareSchema(connection, mode);
    const store = new Neo4jStore(connection, mode);
    if (mode === 'write') await store.sweepInterrupted();
    return store;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function refuseOldServer(version: string, store: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new StoreError(
    'unavailable',
    store,
    `${store} is a Neo4j ${version || 'of an unknown version'}. Update it to ${OLDEST.join('.')} or later.`,
  );
}

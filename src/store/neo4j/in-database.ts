/** Work on a Neo4j database beside what every store does. */
import { parseAddress } from './address.ts';
import { Connection } from './connection.ts';

/**
 * Connects for as long as the work takes.
 * @param url as {@link parseAddress} takes it, with user and password in `env`
 */
export async function inDatabase<T>(
  url: string,
  env: NodeJS.ProcessEnv,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = new Connection(parseAddress(url, env));
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

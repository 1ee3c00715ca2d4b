/** Where a Neo4j database is and who asks, from a store's URL and the environment. */
import { UsageError } from '../../model/errors.ts';

export interface Address {
  /** For the driver: scheme, host and port, e.g. `neo4j+s://graph.example:7687`. */
  server: string;
  /** Undefined for the user's home database. */
  database: string | undefined;
  /** How people name it; holds no secret. */
  shown: string;
  credentials: { user: string; password: string } | undefined;
}

const SCHEMES = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//i;
/** Whether a store's URL names a Neo4j database. */
export const isNeo4jUrl = (url: string): boolean => SCHEMES.test(url);

/**
 * @param url `neo4j://HOST[:PORT][/DATABASE]`, or `bolt` for one server without routing; `+s` for TLS
 * @throws UsageError where the URL holds a user or a password, or is none
 */
export function parseAddress(url: string, env: NodeJS.ProcessEnv): Address {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new UsageError(
      'The address of the Neo4j database is not a URL. Write neo4j://HOST:PORT/DATABASE, and leave user and password to HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD.',
    );
  }
  if (parsed.username !== '' || parsed.password !== '')
    throw new UsageError(
      'The address of the Neo4j database holds a user or a password, which others could read in logs and process lists. Set HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD instead.',
    );
  const database = decodeURIComponent(parsed.pathname.replace(/^\//, ''));
  if (parsed.hostname === '' || database.includes('/') || parsed.hash !== '')
    throw new UsageError(`"${url}" is no address of a Neo4j database. Write neo4j://HOST:PORT/DATABASE.`);
  if (parsed.search !== '' && (parsed.protocol.startsWith('bolt') || parsed.searchParams.has('database')))
    throw new UsageError(
      `"${url}" says more than an address does. The database is named after the slash: ${parsed.protocol}//${parsed.host}/DATABASE.`,
    );
  const server = `${parsed.protocol}//${parsed.host}`;
  const password = env.HELIXLENS_STORE_PASSWORD;
  return {
    server: `${server}${parsed.search}`,
    database: database === '' ? undefined : database,
    shown: database === '' ? server : `${server}/${database}`,
    credentials:
      password === undefined || password === ''
        ? undefined
        : { user: env.HELIXLENS_STORE_USER || 'neo4j', password },
  };
}

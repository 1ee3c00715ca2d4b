/** What can go wrong with a Neo4j server, as failures that say what to do. */
import neo4j from 'neo4j-driver';
import { HelixlensError, StoreError, type StoreProblem } from '../../model/errors.ts';

/** Why no connection came about, by what the driver or the operating system says of it. */
const CONNECTING: [RegExp, string][] = [
  [
    /ENOTFOUND|EAI_AGAIN/,
    'No host goes by that name. Check the address, and that this machine can look names up.',
  ],
  [
    /ECONNREFUSED/,
    'Nothing answers on that host and port. Check that the server runs, and that the port is its Bolt port (7687 unless it was set otherwise).',
  ],
  [
    /EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|timed out|did not answer within/i,
    'The server does not answer in time. Check host and port, that the server runs, and that no firewall is in between. Where the address asks for encryption (+s), check that the server offers it.',
  ],
  [
    /before secure TLS|SSL routines|wrong version number/,
    'The address asks for encryption (+s), which the server does not offer. Switch it on at the server (server.bolt.tls_level), or write neo4j or bolt without +s where the way to it is safe.',
  ],
  [
    /certificate|CERT_/i,
    "The server's certificate is not one that this machine trusts. Name the file of its authority in NODE_EXTRA_CA_CERTS, or, for a certificate that the server signed itself, write +ssc instead of +s.",
  ],
  [
    /responded HTTP/,
    'A web server answers there, not a Neo4j database. Name the Bolt port (7687 unless it was set otherwise), not that of Neo4j Browser.',
  ],
  [
    // Servers of before 5.7 can't be told which notifications to leave out; the driver says so as it connects.
    /Unknown Bolt protocol version|connected to a database that does not support/,
    'What answers there is no Neo4j 5.26 or later. Check the port, or update the server.',
  ],
];

/** By the beginning of the server's or the driver's code; the longest that fits counts. */
const REMEDIES: Record<string, [StoreProblem, string]> = {
  'Neo.ClientError.Security.Unauthorized': [
    'unavailable',
    'The server refuses the user or the password. Set HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD.',
  ],
  'Neo.ClientError.Security.CredentialsExpired': [
    'unavailable',
    'The server wants another password before it lets this user in. Change it there, then set HELIXLENS_STORE_PASSWORD.',
  ],
  'Neo.ClientError.Security.AuthenticationRateLimit': [
    'unavailable',
    'The server refuses more attempts after several wrong passwords. Wait a moment, then set HELIXLENS_STORE_PASSWORD.',
  ],
  'Neo.ClientError.Security': [
    'read-only',
    'The server does not let this user do that. Give the user the role that it takes, or name another one with HELIXLENS_STORE_USER.',
  ],
  'Neo.ClientError.Database.DatabaseNotFound': [
    'missing',
    'The server has no database of that name. Make it there, or name another one in the address.',
  ],
  'Neo.ClientError.Schema.ConstraintValidationFailed': [
    'busy',
    'Another program wrote the same at the same moment. Nothing of this step was written; run it again.',
  ],
  'Neo.ClientError.Transaction.TransactionTimedOut': [
    'busy',
    'The server stopped a step that took longer than it allows. Allow more (db.transaction.timeout), and run it again.',
  ],
  'Neo.ClientError.Transaction.Terminated': [
    'busy',
    'Someone stopped a step at the server, or the server is going down. Nothing of this step was written; run it again.',
  ],
  'Neo.ClientError.Transaction.LockClientStopped': [
    'busy',
    'The server stopped a step that waited for another one. Nothing of this step was written; run it again.',
  ],
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': [
    'busy',
    'The server had too little memory for a step. Give it more (server.memory.heap.max_size), and run it again.',
  ],
  'Neo.TransientError.General.TransactionMemoryLimit': [
    'busy',
    'The server had too little memory for a step. Give it more (db.memory.transaction.max), and run it again.',
  ],
  'Neo.TransientError.General.DatabaseUnavailable': [
    'unavailable',
    'The database is starting, or stopped. Check its state at the server, and run it again.',
  ],
  'Neo.TransientError': ['busy', 'The server was busy with something else for too long. Run it again.'],
  'Neo.ClientError.Cluster.NotALeader': ['busy', 'The cluster is choosing another leader. Run it again.'],
  'Neo.DatabaseError': ['unavailable', 'The server failed. Its log says why.'],
  ServiceUnavailable: [
    'unavailable',
    'The server does not answer. Check that it runs, that host and port are right, and whether it expects an encrypted scheme (neo4j+s, bolt+s) or a plain one (neo4j, bolt).',
  ],
  SessionExpired: ['unavailable', 'The connection was lost. What was written before stays; run it again.'],
};

/** Whether the server could not be reached, or went away meanwhile. */
export const isConnectionLost = (error: unknown): boolean =>
  neo4j.isRetryableError(error) &&
  'code' in (error as object) &&
  ['ServiceUnavailable', 'SessionExpired'].includes((error as { code: string }).code);

/** The driver's failure as a StoreError that says what to do; anything else as it came. */
export function storeError(error: unknown, store: string): unknown {
  if (!(error instanceof Error) || error instanceof HelixlensError) return error;
  if (!('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const [problem, remedy] = connecting(error) ?? known(code) ?? [];
  if (problem === undefined) return error;
  return new StoreError(problem, store, `${store}: ${remedy}`, { cause: error });
}

function connecting(error: Error & { code?: unknown }): [StoreProblem, string] | undefined {
  // Codes with a dot are answers of a server that was reached.
  if (String(error.code).startsWith('Neo.')) return undefined;
  const said: string[] = [];
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) said.push(cause.message);
  const remedy = CONNECTING.find(([pattern]) => said.some((text) => pattern.test(text)))?.[1];
  return remedy === undefined ? undefined : ['unavailable', remedy];
}

function known(code: string): [StoreProblem, string] | undefined {
  const start = Object.keys(REMEDIES)
    .filter((candidate) => code.startsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  return start === undefined ? undefined : REMEDIES[start];
}

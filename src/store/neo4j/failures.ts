/** What can go wrong with a Neo4j server, as failures that say what to do. */
import neo4j from 'neo4j-driver';
import { HelixlensError, StoreError, type StoreProblem } from '../../model/errors.ts';

/** By the beginning of the server's or the driver's code; the longest that fits counts. */
const REMEDIES: Record<string, [StoreProblem, string]> = {
  'Neo.ClientError.Security.Unauthorized': [
    'unavailable',
    'The server refuses the user or the password. Set HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD.',
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
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': [
    'busy',
    'The server had too little memory for a step. Give it more (server.memory.heap.max_size), and run it again.',
  ],
  'Neo.TransientError.General.TransactionMemoryLimit': [
    'busy',
    'The server had too little memory for a step. Give it more (db.memory.transaction.max), and run it again.',
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

/** The driver's failure as a StoreError that says what to do; anything else as it came. */
export function storeError(error: unknown, store: string): unknown {
  if (!(error instanceof Error) || error instanceof HelixlensError) return error;
  if (!neo4j.isRetryableError(error) && !('code' in error && typeof error.code === 'string')) return error;
  const { code } = error as Error & { code: string };
  const known = Object.keys(REMEDIES)
    .filter((start) => code.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  if (known === undefined) return error;
  const [problem, remedy] = REMEDIES[known]!;
  return new StoreError(problem, store, `${store}: ${remedy}`, { cause: error });
}

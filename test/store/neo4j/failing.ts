/** What the tests of failures share. */
import { inspect } from 'node:util';
import { expect } from 'vitest';
import { StoreError, UsageError } from '../../../src/model/errors.ts';
import { NEO4J_USER } from '../../support/neo4j/server.ts';

/** User and password of a test server, as the environment gives them to a store. */
export const credentials = (password: string) => ({
  HELIXLENS_STORE_USER: NEO4J_USER,
  HELIXLENS_STORE_PASSWORD: password,
});

/** The failure, once it is sure that nothing of it gives a secret away, however deep one looks. */
export function harmless(error: unknown, ...secrets: string[]): StoreError | UsageError {
  if (!(error instanceof StoreError || error instanceof UsageError)) throw error;
  const shown = inspect(error, { depth: 12, showHidden: true });
  for (const secret of secrets) expect(shown).not.toContain(secret);
  return error;
}

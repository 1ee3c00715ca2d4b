/** Failures as RFC 9457 problem details. What is unexpected is logged, and shown without its inside. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import type { Problem } from '../model/answers.ts';
import {
  AmbiguousOrganisationError,
  HelixlensError,
  StoreError,
  UnknownOrganisationError,
  UsageError,
} from '../model/errors.ts';

/** When to ask again where a failure passes by itself. */
const RETRY_AFTER_SECONDS = 2;

/** Whether the same question may well be answered a little later, without anyone doing anything here. */
const passes = (error: unknown): boolean =>
  error instanceof StoreError && (error.problem === 'unavailable' || error.problem === 'busy');

/** The problem details of any failure. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HelixlensError)
    return {
      type: `urn:helixlens:problem:${error.code}`,
      title: error.name.replace(/Error$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
      status: error.status,
      detail: error.message,
      code: error.code,
      ...(error instanceof UnknownOrganisationError ? { nearest: error.nearest } : {}),
      ...(error instanceof AmbiguousOrganisationError ? { candidates: error.candidates } : {}),
    };
  if (error instanceof HTTPException)
    return {
      type: 'about:blank',
      title: 'Request refused',
      status: error.status,
      detail: error.message,
      code: 'refused',
    };
  return {
    type: 'urn:helixlens:problem:unexpected',
    title: 'Unexpected failure',
    status: 500,
    detail:
      'Something failed that should not have. The server log says what; the question can be asked again.',
    code: 'unexpected',
  };
}

export function answerProblem(c: Context, error: unknown): Response {
  const problem = problemOf(error);
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(passes(error) ? { 'Retry-After': String(RETRY_AFTER_SECONDS) } : {}),
  });
}

/** A query or body that does not fit its schema, as a usage error that names each field. */
export function usageErrorOf(error: ZodError): UsageError {
  return new UsageError(
    error.issues
      .map((issue) => `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`)
      .join('; '),
  );
}

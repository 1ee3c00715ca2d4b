/** What the API's parts have in common: refusing wrong parameters as usage errors, and answers a browser may keep. */
import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Problem } from '../model/answers.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { usageErrorOf } from './problems.ts';
import type { NonceVariables } from './security.ts';
import type { Workbench } from './workbench.ts';

/** A router on which parameters that don't fit are usage errors. Errors reach the app that it is put into. */
export function createRouter() {
  return new OpenAPIHono<NonceVariables>({
    defaultHook: (result) => {
      if (!result.success) throw usageErrorOf(result.error as z.ZodError);
    },
  });
}

/** What a part of the API is made with. */
export interface RouterOptions {
  workbench: Workbench;
  /** Whether the asker already holds this answer; sets the headers that let it keep one. */
  unchanged(c: Context, ecosystem: Ecosystem): boolean;
}

/** Answer to one who already holds it. */
export const notModified = (c: Context) => c.body(null, 304) as never;

/** Responses of a route that answers with JSON of that schema. */
export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  default: {
    description: 'What went wrong, as problem details',
    content: { 'application/problem+json': { schema: Problem } },
  },
});

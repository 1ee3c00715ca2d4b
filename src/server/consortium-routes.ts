/** Consortium building over HTTP. The question is a body, since a call's text does not fit an address. */
import { createRoute } from '@hono/zod-openapi';
import { buildConsortium } from '../match/consortium/build-consortium.ts';
import { addMember, replaceMember } from '../match/consortium/change-team.ts';
import { Language } from '../model/answers.ts';
import { ConsortiumAnswer, ConsortiumQuery } from '../model/consortium-answer.ts';
import { UsageError } from '../model/errors.ts';
import { OrganisationId } from '../model/ids.ts';
import { Helix } from '../model/organisation.ts';
import { answers, createRouter, type RouterOptions } from './router.ts';

export const ConsortiumRequest = ConsortiumQuery.extend({
  /** Who leaves the team; the others stay. */
  replace: OrganisationId.optional(),
  /** One more of this helix; the others stay. */
  add: Helix.optional(),
  lang: Language.default('en'),
});

const route = createRoute({
  method: 'post',
  path: '/api/consortium',
  summary: 'A team for a call, and what each brings',
  request: { body: { required: true, content: { 'application/json': { schema: ConsortiumRequest } } } },
  responses: answers(ConsortiumAnswer, 'The team with reasons, substitutes and how near the best it is'),
});

export function consortiumRouter({ workbench }: Pick<RouterOptions, 'workbench'>) {
  return createRouter().openapi(route, async (c) => {
    const { replace, add, lang, ...query } = c.req.valid('json');
    if (replace !== undefined && add !== undefined) throw new UsageError('Give either replace or add.');
    const { ecosystem } = await workbench.view();
    c.header('Cache-Control', 'private, no-store');
    if (replace !== undefined) return c.json(replaceMember(ecosystem, query, replace, lang), 200);
    if (add !== undefined) return c.json(addMember(ecosystem, query, add, lang), 200);
    return c.json(buildConsortium(ecosystem, query, lang), 200);
  });
}

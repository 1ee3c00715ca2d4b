/** The API's answers about fragmentation. */
import { createRoute, z } from '@hono/zod-openapi';
import { Language } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import {
  FragmentationAnswer,
  FragmentationQuery,
  WhatIfAnswer,
  WhatIfQuery,
} from '../model/fragmentation-answer.ts';
import type { OrganisationId } from '../model/ids.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { answerFragmentation } from '../report/fragmentation-answer.ts';
import { whatIfAnswer } from '../report/what-if-answer.ts';
import type { Analyses } from './analyses.ts';
import { answerOrJob } from './answer-or-job.ts';
import { repeated } from './queries.ts';
import { answers, createRouter, notModified, type RouterOptions } from './router.ts';
import { answersOrJob } from './routes.ts';

const FragmentationParameters = FragmentationQuery.extend({
  region: repeated(z.string().regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}$/, 'a NUTS code or its beginning')),
  country: repeated(z.string().regex(/^[A-Za-z]{2}$/, 'a country code of two letters')),
  perYear: z.stringbool().default(false),
  lang: Language.default('en'),
});

const routes = {
  fragmentation: createRoute({
    method: 'get',
    path: '/api/fragmentation',
    summary: 'Where the ecosystem falls apart into islands',
    request: { query: FragmentationParameters },
    responses: answersOrJob(
      FragmentationAnswer,
      'Figures against chance, groups, overlaps without collaboration, resilience, key players',
    ),
  }),
  whatIf: createRoute({
    method: 'get',
    path: '/api/fragmentation/what-if',
    summary: 'What would be lost without an organisation',
    request: { query: WhatIfQuery },
    responses: answers(WhatIfAnswer, 'What is left, in two readings'),
  }),
};

/** More participations than this take over a second, and are worked out as a job. */
const AT_ONCE = 1000;

export function fragmentationRouter({
  workbench,
  unchanged,
  analyses,
}: RouterOptions & { analyses: Analyses }) {
  return createRouter()
    .openapi(routes.fragmentation, async (c) => {
      const { ecosystem } = await workbench.view();
      const question = c.req.valid('query');
      const small = ecosystem.participations.organisationProject.length <= AT_ONCE;
      const { answer, job } = await answerOrJob(
        analyses,
        ecosystem,
        { kind: 'fragmentation', params: question },
        FragmentationAnswer,
        small ? () => answerFragmentation(ecosystem, question) : undefined,
      );
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(answer, 200);
    })
    .openapi(routes.whatIf, async (c) => {
      const { ecosystem } = await workbench.view();
      const { org, lang } = c.req.valid('query');
      const leaving = await Promise.all(org.map((id) => indexOf(ecosystem, workbench.store, id)));
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(whatIfAnswer(ecosystem, [...new Set(leaving)], lang), 200);
    });
}

/** Index of an organisation, by an id that it goes or went by. @throws NotFoundError */
async function indexOf(
  ecosystem: Ecosystem,
  store: RouterOptions['workbench']['store'],
  id: OrganisationId,
): Promise<number> {
  const known = ecosystem.indexOf(id);
  const index = known >= 0 ? known : ecosystem.indexOf(await store.redirect(id));
  if (index < 0) throw new NotFoundError(`There is no organisation ${id}.`);
  return index;
}

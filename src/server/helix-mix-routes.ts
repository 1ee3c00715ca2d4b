/** The API's answer about the mix of helices. */
import { createRoute, z } from '@hono/zod-openapi';
import { HelixMixAnswer, HelixMixQuestion } from '../model/helix-mix-answer.ts';
import { helixMixAnswer } from '../report/helix-mix-answer.ts';
import type { Analyses } from './analyses.ts';
import { answerOrJob, isSmall } from './answer-or-job.ts';
import { repeated } from './queries.ts';
import { createRouter, notModified, type RouterOptions } from './router.ts';
import { answersOrJob } from './routes.ts';

const HelixMixQuery = HelixMixQuestion.extend({
  region: repeated(z.string().regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}$/, 'a NUTS code or its beginning')),
  top: z.coerce.number().int().min(1).max(1000).default(20),
});

const helixMix = createRoute({
  method: 'get',
  path: '/api/helix-mix',
  summary: 'Whether the helices meet in projects and groups, and their synergy with place and size',
  request: { query: HelixMixQuery },
  responses: answersOrJob(HelixMixAnswer, 'Evenness beside chance, and redundancy in millibits'),
});

export function helixMixRouter({ workbench, unchanged, analyses }: RouterOptions & { analyses: Analyses }) {
  return createRouter().openapi(helixMix, async (c) => {
    const { ecosystem } = await workbench.view();
    const params = c.req.valid('query');
    const { answer, job } = await answerOrJob(
      analyses,
      ecosystem,
      { kind: 'helix-mix', params },
      HelixMixAnswer,
      isSmall(ecosystem) ? () => helixMixAnswer(ecosystem, params) : undefined,
    );
    if (job !== undefined) return c.json(job, 202);
    if (unchanged(c, ecosystem)) return notModified(c);
    return c.json(answer, 200);
  });
}

/** How often suggestions come true, over HTTP: the answer at hand, and the job that works it out. */
import { createRoute } from '@hono/zod-openapi';
import { AccuracyFigures, AccuracyQuery, AccuracyState } from '../model/accuracy-answer.ts';
import { Job } from '../model/source.ts';
import { accuracyAnswer } from '../report/accuracy-answer.ts';
import type { Analyses } from './analyses.ts';
import { LanguageQuery } from './queries.ts';
import { answers, createRouter, type RouterOptions } from './router.ts';

const { default: problem } = answers(Job, '');
const routes = {
  state: createRoute({
    method: 'get',
    path: '/api/accuracy',
    summary: 'How often suggestions come true in this data, as far as it was worked out',
    request: { query: AccuracyQuery.extend(LanguageQuery.shape) },
    responses: answers(AccuracyState, 'The answer of this data version, and the job that is at it'),
  }),
  start: createRoute({
    method: 'post',
    path: '/api/accuracy',
    summary: 'Work out how often suggestions come true in this data',
    request: { query: AccuracyQuery },
    responses: {
      202: { description: 'The job, running', content: { 'application/json': { schema: Job } } },
      default: problem,
    },
  }),
};

export function accuracyRouter({
  workbench,
  analyses,
}: Pick<RouterOptions, 'workbench'> & { analyses: Analyses }) {
  return createRouter()
    .openapi(routes.state, async (c) => {
      const { lang, ...params } = c.req.valid('query');
      const { ecosystem } = await workbench.view();
      const kept = await analyses.recallAnswer(ecosystem, { kind: 'accuracy', params });
      const jobs = await analyses.list();
      const job = jobs.find(({ kind, state }) => kind === 'accuracy' && state === 'running');
      c.header('Cache-Control', 'private, no-store');
      return c.json(
        {
          ...(kept === undefined
            ? {}
            : { answer: accuracyAnswer(AccuracyFigures.parse(kept), ecosystem.dataVersion, lang) }),
          ...(job === undefined ? {} : { job }),
        },
        200,
      );
    })
    .openapi(routes.start, async (c) =>
      c.json(await analyses.start({ kind: 'accuracy', params: c.req.valid('query') }), 202),
    );
}

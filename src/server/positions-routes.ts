/** The API's answers about brokers, and about what communities are worth. */
import { createRoute, z } from '@hono/zod-openapi';
import { BrokerageAnswer, BrokerageGroups, BrokerRoleName } from '../model/brokerage-answer.ts';
import { NotFoundError, UsageError } from '../model/errors.ts';
import { OrganisationId } from '../model/ids.ts';
import { StabilityAnswer, StabilityQuery } from '../model/stability-answer.ts';
import { BROKERAGE_DEFAULTS, brokerageAnswer } from '../report/brokerage-answer.ts';
import { stabilityAnswer } from '../report/stability-answer.ts';
import type { Analyses } from './analyses.ts';
import { answerOrJob } from './answer-or-job.ts';
import { answers, createRouter, notModified, type RouterOptions } from './router.ts';
import { answersOrJob } from './routes.ts';

const BrokerageQuery = z.object({
  by: BrokerageGroups.default(BROKERAGE_DEFAULTS.by),
  role: BrokerRoleName.optional(),
  order: z.enum(['count', 'z']).default(BROKERAGE_DEFAULTS.order),
  top: z.coerce.number().int().min(1).max(1000).default(20),
  /** Only this organisation. */
  org: OrganisationId.optional(),
});

const routes = {
  brokerage: createRoute({
    method: 'get',
    path: '/api/brokerage',
    summary: 'Who stands between whom',
    request: { query: BrokerageQuery },
    responses: answers(BrokerageAnswer, 'Roles of groups and organisations, each against chance'),
  }),
  stability: createRoute({
    method: 'get',
    path: '/api/communities/stability',
    summary: 'Which communities come back from other seeds',
    request: { query: StabilityQuery },
    responses: answersOrJob(StabilityAnswer, 'For each community, and for all in the mean'),
  }),
};

/** Networks with more ties than this take over a second, and are worked out as a job. */
const AT_ONCE = 100_000;

export function positionsRouter({ workbench, unchanged, analyses }: RouterOptions & { analyses: Analyses }) {
  return createRouter()
    .openapi(routes.brokerage, async (c) => {
      const { ecosystem } = await workbench.view();
      const { by, role, order, top, org } = c.req.valid('query');
      if (order === 'z' && role === undefined)
        throw new UsageError('Ordering by z needs a role to order by.');
      const index = org === undefined ? undefined : ecosystem.indexOf(await workbench.store.redirect(org));
      if (index !== undefined && index < 0) throw new NotFoundError(`There is no organisation ${org}.`);
      if (unchanged(c, ecosystem)) return notModified(c);
      const options = { by, order, ...(role === undefined ? {} : { role }) };
      return c.json(
        brokerageAnswer(ecosystem, { ...options, ...(index === undefined ? { top } : { only: [index] }) }),
        200,
      );
    })
    .openapi(routes.stability, async (c) => {
      const { ecosystem } = await workbench.view();
      const params = c.req.valid('query');
      const small = ecosystem.ties.ties <= AT_ONCE;
      const { answer, job } = await answerOrJob(
        analyses,
        ecosystem,
        { kind: 'stability', params },
        StabilityAnswer,
        small ? () => stabilityAnswer(ecosystem, params) : undefined,
      );
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(answer, 200);
    });
}

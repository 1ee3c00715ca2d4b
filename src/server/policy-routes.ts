/** The API's answers for policymakers: domains, emerging themes, newcomers, leverage, regions side by side. */
import { createRoute, z } from '@hono/zod-openapi';
import { shippedDomainAccuracies } from '../ingest/domains.ts';
import { Language } from '../model/answers.ts';
import { DomainsAnswer } from '../model/domains-answer.ts';
import { EmergingAnswer } from '../model/emerging-answer.ts';
import { BenchmarkAnswer, LeverageAnswer, NewcomersAnswer } from '../model/newcomers-answer.ts';
import { answerBenchmark, PEER_REGIONS } from '../report/benchmark-answer.ts';
import { domainsAnswer } from '../report/domains-answer.ts';
import { answerEmerging } from '../report/emerging-answer.ts';
import { leverageAnswer, newcomersAnswer } from '../report/newcomers-answer.ts';
import type { Analyses } from './analyses.ts';
import { answerOrJob, isSmall } from './answer-or-job.ts';
import { detailsAtHand } from './details-at-hand.ts';
import { repeated } from './queries.ts';
import { answers, createRouter, notModified, type RouterOptions } from './router.ts';
import { answersOrJob } from './routes.ts';

const NUTS = '[A-Za-z]{2}[0-9A-Za-z]{0,3}';
const region = repeated(z.string().regex(new RegExp(`^${NUTS}$`), 'a NUTS code or its beginning'));
const lang = Language.default('en');
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

const EmergingQuery = z.object({
  region,
  withinRegion: flag,
  asOf: z.iso.date().optional(),
  months: z.coerce.number().int().min(1).max(120).optional(),
  q: z.coerce.number().min(0).max(1).optional(),
  backtest: z.iso.date().optional(),
  lang,
});
const NewcomersQuery = z.object({
  region,
  by: z.enum(['cluster', 'helix', 'region', 'country']).optional(),
  lang,
});
const BenchmarkQuery = z.object({
  regions: repeated(z.string().regex(new RegExp(`^${NUTS}(\\+${NUTS})*$`), 'NUTS codes joined by +')),
  clusters: flag,
  lang,
});

const routes = {
  domains: createRoute({
    method: 'get',
    path: '/api/domains',
    summary: "What lies in each cluster's domain",
    request: { query: z.object({ lang }) },
    responses: answers(DomainsAnswer, 'Each domain with its projects, and precision and recall of its rule'),
  }),
  emerging: createRoute({
    method: 'get',
    path: '/api/themes/emerging',
    summary: 'Which themes emerge, why, and who carries them',
    request: { query: EmergingQuery },
    responses: answersOrJob(
      EmergingAnswer,
      'Those named, those closest, and what became of those named earlier',
    ),
  }),
  newcomers: createRoute({
    method: 'get',
    path: '/api/newcomers',
    summary: 'Newcomers and SMEs per year, and where newcomers stand later',
    request: { query: NewcomersQuery },
    responses: answers(NewcomersAnswer, 'Per year, per cohort and by group'),
  }),
  leverage: createRoute({
    method: 'get',
    path: '/api/leverage',
    summary: 'EU contribution within each funding scheme, and where ties lead',
    request: { query: z.object({ region, lang }) },
    responses: answers(LeverageAnswer, 'Per funding scheme, with what was left out'),
  }),
  benchmark: createRoute({
    method: 'get',
    path: '/api/benchmark',
    summary: 'The same figures for several regions, or for each cluster',
    request: { query: BenchmarkQuery },
    responses: answersOrJob(BenchmarkAnswer, 'Figures, each with one value a group'),
  }),
};

export function policyRouter({ workbench, unchanged, analyses }: RouterOptions & { analyses: Analyses }) {
  const { detailsOf, fundingOf } = detailsAtHand(workbench);

  return createRouter()
    .openapi(routes.domains, async (c) => {
      const { ecosystem } = await workbench.view();
      if (unchanged(c, ecosystem)) return notModified(c);
      const { domains } = await detailsOf(ecosystem);
      const accuracies = shippedDomainAccuracies();
      return c.json(
        domainsAnswer(ecosystem, domains, { language: c.req.valid('query').lang, accuracies }),
        200,
      );
    })
    .openapi(routes.emerging, async (c) => {
      const { ecosystem } = await workbench.view();
      const params = given(c.req.valid('query'));
      const { answer, job } = await answerOrJob(
        analyses,
        ecosystem,
        { kind: 'emerging', params },
        EmergingAnswer,
        isSmall(ecosystem)
          ? async () => answerEmerging(ecosystem, (await detailsOf(ecosystem)).domains, params)
          : undefined,
      );
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(answer, 200);
    })
    .openapi(routes.newcomers, async (c) => {
      const { ecosystem } = await workbench.view();
      if (unchanged(c, ecosystem)) return notModified(c);
      const { lang: language, ...options } = c.req.valid('query');
      const funding = await fundingOf(ecosystem);
      return c.json(newcomersAnswer(ecosystem, funding, { ...given(options), language }), 200);
    })
    .openapi(routes.leverage, async (c) => {
      const { ecosystem } = await workbench.view();
      if (unchanged(c, ecosystem)) return notModified(c);
      const { lang: language, region: asked = [] } = c.req.valid('query');
      const funding = await fundingOf(ecosystem);
      return c.json(leverageAnswer(ecosystem, funding, { language, region: asked }), 200);
    })
    .openapi(routes.benchmark, async (c) => {
      const { ecosystem } = await workbench.view();
      const { lang, regions = [...PEER_REGIONS], clusters } = c.req.valid('query');
      const params = { lang, ...(clusters ? {} : { regions }) };
      const { answer, job } = await answerOrJob(
        analyses,
        ecosystem,
        { kind: 'benchmark', params },
        BenchmarkAnswer,
        isSmall(ecosystem)
          ? async () => answerBenchmark(ecosystem, await detailsOf(ecosystem), params)
          : undefined,
      );
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(answer, 200);
    });
}

function given<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

/** The API's answers about knowledge flow. */
import { createRoute, z } from '@hono/zod-openapi';
import { FLOW_KINDS } from '../analysis/flow/lanes.ts';
import { FirstUses, FlowAnswer, FlowTiesAnswer, ThemesAnswer, UptakeAnswer } from '../model/flow-answer.ts';
import { ThemeId } from '../model/ids.ts';
import { flowAnswer, uptakeAnswer } from '../report/flow-answer.ts';
import { FLOW_DEFAULTS } from '../report/flow-reading.ts';
import { flowTiesAnswer } from '../report/flow-ties-answer.ts';
import { themesAnswer } from '../report/themes-answer.ts';
import type { Analyses } from './analyses.ts';
import { answerOrJob } from './answer-or-job.ts';
import { repeated } from './queries.ts';
import { answers, createRouter, notModified, type RouterOptions } from './router.ts';
import { answersOrJob } from './routes.ts';

const years = (usual: number) => z.coerce.number().min(0).max(50).default(usual);

const FlowQuery = z.object({
  by: z.enum(FLOW_KINDS).default(FLOW_DEFAULTS.by),
  chain: z.string().min(1).max(200).optional(),
  /** This theme and all below it, as one field. */
  theme: ThemeId.optional(),
  region: repeated(z.string().regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}$/, 'a NUTS code or its beginning')),
  country: repeated(z.string().regex(/^[A-Za-z]{2}$/, 'a country code of two letters')),
  since: z.iso.date().optional(),
  firsts: FirstUses.default(FLOW_DEFAULTS.firsts),
  lookBack: years(FLOW_DEFAULTS.lookBack),
  window: years(FLOW_DEFAULTS.window),
  top: z.coerce.number().int().min(1).max(100).default(FLOW_DEFAULTS.top),
  lanes: z.coerce.number().int().min(2).max(40).default(FLOW_DEFAULTS.lanes),
});

const ThemesQuery = z.object({
  search: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const routes = {
  flow: createRoute({
    method: 'get',
    path: '/api/flow',
    summary: 'How knowledge flows between stages, helices, clusters, regions, countries',
    request: { query: FlowQuery },
    responses: answers(FlowAnswer, 'Exposure by group and year, themes, roles, and what can be told'),
  }),
  ties: createRoute({
    method: 'get',
    path: '/api/flow/ties',
    summary: 'Who was exposed to whom, to draw',
    request: { query: FlowQuery },
    responses: answers(
      FlowTiesAnswer,
      'Organisations with most flow in each group, and the flow among them by year',
    ),
  }),
  uptake: createRoute({
    method: 'get',
    path: '/api/flow/uptake',
    summary: 'Whether exposure foretells uptake, on a year held out',
    responses: answersOrJob(UptakeAnswer, 'The verdict and the figures behind it'),
  }),
  themes: createRoute({
    method: 'get',
    path: '/api/themes',
    summary: 'Find themes by words of their title',
    request: { query: ThemesQuery },
    responses: answers(ThemesAnswer, 'Those with most projects first'),
  }),
};

/** More participations than this take over a second, and are worked out as a job. */
const AT_ONCE = 20_000;

export function flowRouter({ workbench, unchanged, analyses }: RouterOptions & { analyses: Analyses }) {
  return createRouter()
    .openapi(routes.flow, async (c) => {
      const { ecosystem } = await workbench.view();
      const { theme, ...options } = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(
        flowAnswer(ecosystem, { ...options, themes: theme === undefined ? undefined : [theme] }),
        200,
      );
    })
    .openapi(routes.ties, async (c) => {
      const { ecosystem } = await workbench.view();
      const { theme, ...options } = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(
        flowTiesAnswer(ecosystem, { ...options, themes: theme === undefined ? undefined : [theme] }),
        200,
      );
    })
    .openapi(routes.uptake, async (c) => {
      const { ecosystem } = await workbench.view();
      const small = ecosystem.participations.organisationProject.length <= AT_ONCE;
      const { answer, job } = await answerOrJob(
        analyses,
        ecosystem,
        { kind: 'uptake', params: {} },
        UptakeAnswer,
        small ? () => uptakeAnswer(ecosystem) : undefined,
      );
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(answer, 200);
    })
    .openapi(routes.themes, async (c) => {
      const { ecosystem } = await workbench.view();
      const { search, limit } = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(themesAnswer(ecosystem, search, limit), 200);
    });
}

/** The API's answers about clusters by criteria, and about their members' accounts. */
import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { readTargets } from '../ingest/targets.ts';
import { Language } from '../model/answers.ts';
import { UsageError } from '../model/errors.ts';
import { ImpactAnswer, ImpactQuestion } from '../model/impact-answer.ts';
import { BenchmarkAnswer } from '../model/newcomers-answer.ts';
import {
  Framework,
  ScorecardAnswer,
  ScorecardChoices,
  ScorecardQuestion,
  Target,
} from '../model/scorecard.ts';
import type { Funding } from '../network/details.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { answerBenchmark } from '../report/benchmark-answer.ts';
import { answerImpact } from '../report/impact-answer.ts';
import { frameworkCalled, shippedFrameworks } from '../report/scorecard/frameworks.ts';
import { groupCalled, groupChoices } from '../report/scorecard/groups.ts';
import { blockQuestions, type ReportBlocks } from '../report/scorecard/report-blocks.ts';
import { reportHtml } from '../report/scorecard/report-html.ts';
import { reportMarkdown } from '../report/scorecard/report-markdown.ts';
import { answerScorecard, scorecardAnswer, yearsOf } from '../report/scorecard/scorecard-answer.ts';
import type { Analyses } from './analyses.ts';
import { answerAwaited, answerOrJob, isSmall } from './answer-or-job.ts';
import { detailsAtHand } from './details-at-hand.ts';
import { usageErrorOf } from './problems.ts';
import { answers, createRouter, notModified, type RouterOptions } from './router.ts';
import { answersOrJob } from './routes.ts';

/** Bytes of a request with a framework and targets. */
const LARGEST_BODY = 256 * 1024;
const MOST_TARGETS = 1000;

/** As the command line takes them from files: a framework of one's own, and targets as a list or as CSV. */
const ScorecardRequest = ScorecardQuestion.extend({
  framework: z.union([z.string().max(100), Framework]).default('memorandum-2024'),
  targets: z.union([z.array(Target).max(MOST_TARGETS), z.string().max(LARGEST_BODY)]).optional(),
});
const ReportForm = z.enum(['html', 'markdown']).default('html');
type ReportForm = z.infer<typeof ReportForm>;
const ReportRequest = ScorecardRequest.extend({ as: ReportForm });
const ReportQuery = ScorecardQuestion.extend({ as: ReportForm });
const LanguageQuery = z.object({ lang: Language.default('en') });

const routes = {
  choices: createRoute({
    method: 'get',
    path: '/api/scorecard/choices',
    summary: 'Frameworks and groups that a scorecard can be asked for',
    request: { query: LanguageQuery },
    responses: answers(ScorecardChoices, 'Frameworks, groups and years'),
  }),
  scorecard: createRoute({
    method: 'get',
    path: '/api/scorecard',
    summary: 'A cluster by the criteria of a framework',
    request: { query: ScorecardQuestion },
    responses: answersOrJob(ScorecardAnswer, 'Figures, trend, and what can’t be measured'),
  }),
  ownScorecard: createRoute({
    method: 'post',
    path: '/api/scorecard',
    summary: 'A cluster by a framework and targets that come with the question, and are kept nowhere',
    request: { body: { required: true, content: { 'application/json': { schema: ScorecardRequest } } } },
    responses: answers(ScorecardAnswer, 'Figures against the targets, trend, and what can’t be measured'),
  }),
  impact: createRoute({
    method: 'get',
    path: '/api/impact',
    summary: 'What became of members’ figures, from annual accounts',
    request: { query: ImpactQuestion },
    responses: answersOrJob(ImpactAnswer, 'Gaps to the sector and the effect of joining, with assumptions'),
  }),
};

/** More account years than this take about a second, and are looked at as a job. */
const ACCOUNTS_AT_ONCE = 2000;

export function scorecardRouter({ workbench, unchanged, analyses }: RouterOptions & { analyses: Analyses }) {
  const router = createRouter();
  const { detailsOf, fundingOf } = detailsAtHand(workbench);
  /** What answers by what ships: at once where that is quick, else a job. Wrong questions are refused first. */
  const shipped = (ecosystem: Ecosystem, params: ScorecardQuestion) => {
    frameworkCalled(params.framework, params.lang);
    groupCalled(ecosystem, params.group, params.lang);
    return [
      analyses,
      ecosystem,
      { kind: 'scorecard' as const, params },
      ScorecardAnswer,
      isSmall(ecosystem)
        ? async () => answerScorecard(ecosystem, await fundingOf(ecosystem), params)
        : undefined,
    ] as const;
  };
  const impactOf = (ecosystem: Ecosystem, params: ImpactQuestion) =>
    [
      analyses,
      ecosystem,
      { kind: 'impact' as const, params },
      ImpactAnswer,
      (ecosystem.accounts ?? []).length > ACCOUNTS_AT_ONCE
        ? undefined
        : () => answerImpact(ecosystem, params),
    ] as const;
  const reportOf = async (
    ecosystem: Ecosystem,
    answer: ScorecardAnswer,
    { as, lang }: { as: ReportForm; lang: Language },
  ) => {
    const { impact, benchmark } = blockQuestions(ecosystem, answer.group, lang);
    const blocks = {
      impact: impact && (await answerAwaited(...impactOf(ecosystem, impact))),
      benchmark:
        benchmark &&
        (await answerAwaited(
          analyses,
          ecosystem,
          { kind: 'benchmark', params: benchmark },
          BenchmarkAnswer,
          isSmall(ecosystem)
            ? async () => answerBenchmark(ecosystem, await detailsOf(ecosystem), benchmark)
            : undefined,
        )),
    };
    return reportFile(answer, blocks, as, lang);
  };
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new UsageError(`A framework with its targets may take ${LARGEST_BODY / 1024} kB.`);
    },
  });
  router.use('/api/scorecard', limit);
  router.use('/api/report', limit);
  router.post('/api/report', async (c) => {
    const request = ReportRequest.safeParse(await c.req.json().catch(() => undefined));
    if (!request.success) throw usageErrorOf(request.error);
    const { as, ...asked } = request.data;
    const { ecosystem } = await workbench.view();
    c.header('Cache-Control', 'private, no-store');
    const answer = scorecard(ecosystem, await fundingOf(ecosystem), asked);
    return c.body(...(await reportOf(ecosystem, answer, { as, lang: asked.lang })));
  });
  // The page is one file to keep: its style is inside, which the app's own pages may not do.
  router.get('/api/report', async (c) => {
    const query = ReportQuery.safeParse(c.req.query());
    if (!query.success) throw usageErrorOf(query.error);
    const { as, ...asked } = query.data;
    const { ecosystem } = await workbench.view();
    c.header('Cache-Control', 'private, no-cache');
    const answer = await answerAwaited(...shipped(ecosystem, asked));
    return c.body(...(await reportOf(ecosystem, answer, { as, lang: asked.lang })));
  });
  return router
    .openapi(routes.choices, async (c) => {
      const { ecosystem } = await workbench.view();
      const { lang } = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      const years = yearsOf(ecosystem);
      return c.json(
        {
          frameworks: shippedFrameworks().map(({ id, name }) => ({ id, name: name[lang] })),
          groups: groupChoices(ecosystem, lang),
          ...(years === undefined ? {} : { years }),
        },
        200,
      );
    })
    .openapi(routes.scorecard, async (c) => {
      const { ecosystem } = await workbench.view();
      const asked = c.req.valid('query');
      const { answer, job } = await answerOrJob(...shipped(ecosystem, asked));
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(answer, 200);
    })
    .openapi(routes.ownScorecard, async (c) => {
      const { ecosystem } = await workbench.view();
      c.header('Cache-Control', 'private, no-store');
      return c.json(scorecard(ecosystem, await fundingOf(ecosystem), c.req.valid('json')), 200);
    })
    .openapi(routes.impact, async (c) => {
      const { ecosystem } = await workbench.view();
      const params = c.req.valid('query');
      const { cluster } = params;
      if (cluster !== undefined && !ecosystem.clusters.some(({ id }) => id === cluster))
        throw new UsageError(`There is no cluster ${cluster}.`);
      const { answer, job } = await answerOrJob(...impactOf(ecosystem, params));
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(answer, 200);
    });
}

type Asked = Omit<z.infer<typeof ScorecardRequest>, 'targets'> & { targets?: Target[] | string | undefined };

function scorecard(ecosystem: Ecosystem, funding: Funding, asked: Asked): ScorecardAnswer {
  const { group, framework, years, until, lang, targets } = asked;
  return scorecardAnswer(
    ecosystem,
    typeof framework === 'string' ? frameworkCalled(framework, lang) : framework,
    group,
    {
      years,
      funding,
      ...(until === undefined ? {} : { until }),
      ...(targets === undefined ? {} : { targets: targetsOf(targets) }),
    },
    lang,
  );
}

/** @throws UsageError that says which line is wrong */
function targetsOf(targets: Target[] | string): Target[] {
  if (typeof targets !== 'string') return targets;
  try {
    return readTargets(targets);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A report as the body of an answer to keep as a file. */
function reportFile(
  answer: ScorecardAnswer,
  blocks: ReportBlocks,
  as: ReportForm,
  language: Language,
): [string, 200, Record<string, string>] {
  const [text, type, ending] =
    as === 'html'
      ? [reportHtml(answer, language, blocks), 'text/html', 'html']
      : [reportMarkdown(answer, language, blocks), 'text/markdown', 'md'];
  return [
    text,
    200,
    {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="helixlens-${answer.framework.id}.${ending}"`,
    },
  ];
}

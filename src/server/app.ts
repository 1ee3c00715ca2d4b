/**
 * The HTTP API: every answer's zod schema is the command line's too, and describes itself at
 * `/api/openapi.json`. The exported type {@link Api} feeds the web app's typed client.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';
import { MEASURES } from '../analysis/measures.ts';
import { readPartyFeedback } from '../match/feedback/party-feedback.ts';
import { suggestPartners } from '../match/partners.ts';
import { introductionPaths } from '../match/paths.ts';
import { type GroupMapAnswer, type MeasureName, PartnersQuery, type SearchAnswer } from '../model/answers.ts';
import { HelixlensError, NotFoundError, UsageError } from '../model/errors.ts';
import { JobId, type OrganisationId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import { type Job, viewerScope } from '../model/source.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { lazily, onceEach } from '../network/once.ts';
import { centralityAnswer } from '../report/centrality-answer.ts';
import { communitiesAnswer } from '../report/communities-answer.ts';
import { egoMap } from '../report/ego-map.ts';
import { exportNetwork } from '../report/export-answer.ts';
import { groupMap } from '../report/group-map.ts';
import { openGroup } from '../report/group-members.ts';
import { networkAnswer } from '../report/network-answer.ts';
import { organisationAnswer } from '../report/organisation-answer.ts';
import { accuracyRouter } from './accuracy-routes.ts';
import { createAnalyses } from './analyses.ts';
import { consortiumRouter } from './consortium-routes.ts';
import { feedbackRouter } from './feedback-routes.ts';
import { flowRouter } from './flow-routes.ts';
import { fragmentationRouter } from './fragmentation-routes.ts';
import { helixMixRouter } from './helix-mix-routes.ts';
import { policyRouter } from './policy-routes.ts';
import { positionsRouter } from './positions-routes.ts';
import { answerProblem, usageErrorOf } from './problems.ts';
import { profileRouter } from './profile-routes.ts';
import { ExportQuery } from './queries.ts';
import { createRouter, notModified } from './router.ts';
import { routes } from './routes.ts';
import { scorecardRouter } from './scorecard-routes.ts';
import { loopbackOnly, securityHeaders } from './security.ts';
import { webApp } from './static-files.ts';
import type { Workbench } from './workbench.ts';

/** Members of a community that the API lists; `size` tells how many there are. */
const MEMBERS_LISTED = 50;

export interface AppOptions {
  workbench: Workbench;
  log: Logger;
  version: string;
  /** Folder of the built web app. */
  webRoot?: string;
}

/**
 * Builds the app. Nothing listens yet: tests call `app.request('/api/network')`.
 * @returns the app, and the analyses to close with it
 */
export function createApp({ workbench, log, version, webRoot }: AppOptions) {
  const analyses = createAnalyses(workbench);
  const app = createRouter();

  app.onError((error, c) => {
    if (!(error instanceof HelixlensError)) log.error({ err: error, path: c.req.path }, 'request failed');
    return answerProblem(c, error);
  });
  app.notFound((c) =>
    c.req.path.startsWith('/api/')
      ? answerProblem(c, new NotFoundError(`There is nothing at ${c.req.path}.`))
      : c.text('Not found', 404),
  );
  app.use(securityHeaders, loopbackOnly);

  /** Whether the asker already holds this answer; sets the headers that let it keep one. `beside`: what else it follows from. */
  const unchanged = (c: Context, ecosystem: Ecosystem, beside = ''): boolean => {
    const scope = viewerScope(workbench.viewer);
    const etag = `"${createHash('sha256').update(`${version}\n${scope}\n${ecosystem.dataVersion}\n${beside}\n${c.req.url}`).digest('base64url').slice(0, 27)}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', 'private, no-cache');
    return (c.req.header('if-none-match') ?? '').split(/\s*,\s*/).includes(etag);
  };

  // What the first pages show, the same for everyone.
  const networkOf = onceEach((ecosystem: Ecosystem) => networkAnswer(ecosystem));
  const groupMapsOf = onceEach((ecosystem: Ecosystem) =>
    lazily<Record<GroupMapAnswer['by'], GroupMapAnswer>>({
      community: () => groupMap(ecosystem, 'community'),
      helix: () => groupMap(ecosystem, 'helix'),
      country: () => groupMap(ecosystem, 'country'),
      cluster: () => groupMap(ecosystem, 'cluster'),
    }),
  );

  const present = (ecosystem: Ecosystem, id: OrganisationId): void => {
    if (ecosystem.indexOf(id) < 0) throw new NotFoundError(`There is no organisation ${id}.`);
  };
  /** The id that an organisation goes by now, after merges. */
  const current = async (ecosystem: Ecosystem, id: OrganisationId): Promise<OrganisationId> => {
    if (ecosystem.indexOf(id) >= 0) return id;
    const now = await workbench.store.redirect(id);
    present(ecosystem, now);
    return now;
  };
  /** A job where the measure is slow and not at hand, otherwise nothing. */
  const jobFor = async (ecosystem: Ecosystem, measure: MeasureName): Promise<Job | undefined> => {
    if (!MEASURES[measure].slow(ecosystem) || (await analyses.recall(ecosystem, measure))) return undefined;
    return analyses.start({ kind: 'centrality', params: { measure } });
  };

  const api = app
    .openapi(routes.network, async (c) => {
      const { ecosystem } = await workbench.view();
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(networkOf(ecosystem), 200);
    })
    .openapi(routes.search, async (c) => {
      const { ecosystem, names } = await workbench.view();
      const { search, limit } = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      const { organisationStart } = ecosystem.participations;
      const found = names.search(search, limit);
      const answer: SearchAnswer = {
        query: search,
        total: found.total,
        hits: found.hits.map(({ index, matched }) => {
          const organisation = ecosystem.organisations[index];
          return {
            organisation: organisationRef(organisation),
            ...(organisation.place.city === undefined ? {} : { city: organisation.place.city }),
            ...(matched === undefined ? {} : { matched }),
            projects: organisationStart[index + 1] - organisationStart[index],
          };
        }),
      };
      return c.json(answer, 200);
    })
    .openapi(routes.organisation, async (c) => {
      const { ecosystem } = await workbench.view();
      const id = await current(ecosystem, c.req.valid('param').id);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(organisationAnswer(ecosystem, id), 200);
    })
    .openapi(routes.partners, async (c) => {
      const { ecosystem } = await workbench.view();
      const id = await current(ecosystem, c.req.valid('param').id);
      const { lang, ...query } = c.req.valid('query');
      const feedback = await readPartyFeedback(workbench.store, workbench.viewer, query.by);
      if (unchanged(c, ecosystem, feedback?.version)) return notModified(c);
      return c.json(suggestPartners(ecosystem, id, PartnersQuery.parse(query), lang, feedback), 200);
    })
    .openapi(routes.ego, async (c) => {
      const { ecosystem } = await workbench.view();
      const id = await current(ecosystem, c.req.valid('param').id);
      const query = c.req.valid('query');
      const job = await jobFor(ecosystem, query.measure);
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(egoMap(ecosystem, id, query), 200);
    })
    .openapi(routes.paths, async (c) => {
      const { ecosystem, names } = await workbench.view();
      const { from, to, limit, lang } = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(
        introductionPaths(ecosystem, names.resolve(from).id, names.resolve(to).id, { language: lang, limit }),
        200,
      );
    })
    .openapi(routes.centrality, async (c) => {
      const { ecosystem } = await workbench.view();
      const { measure, top } = c.req.valid('query');
      const job = await jobFor(ecosystem, measure);
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(centralityAnswer(ecosystem, measure, { top }), 200);
    })
    .openapi(routes.communities, async (c) => {
      const { ecosystem } = await workbench.view();
      const query = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(communitiesAnswer(ecosystem, query, { members: MEMBERS_LISTED }), 200);
    })
    .openapi(routes.map, async (c) => {
      const { ecosystem } = await workbench.view();
      const { by } = c.req.valid('query');
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(groupMapsOf(ecosystem)[by], 200);
    })
    .openapi(routes.group, async (c) => {
      const { ecosystem } = await workbench.view();
      const { by, id, measure, limit } = c.req.valid('query');
      const job = await jobFor(ecosystem, measure);
      if (job !== undefined) return c.json(job, 202);
      if (unchanged(c, ecosystem)) return notModified(c);
      return c.json(openGroup(ecosystem, by, id, { measure, limit }), 200);
    })
    .openapi(routes.sources, async (c) => {
      const { store, viewer } = workbench;
      const [sources, imports, dataVersion] = await Promise.all([
        store.sources(viewer),
        store.imports(viewer),
        store.dataVersion(viewer),
      ]);
      return c.json({ sources, imports, dataVersion }, 200);
    })
    .openapi(routes.jobs, async (c) => c.json({ jobs: await analyses.list() }, 200))
    .openapi(routes.job, async (c) => c.json(await analyses.get(c.req.valid('param').id), 200))
    .openapi(routes.cancelJob, async (c) => c.json(await analyses.cancel(c.req.valid('param').id), 200))
    .openapi(routes.startJob, async (c) => {
      const { kind, measure } = c.req.valid('json');
      return c.json(await analyses.start({ kind, params: { measure } }), 202);
    })
    .route('/', fragmentationRouter({ workbench, unchanged, analyses }))
    .route('/', flowRouter({ workbench, unchanged, analyses }))
    .route('/', policyRouter({ workbench, unchanged, analyses }))
    .route('/', helixMixRouter({ workbench, unchanged, analyses }))
    .route('/', scorecardRouter({ workbench, unchanged, analyses }))
    .route('/', consortiumRouter({ workbench }))
    .route('/', profileRouter({ workbench }))
    .route('/', feedbackRouter({ workbench }))
    .route('/', accuracyRouter({ workbench, analyses }))
    .route('/', positionsRouter({ workbench, unchanged, analyses }));

  app.get('/api/jobs/:id/events', async (c) => {
    const id = JobId.safeParse(c.req.param('id'));
    if (!id.success) throw new UsageError('A job id starts with "job:".');
    await analyses.get(id.data);
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      for await (const job of analyses.follow(id.data, gone.signal))
        await stream.writeSSE({ event: 'job', data: JSON.stringify(job) });
    });
  });

  app.get('/api/export', async (c) => {
    const query = ExportQuery.safeParse(c.req.query());
    if (!query.success) throw usageErrorOf(query.error);
    const { ecosystem } = await workbench.view();
    const files = exportNetwork(ecosystem, query.data.as);
    const file = files.length === 1 || query.data.part === 'nodes' ? files[0] : files[1];
    return c.body(file.text, 200, {
      'Content-Type': `${file.type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-cache',
    });
  });

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Helixlens',
      version,
      description:
        'How knowledge and collaboration move through an innovation ecosystem: figures, suggestions and maps, each with its evidence.',
    },
  });
  app.use(webApp(webRoot));

  return { app, api, analyses };
}

/** The API's type, for `hc<Api>(…)`. */
export type Api = ReturnType<typeof createApp>['api'];

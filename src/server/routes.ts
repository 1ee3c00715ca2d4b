/** The API's routes: path, what it takes, what it answers. The OpenAPI description is made from these. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  CentralityAnswer,
  CommunitiesAnswer,
  GroupMapAnswer,
  MapAnswer,
  NetworkAnswer,
  OrganisationAnswer,
  PartnersAnswer,
  SearchAnswer,
} from '../model/answers.ts';
import { JobId, OrganisationId } from '../model/ids.ts';
import { PathAnswer } from '../model/path-answer.ts';
import { ImportRun, Job, Source } from '../model/source.ts';
import {
  CentralityQuery,
  CommunitiesQuery,
  EgoQuery,
  GroupQuery,
  LanguageQuery,
  MapQuery,
  PartnersParameters,
  PathQuery,
  SearchQuery,
} from './queries.ts';
import { answers } from './router.ts';

/** What takes long is worked out as a job; ask again once it is done. */
export const answersOrJob = <T extends z.ZodType>(schema: T, description: string) => ({
  ...answers(schema, description),
  202: {
    description: 'It is being worked out: follow the job and ask again',
    content: { 'application/json': { schema: Job } },
  },
});
const { default: problem } = answers(Job, '');
const startedJob = {
  202: { description: 'The job, running', content: { 'application/json': { schema: Job } } },
  default: problem,
};
const organisationParam = z.object({ id: OrganisationId });
const jobParam = z.object({ id: JobId });

/** Every route of the API. */
export const routes = {
  network: createRoute({
    method: 'get',
    path: '/api/network',
    summary: 'The ecosystem in figures',
    responses: answers(NetworkAnswer, 'Size, helix mix, components, years, sources'),
  }),
  search: createRoute({
    method: 'get',
    path: '/api/organisations',
    summary: 'Find organisations by name or identifier',
    request: { query: SearchQuery },
    responses: answers(SearchAnswer, 'Best hits first'),
  }),
  organisation: createRoute({
    method: 'get',
    path: '/api/organisations/{id}',
    summary: 'One organisation',
    request: { params: organisationParam, query: LanguageQuery },
    responses: answers(OrganisationAnswer, 'What is known of it, its partners, projects and themes'),
  }),
  partners: createRoute({
    method: 'get',
    path: '/api/organisations/{id}/partners',
    summary: 'Whom it should meet, and why',
    request: { params: organisationParam, query: PartnersParameters },
    responses: answers(PartnersAnswer, 'Ranked suggestions, each with evidence'),
  }),
  ego: createRoute({
    method: 'get',
    path: '/api/organisations/{id}/ego',
    summary: 'Its surroundings, to draw',
    request: { params: organisationParam, query: EgoQuery },
    responses: answersOrJob(MapAnswer, 'The organisation first, then those around it'),
  }),
  paths: createRoute({
    method: 'get',
    path: '/api/paths',
    summary: 'Who can introduce one organisation to another',
    request: { query: PathQuery },
    responses: answers(PathAnswer, 'The best paths, each hop with its projects'),
  }),
  centrality: createRoute({
    method: 'get',
    path: '/api/centrality',
    summary: 'A measure of position',
    request: { query: CentralityQuery },
    responses: answersOrJob(CentralityAnswer, 'The highest values'),
  }),
  communities: createRoute({
    method: 'get',
    path: '/api/communities',
    summary: 'Communities',
    request: { query: CommunitiesQuery },
    responses: answers(CommunitiesAnswer, 'Communities, largest first; up to 50 members each'),
  }),
  map: createRoute({
    method: 'get',
    path: '/api/map',
    summary: 'The ecosystem as groups and their collaboration, to draw',
    request: { query: MapQuery },
    responses: answers(GroupMapAnswer, 'Groups, links and their places'),
  }),
  group: createRoute({
    method: 'get',
    path: '/api/map/group',
    summary: 'The inside of one group, to draw',
    request: { query: GroupQuery },
    responses: answersOrJob(MapAnswer, 'Members and ties'),
  }),
  sources: createRoute({
    method: 'get',
    path: '/api/sources',
    summary: 'Where the data comes from',
    responses: answers(
      z.object({ sources: z.array(Source), imports: z.array(ImportRun), dataVersion: z.string() }),
      'Sources, imports and the data version',
    ),
  }),
  jobs: createRoute({
    method: 'get',
    path: '/api/jobs',
    summary: 'Long work, running and past',
    responses: answers(z.object({ jobs: z.array(Job) }), 'Newest first'),
  }),
  job: createRoute({
    method: 'get',
    path: '/api/jobs/{id}',
    summary: 'One job',
    request: { params: jobParam },
    responses: answers(Job, 'The job'),
  }),
  cancelJob: createRoute({
    method: 'delete',
    path: '/api/jobs/{id}',
    summary: 'Cancel a job',
    request: { params: jobParam },
    responses: answers(Job, 'The job as it ended'),
  }),
  startJob: createRoute({
    method: 'post',
    path: '/api/jobs',
    summary: 'Compute a measure as a job',
    request: {
      body: {
        required: true,
        content: {
          'application/json': {
            schema: z.object({ kind: z.literal('centrality'), measure: CentralityQuery.shape.measure }),
          },
        },
      },
    },
    responses: startedJob,
  }),
} as const;

/**
 * The API as the app asks it: the typed client, answers checked by their schemas, failures as two classes.
 * {@link ProblemError} is an answer that says what is wrong; {@link ConnectionError} is no answer at all.
 */
import { hc } from 'hono/client';
import { z } from 'zod';
import { AccuracyState } from '../../src/model/accuracy-answer.ts';
import {
  CommunitiesAnswer,
  GroupMapAnswer,
  type Language,
  MapAnswer,
  type MeasureName,
  NetworkAnswer,
  OrganisationAnswer,
  PartnersAnswer,
  Problem,
  SearchAnswer,
} from '../../src/model/answers.ts';
import { ConsortiumAnswer, type ConsortiumQuery } from '../../src/model/consortium-answer.ts';
import { DomainsAnswer } from '../../src/model/domains-answer.ts';
import { EmergingAnswer } from '../../src/model/emerging-answer.ts';
import {
  FeedbackAnswer,
  FeedbackEntry,
  IntroductionLetter,
  type NewFeedback,
  type Outcome,
} from '../../src/model/feedback.ts';
import { FlowAnswer, FlowTiesAnswer, ThemesAnswer, UptakeAnswer } from '../../src/model/flow-answer.ts';
import { FragmentationAnswer, WhatIfAnswer } from '../../src/model/fragmentation-answer.ts';
import { HelixMixAnswer } from '../../src/model/helix-mix-answer.ts';
import type { OrganisationId } from '../../src/model/ids.ts';
import { ImpactAnswer } from '../../src/model/impact-answer.ts';
import { BenchmarkAnswer, LeverageAnswer, NewcomersAnswer } from '../../src/model/newcomers-answer.ts';
import { type PartnerProfile, ProfileAnswer } from '../../src/model/partner-profile.ts';
import { PathAnswer } from '../../src/model/path-answer.ts';
import { ScorecardAnswer, ScorecardChoices } from '../../src/model/scorecard.ts';
import { type FeedbackParty, ImportRun, Job, Source } from '../../src/model/source.ts';
import { StabilityAnswer } from '../../src/model/stability-answer.ts';
import type { Api } from '../../src/server/app.ts';
import { type FlowView, flowParameters } from './flow/view.ts';
import type { FragmentationView } from './fragmentation/view.ts';
import type { BenchmarkView, HelixMixView, ImpactView } from './policy/view.ts';
import { showWaiting } from './progress.ts';
import type { ThemesView } from './themes/view.ts';
import { type GroupBy, type PartnersView, regionsOf } from './view.ts';

/** The server did not answer, or the store behind it did not. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly lost: 'server' | 'store';
  constructor(message: string, lost: 'server' | 'store' = 'server') {
    super(message);
    this.lost = lost;
  }
}

/** The server answered with problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Statuses with which a proxy or a server that is starting says that it can't answer yet. */
const NOT_YET = new Set([502, 504]);
const POLL_MS = 600;

async function reach(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ConnectionError('The server does not answer.');
  });
  if (NOT_YET.has(response.status)) throw new ConnectionError('The server does not answer yet.');
  if (response.headers.has('Retry-After')) throw new ConnectionError('The store does not answer.', 'store');
  return response;
}

const client = hc<Api>('/', { fetch: reach }).api;

/** What a typed response is, whatever its type says of its body. */
type Answered = Pick<Response, 'ok' | 'status'> & { json(): Promise<unknown> };

async function read<T>(schema: z.ZodType<T>, response: Answered): Promise<T> {
  const body = await response.json().catch(() => {
    throw new ConnectionError('The answer broke off.');
  });
  if (response.ok) return schema.parse(body);
  const problem = Problem.safeParse(body);
  throw new ProblemError(
    problem.success
      ? problem.data
      : { type: 'about:blank', title: '', status: response.status, detail: '', code: 'unexpected' },
  );
}

/** Asks again once the job is done that a slow measure is computed by; shows its progress meanwhile. */
async function readWhenDone<T>(
  schema: z.ZodType<T>,
  ask: () => Promise<Answered>,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    const response = await ask();
    if (response.status !== 202) return read(schema, response);
    let job = await read(Job, response);
    try {
      while (job.state === 'running') {
        showWaiting({ share: job.progress ?? 0, cancel: canceller(job.id) });
        await pause(POLL_MS, signal);
        job = await read(Job, await client.jobs[':id'].$get({ param: { id: job.id } }, { init: { signal } }));
      }
    } finally {
      showWaiting(undefined);
    }
    if (job.state !== 'done')
      throw new ProblemError({
        type: 'about:blank',
        title: job.state,
        status: 500,
        detail: job.error ?? '',
        code: job.state === 'cancelled' ? 'cancelled' : 'unexpected',
      });
  }
}

/** Asks the server to stop a job. Whoever waits for it learns from its state how that went. */
const canceller = (id: Job['id']) => () => {
  client.jobs[':id'].$delete({ param: { id } }).catch(() => undefined);
};

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

const there = (region: string | undefined) => (region === undefined ? {} : { region: regionsOf(region) });

const SourcesAnswer = z.object({
  sources: z.array(Source),
  imports: z.array(ImportRun),
  dataVersion: z.string(),
});
export type SourcesAnswer = z.infer<typeof SourcesAnswer>;

/** What narrows and orders suggestions, as the API takes it. */
function suggestionParameters({
  k,
  novelty,
  mix,
  diversity,
  liftNewcomers,
  lapsed,
  helix,
  country,
  region,
  size,
  theme,
  exclude,
  seek,
  text,
  by,
  withoutCompetitors,
  showNotRelevant,
}: PartnersView) {
  return {
    ...(k === undefined ? {} : { k: String(k) }),
    ...(novelty === undefined ? {} : { novelty: String(novelty) }),
    ...(mix === undefined ? {} : { mix }),
    ...(diversity === undefined ? {} : { diversity: String(diversity) }),
    ...(liftNewcomers === undefined ? {} : { liftNewcomers: String(liftNewcomers) }),
    ...(lapsed === undefined ? {} : { lapsed }),
    ...(helix === undefined ? {} : { helix }),
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { region }),
    ...(size === undefined ? {} : { size }),
    ...(theme === undefined ? {} : { theme }),
    ...(exclude === undefined ? {} : { exclude }),
    ...(seek === undefined ? {} : { seek }),
    ...(text === undefined ? {} : { text }),
    ...(by === undefined ? {} : { by }),
    ...(withoutCompetitors === undefined ? {} : { withoutCompetitors: 'true' }),
    ...(showNotRelevant === undefined ? {} : { showNotRelevant: 'true' }),
  };
}

/** Every question that the app asks. Each throws {@link ProblemError} or {@link ConnectionError}. */
export const api = {
  async network(signal: AbortSignal) {
    return read(NetworkAnswer, await client.network.$get({}, { init: { signal } }));
  },
  async search(search: string, limit: number, signal: AbortSignal) {
    return read(
      SearchAnswer,
      await client.organisations.$get({ query: { search, limit: String(limit) } }, { init: { signal } }),
    );
  },
  async organisation(id: OrganisationId, lang: Language, signal: AbortSignal) {
    return read(
      OrganisationAnswer,
      await client.organisations[':id'].$get({ param: { id }, query: { lang } }, { init: { signal } }),
    );
  },
  async partners(id: OrganisationId, view: PartnersView, lang: Language, signal: AbortSignal) {
    const query = { lang, ...suggestionParameters(view) };
    return read(
      PartnersAnswer,
      await client.organisations[':id'].partners.$get({ param: { id }, query }, { init: { signal } }),
    );
  },
  async partnersForProfile(profile: PartnerProfile, view: PartnersView, lang: Language, signal: AbortSignal) {
    return read(
      ProfileAnswer,
      await client.partners.$post(
        { json: { lang, profile, ...suggestionParameters(view) } },
        { init: { signal } },
      ),
    );
  },
  async introductions(by: FeedbackParty | undefined, signal: AbortSignal) {
    return read(
      FeedbackAnswer,
      await client.feedback.$get(
        { query: { introductions: 'true', ...(by === undefined ? {} : { by }) } },
        { init: { signal } },
      ),
    );
  },
  async letter(
    { from, to, about }: { from: OrganisationId; to: OrganisationId; about: string },
    lang: Language,
    signal: AbortSignal,
  ) {
    const query = { from, to, lang, ...(about === '' ? {} : { about }) };
    return read(IntroductionLetter, await client.introductions.letter.$get({ query }, { init: { signal } }));
  },
  async sayFeedback(given: NewFeedback) {
    return read(FeedbackEntry, await client.feedback.$post({ json: given }));
  },
  /** Refused where it was changed since it was read. */
  async takeBack({ id, revision }: Pick<FeedbackEntry, 'id' | 'revision'>) {
    return read(
      FeedbackEntry,
      await client.feedback[':id'].$delete({ param: { id } }, { headers: { 'If-Match': `"${revision}"` } }),
    );
  },
  async noteOutcome({ id, revision }: Pick<FeedbackEntry, 'id' | 'revision'>, outcome: Outcome) {
    return read(
      FeedbackEntry,
      await client.feedback[':id'].$patch(
        { param: { id }, json: { outcome } },
        { headers: { 'If-Match': `"${revision}"` } },
      ),
    );
  },
  async paths(from: OrganisationId, to: OrganisationId, lang: Language, signal: AbortSignal) {
    return read(PathAnswer, await client.paths.$get({ query: { from, to, lang } }, { init: { signal } }));
  },
  async accuracy(lang: Language, signal: AbortSignal) {
    return read(AccuracyState, await client.accuracy.$get({ query: { lang } }, { init: { signal } }));
  },
  async startAccuracy() {
    return read(Job, await client.accuracy.$post({ query: {} }));
  },
  async job(id: Job['id'], signal: AbortSignal) {
    return read(Job, await client.jobs[':id'].$get({ param: { id } }, { init: { signal } }));
  },
  async cancelJob(id: Job['id']) {
    return read(Job, await client.jobs[':id'].$delete({ param: { id } }));
  },
  async consortium(query: Partial<ConsortiumQuery>, lang: Language, signal: AbortSignal) {
    return read(
      ConsortiumAnswer,
      await client.consortium.$post({ json: { ...query, lang } }, { init: { signal } }),
    );
  },
  async groups(by: GroupBy, signal: AbortSignal) {
    return read(GroupMapAnswer, await client.map.$get({ query: { by } }, { init: { signal } }));
  },
  async communities(signal: AbortSignal) {
    return read(CommunitiesAnswer, await client.communities.$get({ query: {} }, { init: { signal } }));
  },
  async stability(signal: AbortSignal) {
    return readWhenDone(
      StabilityAnswer,
      () => client.communities.stability.$get({ query: {} }, { init: { signal } }),
      signal,
    );
  },
  async group(by: GroupBy, id: string, measure: MeasureName, limit: number, signal: AbortSignal) {
    return readWhenDone(
      MapAnswer,
      () => client.map.group.$get({ query: { by, id, measure, limit: String(limit) } }, { init: { signal } }),
      signal,
    );
  },
  async ego(id: OrganisationId, steps: number, measure: MeasureName, limit: number, signal: AbortSignal) {
    return readWhenDone(
      MapAnswer,
      () =>
        client.organisations[':id'].ego.$get(
          { param: { id }, query: { steps: String(steps), measure, limit: String(limit) } },
          { init: { signal } },
        ),
      signal,
    );
  },
  async flow(view: FlowView, signal: AbortSignal) {
    return read(FlowAnswer, await client.flow.$get({ query: flowParameters(view) }, { init: { signal } }));
  },
  async flowTies(view: FlowView, signal: AbortSignal) {
    return read(
      FlowTiesAnswer,
      await client.flow.ties.$get({ query: flowParameters(view) }, { init: { signal } }),
    );
  },
  async uptake(signal: AbortSignal) {
    return readWhenDone(UptakeAnswer, () => client.flow.uptake.$get({}, { init: { signal } }), signal);
  },
  async themes(search: string, signal: AbortSignal) {
    return read(ThemesAnswer, await client.themes.$get({ query: { search } }, { init: { signal } }));
  },
  async emerging({ region, within }: ThemesView, lang: Language, signal: AbortSignal) {
    const query = { lang, ...there(region), ...(within ? { withinRegion: 'true' as const } : {}) };
    return readWhenDone(
      EmergingAnswer,
      () => client.themes.emerging.$get({ query }, { init: { signal } }),
      signal,
    );
  },
  async newcomers(region: string | undefined, lang: Language, signal: AbortSignal) {
    const query = { lang, ...there(region) };
    return read(NewcomersAnswer, await client.newcomers.$get({ query }, { init: { signal } }));
  },
  async leverage(region: string | undefined, lang: Language, signal: AbortSignal) {
    const query = { lang, ...there(region) };
    return read(LeverageAnswer, await client.leverage.$get({ query }, { init: { signal } }));
  },
  async helixMix({ by, region }: HelixMixView, lang: Language, signal: AbortSignal) {
    const query = { lang, ...(by === undefined ? {} : { by }), ...there(region) };
    return readWhenDone(
      HelixMixAnswer,
      () => client['helix-mix'].$get({ query }, { init: { signal } }),
      signal,
    );
  },
  async benchmark({ by, regions }: BenchmarkView, lang: Language, signal: AbortSignal) {
    const query = {
      lang,
      ...(by === 'cluster' ? { clusters: 'true' as const } : {}),
      ...(regions === undefined ? {} : { regions: regions.toUpperCase().split(',') }),
    };
    return readWhenDone(
      BenchmarkAnswer,
      () => client.benchmark.$get({ query }, { init: { signal } }),
      signal,
    );
  },
  async impact({ cluster, outcome }: ImpactView, lang: Language, signal: AbortSignal) {
    const query = {
      lang,
      ...(cluster === undefined ? {} : { cluster }),
      ...(outcome === undefined ? {} : { outcome }),
    };
    return readWhenDone(ImpactAnswer, () => client.impact.$get({ query }, { init: { signal } }), signal);
  },
  async domains(lang: Language, signal: AbortSignal) {
    return read(DomainsAnswer, await client.domains.$get({ query: { lang } }, { init: { signal } }));
  },
  async fragmentation({ by, level, region }: FragmentationView, lang: Language, signal: AbortSignal) {
    const query = {
      lang,
      perYear: 'true',
      ...(by === undefined ? {} : { by }),
      ...(level === undefined ? {} : { regionLevel: String(level) }),
      ...(region === undefined ? {} : { region: regionsOf(region) }),
    };
    return readWhenDone(
      FragmentationAnswer,
      () => client.fragmentation.$get({ query }, { init: { signal } }),
      signal,
    );
  },
  async whatIf(org: OrganisationId, lang: Language, signal: AbortSignal) {
    return read(
      WhatIfAnswer,
      await client.fragmentation['what-if'].$get({ query: { org, lang } }, { init: { signal } }),
    );
  },
  async scorecardChoices(lang: Language, signal: AbortSignal) {
    return read(
      ScorecardChoices,
      await client.scorecard.choices.$get({ query: { lang } }, { init: { signal } }),
    );
  },
  async scorecard(
    { group, framework, years }: { group: string; framework: string; years: number },
    lang: Language,
    signal: AbortSignal,
  ) {
    const query = { group, framework, years: String(years), lang };
    return readWhenDone(
      ScorecardAnswer,
      () => client.scorecard.$get({ query }, { init: { signal } }),
      signal,
    );
  },
  async sources(signal: AbortSignal) {
    return read(SourcesAnswer, await client.sources.$get({}, { init: { signal } }));
  },
  /** The API's own description, as far as the page that lists it needs. */
  async description(signal: AbortSignal) {
    return read(ApiDescription, await reach('/api/openapi.json', { signal }));
  },
};

const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  schema: z
    .object({ enum: z.array(z.unknown()).optional(), default: z.unknown().optional() })
    .loose()
    .optional(),
});
const Operation = z.object({ summary: z.string().optional(), parameters: z.array(Parameter).optional() });
const ApiDescription = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().optional() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});
export type ApiDescription = z.infer<typeof ApiDescription>;
export type ApiParameter = z.infer<typeof Parameter>;

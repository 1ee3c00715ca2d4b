/** The API's scorecards, reports and impact: by what ships, and by files that come with the question. */
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem } from '../../src/model/answers.ts';
import { ImpactAnswer } from '../../src/model/impact-answer.ts';
import { ScorecardAnswer, ScorecardChoices } from '../../src/model/scorecard.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { smallReader } from './small-reader.ts';

let store: GraphStore;
let app: ReturnType<typeof createApp>['app'];

beforeAll(async () => {
  store = await openStore('sqlite::memory:', { mode: 'write' });
  await importInto(store, smallReader(), { holder: 'test' });
  const workbench = createWorkbench(store, LOCAL_ADMINISTRATOR, (error) => {
    throw error;
  });
  app = createApp({ workbench, log: pino({ level: 'silent' }), version: 'test' }).app;
});
afterAll(() => store.close());

const HEADERS = { host: '127.0.0.1:4780', 'content-type': 'application/json' };
const get = (path: string) => app.request(`http://127.0.0.1:4780/api${path}`, { headers: HEADERS });
const post = (path: string, body: unknown) =>
  app.request(`http://127.0.0.1:4780/api${path}`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify(body),
  });

const own = {
  id: 'own',
  name: { en: 'Our own', nl: 'Eigen', fr: 'À nous' },
  source: { document: 'Plan', publisher: 'Us' },
  note: { en: 'Ours.', nl: 'Van ons.', fr: 'De nous.' },
  criteria: [
    {
      id: 'together',
      name: { en: 'Together', nl: 'Samen', fr: 'Ensemble' },
      indicators: [{ indicator: 'largest-component', direction: 'up' }],
    },
  ],
};

it('names frameworks and groups to choose from', async () => {
  const { frameworks, groups } = ScorecardChoices.parse(
    await (await get('/scorecard/choices?lang=fr')).json(),
  );
  expect(frameworks.map(({ id }) => id)).toEqual(['memorandum-2024', 'vario-36', 'vlaio-features']);
  expect(groups[0]).toMatchObject({ name: 'Flux50', kind: 'surroundings' });
});

it('measures by a framework and targets that come with the question, as list or as CSV', async () => {
  const asked = { group: 'flux50', framework: own, years: 3, until: 2023 };
  const target = { indicator: 'largest-component', value: 0.5, setOn: '2020-01-01', setBy: 'Board' };
  const csv = 'indicator,value,set_on,set_by\nlargest-component,0.5,2020-01-01,Board\n';
  const answers = await Promise.all(
    [undefined, [target], csv].map(async (targets) =>
      ScorecardAnswer.parse(await (await post('/scorecard', { ...asked, targets })).json()),
    ),
  );
  expect(answers.map(({ framework }) => framework.name)).toEqual(['Our own', 'Our own', 'Our own']);
  expect(answers.map(({ criteria }) => criteria[0].indicators[0].target?.value)).toEqual([
    undefined,
    0.5,
    0.5,
  ]);
  expect(answers[1]).toEqual(answers[2]);
});

it('makes the report of it, a file to keep', async () => {
  const response = await post('/report', { group: 'flux50', framework: own, as: 'markdown', lang: 'nl' });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/markdown; charset=utf-8',
  ]);
  expect(await response.text()).toContain('Samen');
  const page = await get('/report?group=flux50&framework=vario-36');
  expect(page.headers.get('content-disposition')).toBe('attachment; filename="helixlens-vario-36.html"');
});

it.each([
  ['/scorecard', { group: 'flux50', framework: { ...own, criteria: [] } }, 'criteria'],
  ['/scorecard', { group: 'flux50', targets: 'indicator,value\nsme-share,0.4\n' }, 'set_on'],
  ['/scorecard', { group: 'nobody' }, 'nobody'],
  ['/scorecard', { group: 'flux50', targets: 'x'.repeat(300_000) }, 'kB'],
  ['/report', { group: 'flux50', as: 'pdf' }, 'as'],
])('refuses at %s what does not fit', async (path, body, named) => {
  const response = await post(path, body);
  expect(response.status).toBe(400);
  const problem = Problem.parse(await response.json());
  expect([problem.code, problem.detail]).toEqual(['usage', expect.stringContaining(named)]);
});

it('says that without accounts there is no number of impact', async () => {
  const answer = ImpactAnswer.parse(await (await get('/impact?lang=en')).json());
  expect([answer.accounts, answer.effect, answer.gaps]).toEqual([undefined, undefined, []]);
  expect(answer.summary).toContain('no accounts, no number');
  expect((await get('/impact?cluster=cluster:none')).status).toBe(400);
});

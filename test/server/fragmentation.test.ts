/** The API's answers about fragmentation, without a network. */
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem } from '../../src/model/answers.ts';
import { FragmentationAnswer, WhatIfAnswer } from '../../src/model/fragmentation-answer.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { org, smallReader } from './small-reader.ts';

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

const get = (path: string) =>
  app.request(`http://127.0.0.1:4780/api/fragmentation${path}`, { headers: { host: '127.0.0.1:4780' } });

it('answers in the shape that its schema documents, in the language asked for', async () => {
  const response = await get('?by=country&samples=20&perYear=true&lang=nl');
  expect(response.status).toBe(200);
  const answer = FragmentationAnswer.parse(await response.json());
  expect(answer.groups).toMatchObject({ asked: 'country', by: 'country' });
  expect(answer.figures.map(({ name }) => name)).toContain('Samenwerking tussen groepen');
  expect(answer.figures.every(({ definition, source }) => definition !== '' && source !== '')).toBe(true);
  expect(answer.years.length).toBeGreaterThan(0);
  expect(answer.figures.find(({ figure }) => figure === 'components')?.now).toEqual({ value: 2 });
});

it('says what would be lost without an organisation, and that nobody goes by an id', async () => {
  const answer = WhatIfAnswer.parse(await (await get(`/what-if?org=${org('thermovault')}`)).json());
  expect(answer.leaving.map(({ id }) => id)).toEqual([org('thermovault')]);
  expect(answer.exact).toBe(true);
  const unknown = await get('/what-if?org=org:nobody');
  expect(unknown.status).toBe(404);
  expect(Problem.parse(await unknown.json()).code).toBe('not-found');
});

it('refuses what it does not know', async () => {
  for (const query of ['?by=colour', '?samples=5', '?region=nowhere', '?regionLevel=4', '/what-if'])
    expect((await get(query)).status).toBe(400);
});

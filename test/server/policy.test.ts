/** The API's answers for policymakers, without a network. */
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem } from '../../src/model/answers.ts';
import { DomainsAnswer } from '../../src/model/domains-answer.ts';
import { EmergingAnswer } from '../../src/model/emerging-answer.ts';
import { BenchmarkAnswer, LeverageAnswer, NewcomersAnswer } from '../../src/model/newcomers-answer.ts';
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

const get = (path: string) =>
  app.request(`http://127.0.0.1:4780/api${path}`, { headers: { host: '127.0.0.1:4780' } });
const answer = async (path: string) => (await get(path)).json();

it('tells what lies in each domain, and how far that can be trusted', async () => {
  const { domains, outside, notes } = DomainsAnswer.parse(await answer('/domains?lang=nl'));
  expect(domains.map(({ cluster, name }) => `${cluster}: ${name}`)).toContain('Flux50: Energie');
  expect(domains.every(({ precision, recall }) => precision !== undefined && recall !== undefined)).toBe(
    true,
  );
  expect(outside).toBe(3);
  expect(notes[0]).toBe(
    'Alleen Europese kaderprogramma’s; projecten die VLAIO financiert, zitten niet in deze gegevens.',
  );
});

it('names no theme where there is none', async () => {
  const { emerging, tested, definitions } = EmergingAnswer.parse(await answer('/themes/emerging?region=BE2'));
  expect({ emerging, tested }).toEqual({ emerging: [], tested: 0 });
  expect(definitions.every(({ definition, source }) => definition !== '' && source !== '')).toBe(true);
});

it('can’t tell newcomers without years of data before', async () => {
  const { years, groups } = NewcomersAnswer.parse(await answer('/newcomers?by=helix'));
  expect(years.length).toBeGreaterThan(0);
  expect(years.map(({ newcomers }) => newcomers)).toEqual(years.map(() => null));
  expect(groups?.rows.map(({ newcomers }) => newcomers)).toEqual(groups?.rows.map(() => null));
});

it('gives leverage and a benchmark of the regions asked for', async () => {
  expect(LeverageAnswer.parse(await answer('/leverage')).schemes).toEqual([]);
  const { groups, figures } = BenchmarkAnswer.parse(await answer('/benchmark?regions=BE2%2BBE1&regions=DK'));
  expect(groups.map(({ id }) => id)).toEqual(['BE2+BE1', 'DK']);
  expect(figures.every(({ values }) => values.length === 2)).toBe(true);
  const noClusters = BenchmarkAnswer.parse(await answer('/benchmark?clusters=true'));
  expect(noClusters.figures.every(({ values }) => values.length === noClusters.groups.length)).toBe(true);
});

it('refuses what it does not know', async () => {
  for (const path of [
    '/newcomers?by=colour',
    '/themes/emerging?months=0',
    '/leverage?region=nowhere',
    '/benchmark?regions=B',
  ]) {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json()).code).toBe('usage');
  }
});

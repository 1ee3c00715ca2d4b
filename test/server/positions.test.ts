/** Brokers and the stability of communities over the API. */
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommunitiesAnswer, Problem } from '../../src/model/answers.ts';
import { BrokerageAnswer } from '../../src/model/brokerage-answer.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { StabilityAnswer } from '../../src/model/stability-answer.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { smallReader } from './small-reader.ts';

let store: GraphStore;
let app: ReturnType<typeof createApp>['app'];
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:4780${path}`, { headers: { host: '127.0.0.1:4780', ...headers } });

beforeAll(async () => {
  store = await openStore('sqlite::memory:', { mode: 'write' });
  await importInto(store, smallReader(), { holder: 'test' });
  const workbench = createWorkbench(store, LOCAL_ADMINISTRATOR, (error) => {
    throw error;
  });
  app = createApp({ workbench, log: pino({ level: 'silent' }), version: 'test' }).app;
});
afterAll(() => store.close());

describe('brokerage', () => {
  it('answers for those first, or for one', async () => {
    const all = BrokerageAnswer.parse(await (await get('/api/brokerage?top=3')).json());
    expect(all.values.length).toBe(3);
    expect(all.by).toBe('helix');
    const [{ organisation, pairs }] = all.values;
    expect(pairs).toBeGreaterThan(0);
    const one = BrokerageAnswer.parse(
      await (await get(`/api/brokerage?org=${encodeURIComponent(organisation.id)}`)).json(),
    );
    expect(one.values).toEqual([all.values[0]]);
    const liaisons = await (await get('/api/brokerage?by=country&role=liaison&order=z')).json();
    expect(BrokerageAnswer.parse(liaisons)).toMatchObject({
      by: 'country',
      options: { role: 'liaison', order: 'z' },
    });
  });

  it('says what is wrong with a question, and when nothing has changed', async () => {
    const problems = await Promise.all(
      ['order=z', 'org=org:nobody', 'by=town'].map(async (query) => {
        const response = await get(`/api/brokerage?${query}`);
        return [response.status, Problem.parse(await response.json()).code];
      }),
    );
    expect(problems).toEqual([
      [400, 'usage'],
      [404, 'not-found'],
      [400, 'usage'],
    ]);
    const first = await get('/api/brokerage');
    const again = await get('/api/brokerage', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('the stability of communities', () => {
  it('goes by the numbers that the communities have', async () => {
    const answer = StabilityAnswer.parse(await (await get('/api/communities/stability?runs=3')).json());
    expect(answer.runs).toBe(3);
    const { communities } = CommunitiesAnswer.parse(await (await get('/api/communities')).json());
    expect(answer.communities.map(({ id }) => id)).toEqual(
      communities.filter(({ size }) => size > 1).map(({ id }) => id),
    );
    expect(answer.communities.every(({ likeness, stable }) => stable === likeness >= 0.6)).toBe(true);
  });

  it('takes a number of runs only', async () => {
    const response = await get('/api/communities/stability?runs=0');
    expect(response.status).toBe(400);
    expect(Problem.parse(await response.json()).detail).toContain('runs');
  });
});

import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PartnersAnswer, Problem } from '../../src/model/answers.ts';
import { ProfileAnswer } from '../../src/model/partner-profile.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { org, smallReader } from './small-reader.ts';

let store: GraphStore;
let app: ReturnType<typeof createApp>['app'];
const host = 'http://127.0.0.1:4780';
const post = (body: object) =>
  app.request(`${host}/api/partners`, {
    method: 'POST',
    headers: { host: '127.0.0.1:4780', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  store = await openStore('sqlite::memory:', { mode: 'write' });
  await importInto(store, smallReader(), { holder: 'test' });
  const workbench = createWorkbench(store, LOCAL_ADMINISTRATOR, (error) => {
    throw error;
  });
  app = createApp({ workbench, log: pino({ level: 'silent' }), version: 'test' }).app;
});
afterAll(() => store.close());

it('answers a profile, and keeps nothing of it', async () => {
  const before = await store.dataVersion(LOCAL_ADMINISTRATOR);
  const response = await post({ profile: { name: 'New One', does: 'heat' }, k: 3, lang: 'fr' });
  const answer = ProfileAnswer.parse(await response.json());
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.suggestions.length).toBeLessThanOrEqual(3);
  expect(answer.query.profile.name).toBe('New One');
  expect(await store.dataVersion(LOCAL_ADMINISTRATOR)).toBe(before);
  const placed = ProfileAnswer.parse(await (await post({ profile: { name: 'A', region: 'be22' } })).json());
  expect(placed.query.profile.region).toBe('BE22');
  expect((await post({ profile: { name: 'A', region: 'Limburg' } })).status).toBe(400);
  const refused = await post({ profile: { does: 'nameless' } });
  expect(Problem.parse(await refused.json())).toMatchObject({ status: 400, code: 'usage' });
});

it('takes what is sought, what about, and whether competitors stay', async () => {
  const path = `/api/organisations/${encodeURIComponent(org('thermovault'))}/partners?seek=public&text=heat&withoutCompetitors=true`;
  const response = await app.request(`${host}${path}`, { headers: { host: '127.0.0.1:4780' } });
  expect(PartnersAnswer.parse(await response.json()).query).toMatchObject({
    seek: 'public',
    text: 'heat',
    withoutCompetitors: true,
  });
});

import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PartnersAnswer, Problem } from '../../src/model/answers.ts';
import { FeedbackAnswer, FeedbackEntry, IntroductionLetter } from '../../src/model/feedback.ts';
import type { ClusterId } from '../../src/model/ids.ts';
import { LOCAL_ADMINISTRATOR, type Viewer } from '../../src/model/source.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { org, smallReader } from './small-reader.ts';

const BLUE = 'cluster:blue' as ClusterId;
let store: GraphStore;
const appFor = (viewer: Viewer) => {
  const workbench = createWorkbench(store, viewer, (error) => {
    throw error;
  });
  const { app } = createApp({ workbench, log: pino({ level: 'silent' }), version: 'test' });
  return (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1:4780/api${path}`, {
      method,
      headers: { host: '127.0.0.1:4780', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
};
let ask: ReturnType<typeof appFor>;
let blue: ReturnType<typeof appFor>;

beforeAll(async () => {
  store = await openStore('sqlite::memory:', { mode: 'write' });
  await importInto(store, smallReader(), { holder: 'test' });
  ask = appFor(LOCAL_ADMINISTRATOR);
  blue = appFor({ role: 'facilitator', cluster: BLUE });
});
afterAll(() => store.close());

const partners = `/organisations/${encodeURIComponent(org('thermovault'))}/partners`;
const mark = { asker: org('thermovault'), suggested: org('ariston'), verdict: 'not-relevant' };
const suggested = async (response: Response) =>
  PartnersAnswer.parse(await response.json()).suggestions.map(({ organisation }) => organisation.id);

it('takes a mark, ranks by it for those who gave it, and takes it back', async () => {
  const before = await ask('GET', partners);
  const etag = before.headers.get('etag')!;
  expect(await suggested(before)).toContain(org('ariston'));

  const given = await ask('POST', '/feedback', mark);
  const entry = FeedbackEntry.parse(await given.json());
  expect([given.status, given.headers.get('etag'), entry.asker.name]).toEqual([200, '"1"', 'ThermoVault']);
  const after = await ask('GET', partners, undefined, { 'if-none-match': etag });
  expect(after.status).toBe(200);
  expect(await suggested(after)).not.toContain(org('ariston'));
  expect(await suggested(await ask('GET', `${partners}?showNotRelevant=true`))).toContain(org('ariston'));
  expect(await suggested(await blue('GET', partners))).toContain(org('ariston'));

  const undone = await ask('DELETE', `/feedback/${entry.id}`, undefined, { 'if-match': '"1"' });
  expect(FeedbackEntry.parse(await undone.json())).toMatchObject({
    revision: 2,
    takenBack: expect.any(String),
  });
  expect(await suggested(await ask('GET', partners))).toContain(org('ariston'));
});

it('keeps what a cluster says from all but the administrator', async () => {
  const entry = FeedbackEntry.parse(
    await (await blue('POST', '/feedback', { ...mark, note: 'in confidence' })).json(),
  );
  expect(entry.by).toBe(BLUE);
  expect(FeedbackAnswer.parse(await (await ask('GET', '/feedback')).json()).entries).toEqual([]);
  expect(FeedbackAnswer.parse(await (await ask('GET', `/feedback?by=${BLUE}`)).json()).entries).toEqual([
    entry,
  ]);
  const refused = await blue('GET', '/feedback?by=cluster:green');
  expect(refused.status).toBe(400);
  const open = appFor({ role: 'public' });
  for (const response of [await open('GET', '/feedback'), await open('POST', '/feedback', mark)])
    expect(Problem.parse(await response.json())).toMatchObject({ status: 400, code: 'usage' });
  expect(await suggested(await open('GET', partners))).toContain(org('ariston'));
});

it('follows an introduction, and refuses what was changed meanwhile', async () => {
  const introduced = FeedbackEntry.parse(
    await (await ask('POST', '/feedback', { ...mark, verdict: 'introduced' })).json(),
  );
  const path = `/feedback/${introduced.id}`;
  const met = await ask('PATCH', path, { outcome: 'met', note: 'in June' }, { 'if-match': '"1"' });
  expect(FeedbackEntry.parse(await met.json())).toMatchObject({
    revision: 2,
    outcome: 'met',
    note: 'in June',
  });
  const stale = await ask('PATCH', path, { outcome: 'no' }, { 'if-match': '"1"' });
  expect([stale.status, Problem.parse(await stale.json()).code]).toEqual([412, 'stale']);
  const all = FeedbackAnswer.parse(await (await ask('GET', '/feedback?introductions=true')).json());
  expect(all.entries.map(({ id }) => id)).toEqual([introduced.id]);
  const open = FeedbackAnswer.parse(
    await (await ask('GET', '/feedback?introductions=true&open=true')).json(),
  );
  expect(open.entries).toEqual([]);
});

it('writes the e-mail, and refuses other sites, unknown organisations and one with itself', async () => {
  const query = new URLSearchParams({ from: org('thermovault'), to: org('ariston'), lang: 'nl' });
  const letter = await ask('GET', `/introductions/letter?${query}`);
  expect(IntroductionLetter.parse(await letter.json()).subject).toBe('Kennismaking: ThermoVault en Ariston');
  const elsewhere = await ask('POST', '/feedback', mark, { origin: 'http://evil.example' });
  expect(elsewhere.status).toBe(403);
  expect((await ask('POST', '/feedback', { ...mark, suggested: 'org:nobody' })).status).toBe(404);
  expect((await ask('POST', '/feedback', { ...mark, suggested: mark.asker })).status).toBe(400);
  expect((await ask('DELETE', '/feedback/feedback:none')).status).toBe(404);
});

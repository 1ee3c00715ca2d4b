import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CentralityAnswer,
  CommunitiesAnswer,
  GroupMapAnswer,
  MapAnswer,
  NetworkAnswer,
  OrganisationAnswer,
  PartnersAnswer,
  Problem,
  SearchAnswer,
} from '../../src/model/answers.ts';
import { FlowAnswer, ThemesAnswer, UptakeAnswer } from '../../src/model/flow-answer.ts';
import { HelixMixAnswer } from '../../src/model/helix-mix-answer.ts';
import { PathAnswer } from '../../src/model/path-answer.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { org, smallReader } from './small-reader.ts';

const log = pino({ level: 'silent' });
let store: GraphStore;
let app: ReturnType<typeof createApp>['app'];

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:4780${path}`, { headers: { host: '127.0.0.1:4780', ...headers } });
const json = async (path: string) => (await get(path)).json();
const problem = async (path: string, status: number) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return Problem.parse(await response.json());
};
const idOf = (name: string) => encodeURIComponent(org(name));

beforeAll(async () => {
  store = await openStore('sqlite::memory:', { mode: 'write' });
  await importInto(store, smallReader(), { holder: 'test' });
  const workbench = createWorkbench(store, LOCAL_ADMINISTRATOR, (error) => {
    throw error;
  });
  app = createApp({ workbench, log, version: 'test' }).app;
});
afterAll(() => store.close());

describe('the API', () => {
  it('answers each question in the shape that its schema documents', async () => {
    expect(NetworkAnswer.parse(await json('/api/network'))).toMatchObject({
      organisations: 6,
      projects: 3,
      participations: 8,
      ties: 7,
      components: 2,
      largestComponent: 5,
      isolates: 1,
      clusterOrganisations: 1,
    });
    SearchAnswer.parse(await json('/api/organisations?search=thermo'));
    expect(
      OrganisationAnswer.parse(await json(`/api/organisations/${idOf('thermovault')}`)).organisation.name,
    ).toBe('ThermoVault');
    const partners = PartnersAnswer.parse(
      await json(`/api/organisations/${idOf('thermovault')}/partners?k=3&lang=nl`),
    );
    expect(partners.suggestions[0].organisation.name).toBe('Ariston');
    expect(partners.suggestions[0].evidence[0].text).toContain('INESC TEC');
    MapAnswer.parse(await json(`/api/organisations/${idOf('thermovault')}/ego?steps=2`));
    const flow = FlowAnswer.parse(await json('/api/flow?by=helix&firsts=seen&region=BE2&region=BE1'));
    expect([flow.by, flow.flow, flow.options.region]).toEqual(['helix', 0, ['BE2', 'BE1']]);
    expect(UptakeAnswer.parse(await json('/api/flow/uptake')).verdict).toBe('not-enough-data');
    expect(ThemesAnswer.parse(await json('/api/themes?search=heat')).total).toBe(0);
    expect(HelixMixAnswer.parse(await json('/api/helix-mix?by=helix')).projects).toMatchObject({
      n: 2,
      holding: [0, 1, 1, 0],
    });
    expect((await problem('/api/flow?chain=none', 404)).code).toBe('not-found');
    expect((await problem('/api/flow?by=colour', 400)).code).toBe('usage');
    const path = PathAnswer.parse(await json('/api/paths?from=ThermoVault&to=Flux50'));
    // Through the city by a newer and smaller project, so it comes first.
    expect(path.paths.map(({ hops }) => hops.map((hop) => hop.to.name))).toEqual([
      ['City of Leuven', 'Flux50'],
      ['INESC TEC', 'Flux50'],
    ]);
    CentralityAnswer.parse(await json('/api/centrality?measure=pagerank&top=3'));
    CommunitiesAnswer.parse(await json('/api/communities'));
    const map = GroupMapAnswer.parse(await json('/api/map?by=helix'));
    MapAnswer.parse(await json(`/api/map/group?by=helix&id=${map.groups[0].id}`));
    expect(await json('/api/sources')).toMatchObject({
      sources: [{ id: 'source:test' }],
      imports: [{ state: 'done' }],
    });
  });

  it('takes a parameter once or many times', async () => {
    const one = await json(`/api/organisations/${idOf('thermovault')}/partners?helix=company`);
    expect(one.query.helix).toEqual(['company']);
    const two = await json(
      `/api/organisations/${idOf('thermovault')}/partners?helix=company&helix=knowledge`,
    );
    expect(two.query.helix).toEqual(['company', 'knowledge']);
  });

  it('describes itself', async () => {
    const description = await json('/api/openapi.json');
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toContain('/api/organisations/{id}/partners');
  });

  it('says what is wrong with a question', async () => {
    expect(await problem('/api/organisations/org:nobody', 404)).toMatchObject({ code: 'not-found' });
    expect(await problem('/api/organisations/nobody', 400)).toMatchObject({ code: 'usage' });
    expect((await problem('/api/centrality?measure=fame', 400)).detail).toContain('measure');
    expect((await problem(`/api/organisations/${idOf('thermovault')}/ego?steps=9`, 400)).detail).toContain(
      'steps',
    );
    expect((await problem('/api/paths?from=ThermoVolt&to=Flux50', 404)).nearest?.[0].name).toBe(
      'ThermoVault',
    );
    expect(await problem('/api/nothing', 404)).toMatchObject({ code: 'not-found' });
    expect(await problem('/api/jobs/job:none', 404)).toMatchObject({ code: 'not-found' });
  });

  it('answers 304 to who already holds the answer, and anew once the data has changed', async () => {
    const first = await get('/api/network');
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect((await get('/api/network', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/api/communities', { 'if-none-match': etag })).status).toBe(200);
  });

  it('exports the network as a download', async () => {
    const response = await get('/api/export?as=graphml');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="network.graphml"');
    expect(await response.text()).toContain('ThermoVault');
    const nodes = await (await get('/api/export?as=csv&part=nodes')).text();
    expect(nodes.split('\n')[0]).toMatch(/^id,label,/);
    const ties = await (await get('/api/export?as=csv&part=ties')).text();
    expect(ties.split('\n')[0]).toMatch(/^source,target,/);
  });
});

describe('the door', () => {
  it.each(['evil.example', '127.0.0.1.evil.example:4780', '192.168.1.5:4780', ''])(
    'is shut to the host %j',
    async (host) => {
      const response = await app.request('http://127.0.0.1:4780/api/network', { headers: { host } });
      expect(response.status).toBe(421);
    },
  );
  it.each(['localhost:4780', '127.0.0.1', '[::1]:4780'])('is open to the host %j', async (host) => {
    const response = await app.request('http://127.0.0.1:4780/api/network', { headers: { host } });
    expect(response.status).toBe(200);
  });
  it('is shut to other sites, whatever they ask', async () => {
    const response = await app.request('http://127.0.0.1:4780/api/jobs', {
      method: 'POST',
      headers: { host: '127.0.0.1:4780', origin: 'http://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'centrality', measure: 'degree' }),
    });
    expect(response.status).toBe(403);
  });
  it('lets pages load nothing from outside, and each has a nonce of its own', async () => {
    const [a, b] = await Promise.all([get('/'), get('/')]);
    const policy = a.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toBe(b.headers.get('content-security-policy'));
    expect(a.headers.get('x-content-type-options')).toBe('nosniff');
  });
  it('shows files of the web app and nothing above them', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/assets/../../cli/main.js',
    ]) {
      const response = await get(path);
      const text = await response.text();
      expect(text).not.toContain('"helixlens"');
      expect(text).not.toContain('commander');
    }
  });
});

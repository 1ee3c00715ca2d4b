/** What a cluster keeps to itself is told to nobody else: not in a suggestion, a count, an order or an error. */
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/ingest/reader.ts';
import { Language, PartnersAnswer } from '../../src/model/answers.ts';
import type { ClusterId, ProjectId, SourceId, ThemeId } from '../../src/model/ids.ts';
import type { SourceRecord } from '../../src/model/record.ts';
import type { Source, Viewer } from '../../src/model/source.ts';
import { createApp } from '../../src/server/app.ts';
import { createWorkbench } from '../../src/server/workbench.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { suggestionsMarkdown } from '../../src/words/suggestions-markdown.ts';
import { org, smallReader } from './small-reader.ts';

const BLUE = 'cluster:blue' as ClusterId;
const theme = 'theme:crypto' as ThemeId;
const project = 'project:quietfox' as ProjectId;
const source: Source = {
  id: 'source:blue-dossier' as SourceId,
  name: 'Dossier of Quicksilver',
  kind: 'bundle',
  licence: 'Quicksilver only',
  retrieved: '2024-05-05',
  precedence: 900,
  synthetic: false,
};
const SECRETS = /quicksilver|quietfox|zibeline|cryptozoology|wolfram street/i;

const CONFIDENTIAL = [
  {
    kind: 'organisation',
    statement: {
      id: org('q'),
      name: 'Quicksilver Works',
      helix: 'company',
      helixBasis: 'declared',
      place: { country: 'BE', city: 'Leuven', street: 'Wolfram Street' },
    },
  },
  // What a cluster says of an organisation that everyone knows is its own as well.
  { kind: 'organisation', statement: { id: org('ariston'), description: 'Buys zibeline valves' } },
  { kind: 'theme', statement: { id: theme, code: '/9', title: 'cryptozoology' } },
  {
    kind: 'project',
    statement: {
      id: project,
      acronym: 'QUIETFOX',
      title: 'Zibeline',
      startDate: '2022-02-02',
      themes: [theme],
    },
  },
  ...['inesc-tec', 'ariston', 'q'].map((member) => ({
    kind: 'participation',
    statement: { project, organisation: org(member), roles: ['participant'], ended: false, rows: 1 },
  })),
  { kind: 'cluster', statement: { id: BLUE, name: 'Quicksilver circle', kind: 'other' } },
  ...['thermovault', 'alone'].map((member) => ({
    kind: 'membership',
    statement: { cluster: BLUE, organisation: org(member) },
  })),
  ...(
    [
      ['asks', 'thermovault', 'request'],
      ['gives', 'alone', 'offer'],
    ] as const
  ).map(([id, member, direction]) => ({
    kind: 'offer',
    statement: {
      id,
      organisation: org(member),
      direction,
      seek: 'supplier',
      text: 'zibeline valves',
      themes: [],
    },
  })),
].map((record) => ({ ...record, source: source.id, scope: BLUE, synthetic: false })) as SourceRecord[];

async function* withConfidential(): Reader {
  yield* smallReader();
  yield { type: 'source', source, files: ['dossier'] };
  for (const record of CONFIDENTIAL) yield { type: 'record', record };
}

let open: GraphStore;
let full: GraphStore;
beforeAll(async () => {
  [open, full] = await Promise.all([1, 2].map(() => openStore('sqlite::memory:', { mode: 'write' })));
  await importInto(open, smallReader(), { holder: 'test' });
  await importInto(full, withConfidential(), { holder: 'test' });
});
afterAll(async () => {
  await open.close();
  await full.close();
});

const path = `/organisations/${encodeURIComponent(org('thermovault'))}/partners`;
/** Everything that asks for suggestions, by name of the secret where one could be tried. */
const QUESTIONS: readonly (readonly [method: 'GET' | 'POST', path: string, body?: object])[] = [
  ['GET', path],
  ['GET', `${path}?seek=supplier`],
  ['GET', `${path}?text=valves&mix=fit%3D1`],
  ['GET', `${path}?lapsed=include&diversity=0.5&liftNewcomers=0.5`],
  ['GET', `${path}?cluster=${BLUE}`],
  ['GET', `${path}?by=${BLUE}`],
  ['GET', `/organisations/${encodeURIComponent(org('q'))}/partners`],
  ['GET', `/paths?from=${org('thermovault')}&to=${org('alone')}`],
  ['GET', `/paths?from=${org('thermovault')}&to=${org('q')}`],
  ['GET', `/organisations?search=q`],
  ['POST', '/partners', { profile: { name: 'New', does: 'valves', seeks: [{ text: 'valves' }] } }],
  ['POST', '/consortium', { needs: ['valves'], with: [org('thermovault')], size: 4 }],
];

/** Status and body of every question, without the version of the data. */
async function answers(store: GraphStore, viewer: Viewer, language: Language) {
  const workbench = createWorkbench(store, viewer, (error) => {
    throw error;
  });
  const { app } = createApp({ workbench, log: pino({ level: 'silent' }), version: 'test' });
  const said: { status: number; body: string }[] = [];
  for (const [method, asked, body] of QUESTIONS) {
    const lang = asked.includes('?') ? `&lang=${language}` : `?lang=${language}`;
    const response = await app.request(`http://127.0.0.1:4780/api${asked}${body ? '' : lang}`, {
      method,
      headers: { host: '127.0.0.1:4780', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify({ ...body, lang: language }) }),
    });
    const text = await response.text();
    said.push({
      status: response.status,
      body: text.replaceAll(/"(dataVersion|instance)":"[^"]*"/g, '"$1":""'),
    });
  }
  return said;
}

describe.each(Language.options)('in %s', (language) => {
  it.each<[string, Viewer]>([
    ['the public', { role: 'public' }],
    ['another cluster', { role: 'facilitator', cluster: 'cluster:green' as ClusterId }],
  ])('%s is answered as if what is confidential were not there', async (_, viewer) => {
    const seen = await answers(full, viewer, language);
    expect(seen).toEqual(await answers(open, viewer, language));
    for (const { body } of seen) expect(body).not.toMatch(SECRETS);
    expect(seen.map(({ status }) => status)).toContain(200);
  });

  it('the cluster itself is told, so that the silence above means something', async () => {
    const [first, supplier] = await answers(full, { role: 'facilitator', cluster: BLUE }, language);
    expect(first.body).toMatch(/Quicksilver Works/);
    expect(supplier.body).toMatch(/zibeline valves/);
  });

  it('nor does the list as Markdown tell it, with its sources', async () => {
    const viewer: Viewer = { role: 'facilitator', cluster: 'cluster:green' as ClusterId };
    const [{ body }] = await answers(full, viewer, language);
    const sources = await full.sources(viewer);
    const text = suggestionsMarkdown(PartnersAnswer.parse(JSON.parse(body)), {
      language,
      day: '2026-01-01',
      sources,
    });
    expect(text).toContain('Ariston');
    expect(text).not.toMatch(SECRETS);
  });
});

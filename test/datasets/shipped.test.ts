import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readTable } from '../../datasets/flanders/recipe/cordis.mjs';
import { curationBundle, flandersBundle } from '../../datasets/flanders/recipe/flanders.mjs';
import { measure, recipeText } from '../../datasets/flanders/recipe/measure.mjs';
import { writeBundle } from '../../src/generate/bundle.ts';
import { generateEcosystem } from '../../src/generate/ecosystem.ts';
import { readBundle } from '../../src/ingest/bundle/read-bundle.ts';
import type { RecordKind, SourceRecord } from '../../src/model/record.ts';
import type { SetAside, Source } from '../../src/model/source.ts';
import { CORDIS_HORIZON, describeWithCordis } from '../support/requirements.ts';

const DATASETS = fileURLToPath(new URL('../../datasets/', import.meta.url));
const FLANDERS = join(DATASETS, 'flanders');
const CURATION = join(DATASETS, 'flanders-curation');

type RecordOf<K extends RecordKind> = Extract<SourceRecord, { kind: K }>;

interface Read {
  sources: Map<string, Source>;
  records: SourceRecord[];
  setAside: SetAside[];
}

async function read(folder: string): Promise<Read> {
  const result: Read = { sources: new Map(), records: [], setAside: [] };
  for await (const event of readBundle(folder)) {
    if (event.type === 'source') result.sources.set(event.source.id, event.source);
    if (event.type === 'record') result.records.push(event.record);
    if (event.type === 'set-aside') result.setAside.push(event.row);
  }
  return result;
}

const of = <K extends RecordKind>({ records }: Read, kind: K) =>
  records.filter((record): record is RecordOf<K> => record.kind === kind);

const CLUSTER_ORGANISATIONS = [
  'org:flanders-catalisti',
  'org:pic-889802147',
  'org:pic-904329255',
  'org:pic-907386695',
  'org:pic-928263617',
  'org:pic-998229426',
];

describe('datasets/flanders', () => {
  let shipped: Read;
  beforeAll(async () => {
    shipped = await read(FLANDERS);
  });

  it('comes in whole: nothing is set aside', () => {
    expect(shipped.setAside).toEqual([]);
    const counts: Record<string, number> = {};
    for (const { kind } of shipped.records) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toMatchObject({ cluster: 8, project: 720, stage: 36 });
  });

  it('marks every invented row, and no other', () => {
    for (const record of shipped.records)
      expect(record.synthetic, JSON.stringify(record.statement)).toBe(
        record.source === 'source:flanders-synthetic',
      );
    expect([...shipped.sources.values()].filter(({ synthetic }) => synthetic).map(({ id }) => id)).toEqual([
      'source:flanders-synthetic',
    ]);
  });

  it('invents organisations of its own, and says nothing invented of a real one', () => {
    const real = new Set<string>();
    const invented = new Set<string>();
    for (const { synthetic, statement } of of(shipped, 'organisation'))
      (synthetic ? invented : real).add(statement.id);
    expect(invented.size).toBe(1062);
    expect([...invented].filter((id) => real.has(id))).toEqual([]);
    for (const id of invented) expect(id).toMatch(/^org:flanders-syn-/);
  });

  it('lets no real organisation but a cluster’s take part in an invented project', () => {
    const invented = new Set(
      of(shipped, 'organisation').flatMap(({ synthetic, statement }) => (synthetic ? [statement.id] : [])),
    );
    const real = of(shipped, 'participation').flatMap(({ synthetic, statement }) =>
      synthetic && !invented.has(statement.organisation) ? [statement.organisation] : [],
    );
    expect([...new Set(real)].sort()).toEqual(CLUSTER_ORGANISATIONS);
  });

  it('lets no invented organisation take part in a real project', () => {
    const realProjects = new Set(
      of(shipped, 'project').flatMap(({ synthetic, statement }) => (synthetic ? [] : [statement.id])),
    );
    const strangers = of(shipped, 'participation').filter(
      ({ synthetic, statement }) => synthetic && realProjects.has(statement.project),
    );
    expect(strangers).toEqual([]);
    for (const kind of ['position', 'offer', 'account'] as const)
      for (const { statement } of of(shipped, kind))
        expect(statement.organisation).toMatch(/^org:flanders-syn-/);
    for (const { synthetic, statement } of of(shipped, 'membership'))
      expect({ synthetic, id: statement.organisation.replace(/\d+$/, '') }).toEqual({
        synthetic: true,
        id: 'org:flanders-syn-',
      });
  });

  it('has the six spearhead clusters with their organisations, from the memorandum', () => {
    const spearheads = of(shipped, 'cluster').filter(({ statement }) => statement.kind === 'spearhead');
    expect(spearheads.map(({ statement, source }) => ({ ...statement, source }))).toEqual(
      [
        ['catalisti', 'Catalisti', 'chemistry and plastics', 'org:flanders-catalisti'],
        ['de-blauwe-cluster', 'De Blauwe Cluster', 'blue economy', 'org:pic-904329255'],
        ['flanders-food', "Flanders' FOOD", 'agrifood', 'org:pic-928263617'],
        ['flux50', 'Flux50', 'energy', 'org:pic-907386695'],
        ['medvia', 'MEDVIA', 'health', 'org:pic-889802147'],
        ['vil', 'VIL', 'logistics', 'org:pic-998229426'],
      ].map(([id, name, domain, organisation]) => ({
        id: `cluster:${id}`,
        name,
        kind: 'spearhead',
        domain,
        organisation,
        source: 'source:flanders-memorandum-2024',
      })),
    );
    const brokers = of(shipped, 'organisation')
      .filter(({ statement, synthetic }) => !synthetic && statement.functions !== undefined)
      .map(({ statement }) => ({ id: statement.id, functions: statement.functions }));
    for (const { functions } of brokers) expect(functions).toEqual(['cluster-organisation']);
    expect([...new Set(brokers.map(({ id }) => id))].sort()).toEqual(CLUSTER_ORGANISATIONS);
  });

  it('gives every fact a source that says where it is from and that it is cited', () => {
    const facts = shipped.records.filter(({ synthetic }) => !synthetic);
    expect(facts.length).toBeGreaterThan(500);
    const cited = new Set(facts.map(({ source }) => source));
    expect([...cited].sort()).toEqual([
      'source:flanders-cordis-extract',
      'source:flanders-curation',
      'source:flanders-ecoom-study',
      'source:flanders-euroscivoc',
      'source:flanders-memorandum-2024',
      'source:flanders-vario-advice-36',
      'source:flanders-vlaio-cluster-policy',
      'source:flanders-vub-study-2024',
    ]);
    for (const id of cited)
      expect(shipped.sources.get(id)).toMatchObject({
        name: expect.stringMatching(/\S/),
        licence: expect.stringMatching(/\S/),
        retrieved: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
  });

  it('has ThermoVault and Ariston together in BeFlexible, and energy projects that share a theme with it', () => {
    const members = of(shipped, 'participation')
      .filter(({ statement }) => statement.project === 'project:HORIZON-101075438')
      .map(({ statement }) => statement.organisation as string);
    expect(members).toEqual(expect.arrayContaining(['org:pic-911106742', 'org:pic-886055328']));
    const beFlexible = of(shipped, 'project').find(
      ({ statement }) => statement.id === 'project:HORIZON-101075438',
    );
    const sharing = of(shipped, 'project').filter(
      ({ synthetic, statement }) =>
        synthetic && statement.themes?.some((theme) => beFlexible?.statement.themes?.includes(theme)),
    );
    expect(sharing.length).toBeGreaterThan(5);
  });

  it('keeps some requests to one of the clusters', () => {
    const scopes = of(shipped, 'offer').flatMap(({ scope }) => (scope === 'public' ? [] : [scope]));
    expect(scopes.length).toBeGreaterThan(10);
    const clusters = new Set<string>(of(shipped, 'cluster').map(({ statement }) => statement.id));
    for (const scope of scopes) expect(clusters.has(scope)).toBe(true);
  });
});

describe('datasets/flanders-curation', () => {
  it('comes in whole: identifiers, helices and functions, no names', async () => {
    const curation = await read(CURATION);
    expect(curation.setAside).toEqual([]);
    expect([...curation.sources.values()]).toMatchObject([
      { id: 'source:flanders-curation-curation', kind: 'curation', synthetic: false },
    ]);
    const statements = of(curation, 'organisation').map(({ statement }) => statement);
    expect(statements.length).toBe(curation.records.length);
    expect(statements.length).toBeGreaterThanOrEqual(60);
    for (const { id, identifiers, helix, helixBasis, functions, ...rest } of statements) {
      expect({ id, rest }).toEqual({ id: `org:pic-${identifiers?.pic?.[0]}`, rest: {} });
      if (functions === undefined) expect({ helix, helixBasis }).toEqual({ helix, helixBasis: 'curated' });
      else expect({ helix, functions }).toEqual({ helix: undefined, functions: ['cluster-organisation'] });
    }
  });
});

describe('what ships', () => {
  it('is at most 4 MB, and no file above 1 MiB', async () => {
    const files = await readdir(DATASETS, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 ** 2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4_000_000);
  });
});

describeWithCordis('made again from the CORDIS archives', () => {
  // Each reads tens of megabytes.
  vi.setConfig({ testTimeout: 120_000 });

  it('the bundles come out the same, byte for byte', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'helixlens-datasets-'));
    try {
      const again = join(folder, 'flanders');
      await writeBundle(again, await flandersBundle(dirname(CORDIS_HORIZON), generateEcosystem));
      await writeBundle(join(folder, 'flanders-curation'), await curationBundle());
      for (const name of ['flanders', 'flanders-curation']) {
        const listed = (await readdir(join(DATASETS, name)))
          .filter((file) => /\.(csv|json)$/.test(file))
          .sort();
        expect((await readdir(join(folder, name))).sort()).toEqual(listed);
        for (const file of listed)
          expect(await readFile(join(folder, name, file), 'utf8'), `${name}/${file}`).toBe(
            await readFile(join(DATASETS, name, file), 'utf8'),
          );
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('the measurements come out the same', async () => {
    const text = await readFile(join(FLANDERS, 'recipe', 'recipe.json'), 'utf8');
    expect(recipeText(await measure(dirname(CORDIS_HORIZON)))).toBe(text);
  });

  it('no invented name is an organisation’s in CORDIS, and curated rows name whom CORDIS calls other', async () => {
    const key = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const real = new Set<string>();
    const other = new Set<string>();
    for await (const row of readTable(CORDIS_HORIZON, 'organization.csv')) {
      real.add(key(row.name!));
      if (row.activityType === 'OTH') other.add(row.organisationID!);
    }
    expect(real.size).toBeGreaterThan(20_000);
    const invented = of(await read(FLANDERS), 'organisation')
      .filter(({ synthetic }) => synthetic)
      .map(({ statement }) => statement.name!);
    expect(invented.filter((name) => real.has(key(name)))).toEqual([]);

    const curated = of(await read(CURATION), 'organisation').map(
      ({ statement }) => statement.identifiers!.pic![0]!,
    );
    expect(curated.filter((pic) => !other.has(pic))).toEqual([]);
  });
});

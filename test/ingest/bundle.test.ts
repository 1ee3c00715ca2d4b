import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../src/ingest/bundle/read-bundle.ts';
import { CancelledError, InputError } from '../../src/model/errors.ts';
import { type Collected, collect, csv, PLAIN, statements, withFolder, writeFiles } from './inputs.ts';

const source = (id: string, more: object = {}) => ({
  id,
  name: `Source ${id}`,
  licence: 'CC0',
  retrieved: '2026-01-31',
  ...more,
});
const MANIFEST = {
  id: 'demo',
  name: 'A demonstration',
  sources: [source('list', { kind: 'curation' }), source('made', { kind: 'synthetic' })],
};
const ORGANISATIONS = `id,name,pic,helix,functions,source
hub,Hub,900000001,association,cluster-organisation,list
tv,ThermoVault,,company,,list
uni,University,,knowledge,,made
`;
type Files = Record<string, string>;
/** Reads a bundle with the manifest and organisations above, other files added or in their place. */
function read(files: Files): Promise<Collected> {
  const all = { 'bundle.json': JSON.stringify(MANIFEST), 'organisations.csv': ORGANISATIONS, ...files };
  return withFolder((folder) => collect(readBundle(writeFiles(join(folder, 'demo'), all))));
}
const rejection = async (files: Files) => {
  const error = await read(files).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return error.message.replace(/^.*\/(?=demo)/, '');
};

describe('a bundle', () => {
  it('gives every kind of record, with its source, scope and synthetic mark', async () => {
    const found = await read({
      'organisations.csv': `source,id,name,other_names,short_name,pic,vat,ror,kbo,helix,helix_basis,functions,size,country,nuts,city,post_code,street,latitude,longitude,website,description,note
list,hub,Hub,The Hub|De Hub,HB,900000001,BE1|BE2,ror1,kbo1,association,declared,cluster-organisation|service-provider,large,be,BE2,Gent,9000,Street 1,51.05,3.72,https://hub.example,"Two
lines",seen by hand
made,uni,University,,,,,,,knowledge,,,sme,,,,,,,,,,
list,tv,ThermoVault,,,,,,,company,,,unknown,,,,,,,,,,
`,
      'themes.csv': `id,title,code,parent,source
energy,Energy,/25,,list
heat,Heat,/25/67,,list
own,Our own,,heat,list
`,
      'clusters.csv': `id,name,kind,domain,organisation,website,source
flux,Flux,spearhead,energy,hub,https://flux.example,list
`,
      'memberships.csv': `cluster,organisation,since,until,scope,source
flux,tv,2019,,,list
flux,uni,2020-02,2021,flux,made
`,
      'projects.csv': `id,acronym,title,objective,keywords,programme,grant_id,topics,funding_scheme,start_date,end_date,signature_date,total_cost,contribution,themes,source
p1,P1,Title,Why,a|b,Horizon Europe,101000001,T2|T1,RIA,2022-09-01,2025-08-31,2022-05,"1.234.567,89",1000,own|heat,list
p2,P2,,,,,,,,,,,,,,made
`,
      'participations.csv': `project,organisation,role,contribution,total_cost,ended,source
p1,tv,participant,100.10,200,true,list
p1,tv,coordinator,0.2,,false,list
p2,uni,,,,,made
`,
      'stages.csv': `id,chain,chain_name,cluster,name,position,source
s0,heat,Heat chain,flux,Research,0,list
s1,heat,,,Use,1,list
`,
      'positions.csv': 'stage,organisation,source\ns0,uni,made\n',
      'supply.csv': 'supplier,customer,what,since,until,scope,source\ntv,hub,boilers,2020,,flux,list\n',
      'offers.csv': `id,organisation,direction,seek,text,themes,from,until,scope,source
o1,tv,request,pilot-customer,Hot water,heat,2024,2024,flux,list
`,
      'accounts.csv': `organisation,year,sector,value_added,employees,tangible_fixed_assets,turnover,source
tv,2023,27.52,-1000,12.5,5,2000000,made
`,
    });
    expect(found.setAside).toEqual([]);
    expect(found.sources.map((event) => event.source)).toEqual([
      {
        id: 'source:demo-list',
        name: 'Source list',
        kind: 'curation',
        licence: 'CC0',
        retrieved: '2026-01-31',
        precedence: 900,
        synthetic: false,
      },
      {
        id: 'source:demo-made',
        name: 'Source made',
        kind: 'synthetic',
        licence: 'CC0',
        retrieved: '2026-01-31',
        precedence: 100,
        synthetic: true,
      },
    ]);
    const flux = 'cluster:flux';
    const expected: [kind: string, source: 'list' | 'made', scope: string, statement: object][] = [
      [
        'theme',
        'list',
        'public',
        { id: 'theme:demo-own', code: 'own', title: 'Our own', parent: 'theme:euroscivoc-67' },
      ],
      ['theme', 'list', 'public', { id: 'theme:euroscivoc-25', code: '/25', title: 'Energy' }],
      [
        'theme',
        'list',
        'public',
        { id: 'theme:euroscivoc-67', code: '/25/67', title: 'Heat', parent: 'theme:euroscivoc-25' },
      ],
      [
        'organisation',
        'list',
        'public',
        { id: 'org:demo-tv', name: 'ThermoVault', helix: 'company', helixBasis: 'curated' },
      ],
      [
        'organisation',
        'made',
        'public',
        { id: 'org:demo-uni', name: 'University', helix: 'knowledge', helixBasis: 'declared', size: 'sme' },
      ],
      [
        'organisation',
        'list',
        'public',
        {
          id: 'org:pic-900000001',
          name: 'Hub',
          otherNames: ['De Hub', 'The Hub'],
          shortName: 'HB',
          identifiers: { pic: ['900000001'], vat: ['BE1', 'BE2'], ror: ['ror1'], kbo: ['kbo1'] },
          helix: 'association',
          helixBasis: 'declared',
          functions: ['cluster-organisation', 'service-provider'],
          size: 'large',
          place: {
            country: 'BE',
            nuts: 'BE2',
            city: 'Gent',
            postCode: '9000',
            street: 'Street 1',
            latitude: 51.05,
            longitude: 3.72,
          },
          website: 'https://hub.example',
          description: 'Two\nlines',
        },
      ],
      [
        'cluster',
        'list',
        'public',
        {
          id: flux,
          name: 'Flux',
          kind: 'spearhead',
          domain: 'energy',
          website: 'https://flux.example',
          organisation: 'org:pic-900000001',
        },
      ],
      [
        'project',
        'list',
        'public',
        {
          id: 'project:HORIZON-101000001',
          acronym: 'P1',
          title: 'Title',
          objective: 'Why',
          keywords: ['a', 'b'],
          programme: 'HORIZON',
          topics: ['T1', 'T2'],
          fundingScheme: 'RIA',
          startDate: '2022-09-01',
          endDate: '2025-08-31',
          signatureDate: '2022-05-01',
          totalCost: 1234567.89,
          contribution: 1000,
          themes: ['theme:demo-own', 'theme:euroscivoc-67'],
        },
      ],
      [
        'project',
        'made',
        'public',
        { id: 'project:demo-p2', acronym: 'P2', keywords: [], topics: [], themes: [] },
      ],
      [
        'participation',
        'list',
        'public',
        {
          project: 'project:HORIZON-101000001',
          organisation: 'org:demo-tv',
          roles: ['coordinator', 'participant'],
          contribution: 100.3,
          totalCost: 200,
          ended: false,
          rows: 2,
        },
      ],
      [
        'participation',
        'made',
        'public',
        {
          project: 'project:demo-p2',
          organisation: 'org:demo-uni',
          roles: ['participant'],
          ended: false,
          rows: 1,
        },
      ],
      ['membership', 'list', 'public', { cluster: flux, organisation: 'org:demo-tv', since: '2019-01-01' }],
      [
        'membership',
        'made',
        flux,
        { cluster: flux, organisation: 'org:demo-uni', since: '2020-02-01', until: '2021-12-31' },
      ],
      [
        'stage',
        'list',
        'public',
        {
          id: 'stage:demo-s0',
          chain: 'chain:demo-heat',
          chainName: 'Heat chain',
          cluster: flux,
          name: 'Research',
          position: 0,
        },
      ],
      [
        'stage',
        'list',
        'public',
        { id: 'stage:demo-s1', chain: 'chain:demo-heat', chainName: 'heat', name: 'Use', position: 1 },
      ],
      ['position', 'made', 'public', { stage: 'stage:demo-s0', organisation: 'org:demo-uni' }],
      [
        'supply',
        'list',
        flux,
        { supplier: 'org:demo-tv', customer: 'org:pic-900000001', what: 'boilers', since: '2020-01-01' },
      ],
      [
        'offer',
        'list',
        flux,
        {
          id: 'offer:demo-o1',
          organisation: 'org:demo-tv',
          direction: 'request',
          seek: 'pilot-customer',
          text: 'Hot water',
          themes: ['theme:euroscivoc-67'],
          from: '2024-01-01',
          until: '2024-12-31',
        },
      ],
      [
        'account',
        'made',
        'public',
        {
          organisation: 'org:demo-tv',
          year: 2023,
          sector: '27.52',
          valueAdded: -1000,
          employees: 12.5,
          tangibleFixedAssets: 5,
          turnover: 2000000,
        },
      ],
    ];
    expect(found.records).toEqual(
      expected.map(([kind, from, scope, statement]) => ({
        kind,
        source: `source:demo-${from}`,
        scope,
        synthetic: from === 'made',
        statement,
      })),
    );
    expect(found.merged).toEqual([{ kind: 'participation', rows: 1 }]);
    expect(found.files.reduce((sum, { rows }) => sum + rows, 0)).toBe(20);
  });

  it('needs no source column where it has a single source', async () => {
    const found = await read({
      'bundle.json': JSON.stringify({ ...MANIFEST, sources: [source('only')] }),
      'organisations.csv': 'id;name\na;A\n',
    });
    expect(found.records).toEqual([
      {
        kind: 'organisation',
        source: 'source:demo-only',
        scope: 'public',
        synthetic: false,
        statement: { id: 'org:demo-a', name: 'A' },
      },
    ]);
    expect(found.sources[0].source).toMatchObject({ kind: 'bundle', precedence: 700 });
  });

  it('lets several sources speak of one organisation, under one id', async () => {
    const found = await read({
      'organisations.csv': 'id,name,pic,size,source\na,A,,,list\na,,900000009,sme,made\n',
    });
    expect(statements(found, 'organisation')).toEqual([
      { id: 'org:pic-900000009', name: 'A' },
      { id: 'org:pic-900000009', identifiers: { pic: ['900000009'] }, size: 'sme' },
    ]);
  });

  it('merges the organisations of several PICs into the first', async () => {
    const found = await read({ 'organisations.csv': 'id,name,pic,source\na,A,900000009|900000001,list\n' });
    expect(found.records.map(({ kind, statement }) => [kind, statement])).toEqual([
      [
        'organisation',
        { id: 'org:pic-900000009', name: 'A', identifiers: { pic: ['900000009', '900000001'] } },
      ],
      [
        'merge',
        {
          from: 'org:pic-900000001',
          into: 'org:pic-900000009',
          reason: 'The bundle gives both Participant Identification Codes.',
        },
      ],
    ]);
  });

  it('gives the same records whatever the order of its rows', async () => {
    const rows = [
      'a,A,1000,list',
      'b,B,,made',
      'a,Aa,,made',
      'c,,2000,list',
      'd,D,1000|3000,made',
      'b,Bee,,made',
    ].map((row) => row.split(','));
    const expected = await read({ 'organisations.csv': csv(['id', 'name', 'pic', 'source'], rows) });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        const found = await read({
          'organisations.csv': csv(['id', 'name', 'pic', 'source'], shuffled, { ...PLAIN, delimiter: '\t' }),
        });
        expect(found.records).toEqual(expected.records);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is set aside', () => {
  const row = (file: string, text: string): Files => ({
    'clusters.csv': 'id,name,kind,organisation,source\nflux,Flux,ibn,hub,list\n',
    'projects.csv': 'id,title,start_date,end_date,themes,source\np,P,,,,list\n',
    ...(file === '' ? {} : { [file]: text }),
  });
  const add = 'Correct the id, or add the row to';
  it.each<
    [
      file: string,
      text: string,
      kept: number,
      field: string,
      value: string | undefined,
      reason: string,
      remedy: string,
    ]
  >([
    [
      'memberships.csv',
      'cluster,organisation,source\nflux,nobody,list',
      0,
      'organisation',
      'nobody',
      'organisations.csv has no such id.',
      `${add} organisations.csv.`,
    ],
    [
      'memberships.csv',
      'cluster,organisation,source\nnone,tv,list',
      0,
      'cluster',
      'none',
      'clusters.csv has no such id.',
      `${add} clusters.csv.`,
    ],
    [
      'memberships.csv',
      'cluster,organisation,scope,source\nflux,tv,secret,list',
      0,
      'scope',
      'secret',
      'clusters.csv has no such id.',
      `${add} clusters.csv.`,
    ],
    [
      'memberships.csv',
      'cluster,organisation,source\nflux,tv,who',
      0,
      'source',
      'who',
      'bundle.json has no such id.',
      `${add} bundle.json.`,
    ],
    [
      'memberships.csv',
      'cluster,organisation,source\nflux,tv,',
      0,
      'source',
      undefined,
      'It is blank.',
      'Fill it in at its source.',
    ],
    [
      'memberships.csv',
      'cluster,organisation,since,until,source\nflux,tv,2021,2020,list',
      1,
      'until',
      '2020-12-31',
      'It is before 2021-01-01.',
      'Correct one of the two. The rest of the row was kept.',
    ],
    [
      'participations.csv',
      'project,organisation,role,source\np,tv,participant|boss,list',
      0,
      'role',
      'participant|boss',
      'It is none of coordinator, participant, partner, associated-partner, third-party, supplier, customer.',
      'Write one of these words.',
    ],
    [
      'participations.csv',
      'project,organisation,contribution,source\np,tv,1.234,list',
      1,
      'contribution',
      '1.234',
      'The number may mean two things: the sign before its last three digits separates thousands or decimals.',
      'Write it without thousands separators, with two decimals or none. The rest of the row was kept.',
    ],
    [
      'projects.csv',
      'id,title,themes,source\np,P,heat,list',
      1,
      'themes',
      'heat',
      'themes.csv has no such id.',
      `${add} themes.csv. The rest of the row was kept.`,
    ],
    [
      'organisations.csv',
      'id,name,source\n,A,list',
      0,
      'id',
      undefined,
      'It is blank.',
      'Fill it in at its source.',
    ],
    [
      'organisations.csv',
      'id,name,source\na b,A,list',
      0,
      'id',
      'a b',
      'It is not an id of letters, digits, ".", "_" and "-".',
      'Correct it at its source.',
    ],
    [
      'organisations.csv',
      'id,name,source\na,,list',
      0,
      'name',
      undefined,
      'It has neither a name nor a PIC.',
      'Fill in one of the two.',
    ],
    [
      'organisations.csv',
      'id,name,latitude,source\na,A,51,list',
      1,
      'latitude',
      '51',
      'Half of the coordinates is missing.',
      'Give latitude and longitude, or neither. The rest of the row was kept.',
    ],
    [
      'organisations.csv',
      'id,name,functions,source\na,A,broker,list',
      1,
      'functions',
      'broker',
      'It is none of capital-provider, service-provider, cluster-organisation.',
      'Write one of these words. The rest of the row was kept.',
    ],
    [
      'supply.csv',
      'supplier,customer,what,source\ntv,tv,heat,list',
      0,
      'customer',
      'tv',
      'It is its own supplier.',
      'Correct one of the two.',
    ],
    [
      'accounts.csv',
      'organisation,year,source\ntv,last,list',
      0,
      'year',
      'last',
      'It is not a whole number from 1900 to 2200.',
      'Correct the number.',
    ],
    [
      'themes.csv',
      'id,title,parent,source\na,A,a,list',
      1,
      'parent',
      'a',
      'It leads back to this theme.',
      'Let the tree end at a root. The rest of the row was kept.',
    ],
    [
      'themes.csv',
      'id,title,code,source\na,A,/25/67,list',
      1,
      'code',
      '/25/67',
      'themes.csv lacks the theme above it, /25, so it stands as a root.',
      'Add that theme. The rest of the row was kept.',
    ],
  ])('in %s: %s', async (file, text, kept, field, value, reason, remedy) => {
    const files = row(file, `${text}\n`);
    if (file === 'organisations.csv') delete files['clusters.csv'];
    const found = await read(files);
    expect(found.setAside).toEqual([
      { file: `demo/${file}`, line: 2, field, ...(value === undefined ? {} : { value }), reason, remedy },
    ]);
    expect(found.files.find((tally) => tally.file === `demo/${file}`)).toEqual({
      file: `demo/${file}`,
      rows: 1,
      kept,
      setAside: 1 - kept,
    });
  });

  it('a row that repeats both the thing and the source', async () => {
    const found = await read({
      'organisations.csv': 'id,name,source\nb,B,list\na,A2,list\na,A1,list\na,A3,made\n',
    });
    expect(found.setAside).toEqual([
      {
        file: 'demo/organisations.csv',
        line: 3,
        reason: 'Line 4 speaks of the same thing, by the same source.',
        remedy: 'Join the two rows, or name the other source.',
      },
    ]);
    expect(statements(found, 'organisation')).toEqual([
      { id: 'org:demo-a', name: 'A1' },
      { id: 'org:demo-a', name: 'A3' },
      { id: 'org:demo-b', name: 'B' },
    ]);
  });
});

describe('a bundle that can not be used as a whole', () => {
  const manifest = (change: object) => ({ 'bundle.json': JSON.stringify({ ...MANIFEST, ...change }) });
  /** What this version of Node says of text that is no JSON. */
  const parseError = (text: string) => {
    try {
      return JSON.parse(text);
    } catch (error) {
      return (error as Error).message;
    }
  };
  const asDocumented = 'Correct it as docs/bundle.md describes.';
  it.each<[string, Files, string]>([
    [
      'no JSON',
      { 'bundle.json': '{' },
      `demo/bundle.json: It is not JSON (${parseError('{')}). ${asDocumented}`,
    ],
    [
      'no id',
      manifest({ id: 'Not An Id' }),
      `demo/bundle.json: id: lower-case letters, digits and hyphens. ${asDocumented}`,
    ],
    [
      'no source',
      manifest({ sources: [] }),
      `demo/bundle.json: sources: Too small: expected array to have >=1 items. ${asDocumented}`,
    ],
    [
      'a source twice',
      manifest({ sources: [source('a'), source('a')] }),
      `demo/bundle.json: sources: an id is given twice. ${asDocumented}`,
    ],
    [
      'generated data that is not marked',
      manifest({ sources: [source('a', { kind: 'synthetic', synthetic: false })] }),
      `demo/bundle.json: sources: a source of kind synthetic is not marked synthetic. ${asDocumented}`,
    ],
    [
      'generated data passed off as curated',
      manifest({ sources: [source('a', { kind: 'curation', synthetic: true })] }),
      `demo/bundle.json: sources: a source that is marked synthetic has another kind. ${asDocumented}`,
    ],
    [
      'a misspelt key',
      manifest({ licence: 'x' }),
      `demo/bundle.json: Unrecognized key: "licence". ${asDocumented}`,
    ],
    [
      'a misspelt file',
      { 'organizations.csv': 'id\n' },
      'demo/organizations.csv: A bundle has no file of this name. Rename it to one of themes.csv, organisations.csv, clusters.csv, projects.csv, participations.csv, memberships.csv, stages.csv, positions.csv, supply.csv, offers.csv, accounts.csv, or move it away.',
    ],
    [
      'a misspelt column',
      { 'positions.csv': 'stage,organisation,organization\n' },
      'demo/positions.csv: A bundle has no column "organization" in it. Its columns are stage, organisation, source. Rename the column, or call it note to have it ignored.',
    ],
    [
      'a column missing',
      { 'positions.csv': 'stage,source\n' },
      'demo/positions.csv: Its header lacks the column "organisation"; it has "stage", "source". Check that this is the right file, or rename the column.',
    ],
    [
      'an empty table',
      { 'positions.csv': '' },
      'demo/positions.csv: It is empty. Download or save it again.',
    ],
  ])('%s', async (_, files, message) => {
    expect(await rejection(files)).toBe(message);
  });

  it('no folder, no manifest, no organisations', async () => {
    await withFolder(async (folder) => {
      const failure = (path: string) =>
        collect(readBundle(path)).catch((error) => error.message.replace(folder, ''));
      writeFiles(folder, { 'a/README.md': '', 'b/bundle.json': JSON.stringify(MANIFEST) });
      expect(await failure(join(folder, 'none'))).toBe('/none: There is no such folder. Check the path.');
      expect(await failure(join(folder, 'a/README.md'))).toBe(
        '/a/README.md: It is no folder. Check the path.',
      );
      expect(await failure(join(folder, 'a'))).toBe(
        '/a: It holds no bundle.json. Give a folder in the form that docs/bundle.md describes.',
      );
      expect(await failure(join(folder, 'b'))).toBe(
        '/b: It holds no organisations.csv. Add it as docs/bundle.md describes.',
      );
    });
  });

  it('stops when asked to', async () => {
    const controller = new AbortController();
    controller.abort();
    await withFolder(async (folder) => {
      writeFiles(folder, { 'bundle.json': JSON.stringify(MANIFEST), 'organisations.csv': ORGANISATIONS });
      await expect(collect(readBundle(folder, { signal: controller.signal }))).rejects.toThrow(
        new CancelledError(),
      );
    });
  });
});

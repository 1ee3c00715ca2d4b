import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCordis } from '../../src/ingest/cordis/read-cordis.ts';
import { CancelledError, InputError, UsageError } from '../../src/model/errors.ts';
import { CLEAN, type Download, filesOf } from './cordis-sets.ts';
import { collect, csv, statements, withFolder, writeFiles, zip } from './inputs.ts';

const RETRIEVED = { retrieved: '2026-01-31' };
/** Reads files in a folder. */
const readFiles = (files: Record<string, string | Uint8Array>) =>
  withFolder((folder) => collect(readCordis([writeFiles(join(folder, 'download'), files)], RETRIEVED)));
const read = (download: Download) => readFiles(filesOf(download));

/** The clean download with some rows of a table replaced or added. */
function changed(
  table: keyof typeof CLEAN,
  change: (rows: string[][], column: (name: string) => number) => void,
) {
  const download = structuredClone(CLEAN);
  const { header, rows } = download[table];
  change(rows, (name) => header.indexOf(name));
  return download;
}

describe('a clean download', () => {
  it('gives its source, themes with ancestors, projects, organisations and participations', async () => {
    const found = await read(CLEAN);
    expect(found.sources).toEqual([
      {
        type: 'source',
        source: {
          id: 'source:cordis-horizon',
          name: 'CORDIS, Horizon Europe',
          kind: 'cordis',
          licence: 'European Commission reuse notice 2011/833/EU',
          attribution: 'CORDIS, © European Union',
          url: 'https://data.europa.eu/data/datasets/cordis-eu-research-projects-under-horizon-europe-2021-2027',
          retrieved: '2026-01-31',
          precedence: 500,
          synthetic: false,
        },
        files: ['download/euroSciVoc.csv', 'download/organization.csv', 'download/project.csv'],
      },
    ]);
    expect(found.setAside).toEqual([]);
    expect(found.merged).toEqual([]);
    expect(found.records).toEqual(
      [
        ['theme', { id: 'theme:euroscivoc-25', code: '/25', title: 'engineering and technology' }],
        [
          'theme',
          {
            id: 'theme:euroscivoc-425',
            code: '/25/67/425',
            title: 'energy and fuels',
            parent: 'theme:euroscivoc-67',
          },
        ],
        [
          'theme',
          {
            id: 'theme:euroscivoc-67',
            code: '/25/67',
            title: 'environmental engineering',
            parent: 'theme:euroscivoc-25',
          },
        ],
        [
          'project',
          {
            id: 'project:HORIZON-101000001',
            acronym: 'ALPHA',
            title: 'Heat; "smart" and cheap',
            objective: 'First line\nsecond line',
            keywords: ['heat', 'storage'],
            programme: 'HORIZON',
            legalBasis: ['HORIZON.2.5'],
            topics: ['HORIZON-CL5-1'],
            startDate: '2022-09-01',
            endDate: '2025-08-31',
            totalCost: 2500000.5,
            contribution: 2000000,
            themes: ['theme:euroscivoc-425'],
          },
        ],
        [
          'project',
          {
            id: 'project:HORIZON-101000002',
            acronym: 'BETA',
            title: 'Blue growth',
            keywords: [],
            programme: 'HORIZON',
            legalBasis: ['HORIZON.3', 'HORIZON.3.1'],
            topics: ['HORIZON-EIC-1'],
            startDate: '2023-01-01',
            contribution: 1500000,
            themes: [],
          },
        ],
        [
          'organisation',
          {
            id: 'org:pic-900000001',
            name: 'ThermoVault BV',
            otherNames: ['THERMOVAULT'],
            shortName: 'TV',
            identifiers: { pic: ['900000001'], vat: ['BE0123456789'] },
            helix: 'company',
            helixBasis: 'declared',
            size: 'sme',
            place: { country: 'BE', nuts: 'BE242', city: 'Leuven', latitude: 50.87, longitude: 4.7 },
          },
        ],
        [
          'organisation',
          {
            id: 'org:pic-900000002',
            name: 'Panepistimio',
            identifiers: { pic: ['900000002'] },
            helix: 'knowledge',
            helixBasis: 'declared',
            institution: 'higher-education',
            place: { country: 'GR', nuts: 'EL303', city: 'Athina' },
          },
        ],
        [
          'organisation',
          {
            id: 'org:pic-900000003',
            name: 'UNIVERSITY COURT',
            identifiers: { pic: ['900000003'], vat: ['GB607606448'] },
            helix: 'association',
            helixBasis: 'declared',
            place: { country: 'GB', nuts: 'UKM72', city: 'St Andrews', latitude: 56.34, longitude: -2.79 },
          },
        ],
        [
          'participation',
          {
            project: 'project:HORIZON-101000001',
            organisation: 'org:pic-900000001',
            roles: ['coordinator'],
            order: 1,
            contribution: 1000000.25,
            netContribution: 1000000.25,
            totalCost: 1200000,
            ended: false,
            rows: 1,
          },
        ],
        [
          'participation',
          {
            project: 'project:HORIZON-101000001',
            organisation: 'org:pic-900000002',
            roles: ['participant'],
            order: 2,
            contribution: 500000,
            netContribution: 400000,
            totalCost: 500000,
            ended: true,
            rows: 1,
          },
        ],
        [
          'participation',
          {
            project: 'project:HORIZON-101000002',
            organisation: 'org:pic-900000001',
            roles: ['participant'],
            order: 1,
            netContribution: 0,
            totalCost: 0,
            ended: false,
            rows: 1,
          },
        ],
        [
          'participation',
          {
            project: 'project:HORIZON-101000002',
            organisation: 'org:pic-900000003',
            roles: ['associated-partner'],
            order: 3,
            ended: false,
            rows: 1,
          },
        ],
      ].map(([kind, statement]) => ({
        kind,
        source: 'source:cordis-horizon',
        scope: 'public',
        synthetic: false,
        statement,
      })),
    );
    expect(found.files).toEqual([
      { file: 'download/euroSciVoc.csv', rows: 2, kept: 2, setAside: 0 },
      { file: 'download/organization.csv', rows: 4, kept: 4, setAside: 0 },
      { file: 'download/project.csv', rows: 2, kept: 2, setAside: 0 },
    ]);
  });

  it('is the same from a folder, an archive, an archive in an archive, and single files', async () => {
    const expected = await read(CLEAN);
    await withFolder(async (folder) => {
      const files = filesOf(CLEAN);
      writeFiles(folder, {
        'plain.zip': zip(files),
        'outer.zip': zip({ 'inner.zip': zip(files) }),
        ...files,
      });
      const ways = [['plain.zip'], ['outer.zip'], Object.keys(files), Object.keys(files).reverse()];
      for (const names of ways) {
        const found = await collect(
          readCordis(
            names.map((name) => join(folder, name)),
            RETRIEVED,
          ),
        );
        expect(found.records).toEqual(expected.records);
        expect(found.setAside).toEqual([]);
      }
    });
  });

  it('takes the newest day of its files where none is given', async () => {
    await withFolder(async (folder) => {
      writeFiles(folder, { 'cordis.zip': zip(filesOf(CLEAN)), ...filesOf(CLEAN) });
      const inArchive = await collect(readCordis([join(folder, 'cordis.zip')]));
      expect(inArchive.sources[0].source.retrieved).toBe('2024-03-05');
      const names = Object.keys(filesOf(CLEAN)).map((name) => join(folder, name));
      for (const [i, name] of names.entries()) utimesSync(name, 0, new Date(2025, 5, 10 + i, 12));
      expect((await collect(readCordis(names))).sources[0].source.retrieved).toBe('2025-06-12');
    });
  });

  it('leaves out other files and columns, and names them', async () => {
    const download = structuredClone(CLEAN);
    download.project.header.push('surprise', 'rcn');
    for (const row of download.project.rows) row.push('x', '1');
    const found = await readFiles({
      ...filesOf(download),
      'webLink.csv': 'a;b\n1;2\n',
      'information.txt': 'hello',
      'project.xlsx': 'PK',
    });
    expect(found.skipped).toEqual([
      'download/information.txt',
      'download/project.xlsx',
      'download/webLink.csv',
      'column "surprise" of download/project.csv',
    ]);
    expect(found.records).toHaveLength(12);
  });
});

describe('older names and other programmes', () => {
  it('reads FP7 and H2020 names beside each other, each as a source of its own', async () => {
    const found = await readFiles({
      'fp7_project.csv': 'rcn;id;acronym;frameworkProgramme\n1;210001;OLD;FP7\n',
      'fp7_organization.csv': 'projectRcn;projectID;id;name;role\n1;210001;900000001;ACME;coordinator\n',
      'cordis-h2020projects.csv': 'id,acronym\n210001,NEWER\n',
      'cordis-h2020organizations.csv': 'projectID,organizationID,name,role\n210001,900000001,,partner\n',
    });
    expect(found.sources.map(({ source }) => [source.id, source.name, source.precedence])).toEqual([
      ['source:cordis-fp7', 'CORDIS, Seventh Framework Programme', 300],
      ['source:cordis-h2020', 'CORDIS, Horizon 2020', 400],
    ]);
    expect(found.records.map(({ source, kind, statement }) => [source, kind, statement])).toEqual([
      [
        'source:cordis-fp7',
        'project',
        {
          id: 'project:FP7-210001',
          acronym: 'OLD',
          keywords: [],
          programme: 'FP7',
          legalBasis: [],
          topics: [],
          themes: [],
        },
      ],
      [
        'source:cordis-fp7',
        'organisation',
        { id: 'org:pic-900000001', name: 'ACME', identifiers: { pic: ['900000001'] } },
      ],
      [
        'source:cordis-fp7',
        'participation',
        {
          project: 'project:FP7-210001',
          organisation: 'org:pic-900000001',
          roles: ['coordinator'],
          ended: false,
          rows: 1,
        },
      ],
      [
        'source:cordis-h2020',
        'project',
        {
          id: 'project:H2020-210001',
          acronym: 'NEWER',
          keywords: [],
          programme: 'H2020',
          legalBasis: [],
          topics: [],
          themes: [],
        },
      ],
      [
        'source:cordis-h2020',
        'organisation',
        { id: 'org:pic-900000001', identifiers: { pic: ['900000001'] } },
      ],
      [
        'source:cordis-h2020',
        'participation',
        {
          project: 'project:H2020-210001',
          organisation: 'org:pic-900000001',
          roles: ['partner'],
          ended: false,
          rows: 1,
        },
      ],
    ]);
  });

  it('adds topics and legal bases from tables of their own', async () => {
    const found = await readFiles({
      ...filesOf(CLEAN),
      'topics.csv': 'projectID;topic;title\n101000002;HORIZON-EIC-2;x\n',
      'legalBasis.csv': 'projectID;legalBasis;title;uniqueProgrammePart\n101000002;HORIZON.1;x;true\n',
    });
    expect(statements(found, 'project')[1]).toMatchObject({
      topics: ['HORIZON-EIC-1', 'HORIZON-EIC-2'],
      legalBasis: ['HORIZON.1', 'HORIZON.3', 'HORIZON.3.1'],
    });
    expect(found.skipped).toEqual([]);
  });

  it('makes theme ids from titles where there are no codes', async () => {
    const found = await readFiles({
      ...filesOf(CLEAN),
      'euroSciVoc.csv': 'projectID;euroSciVocPath\n101000001;/natural sciences/physics, applied\n',
    });
    expect(statements(found, 'theme')).toEqual([
      { id: 'theme:euroscivoc-natural-sciences', code: '/natural sciences', title: 'natural sciences' },
      {
        id: 'theme:euroscivoc-natural-sciences.physics-applied',
        code: '/natural sciences/physics, applied',
        title: 'physics, applied',
        parent: 'theme:euroscivoc-natural-sciences',
      },
    ]);
  });

  it('reads a project that two downloads hold from the newer one', async () => {
    const newer = changed('project', (rows, column) => {
      rows[0][column('title')] = 'New title';
      rows[0][column('contentUpdateDate')] = '2026-01-01 10:00:00';
      rows.pop();
    });
    newer.organization.rows = newer.organization.rows.slice(0, 1);
    newer.euroSciVoc.rows = [];
    await withFolder(async (folder) => {
      writeFiles(folder, { 'a.zip': zip(filesOf(newer)), 'b.zip': zip(filesOf(CLEAN)) });
      const found = await collect(readCordis([join(folder, 'b.zip'), join(folder, 'a.zip')], RETRIEVED));
      expect(statements(found, 'project')[0]).toMatchObject({ title: 'New title', themes: [] });
      expect(statements(found, 'participation')).toHaveLength(3);
      expect(statements(found, 'participation')[0]).toMatchObject({ contribution: 1000000.25, rows: 1 });
      expect(found.merged).toEqual([
        { kind: 'project', rows: 1 },
        { kind: 'participation', rows: 1 },
        { kind: 'participation', rows: 1 },
      ]);
    });
  });
});

describe('rows that repeat', () => {
  it('become one participation: roles united, amounts added, ended only where all say so', async () => {
    const found = await read(
      changed('organization', (rows, column) => {
        const again = [...rows[0]];
        again[column('role')] = 'thirdParty';
        again[column('order')] = '7';
        again[column('ecContribution')] = '0.1';
        again[column('netEcContribution')] = '';
        again[column('endOfParticipation')] = 'true';
        rows.unshift(again, [...again]);
      }),
    );
    expect(statements(found, 'participation')[0]).toEqual({
      project: 'project:HORIZON-101000001',
      organisation: 'org:pic-900000001',
      roles: ['coordinator', 'third-party'],
      order: 1,
      contribution: 1000000.35,
      netContribution: 1000000.25,
      totalCost: 2400000,
      ended: false,
      rows: 3,
    });
    expect(found.merged).toEqual([{ kind: 'participation', rows: 2 }]);
    expect(found.files[1]).toEqual({ file: 'download/organization.csv', rows: 6, kept: 6, setAside: 0 });
  });

  it('become one project, the newest version', async () => {
    const found = await read(
      changed('project', (rows, column) => {
        const older = [...rows[0]];
        older[column('title')] = 'Old title';
        older[column('contentUpdateDate')] = '01/01/2024';
        rows.push(older, [...rows[0]]);
      }),
    );
    expect(statements(found, 'project').map((project) => 'title' in project && project.title)).toEqual([
      'Heat; "smart" and cheap',
      'Blue growth',
    ]);
    expect(found.merged).toEqual([{ kind: 'project', rows: 2 }]);
    expect(found.files[2]).toEqual({ file: 'download/project.csv', rows: 4, kept: 4, setAside: 0 });
  });

  it('name an organisation by its most frequent spelling, then the latest, then the smallest', async () => {
    const spell = (...spellings: [name: string, updated: string][]) =>
      read(
        changed('organization', (rows, column) => {
          const model = rows[0];
          rows.splice(
            0,
            rows.length,
            ...spellings.map(([name, updated], i) => {
              const row = [...model];
              row[column('name')] = name;
              row[column('contentUpdateDate')] = updated;
              row[column('order')] = String(i);
              row[column('vatNumber')] = `V${i % 2}`;
              return row;
            }),
          );
        }),
      ).then((found) => statements(found, 'organisation')[0]);
    const early = '2024-01-01 00:00:00';
    const late = '2025-01-01 00:00:00';
    expect(await spell(['B', early], ['B', early], ['A', late])).toMatchObject({
      name: 'B',
      otherNames: ['A'],
      identifiers: { pic: ['900000001'], vat: ['V0', 'V1'] },
    });
    expect(await spell(['A', early], ['B', late])).toMatchObject({ name: 'B', otherNames: ['A'] });
    expect(await spell(['B', late], ['A', late], ['', late])).toMatchObject({ name: 'A', otherNames: ['B'] });
  });

  it('give a place as a whole, its blanks filled from places that agree', async () => {
    const found = await read(
      changed('organization', (rows, column) => {
        const place = (city: string, nuts: string, point: string) => {
          const row = [...rows[0]];
          row[column('city')] = city;
          row[column('nutsCode')] = nuts;
          row[column('geolocation')] = point;
          return row;
        };
        rows.splice(
          0,
          rows.length,
          place('Gent', '', ''),
          place('Gent', '', ''),
          place('Brugge', 'BE251', '51.2,3.2'),
          place('Gent', 'BE234', '51.0,3.7'),
        );
      }),
    );
    expect(statements(found, 'organisation')[0]).toMatchObject({
      place: { country: 'BE', city: 'Gent', nuts: 'BE234', latitude: 51, longitude: 3.7 },
    });
  });
});

describe('what is set aside', () => {
  it.each([
    ['projectID', '', 'It is blank.', 'Fill it in at its source.'],
    ['projectID', '10100000x', 'It is not a project number of up to 12 digits.', 'Correct it at its source.'],
    [
      'projectID',
      '999',
      'The project is not in download/project.csv, or its row there was set aside.',
      'Import the files of one download together; correct the project row if it was set aside.',
    ],
    [
      'organisationID',
      'none',
      'It is not a Participant Identification Code of digits.',
      'Correct it at its source.',
    ],
    [
      'role',
      'boss',
      'It is no role that is known.',
      'Write coordinator, participant, partner, associatedPartner, internationalPartner or thirdParty.',
    ],
  ])('a participation whose %s is "%s"', async (field, value, reason, remedy) => {
    const found = await read(
      changed('organization', (rows, column) => {
        rows[2][column(field)] = value;
      }),
    );
    expect(found.setAside).toEqual([
      {
        file: 'download/organization.csv',
        line: 4,
        field,
        ...(value === '' ? {} : { value }),
        reason,
        remedy,
      },
    ]);
    expect(statements(found, 'participation')).toHaveLength(3);
    expect(statements(found, 'organisation')[0]).toMatchObject({ name: 'THERMOVAULT' });
    expect(found.files[1]).toEqual({ file: 'download/organization.csv', rows: 4, kept: 3, setAside: 1 });
  });

  it.each([
    ['ecContribution', '12x', 'It is not a number. Write digits, with a decimal point if need be.'],
    ['ecContribution', '-5', 'The amount is below zero. Correct the amount, or leave it blank.'],
    [
      'geolocation',
      '95,4',
      'It is not a latitude from −90 to 90 and a longitude from −180 to 180. Correct the coordinates, or leave them blank.',
    ],
    ['activityType', 'XYZ', 'It is none of PRC, HES, REC, PUB, OTH. Write one of these words.'],
    ['country', 'Belgium', 'It is not a country code of two letters. Write the ISO code, e.g. BE.'],
    ['SME', 'perhaps', 'It is neither true nor false. Write true or false.'],
    ['contentUpdateDate', 'x'.repeat(300), 'It is not a day that exists. Write the date as YYYY-MM-DD.'],
  ])('the field %s that is "%s", and the row is kept', async (field, value, said) => {
    const found = await read(
      changed('organization', (rows, column) => {
        rows[0][column(field)] = value;
      }),
    );
    const cut = value.length > 200 ? `${value.slice(0, 199)}…` : value;
    const [reason, remedy] = said.split(/(?<=\.)(?<!e\.g\.) (?=[A-Z])/);
    expect(found.setAside).toEqual([
      {
        file: 'download/organization.csv',
        line: 2,
        field,
        value: cut,
        reason,
        remedy: `${remedy} The rest of the row was kept.`,
      },
    ]);
    expect(found.files.map(({ setAside }) => setAside)).toEqual([0, 0, 0]);
    expect(statements(found, 'participation')).toHaveLength(4);
  });

  it('an end before the start', async () => {
    const found = await read(
      changed('project', (rows, column) => {
        rows[0][column('endDate')] = '31/08/2022';
      }),
    );
    expect(found.setAside).toEqual([
      {
        file: 'download/project.csv',
        line: 2,
        field: 'endDate',
        value: '2022-08-31',
        reason: 'It is before the start, 2022-09-01.',
        remedy: 'Correct one of the two. The rest of the row was kept.',
      },
    ]);
    expect(statements(found, 'project')[0]).toMatchObject({ startDate: '2022-09-01' });
    expect(statements(found, 'project')[0]).not.toHaveProperty('endDate');
  });

  it('rows with too few or too many columns, on the line where they start', async () => {
    const files = filesOf(CLEAN);
    files['project.csv'] += '"101000009";"short"\n';
    files['euroSciVoc.csv'] += '101000001;/1;/a;a;b\n101000001;/1;/a;a;;\n';
    const found = await readFiles(files);
    expect(found.setAside).toEqual([
      {
        file: 'download/euroSciVoc.csv',
        line: 4,
        value: '101000001 | /1 | /a | a | b',
        reason: 'The row has 5 columns where the header has 4.',
        remedy:
          'Quote fields that hold the delimiter; if it is the last row, the file may have been cut off.',
      },
      {
        file: 'download/project.csv',
        line: 5,
        value: '101000009 | short',
        reason: 'The row has 2 columns where the header has 13.',
        remedy:
          'Quote fields that hold the delimiter; if it is the last row, the file may have been cut off.',
      },
    ]);
    expect(found.files.map(({ rows, setAside }) => [rows, setAside])).toEqual([
      [4, 1],
      [4, 0],
      [3, 1],
    ]);
  });

  it('themes that are none, and themes of projects that are not there', async () => {
    const found = await read(
      changed('euroSciVoc', (rows) => {
        rows.push(
          ['101000001', '', '', ''],
          ['101000001', '12a', '/x', ''],
          ['101000001', '/1/2', '/x', ''],
          ['7', '/1', '/x', 'x'],
        );
      }),
    );
    expect(found.setAside.map(({ line, field, value, reason }) => [line, field, value, reason])).toEqual([
      [4, 'euroSciVocPath', undefined, 'It names no theme.'],
      [5, 'euroSciVocCode', '/12a', 'It is not a EuroSciVoc code path such as /25/67/425.'],
      [6, 'euroSciVocPath', '/1/2', 'Its code /1/2 and its path differ in depth.'],
      [7, 'projectID', '7', 'The project is not in download/project.csv, or its row there was set aside.'],
    ]);
    expect(statements(found, 'theme')).toHaveLength(3);
  });
});

describe('inputs that can not be used as a whole', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'helixlens-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const files = filesOf(CLEAN);
  const archive = zip(files);
  const without = (name: string) =>
    Object.fromEntries(Object.entries(files).filter(([other]) => other !== name));
  it.each<[string, () => string[], string]>([
    ['nothing there', () => ['none.zip'], '/none.zip: There is no such file or folder. Check the path.'],
    ['an empty archive', () => [file('empty.zip', '')], '/empty.zip: It is empty. Download it again.'],
    [
      'text called zip',
      () => [file('text.zip', 'hello')],
      '/text.zip: It is not a zip archive. Download it again.',
    ],
    [
      'an archive cut off',
      () => [file('cut.zip', archive.subarray(0, 400))],
      'cut.zip: The archive is damaged or was cut off (End of central directory record signature not found. Either not a zip file, or file is truncated.). Download it again.',
    ],
    [
      'an encrypted archive',
      () => [file('secret.zip', zip(files, { encrypted: true }))],
      'secret.zip/project.csv: It is encrypted. Unpack the archive with its password, and give the folder.',
    ],
    [
      'a wrong checksum',
      () => [file('sum.zip', zip(files, { sum: 1 }))],
      'sum.zip/project.csv: The archive is damaged or was cut off (its checksum differs). Download it again.',
    ],
    [
      'a zip bomb',
      () => [file('bomb.zip', zip(files, { declaredSize: 4e9 }))],
      `bomb.zip/project.csv: It says that its ${packedSize()} bytes unpack to 4000000000, which no table of text does. Get the archive from its publisher; if it is in order, unpack it and give the folder.`,
    ],
    [
      'no project file',
      () => [file('p.zip', zip(without('project.csv')))],
      'p.zip: It holds no project file (project.csv); found p.zip/organization.csv, p.zip/euroSciVoc.csv. Give the archive of CSV files as CORDIS publishes it, or the folder that it was unpacked to.',
    ],
    [
      'no organisation file',
      () => [file('o.zip', zip(without('organization.csv')))],
      'o.zip: It holds no organisation file (organization.csv); found o.zip/project.csv, o.zip/euroSciVoc.csv. Give the archive of CSV files as CORDIS publishes it, or the folder that it was unpacked to.',
    ],
    [
      'an empty table',
      () => [file('e.zip', zip({ ...files, 'organization.csv': '' }))],
      'e.zip/organization.csv: It is empty. Download or save it again.',
    ],
    [
      'a header alone',
      () => [file('h.zip', zip({ ...files, 'project.csv': 'id;title\n' }))],
      'h.zip/project.csv: It holds no project. Download it again.',
    ],
    [
      'a header without its columns',
      () => [file('c.zip', zip({ ...files, 'organization.csv': 'projectID;naam;role\n' }))],
      'c.zip/organization.csv: Its header lacks the column "organisationID"; it has "projectID", "naam", "role". Check that this is the right file, or rename the column.',
    ],
    [
      'a column twice',
      () => [file('t.zip', zip({ ...files, 'project.csv': 'ID;id\n1;2\n' }))],
      't.zip/project.csv: Its header names the column "ID" twice. Remove one.',
    ],
    [
      'UTF-16',
      () => [
        file('u.zip', zip({ ...files, 'project.csv': Buffer.from('\ufeffid;title\n1;x\n', 'utf16le') })),
      ],
      'u.zip/project.csv: It is UTF-16 text. Save it as CSV in UTF-8.',
    ],
    [
      'a header cut off',
      () => [file('q.zip', zip({ ...files, 'project.csv': '"id";"tit' }))],
      "q.zip/project.csv: Its header can't be read. A quoted field is never closed. The file may have been cut off: download it again, or close the quote on this line.",
    ],
    [
      'an archive three deep',
      () => [file('d.zip', zip({ 'b.zip': zip({ 'c.zip': archive }) }))],
      'd.zip/b.zip/c.zip: It is an archive in an archive in an archive. Unpack it first.',
    ],
  ])('%s', async (_, paths, message) => {
    const error = await collect(readCordis(paths().map((path) => join(folder, path)))).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error.message.replace(folder, '')).toBe(message);
  });

  it('a day of retrieval that is none', async () => {
    await expect(collect(readCordis([folder], { retrieved: 'yesterday' }))).rejects.toThrow(
      new UsageError('"yesterday" is not a day. Write the day of the download as YYYY-MM-DD.'),
    );
  });

  function file(name: string, content: string | Uint8Array): string {
    writeFiles(folder, { [name]: content });
    return name;
  }
  function packedSize(): number {
    return archive.readUInt32LE(18);
  }
});

it('leaves no temporary files after the end, an error, a stop half way or a cancellation', async () => {
  await withFolder(async (folder) => {
    const download = writeFiles(join(folder, 'download'), filesOf(CLEAN));
    vi.stubEnv('TMPDIR', folder);
    try {
      await collect(readCordis([download]));
      for await (const event of readCordis([download])) if (event.type === 'record') break;
      const controller = new AbortController();
      controller.abort();
      const stopped = collect(readCordis([download], { signal: controller.signal }));
      await expect(stopped).rejects.toThrow(new CancelledError());
      writeFiles(download, { 'project.csv': csv(['id'], []) });
      await expect(collect(readCordis([download]))).rejects.toThrow(InputError);
    } finally {
      vi.unstubAllEnvs();
    }
    expect(readdirSync(folder)).toEqual(['download']);
  });
});

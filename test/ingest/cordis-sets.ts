/** Small CORDIS downloads: one written out with every kind of dirt, and random ones. */
import fc from 'fast-check';
import { csv, type Dialect, PLAIN } from './inputs.ts';

export interface Table {
  header: string[];
  rows: string[][];
}
/** Tables by file name without extension. */
export type Download = Record<string, Table>;

/** The files of a download, each in a dialect. */
export function filesOf(download: Download, dialect: Dialect = PLAIN): Record<string, string> {
  return Object.fromEntries(
    Object.entries(download).map(([name, { header, rows }]) => [`${name}.csv`, csv(header, rows, dialect)]),
  );
}

const PROJECT_HEADER = [
  'id',
  'acronym',
  'title',
  'startDate',
  'endDate',
  'totalCost',
  'ecMaxContribution',
  'legalBasis',
  'topics',
  'frameworkProgramme',
  'objective',
  'contentUpdateDate',
  'keywords',
];
const ORGANISATION_HEADER = [
  'projectID',
  'organisationID',
  'vatNumber',
  'name',
  'shortName',
  'SME',
  'activityType',
  'city',
  'country',
  'nutsCode',
  'geolocation',
  'contentUpdateDate',
  'order',
  'role',
  'ecContribution',
  'netEcContribution',
  'totalCost',
  'endOfParticipation',
];
const THEME_HEADER = ['projectID', 'euroSciVocCode', 'euroSciVocPath', 'euroSciVocTitle'];

/** A clean download with two projects, three organisations, four participations and two themes. */
export const CLEAN: Download = {
  project: {
    header: PROJECT_HEADER,
    rows: [
      [
        '101000001',
        'ALPHA',
        'Heat; "smart" and cheap',
        '2022-09-01',
        '2025-08-31',
        '2500000.5',
        '2000000',
        'HORIZON.2.5',
        'HORIZON-CL5-1',
        'HORIZON',
        'First line\nsecond line',
        '2025-01-01 10:00:00',
        'heat, storage',
      ],
      [
        '101000002',
        'BETA',
        'Blue growth',
        '2023-01-01',
        '',
        '',
        '1500000',
        'HORIZON.3.1|HORIZON.3',
        'HORIZON-EIC-1',
        'HORIZON',
        '',
        '2025-01-01 10:00:00',
        '',
      ],
    ],
  },
  organization: {
    header: ORGANISATION_HEADER,
    rows: [
      [
        '101000001',
        '900000001',
        'BE0123456789',
        'THERMOVAULT',
        'TV',
        'true',
        'PRC',
        'Leuven',
        'BE',
        'BE242',
        '50.87,4.70',
        '2025-01-01 10:00:00',
        '1',
        'coordinator',
        '1000000.25',
        '1000000.25',
        '1200000',
        'false',
      ],
      [
        '101000001',
        '900000002',
        '',
        'Panepistimio',
        '',
        'false',
        'HES',
        'Athina',
        'EL',
        'EL303',
        '',
        '2025-01-01 10:00:00',
        '2',
        'participant',
        '500000',
        '400000',
        '500000',
        'true',
      ],
      [
        '101000002',
        '900000001',
        'BE0123456789',
        'ThermoVault BV',
        'TV',
        'true',
        'PRC',
        'Leuven',
        'BE',
        'BE242',
        '50.87,4.70',
        '2025-06-01 10:00:00',
        '1',
        'participant',
        '',
        '0',
        '0',
        'false',
      ],
      [
        '101000002',
        '900000003',
        'GB607606448',
        'UNIVERSITY COURT',
        '',
        '',
        'OTH',
        'St Andrews',
        'UK',
        'UKM72',
        '56.34,-2.79',
        '2025-01-01 10:00:00',
        '3',
        'associatedPartner',
        '',
        '',
        '',
        'false',
      ],
    ],
  },
  euroSciVoc: {
    header: THEME_HEADER,
    rows: [
      [
        '101000001',
        '/25/67/425',
        '/engineering and technology/environmental engineering/energy and fuels',
        'energy and fuels',
      ],
      [
        '101000001',
        '/25/67',
        '/engineering and technology/environmental engineering',
        'environmental engineering',
      ],
    ],
  },
};

const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const text = fc.string({ unit: pick('a', 'B', ' ', ';', ',', '"', '\n', 'é', '日'), maxLength: 12 });
const cents = fc.integer({ min: 0, max: 1e9 }).map((value) => (value / 100).toFixed(2));
const moment = fc.integer({ min: 10, max: 28 }).map((day) => `2025-01-${day} 10:00:00`);

/** Random downloads: few projects and organisations, so that pairs, spellings and themes repeat. */
export const downloads: fc.Arbitrary<Download> = fc
  .record({
    projects: fc.array(fc.tuple(text, text, pick('2022-09-01', '2023-01-01', ''), cents, text, moment), {
      minLength: 1,
      maxLength: 4,
    }),
    consortium: fc.array(
      fc.tuple(
        fc.nat(3),
        fc.nat(4),
        pick('Acme', 'ACME', 'Ácme; "NV"', ''),
        pick('true', 'false', ''),
        pick('PRC', 'HES', ''),
        pick('Gent', 'Gand', ''),
        pick('BE', 'EL', ''),
        pick('50.5,4.25', ''),
        moment,
        fc.nat(5),
        pick('coordinator', 'participant', 'thirdParty'),
        cents,
        pick('true', 'false'),
      ),
      { maxLength: 20 },
    ),
    themes: fc.array(
      fc.tuple(fc.nat(3), pick(['/1', '/a'], ['/1/2', '/a/b'], ['/1/2/3', '/a/b/c'], ['/4/5', '/d/e'])),
      { maxLength: 8 },
    ),
  })
  .map(({ projects, consortium, themes }) => {
    const id = (index: number) => String(101000000 + (index % projects.length));
    return {
      project: {
        header: PROJECT_HEADER,
        rows: projects.map(([acronym, title, start, cost, objective, updated], i) => [
          id(i),
          acronym,
          title,
          start,
          '',
          cost,
          cost,
          'HORIZON.1',
          'T1',
          'HORIZON',
          objective,
          updated,
          'a, b',
        ]),
      },
      organization: {
        header: ORGANISATION_HEADER,
        rows: consortium.map(
          ([project, pic, name, sme, type, city, country, point, updated, order, role, amount, ended]) => [
            id(project),
            String(900000000 + pic),
            '',
            name,
            '',
            sme,
            type,
            city,
            country,
            '',
            point,
            updated,
            String(order),
            role,
            amount,
            amount,
            '',
            ended,
          ],
        ),
      },
      euroSciVoc: {
        header: THEME_HEADER,
        rows: themes.map(([project, [code, path]]) => [
          id(project),
          code,
          path,
          path.slice(path.lastIndexOf('/') + 1),
        ]),
      },
    };
  });

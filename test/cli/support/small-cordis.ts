/** A CORDIS download small enough to read: the files as CORDIS names them, written by a test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Row = Record<string, string>;

const PROJECT_COLUMNS = [
  'id',
  'acronym',
  'status',
  'title',
  'startDate',
  'endDate',
  'frameworkProgramme',
  'objective',
];
const ORGANISATION_COLUMNS = [
  'projectID',
  'projectAcronym',
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
  'order',
  'role',
  'ecContribution',
  'endOfParticipation',
];
const THEME_COLUMNS = ['projectID', 'euroSciVocCode', 'euroSciVocPath', 'euroSciVocTitle'];

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
const csv = (columns: string[], rows: Row[]) =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(';')}\n`)
    .join('');

const project = (id: string, acronym: string, startDate: string, more: Row = {}): Row => ({
  id,
  acronym,
  title: `The ${acronym} project`,
  startDate,
  endDate: '2026-12-31',
  frameworkProgramme: 'HORIZON',
  ...more,
});

interface Actor {
  pic: string;
  name: string;
  activityType: string;
  country: string;
}
const ACTORS = {
  thermo: { pic: '900000001', name: 'THERMOVAULT', activityType: 'PRC', country: 'BE' },
  university: {
    pic: '900000002',
    name: 'KATHOLIEKE UNIVERSITEIT LEUVEN',
    activityType: 'HES',
    country: 'BE',
  },
  institute: { pic: '900000003', name: 'INESC TEC', activityType: 'REC', country: 'PT' },
  city: { pic: '900000004', name: 'STAD GENT', activityType: 'PUB', country: 'BE' },
  flux: { pic: '900000005', name: 'FLUX50', activityType: 'OTH', country: 'BE' },
  ariston: { pic: '900000006', name: 'ARISTON', activityType: 'PRC', country: 'IT' },
  northSea: { pic: '900000007', name: 'NORTH SEA PORT', activityType: 'PUB', country: 'BE' },
  northSeaToo: { pic: '900000008', name: 'NORTH SEA PORT', activityType: 'PRC', country: 'NL' },
  formula: { pic: '900000009', name: '=SUM(A1:A9)', activityType: 'PRC', country: 'EL' },
} satisfies Record<string, Actor>;

const takesPart = (projectID: string, actor: keyof typeof ACTORS, role: string, more: Row = {}): Row => {
  const { pic, name, activityType, country } = ACTORS[actor];
  return {
    projectID,
    organisationID: pic,
    name,
    activityType,
    country,
    SME: 'false',
    order: '1',
    role,
    endOfParticipation: 'false',
    ...more,
  };
};

/**
 * Writes the download into the folder: 4 projects, 9 organisations, 11 distinct participations in 12 rows.
 * With `dirty`, one project starts on a day that does not exist.
 */
export function writeSmallCordis(
  folder: string,
  { dirty = false, title = 'The BeFlexible project' } = {},
): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'project.csv'),
    csv(PROJECT_COLUMNS, [
      project('101', 'BeFlexible', '2022-09-01', { title }),
      project('102', 'GridLab', '2021-01-01'),
      project('103', 'Harbour', '2023-03-01'),
      project('104', 'Solo', dirty ? '2023-02-30' : '2023-02-28'),
    ]),
  );
  writeFileSync(
    join(folder, 'organization.csv'),
    csv(ORGANISATION_COLUMNS, [
      takesPart('101', 'thermo', 'participant'),
      takesPart('101', 'institute', 'coordinator'),
      takesPart('101', 'ariston', 'participant'),
      takesPart('102', 'institute', 'coordinator'),
      takesPart('102', 'flux', 'participant'),
      takesPart('102', 'university', 'participant'),
      takesPart('102', 'university', 'thirdParty'),
      takesPart('103', 'northSea', 'coordinator'),
      takesPart('103', 'northSeaToo', 'participant'),
      takesPart('103', 'city', 'participant'),
      takesPart('103', 'university', 'participant'),
      takesPart('104', 'formula', 'coordinator'),
    ]),
  );
  writeFileSync(
    join(folder, 'euroSciVoc.csv'),
    csv(THEME_COLUMNS, [
      {
        projectID: '101',
        euroSciVocCode: '/25/67',
        euroSciVocPath: '/engineering and technology/environmental engineering',
        euroSciVocTitle: 'environmental engineering',
      },
    ]),
  );
  return folder;
}

/** Adds a crowd of projects, so that an import takes long enough to be stopped in the middle. */
export function writeLargeCordis(folder: string, projects: number): string {
  mkdirSync(folder, { recursive: true });
  const ids = Array.from({ length: projects }, (_, i) => i);
  writeFileSync(
    join(folder, 'project.csv'),
    csv(
      PROJECT_COLUMNS,
      ids.map((i) => project(String(1000 + i), `P${i}`, '2022-01-01', { objective: 'Words. '.repeat(60) })),
    ),
  );
  writeFileSync(
    join(folder, 'organization.csv'),
    csv(
      ORGANISATION_COLUMNS,
      ids.flatMap((i) =>
        [0, 1, 2].map((k) => ({
          ...takesPart(String(1000 + i), 'thermo', k === 0 ? 'coordinator' : 'participant'),
          organisationID: String(910000000 + ((i * 7 + k * 13) % projects)),
          name: `ORGANISATION ${(i * 7 + k * 13) % projects}`,
        })),
      ),
    ),
  );
  return folder;
}

/** A reader of six organisations in three projects, for tests that need a store with something in it. */
import type { Reader } from '../../src/ingest/reader.ts';
import type { OrganisationId, ProjectId, SourceId } from '../../src/model/ids.ts';
import type { SourceRecord } from '../../src/model/record.ts';

export const org = (name: string) => `org:${name}` as OrganisationId;
const project = (name: string) => `project:${name}` as ProjectId;
const source = 'source:test' as SourceId;

const ORGANISATIONS = {
  thermovault: { name: 'ThermoVault', helix: 'company' },
  'inesc-tec': { name: 'INESC TEC', helix: 'knowledge' },
  flux50: { name: 'Flux50', helix: 'association', functions: ['cluster-organisation'] },
  city: { name: 'City of Leuven', helix: 'government' },
  ariston: { name: 'Ariston', helix: 'company' },
  alone: { name: 'Alone NV', helix: 'company' },
} as const;
const PROJECTS = {
  beflexible: { startDate: '2022-09-01', with: ['thermovault', 'inesc-tec', 'city'] },
  grids: { startDate: '2021-01-01', with: ['inesc-tec', 'flux50', 'ariston'] },
  talks: { startDate: '2023-01-01', with: ['flux50', 'city'] },
} as const;

export async function* smallReader(): Reader {
  yield {
    type: 'source',
    source: {
      id: source,
      name: 'Test',
      kind: 'bundle',
      licence: 'none',
      retrieved: '2024-01-01',
      precedence: 100,
      synthetic: false,
    },
    files: ['test'],
  };
  const records: SourceRecord[] = [
    ...Object.entries(ORGANISATIONS).map(([id, { name, helix, ...rest }]) => ({
      kind: 'organisation' as const,
      statement: {
        id: org(id),
        name,
        helix,
        helixBasis: 'declared' as const,
        ...('functions' in rest ? { functions: [...rest.functions] } : {}),
      },
    })),
    ...Object.entries(PROJECTS).flatMap(([id, { startDate, with: members }]) => [
      { kind: 'project' as const, statement: { id: project(id), acronym: id, startDate } },
      ...members.map((member) => ({
        kind: 'participation' as const,
        statement: {
          project: project(id),
          organisation: org(member),
          roles: ['participant' as const],
          ended: false,
          rows: 1,
        },
      })),
    ]),
  ].map((record) => ({ ...record, source, scope: 'public' as const, synthetic: false }));
  for (const record of records) yield { type: 'record', record };
}

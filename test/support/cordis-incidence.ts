/**
 * Horizon Europe's participations straight from the CORDIS archive, without the import and the store, for tests
 * of network and measures on real data. Ids are `org:pic-…` and `project:HORIZON-…`; dates are left out.
 */
import { parse } from 'csv-parse';
import yauzl from 'yauzl';
import type { OrganisationId, ProjectId } from '../../src/model/ids.ts';
import { type Incidence, NO_DAY, ROLE_BITS } from '../../src/store/graph-store.ts';
import { CORDIS_HORIZON } from './requirements.ts';

const ROLES: Record<string, number> = {
  coordinator: ROLE_BITS.coordinator,
  participant: ROLE_BITS.participant,
  partner: ROLE_BITS.partner,
  associatedPartner: ROLE_BITS['associated-partner'],
  thirdParty: ROLE_BITS['third-party'],
};

/** Reads `organization.csv`; rows that repeat a pair are left in. */
export async function cordisIncidence(archive = CORDIS_HORIZON): Promise<Incidence> {
  const organisations = new Map<string, number>();
  const projects = new Map<string, number>();
  const organisation: number[] = [];
  const project: number[] = [];
  const role: number[] = [];
  const rows = (await csvIn(archive, 'organization.csv')).pipe(
    parse({ delimiter: ';', columns: true, relax_quotes: true }),
  );
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    organisation.push(indexIn(organisations, row.organisationID));
    project.push(indexIn(projects, row.projectID));
    role.push(ROLES[row.role] ?? 0);
  }
  const unknown = new Int32Array(projects.size).fill(NO_DAY);
  return {
    organisations: [...organisations.keys()].map((pic) => `org:pic-${pic}` as OrganisationId),
    projects: [...projects.keys()].map((id) => `project:HORIZON-${id}` as ProjectId),
    known: unknown,
    start: unknown,
    end: unknown,
    organisation: Int32Array.from(organisation),
    project: Int32Array.from(project),
    role: Uint8Array.from(role),
  };
}

function indexIn(indices: Map<string, number>, key: string): number {
  const known = indices.get(key);
  if (known !== undefined) return known;
  indices.set(key, indices.size);
  return indices.size - 1;
}

async function csvIn(archive: string, name: string): Promise<NodeJS.ReadableStream> {
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return zip.openReadStreamPromise(entry);
  throw new Error(`${archive} holds no ${name}`);
}

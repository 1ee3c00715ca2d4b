/**
 * An ecosystem written out in a test: who takes part in what, and no more than the test is about.
 *
 * @example
 * smallEcosystem({
 *   organisations: { thermovault: { name: 'ThermoVault', place: { country: 'BE', city: 'Leuven' } } },
 *   projects: { beflexible: { startDate: '2022-09-01', with: ['thermovault', 'inesc-tec'] } },
 * });
 * // ids: org:thermovault, org:inesc-tec, project:beflexible
 */
import type { Cluster, Membership, Offer } from '../../src/model/cluster.ts';
import type { ClusterId, OrganisationId, ProjectId, SourceId, ThemeId } from '../../src/model/ids.ts';
import { compareIds } from '../../src/model/ids.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import type { Theme } from '../../src/model/project.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import type { Ecosystem, EcosystemOptions, ProjectSummary } from '../../src/network/ecosystem.ts';
import type { Participations, TieNetwork } from '../../src/network/packed.ts';

export interface SmallEcosystem {
  /** By the part of the id after `org:`. Those that only a project names need not be listed. */
  organisations?: Record<string, Partial<Omit<Organisation, 'id'>>>;
  /** By the part of the id after `project:`; `with` and `themes` name organisations and themes likewise. */
  projects?: Record<
    string,
    Partial<Omit<ProjectSummary, 'id' | 'themes'>> & { with: string[]; themes?: string[] }
  >;
  /** Titles, or titles with a parent; themes that only a project names need not be listed. */
  themes?: Record<string, { title: string; parent?: string }>;
  clusters?: Record<
    string,
    Partial<Omit<Cluster, 'id' | 'organisation'>> & { organisation?: string; members?: string[] }
  >;
  offers?: Record<
    string,
    Partial<Omit<Offer, 'id' | 'organisation'>> & { organisation: string; direction: Offer['direction'] }
  >;
  options?: EcosystemOptions;
  dataVersion?: string;
}

export const org = (name: string) => `org:${name}` as OrganisationId;
export const project = (name: string) => `project:${name}` as ProjectId;
export const theme = (name: string) => `theme:${name}` as ThemeId;
export const cluster = (name: string) => `cluster:${name}` as ClusterId;
export const TEST_SOURCE = 'source:test' as SourceId;

export function smallEcosystem(spec: SmallEcosystem): Ecosystem {
  const clusterSpecs = Object.entries(spec.clusters ?? {});
  const projectSpecs = Object.entries(spec.projects ?? {}).sort(([a], [b]) =>
    compareIds(project(a), project(b)),
  );
  const names = new Set([
    ...Object.keys(spec.organisations ?? {}),
    ...projectSpecs.flatMap(([, { with: members }]) => members),
    ...clusterSpecs.flatMap(([, c]) => [...(c.members ?? []), ...(c.organisation ? [c.organisation] : [])]),
    ...Object.values(spec.offers ?? {}).map((offer) => offer.organisation),
  ]);
  const organisations = [...names]
    .map((name) => organisation(name, spec.organisations?.[name] ?? {}))
    .sort((a, b) => compareIds(a.id, b.id));
  const indices = new Map(organisations.map(({ id }, index) => [id, index]));
  const clusters = clusterSpecs.map(([name, { organisation: runs, members: _, ...rest }]) => ({
    id: cluster(name),
    name,
    kind: 'spearhead' as const,
    synthetic: false,
    sources: [TEST_SOURCE],
    ...(runs === undefined ? {} : { organisation: org(runs) }),
    ...rest,
  }));
  const memberships: Membership[] = clusterSpecs.flatMap(([name, { members }]) =>
    (members ?? []).map((member) => ({
      cluster: cluster(name),
      organisation: org(member),
      synthetic: false,
      sources: [TEST_SOURCE],
    })),
  );
  const participations = pack(
    organisations.map(({ id }) => id),
    projectSpecs.map(([name, { with: members }]) => ({
      id: project(name),
      members: [...new Set(members)].map((member) => indices.get(org(member))!),
    })),
  );
  return {
    viewer: LOCAL_ADMINISTRATOR,
    dataVersion: spec.dataVersion ?? '0'.repeat(32),
    options: spec.options ?? {},
    organisations,
    projects: projectSpecs.map(([name, { with: _, themes, ...rest }]) => ({
      id: project(name),
      acronym: name,
      keywords: [],
      legalBasis: [],
      topics: [],
      synthetic: false,
      sources: [TEST_SOURCE],
      fieldSources: {},
      ...rest,
      themes: (themes ?? []).map(theme).sort(compareIds),
    })),
    participations,
    ties: tie(participations),
    themes: themesOf(
      spec,
      projectSpecs.flatMap(([, { themes }]) => themes ?? []),
    ),
    clusters: clusters.sort((a, b) => compareIds(a.id, b.id)),
    memberships,
    offers: Object.entries(spec.offers ?? {}).map(([name, { organisation: of, ...rest }]) => ({
      id: name,
      seek: 'research' as const,
      text: name,
      themes: [],
      synthetic: false,
      sources: [TEST_SOURCE],
      ...rest,
      organisation: org(of),
    })),
    sources: [],
    indexOf: (id) => indices.get(id) ?? -1,
  };
}

function organisation(name: string, fields: Partial<Omit<Organisation, 'id'>>): Organisation {
  return {
    id: org(name),
    name,
    otherNames: [],
    identifiers: { pic: [], vat: [], ror: [], kbo: [] },
    helix: 'unknown',
    helixBasis: 'unknown',
    functions: [],
    size: 'unknown',
    place: {},
    synthetic: false,
    sources: [TEST_SOURCE],
    fieldSources: {},
    ...fields,
  };
}

function themesOf(spec: SmallEcosystem, named: string[]): Map<ThemeId, Theme> {
  const listed = spec.themes ?? {};
  return new Map(
    [...new Set([...Object.keys(listed), ...named])].sort().map((name) => {
      const { title, parent } = listed[name] ?? { title: name };
      return [
        theme(name),
        {
          id: theme(name),
          code: `/${name}`,
          title,
          ...(parent === undefined ? {} : { parent: theme(parent) }),
          synthetic: false,
          sources: [TEST_SOURCE],
        },
      ];
    }),
  );
}

/** Rows of indices as compressed sparse rows: where each starts, and all of them one after another. */
function rows(of: number[][]): [start: Int32Array, flat: Int32Array] {
  const start = new Int32Array(of.length + 1);
  of.forEach((row, index) => {
    start[index + 1] = start[index] + row.length;
  });
  return [start, Int32Array.from(of.flat())];
}

function pack(
  organisations: OrganisationId[],
  projects: { id: ProjectId; members: number[] }[],
): Participations {
  const members = projects.map((p) => p.members.sort((a, b) => a - b));
  const [projectStart, projectOrganisation] = rows(members);
  const [organisationStart, organisationProject] = rows(
    organisations.map((_, index) => members.flatMap((m, at) => (m.includes(index) ? [at] : []))),
  );
  return {
    organisations,
    projects: projects.map(({ id }) => id),
    organisationStart,
    organisationProject,
    projectStart,
    projectOrganisation,
    size: Int32Array.from(members.map((m) => m.length)),
    weight: new Float64Array(projects.length).fill(1),
  };
}

/** The weighted projection (Newman 2001), pair by pair. */
function tie(participations: Participations): TieNetwork {
  const { organisations, projects, projectStart, projectOrganisation, size, weight } = participations;
  const partners = organisations.map(() => new Map<number, { weight: number; shared: number }>());
  projects.forEach((_, p) => {
    const members = projectOrganisation.slice(projectStart[p], projectStart[p + 1]);
    for (const u of members)
      for (const v of members) {
        if (u === v) continue;
        const sofar = partners[u].get(v) ?? { weight: 0, shared: 0 };
        partners[u].set(v, {
          weight: sofar.weight + weight[p] / (size[p] - 1),
          shared: sofar.shared + 1,
        });
      }
  });
  const sorted = partners.map((row) => [...row].sort(([a], [b]) => a - b));
  const [start, target] = rows(sorted.map((row) => row.map(([v]) => v)));
  return {
    nodes: organisations.length,
    ties: target.length / 2,
    start,
    target,
    weight: Float64Array.from(sorted.flatMap((row) => row.map(([, tie]) => tie.weight))),
    shared: Int32Array.from(sorted.flatMap((row) => row.map(([, tie]) => tie.shared))),
  };
}

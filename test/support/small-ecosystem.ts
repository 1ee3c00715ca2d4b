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
import type { Cluster, Membership, Offer, Stage, StagePosition } from '../../src/model/cluster.ts';
import type {
  ClusterId,
  OrganisationId,
  ProjectId,
  SourceId,
  StageId,
  ThemeId,
  ValueChainId,
} from '../../src/model/ids.ts';
import { compareIds } from '../../src/model/ids.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import type { Theme } from '../../src/model/project.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import type { ProjectSummary } from '../../src/network/content.ts';
import { dayNumber } from '../../src/network/days.ts';
import type { Ecosystem, EcosystemOptions } from '../../src/network/ecosystem.ts';
import { packParticipations } from '../../src/network/pack.ts';
import { PROJECTION_DEFAULTS, projectTies } from '../../src/network/project-ties.ts';
import { type Incidence, NO_DAY, ROLE_BITS } from '../../src/store/graph-store.ts';

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
  /** Value chains by the part of the id after `chain:`, each with its stages in order and who stands there. */
  chains?: Record<string, Record<string, string[]>>;
  /** Of these the half-life and the weights alone are heeded. */
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
    ...Object.values(spec.chains ?? {}).flatMap((stages) => Object.values(stages).flat()),
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
  const rows = projectSpecs.flatMap(([, { with: members }], at) =>
    members.map((member) => ({ organisation: indices.get(org(member))!, project: at })),
  );
  const days = (day: 'startDate' | 'endDate' | 'signatureDate') =>
    projectSpecs.map(([, fields]) => (fields[day] === undefined ? NO_DAY : dayNumber(fields[day])));
  const [start, end, signed] = [days('startDate'), days('endDate'), days('signatureDate')];
  const incidence: Incidence = {
    organisations: organisations.map(({ id }) => id),
    projects: projectSpecs.map(([name]) => project(name)),
    known: Int32Array.from(start, (day, at) => Math.max(day, signed[at])),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    organisation: Int32Array.from(rows, (row) => row.organisation),
    project: Int32Array.from(rows, (row) => row.project),
    role: new Uint8Array(rows.length).fill(ROLE_BITS.participant),
  };
  const participations = packParticipations(
    incidence,
    spec.options?.halfLife === undefined ? {} : { halfLife: spec.options.halfLife },
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
    ties: projectTies(participations, { weight: spec.options?.weights ?? PROJECTION_DEFAULTS.weight }),
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
    ...(spec.chains === undefined ? {} : valueChains(spec.chains)),
    sources: [],
    indexOf: (id) => indices.get(id) ?? -1,
  };
}

function valueChains(chains: NonNullable<SmallEcosystem['chains']>): {
  stages: Stage[];
  positions: StagePosition[];
} {
  const marks = { synthetic: false, sources: [TEST_SOURCE] };
  const listed = Object.entries(chains).flatMap(([chain, stages]) =>
    Object.entries(stages).map(([name, standing], position) => ({ chain, name, standing, position })),
  );
  return {
    stages: listed.map(({ chain, name, position }) => ({
      id: `stage:${chain}-${position}` as StageId,
      chain: `chain:${chain}` as ValueChainId,
      chainName: chain,
      name,
      position,
      ...marks,
    })),
    positions: listed.flatMap(({ chain, position, standing }) =>
      standing.map((name) => ({
        stage: `stage:${chain}-${position}` as StageId,
        organisation: org(name),
        ...marks,
      })),
    ),
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

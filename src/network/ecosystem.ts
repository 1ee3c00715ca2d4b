/**
 * An ecosystem as one viewer sees it at one data version, loaded from the store into memory and packed: what
 * the measures, the matching and the server work on.
 */
import type { Account, Cluster, Membership, Offer, Stage, StagePosition } from '../model/cluster.ts';
import type { Domain } from '../model/domain.ts';
import { NotFoundError, StoreError } from '../model/errors.ts';
import { compareIds, type OrganisationId, type ProjectId, type ThemeId } from '../model/ids.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Project, Theme } from '../model/project.ts';
import type { Source, Viewer } from '../model/source.ts';
import type { GraphStore, Incidence } from '../store/graph-store.ts';
import { completeIncidence } from './complete-incidence.ts';
import { domainTest } from './domains.ts';
import { accountsAsOf, knownOrganisations, membershipsAsOf, offersAsOf } from './known.ts';
import { packParticipations } from './pack.ts';
import type { Participations, TieNetwork } from './packed.ts';
import { isIn, isInRegion } from './place-filter.ts';
import { PROJECTION_DEFAULTS, projectTies, type TieWeight } from './project-ties.ts';
import { themesBelow, themesOnProjects, themesTitled } from './theme-tree.ts';

export type ProjectSummary = Omit<Project, 'objective'>;

export interface Ecosystem {
  readonly viewer: Viewer;
  readonly dataVersion: string;
  readonly options: EcosystemOptions;
  /** Aligned with `participations.organisations`: ascending by id, isolates included. */
  readonly organisations: readonly Organisation[];
  /** Aligned with `participations.projects`: ascending by id. */
  readonly projects: readonly ProjectSummary[];
  readonly participations: Participations;
  /** The projection, weighted by Newman (2001) unless `options.weights` says otherwise. */
  readonly ties: TieNetwork;
  /** Themes by id. */
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly clusters: readonly Cluster[];
  readonly memberships: readonly Membership[];
  /** What organisations offer and seek, as far as the viewer may see it. */
  readonly offers?: readonly Offer[];
  /** Stages of value chains, by chain and position, and who stands where. Neither carries a date. */
  readonly stages?: readonly Stage[];
  readonly positions?: readonly StagePosition[];
  /** Annual accounts, as far as the viewer may see them; of years that had ended by the day looked at. */
  readonly accounts?: readonly Account[];
  readonly sources: readonly Source[];
  /** Index of an organisation, or −1. */
  indexOf(id: OrganisationId): number;
}

export interface EcosystemOptions {
  /**
   * ISO day: nothing known only after it is seen. Projects without a date, organisations that were in no
   * project and no cluster by then, and undated memberships and offers are left out, too.
   */
  asOf?: string;
  /** ISO day: projects that ended before it are left out. */
  since?: string;
  /** Years after which a tie weighs half. */
  halfLife?: number;
  /** What a project adds to each pair of its participants; Newman's weights without it. */
  weights?: TieWeight;
  /**
   * Words of a theme's title: only projects on that theme or below it. Each word must begin a word of the
   * title; case and accents don't matter.
   */
  theme?: string;
  /** Only projects in that domain. Their whole text is read, which takes seconds. */
  domain?: Domain;
  /** Country codes: only organisations there. Their projects keep their full size. */
  country?: readonly string[];
  /** NUTS prefixes, one or several: only organisations there. Their projects keep their full size. */
  region?: string | readonly string[];
  /** Leave out third parties and associated partners. */
  coreRolesOnly?: boolean;
}

/**
 * Loads what a viewer may see into memory. The ties are worked out when first asked for.
 *
 * Cost: one pass over organisations, projects and participations; about a kilobyte an organisation.
 *
 * @throws NotFoundError where no theme's title holds the words of `options.theme`
 * @throws UsageError for a day that does not exist or a half-life that is not above 0
 * @throws StoreError `busy` where the data kept changing while it was read
 */
export async function loadEcosystem(
  store: GraphStore,
  viewer: Viewer,
  options: EcosystemOptions = {},
): Promise<Ecosystem> {
  const content = await readUnchanged(store, viewer, options.domain);
  const { incidence, organisations, projects } = content;
  const { asOf, theme } = options;

  const organisationsById = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const projectsById = new Map(projects.map((project) => [project.id, project]));
  const wanted = theme === undefined ? undefined : wantedThemes(content.themes, theme);
  const memberships = asOf === undefined ? content.memberships : membershipsAsOf(content.memberships, asOf);
  const known = asOf === undefined ? undefined : knownOrganisations(incidence, memberships, asOf);

  const participations = packParticipations(incidence, {
    ...options,
    keepProject: (index) => {
      const project = projectsById.get(incidence.projects[index]);
      return (
        project !== undefined &&
        (wanted === undefined || project.themes.some((id) => wanted.has(id))) &&
        content.inDomain?.has(project.id) !== false
      );
    },
    keepOrganisation: (index) => {
      const organisation = organisationsById.get(incidence.organisations[index]);
      return (
        organisation !== undefined &&
        (known === undefined || known.has(organisation.id)) &&
        (options.country === undefined || isIn(organisation.place, options.country)) &&
        (options.region === undefined || isInRegion(organisation.place, options.region))
      );
    },
  });

  const offers = asOf === undefined ? content.offers : offersAsOf(content.offers, asOf);
  const accounts = asOf === undefined ? content.accounts : accountsAsOf(content.accounts, asOf);
  return assembleEcosystem({ ...content, viewer }, options, participations, {
    organisations: participations.organisations.map((id) => organisationsById.get(id)!),
    projects: participations.projects.map((id) => projectsById.get(id)!),
    memberships,
    offers,
    accounts,
  });
}

/** What every part of an ecosystem has in common. */
type Common = Pick<
  Ecosystem,
  'viewer' | 'dataVersion' | 'themes' | 'clusters' | 'stages' | 'positions' | 'sources'
>;

/**
 * Puts an ecosystem together from participations, with organisations and projects aligned, and from what was
 * known of the rest by `options.asOf`; what is about organisations outside it is left out.
 */
export function assembleEcosystem(
  { viewer, dataVersion, themes, clusters, stages, positions, sources }: Common,
  options: EcosystemOptions,
  participations: Participations,
  known: Required<Pick<Ecosystem, 'organisations' | 'projects' | 'memberships' | 'offers'>> &
    Pick<Ecosystem, 'accounts'>,
): Ecosystem {
  const { organisations, projects, memberships, offers, accounts = [] } = known;
  const indices = new Map(participations.organisations.map((id, index) => [id, index]));
  let ties: TieNetwork | undefined;
  return {
    viewer,
    dataVersion,
    options,
    organisations,
    projects,
    participations,
    get ties() {
      ties ??= projectTies(participations, { weight: options.weights ?? PROJECTION_DEFAULTS.weight });
      return ties;
    },
    themes: options.asOf === undefined ? themes : themesOnProjects(themes, projects),
    clusters,
    memberships: memberships.filter(({ organisation }) => indices.has(organisation)),
    offers: offers.filter(({ organisation }) => indices.has(organisation)),
    accounts: accounts.filter(({ organisation }) => indices.has(organisation)),
    ...(stages === undefined ? {} : { stages }),
    ...(positions === undefined
      ? {}
      : { positions: positions.filter(({ organisation }) => indices.has(organisation)) }),
    sources,
    indexOf: (id) => indices.get(id) ?? -1,
  };
}

interface Content {
  dataVersion: string;
  incidence: Incidence;
  organisations: Organisation[];
  projects: ProjectSummary[];
  themes: Map<ThemeId, Theme>;
  clusters: Cluster[];
  memberships: Membership[];
  offers: Offer[];
  accounts: Account[];
  stages: Stage[];
  positions: StagePosition[];
  sources: Source[];
  /** The projects in the domain asked for. */
  inDomain?: ReadonlySet<ProjectId>;
}

const READING_ATTEMPTS = 3;

/** Reads everything at one data version: in one snapshot, or again when an import wrote meanwhile. */
async function readUnchanged(
  store: GraphStore,
  viewer: Viewer,
  domain: Domain | undefined,
): Promise<Content> {
  if (store.snapshot !== undefined) return store.snapshot((held) => readContent(held, viewer, domain));
  for (let attempt = 0; attempt < READING_ATTEMPTS; attempt++) {
    const content = await readContent(store, viewer, domain);
    if ((await store.dataVersion(viewer)) === content.dataVersion) return content;
  }
  throw new StoreError(
    'busy',
    store.url,
    `The data in ${store.url} kept changing while it was read. Try again when the import that is running has ended.`,
  );
}

async function readContent(store: GraphStore, viewer: Viewer, domain: Domain | undefined): Promise<Content> {
  const dataVersion = await store.dataVersion(viewer);
  const organisations = await collect(store.read(viewer, 'organisation'));
  const projects = await collect(store.readProjectSummaries(viewer));
  const themes = new Map(
    (await collect(store.read(viewer, 'theme')))
      .sort((a, b) => compareIds(a.id, b.id))
      .map((theme) => [theme.id, theme]),
  );
  return {
    dataVersion,
    organisations,
    projects,
    ...(domain === undefined ? {} : { inDomain: await projectsIn(store, viewer, domain, themes) }),
    incidence: completeIncidence(await store.incidence(viewer), organisations, projects),
    themes,
    clusters: (await collect(store.read(viewer, 'cluster'))).sort((a, b) => compareIds(a.id, b.id)),
    memberships: await collect(store.read(viewer, 'membership')),
    offers: await collect(store.read(viewer, 'offer')),
    accounts: await collect(store.read(viewer, 'account')),
    stages: (await collect(store.read(viewer, 'stage'))).sort(
      (a, b) => compareIds(a.chain, b.chain) || a.position - b.position || compareIds(a.id, b.id),
    ),
    positions: await collect(store.read(viewer, 'position')),
    sources: (await store.sources(viewer)).sort((a, b) => compareIds(a.id, b.id)),
  };
}

async function projectsIn(
  store: GraphStore,
  viewer: Viewer,
  domain: Domain,
  themes: ReadonlyMap<ThemeId, Theme>,
): Promise<Set<ProjectId>> {
  const isIn = domainTest(domain, themes);
  const found = new Set<ProjectId>();
  for await (const project of store.read(viewer, 'project')) if (isIn(project)) found.add(project.id);
  return found;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function wantedThemes(themes: ReadonlyMap<ThemeId, Theme>, words: string): Set<ThemeId> {
  const titled = themesTitled(themes, words);
  if (titled.length === 0)
    throw new NotFoundError(`No theme's title holds "${words}". Ask with fewer or other words.`);
  return themesBelow(themes, titled);
}

/**
 * An ecosystem as one viewer sees it at one data version, loaded from the store into memory and packed: what
 * the measures, the matching and the server work on.
 */
import type { Account, Cluster, Membership, Offer, Stage, StagePosition } from '../model/cluster.ts';
import type { Domain } from '../model/domain.ts';
import { NotFoundError } from '../model/errors.ts';
import type { OrganisationId, ThemeId } from '../model/ids.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Theme } from '../model/project.ts';
import type { Source, Viewer } from '../model/source.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { type ProjectSummary, readContent } from './content.ts';
import { accountsAsOf, knownOrganisations, membershipsAsOf, offersAsOf } from './known.ts';
import { type ObjectiveTerms, readObjectiveTerms } from './objective-terms.ts';
import { packParticipations } from './pack.ts';
import type { Participations, TieNetwork } from './packed.ts';
import { isIn, isInRegion } from './place-filter.ts';
import { PROJECTION_DEFAULTS, type TieWeight } from './project-ties.ts';
import { attachCache, recalledTies } from './recall.ts';
import { themesBelow, themesOnProjects, themesTitled } from './theme-tree.ts';

export type { ProjectSummary };

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
  /** What projects' objectives say, where that was asked for. */
  readonly objectives?: ObjectiveTerms;
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

/** What else to read of what an ecosystem is made of. */
export interface ReadingOptions {
  /**
   * Whether to read what projects' objectives say, as suggestions for something in so many words need it: seconds the
   * first time, milliseconds from the cache. It may depend on what was read before.
   */
  objectives?: boolean | ((read: Ecosystem) => boolean);
}

/**
 * Loads what a viewer may see into memory. The ties are worked out when first asked for.
 *
 * Cost: one pass over organisations, projects and participations; about a kilobyte an organisation. What was read is
 * kept in the store's cache, as are the ties: the second time takes a quarter of the first.
 *
 * @throws NotFoundError where no theme's title holds the words of `options.theme`
 * @throws UsageError for a day that does not exist or a half-life that is not above 0
 * @throws StoreError `busy` where the data kept changing while it was read
 */
export async function loadEcosystem(
  store: GraphStore,
  viewer: Viewer,
  options: EcosystemOptions = {},
  { objectives = false }: ReadingOptions = {},
): Promise<Ecosystem> {
  const content = await readContent(store, viewer, options.domain);
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
  const ecosystem = assembleEcosystem({ ...content, viewer }, options, participations, {
    organisations: participations.organisations.map((id) => organisationsById.get(id)!),
    projects: participations.projects.map((id) => projectsById.get(id)!),
    memberships,
    offers,
    accounts,
  });
  if (store.cache !== undefined) attachCache(ecosystem, store.cache);
  const wantsObjectives = typeof objectives === 'function' ? objectives(ecosystem) : objectives;
  return wantsObjectives
    ? Object.assign(ecosystem, { objectives: await readObjectiveTerms(store, viewer) })
    : ecosystem;
}

/** What every part of an ecosystem has in common. */
type Common = Pick<
  Ecosystem,
  'viewer' | 'dataVersion' | 'themes' | 'clusters' | 'stages' | 'positions' | 'sources' | 'objectives'
>;

/**
 * Puts an ecosystem together from participations, with organisations and projects aligned, and from what was
 * known of the rest by `options.asOf`; what is about organisations outside it is left out.
 */
export function assembleEcosystem(
  { viewer, dataVersion, themes, clusters, stages, positions, sources, objectives }: Common,
  options: EcosystemOptions,
  participations: Participations,
  known: Required<Pick<Ecosystem, 'organisations' | 'projects' | 'memberships' | 'offers'>> &
    Pick<Ecosystem, 'accounts'>,
): Ecosystem {
  const { organisations, projects, memberships, offers, accounts = [] } = known;
  const indices = new Map(participations.organisations.map((id, index) => [id, index]));
  let ties: TieNetwork | undefined;
  const ecosystem: Ecosystem = {
    viewer,
    dataVersion,
    options,
    organisations,
    projects,
    participations,
    get ties() {
      const weight = options.weights ?? PROJECTION_DEFAULTS.weight;
      ties ??= recalledTies(ecosystem, 'ties', participations, { weight });
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
    ...(objectives === undefined ? {} : { objectives }),
    indexOf: (id) => indices.get(id) ?? -1,
  };
  return ecosystem;
}

function wantedThemes(themes: ReadonlyMap<ThemeId, Theme>, words: string): Set<ThemeId> {
  const titled = themesTitled(themes, words);
  if (titled.length === 0)
    throw new NotFoundError(`No theme's title holds "${words}". Ask with fewer or other words.`);
  return themesBelow(themes, titled);
}

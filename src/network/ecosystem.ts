/**
 * An ecosystem as one viewer sees it at one data version, loaded from the store into memory and packed: what
 * the measures, the matching and the server work on.
 */
import type { Cluster, Membership, Offer } from '../model/cluster.ts';
import type { OrganisationId, ThemeId } from '../model/ids.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Project, Theme } from '../model/project.ts';
import type { Source, Viewer } from '../model/source.ts';
import type { Participations, TieNetwork } from './packed.ts';

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
  /** The weighted projection (Newman 2001). */
  readonly ties: TieNetwork;
  /** Themes by id. */
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly clusters: readonly Cluster[];
  readonly memberships: readonly Membership[];
  /** What organisations offer and seek, as far as the viewer may see it. */
  readonly offers?: readonly Offer[];
  readonly sources: readonly Source[];
  /** Index of an organisation, or −1. */
  indexOf(id: OrganisationId): number;
}

export interface EcosystemOptions {
  /** ISO day: nothing known only after it is seen. */
  asOf?: string;
  /** ISO day: projects that ended before it are left out. */
  since?: string;
  /** Years after which a tie weighs half. */
  halfLife?: number;
  /** Words of a theme's title: only projects on that theme or below it. */
  theme?: string;
  /** Country codes: only organisations there. */
  country?: readonly string[];
  /** NUTS prefix: only organisations there. */
  region?: string;
  /** Leave out third parties and associated partners. */
  coreRolesOnly?: boolean;
}

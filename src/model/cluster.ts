/** Clusters, their members, and the value chains that they organise. */
import { z } from 'zod';
import { ClusterId, OrganisationId, SourceId, StageId, ThemeId, ValueChainId } from './ids.ts';
import { Day } from './project.ts';

/** `spearhead`: a Flemish spearhead cluster; `ibn`: an innovative business network; `forming`: a cluster in formation. */
export const ClusterKind = z.enum(['spearhead', 'ibn', 'forming', 'other']);
export type ClusterKind = z.infer<typeof ClusterKind>;

export const Cluster = z.object({
  id: ClusterId,
  name: z.string(),
  kind: ClusterKind,
  domain: z.string().optional(),
  website: z.string().optional(),
  /** The cluster organisation that runs it. */
  organisation: OrganisationId.optional(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type Cluster = z.infer<typeof Cluster>;

export const Membership = z.object({
  cluster: ClusterId,
  organisation: OrganisationId,
  since: Day.optional(),
  until: Day.optional(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type Membership = z.infer<typeof Membership>;

/** One stage of a value chain; `position` counts from 0 at the source of knowledge or material to use. */
export const Stage = z.object({
  id: StageId,
  chain: ValueChainId,
  chainName: z.string(),
  cluster: ClusterId.optional(),
  name: z.string(),
  position: z.number().int().nonnegative(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type Stage = z.infer<typeof Stage>;

export const StagePosition = z.object({
  stage: StageId,
  organisation: OrganisationId,
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type StagePosition = z.infer<typeof StagePosition>;

/** A directed business tie between two organisations, e.g. a supplier to its customer. */
export const SupplyTie = z.object({
  supplier: OrganisationId,
  customer: OrganisationId,
  what: z.string(),
  since: Day.optional(),
  until: Day.optional(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type SupplyTie = z.infer<typeof SupplyTie>;

/** What an organisation offers or seeks. A request recorded by a cluster in confidence carries that cluster's scope. */
export const Offer = z.object({
  id: z.string(),
  organisation: OrganisationId,
  direction: z.enum(['offer', 'request']),
  seek: z.enum(['research', 'supplier', 'pilot-customer', 'route-to-market', 'capital', 'public', 'other']),
  text: z.string(),
  themes: z.array(ThemeId),
  from: Day.optional(),
  until: Day.optional(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type Offer = z.infer<typeof Offer>;

/** One year of an organisation's annual accounts, in euros and full-time equivalents. */
export const Account = z.object({
  organisation: OrganisationId,
  year: z.number().int().min(1900).max(2200),
  sector: z.string().optional(),
  valueAdded: z.number().optional(),
  employees: z.number().nonnegative().optional(),
  tangibleFixedAssets: z.number().optional(),
  turnover: z.number().optional(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type Account = z.infer<typeof Account>;

/** Who can introduce one organisation to another: what the question about a path answers. */
import { z } from 'zod';
import { ProjectRef } from './answers.ts';
import { Cluster } from './cluster.ts';
import { OrganisationRef } from './organisation.ts';
import { Day } from './project.ts';

/**
 * What ties two that stand beside each other: a project that runs, none but projects that ended, a cluster that one
 * of them runs and the other is a member of, or a cluster that both are members of.
 */
export const HopKind = z.enum(['project', 'former-consortium', 'cluster-organisation', 'cluster']);
export type HopKind = z.infer<typeof HopKind>;

/**
 * How somebody who could introduce knows the two: runs a cluster that both are in; works with both now; knows one of
 * them at least from projects that ended; knows one of them at least as a fellow member of a cluster.
 */
export const IntroducerKind = z.enum([
  'cluster-organisation',
  'shared-partner',
  'former-consortium',
  'cluster-member',
]);
export type IntroducerKind = z.infer<typeof IntroducerKind>;

const share = z.number().min(0).max(1);
const count = z.number().int().nonnegative();

export const PathHop = z.object({
  from: OrganisationRef,
  to: OrganisationRef,
  kind: HopKind,
  /** Newest first. Empty where the hop is by a shared cluster alone. */
  projects: z.array(ProjectRef),
  /** A cluster that ties them: one that either runs, or without a shared project one that both are members of. */
  cluster: Cluster.pick({ id: true, name: true }).optional(),
  /** The chance of an exchange, as the strength of the tie has it. */
  strength: share,
  /** 1 while a project runs or both are in the cluster; half after every three years since the last one ended. */
  freshness: share,
  /** The last day of a shared project, where the source tells it. */
  until: Day.optional(),
  text: z.string(),
});
export type PathHop = z.infer<typeof PathHop>;

export const Introducer = z.object({
  organisation: OrganisationRef,
  kind: IntroducerKind,
  /** The product of the strengths of both hops. */
  strength: share,
  /** That of the hop that is less fresh. */
  freshness: share,
  why: z.string(),
});
export type Introducer = z.infer<typeof Introducer>;

export const PathAnswer = z.object({
  from: OrganisationRef,
  to: OrganisationRef,
  /** Those who know both, best first: the strongest, of equally strong ones the freshest. */
  introducers: z.array(Introducer.extend({ hops: z.tuple([PathHop, PathHop]) })),
  /** How many know both, before the list was cut. */
  knowingBoth: count,
  /** Best first: the shortest ones, then a longer one. Empty where the two are in separate components. */
  paths: z.array(
    z.object({
      hops: z.array(PathHop),
      strength: share,
      /** That of the hop that is least fresh. */
      freshness: share,
      /** Whether it has one step more than the shortest, and is there because it is clearly stronger. */
      longer: z.boolean(),
      text: z.string(),
      /** Who could make the introduction, in the order of the path, and how they know those beside them. */
      introducers: z.array(Introducer.pick({ organisation: true, kind: true, why: true })),
    }),
  ),
  /** All shortest paths, before the list was cut to the best. */
  shortest: z.object({ length: count, count: count }).optional(),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type PathAnswer = z.infer<typeof PathAnswer>;

/** Who stands between whom: `brokerage`. */
import { z } from 'zod';
import { OrganisationRef } from './organisation.ts';

const count = z.number().int().nonnegative();

export const BrokerageGroups = z.enum(['helix', 'cluster', 'community', 'region', 'country']);
export type BrokerageGroups = z.infer<typeof BrokerageGroups>;

export const BrokerRoleName = z.enum(['coordinator', 'itinerant', 'gatekeeper', 'liaison']);
export type BrokerRoleName = z.infer<typeof BrokerRoleName>;

const RoleCount = z.object({
  /** Pairs of its partners, not tied to each other, that it stands between in this role. */
  count,
  /** The count's mean when the groups of all others, of the same sizes, are dealt out at random. */
  expected: z.number(),
  /** Standard deviations above that mean; 0 where chance leaves no room. */
  z: z.number(),
});

export const BrokerageAnswer = z.object({
  by: BrokerageGroups,
  /** What was asked for, where the data has no such groups and others stand in. */
  asked: BrokerageGroups.optional(),
  definition: z.string(),
  source: z.string(),
  options: z.record(z.string(), z.unknown()),
  /** Organisations in a group; those in none, who are left out; those in several, counted in one. */
  n: count,
  inNone: count,
  inSeveral: count,
  /** Pairs that the members of each group broker, largest group first or in the groups' own order. */
  groups: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      size: count,
      pairs: count,
      roles: z.record(BrokerRoleName, count),
    }),
  ),
  /** Highest first, by what was asked to sort by, then ascending by id. */
  values: z.array(
    z.object({
      organisation: OrganisationRef,
      /** The id of its group. */
      group: z.string(),
      /** Pairs that it brokers in any role. */
      pairs: count,
      roles: z.record(BrokerRoleName, RoleCount),
    }),
  ),
  dataVersion: z.string(),
});
export type BrokerageAnswer = z.infer<typeof BrokerageAnswer>;

/** Who stands between whom, and whether more often than chance would have it. */
import { BROKER_ROLES, type Brokerage, type BrokerRole, brokerage } from '../analysis/brokerage/brokerage.ts';
import { type GroupsAtHand, groupsAtHand } from '../analysis/groups/groups.ts';
import { type SingleGroups, singleGroups } from '../analysis/groups/partition.ts';
import { BrokerageAnswer, type BrokerageGroups } from '../model/brokerage-answer.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { topBy } from './ranking.ts';

export interface BrokerageAnswerOptions {
  by?: BrokerageGroups;
  /** Order by this role; by all pairs without it. */
  role?: BrokerRole;
  /** Order by count, or by how far it is above chance; the latter needs a role. */
  order?: 'count' | 'z';
  /** How many organisations to list; all that are in a group without it. */
  top?: number;
  /** Indices of the organisations to list; all without it. */
  only?: readonly number[];
}

export const BROKERAGE_DEFAULTS = { by: 'helix', order: 'count' } as const;

const DEFINITION =
  'For how many pairs of its partners that are not tied to each other it stands between the two, by the groups of all three: coordinator (all in one group), itinerant (both partners in one, it in another), gatekeeper (one partner in its own group, the other outside; without direction the same as representative), liaison (three groups). Expected: the mean when the groups of all others, with the sizes they have, are dealt out at random while its own stays; z: standard deviations above it.';
const SOURCE = 'Gould & Fernandez (1989), Sociological Methodology 19';

interface Brokered {
  cover: GroupsAtHand;
  single: SingleGroups;
  found: Brokerage<BrokerRole>;
}

const known = new WeakMap<Ecosystem, Map<BrokerageGroups, Brokered>>();

/** Brokerage by groups of one kind; the same ecosystem gives the same object again. */
export function brokeredBy(ecosystem: Ecosystem, by: BrokerageGroups): Brokered {
  const kept = known.get(ecosystem) ?? new Map<BrokerageGroups, Brokered>();
  known.set(ecosystem, kept);
  let brokered = kept.get(by);
  if (brokered === undefined) {
    const cover = groupsAtHand(ecosystem, by);
    const single = singleGroups(cover);
    brokered = { cover, single, found: brokerage(ecosystem.ties, single.partition) };
    kept.set(by, brokered);
  }
  return brokered;
}

/**
 * Brokerage of organisations and groups. Organisations in no group are left out with their ties. About 0.6 s for
 * 26,000 organisations and 700,000 ties.
 */
export function brokerageAnswer(ecosystem: Ecosystem, options: BrokerageAnswerOptions = {}): BrokerageAnswer {
  const { by, role, order, top, only } = { ...BROKERAGE_DEFAULTS, ...options };
  const { cover, single, found } = brokeredBy(ecosystem, by);
  const { partition, inNone, inSeveral } = single;
  const grouped = Array.from(partition.keys()).filter((i) => partition[i] >= 0);
  const listed = only === undefined ? grouped : only.filter((i) => partition[i] >= 0);
  const values = role === undefined ? found.pairs : found.roles[role][order];
  // Who stands between nobody is at chance, and yet comes last.
  const rank = values.map((value, i) => (found.pairs[i] === 0 ? -Number.MAX_VALUE : value));
  const at = BrokerageAnswer.shape.by.parse(cover.by);

  return {
    by: at,
    ...(at === by ? {} : { asked: by }),
    definition: DEFINITION,
    source: SOURCE,
    options: { order, ...(role === undefined ? {} : { role }) },
    n: grouped.length,
    inNone,
    inSeveral,
    groups: groupSums(cover, single, found),
    values: topBy(listed, rank, top ?? listed.length).map((i) => ({
      organisation: organisationRef(ecosystem.organisations[i]),
      group: cover.groups[partition[i]].id,
      pairs: found.pairs[i],
      roles: eachRole((name) => ({
        count: found.roles[name].count[i],
        expected: found.roles[name].expected[i],
        z: found.roles[name].z[i],
      })),
    })),
    dataVersion: ecosystem.dataVersion,
  };
}

function groupSums(
  { groups }: GroupsAtHand,
  { partition }: SingleGroups,
  { pairs, roles }: Brokerage<BrokerRole>,
): BrokerageAnswer['groups'] {
  const sumOver = (values: Float64Array) => {
    const sums = new Float64Array(groups.length);
    partition.forEach((group, i) => {
      if (group >= 0) sums[group] += values[i];
    });
    return sums;
  };
  const size = sumOver(new Float64Array(partition.length).fill(1));
  const all = sumOver(pairs);
  const byRole = eachRole((name) => sumOver(roles[name].count));
  return groups.flatMap(({ id, label, rest }, group) =>
    rest || size[group] === 0
      ? []
      : [
          {
            id,
            label,
            size: size[group],
            pairs: all[group],
            roles: eachRole((name) => byRole[name][group]),
          },
        ],
  );
}

function eachRole<T>(of: (role: BrokerRole) => T): Record<BrokerRole, T> {
  return Object.fromEntries(BROKER_ROLES.map((role) => [role, of(role)])) as Record<BrokerRole, T>;
}

/**
 * The ways in which an ecosystem falls into groups: by declared cluster, community, helix, region, country or
 * theme. Every question about groups (map, fragmentation, flow, scorecards) takes them from here.
 */
import { compareIds } from '../../model/ids.ts';
import { Helix, isClusterOrganisation } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { nutsRegion } from '../../network/place-filter.ts';
import { communities, communityLabels } from '../community/communities.ts';
import { clusterShares } from './cluster-shares.ts';
import { themeShares } from './theme-shares.ts';

export const GROUP_KINDS = ['cluster', 'community', 'helix', 'region', 'country', 'theme'] as const;
export type GroupBy = (typeof GROUP_KINDS)[number];

export interface GroupOptions {
  /** Of regions: NUTS level 1, 2 or 3. */
  regionLevel?: 1 | 2 | 3;
  /** Of themes: steps from the root of the theme tree, which is at level 1. */
  themeLevel?: number;
}
export const GROUP_DEFAULTS = { regionLevel: 2, themeLevel: 2 } as const satisfies Required<GroupOptions>;

/** Group of those without a country, region or theme. */
export const UNKNOWN = 'unknown';
/** Group of those in no cluster. */
export const NO_CLUSTER = 'none';
/** Group of the brokers, beside the helices. */
export const CLUSTER_ORGANISATIONS = 'cluster-organisation';

export interface Group {
  readonly id: string;
  /** A name to show; for helices, regions and countries it is the id, which whoever shows it says in the reader's language. */
  readonly label: string;
  /** Indices of its organisations, ascending. */
  readonly members: readonly number[];
  /** True of those in no cluster, of no known country, region or theme: they are no group, only the rest. */
  readonly rest: boolean;
}

/**
 * Groups that together hold every organisation. Organisation i stands in the groups
 * `group[start[i]…start[i+1])`, ascending, with the shares `share[…]`, each above 0 and together 1: one group
 * alone in a partition, fractions where groups overlap.
 */
export interface Cover {
  readonly by: GroupBy;
  readonly groups: readonly Group[];
  readonly overlapping: boolean;
  readonly start: Int32Array;
  readonly group: Int32Array;
  readonly share: Float64Array;
}

/** For one organisation the ids of its groups, each with its share. */
export type Shares = ReadonlyMap<string, number>;

/**
 * The groups of an ecosystem, none empty. Communities come by number, helices in their usual order with the
 * cluster organisations after them, the others largest first; the rest comes last.
 *
 * Clusters and themes overlap. An organisation in c clusters stands in each with 1/c. Its share of a theme is
 * that of its projects, where a project on t themes of the level asked for adds 1/t to each; projects without a
 * theme add nothing, one tagged above that level counts where it is tagged.
 *
 * Cost: that of finding communities, else O(participations × themes of a project).
 *
 * @example groupsBy(ecosystem, 'region', { regionLevel: 1 }).groups[0].id // 'FR1'
 */
export function groupsBy(ecosystem: Ecosystem, by: GroupBy, options: GroupOptions = {}): Cover {
  const { regionLevel, themeLevel } = { ...GROUP_DEFAULTS, ...options };
  switch (by) {
    case 'community':
      return byCommunity(ecosystem);
    case 'helix':
      return byHelix(ecosystem);
    case 'country':
      return alone(ecosystem, by, ({ place }) => place.country);
    case 'region':
      return alone(ecosystem, by, ({ place }) => nutsRegion(place, regionLevel));
    case 'cluster': {
      const names = new Map<string, string>(ecosystem.clusters.map(({ id, name }) => [id, name]));
      return cover(ecosystem, by, clusterShares(ecosystem), { rest: NO_CLUSTER, labels: names });
    }
    case 'theme': {
      const titles = new Map<string, string>([...ecosystem.themes].map(([id, { title }]) => [id, title]));
      return cover(ecosystem, by, themeShares(ecosystem, themeLevel), { rest: UNKNOWN, labels: titles });
    }
  }
}

/** Groups that may be others than those asked for, where the data has none of them. */
export interface GroupsAtHand extends Cover {
  /** What was asked for; differs from `by` where other groups stand in. */
  readonly asked: GroupBy;
}

/**
 * As {@link groupsBy}; where the data has no such groups, others stand in: communities for clusters and themes,
 * countries for regions. Whoever shows the answer says so.
 *
 * @example groupsAtHand(cordisAlone, 'cluster').by // 'community': CORDIS brings no memberships
 */
export function groupsAtHand(ecosystem: Ecosystem, asked: GroupBy, options: GroupOptions = {}): GroupsAtHand {
  const found = groupsBy(ecosystem, asked, options);
  if (found.groups.some(({ rest }) => !rest)) return { ...found, asked };
  if (asked === 'cluster' || asked === 'theme') return { ...groupsBy(ecosystem, 'community'), asked };
  if (asked === 'region') return { ...groupsBy(ecosystem, 'country'), asked };
  return { ...found, asked };
}

interface Naming {
  /** Id of the group of those in none. */
  rest: string;
  labels?: ReadonlyMap<string, string>;
  compare?(a: Group, b: Group): number;
}

function byCommunity(ecosystem: Ecosystem): Cover {
  const { membership } = communities(ecosystem);
  const labels = communityLabels(ecosystem, communities(ecosystem));
  const shares = Array.from(membership, (community) => new Map([[String(community), 1]]));
  return cover(ecosystem, 'community', shares, {
    rest: UNKNOWN,
    labels: new Map(labels.map(({ label }, community) => [String(community), label])),
    compare: (a, b) => Number(a.id) - Number(b.id),
  });
}

function byHelix(ecosystem: Ecosystem): Cover {
  const order: string[] = [...Helix.options, CLUSTER_ORGANISATIONS];
  const shares = ecosystem.organisations.map(
    (organisation) =>
      new Map([[isClusterOrganisation(organisation) ? CLUSTER_ORGANISATIONS : organisation.helix, 1]]),
  );
  return cover(ecosystem, 'helix', shares, {
    rest: UNKNOWN,
    compare: (a, b) => order.indexOf(a.id) - order.indexOf(b.id),
  });
}

function alone(
  ecosystem: Ecosystem,
  by: GroupBy,
  idOf: (organisation: Ecosystem['organisations'][number]) => string | undefined,
): Cover {
  const shares = ecosystem.organisations.map((organisation) => {
    const id = idOf(organisation);
    return id === undefined ? NOWHERE : new Map([[id, 1]]);
  });
  return cover(ecosystem, by, shares, { rest: UNKNOWN });
}

const NOWHERE: Shares = new Map();

/** Gathers shares into groups; whoever has none goes to the rest. */
function cover(ecosystem: Ecosystem, by: GroupBy, shares: readonly Shares[], naming: Naming): Cover {
  const { rest, labels, compare = largestFirst } = naming;
  const members = new Map<string, number[]>();
  shares.forEach((own, organisation) => {
    for (const id of own.size === 0 ? [rest] : own.keys()) {
      const group = members.get(id);
      if (group === undefined) members.set(id, [organisation]);
      else group.push(organisation);
    }
  });
  const groups = [...members]
    .map(([id, indices]) => ({ id, label: labels?.get(id) ?? id, members: indices, rest: id === rest }))
    .sort((a, b) => Number(a.rest) - Number(b.rest) || compare(a, b));
  const placeOf = new Map(groups.map(({ id }, place) => [id, place]));

  const start = new Int32Array(ecosystem.organisations.length + 1);
  const entries: { group: number; share: number }[] = [];
  shares.forEach((own, organisation) => {
    const row = own.size === 0 ? [[rest, 1] as const] : [...own];
    entries.push(
      ...row.map(([id, share]) => ({ group: placeOf.get(id)!, share })).sort((a, b) => a.group - b.group),
    );
    start[organisation + 1] = entries.length;
  });
  return {
    by,
    groups,
    overlapping: shares.some(({ size }) => size > 1),
    start,
    group: Int32Array.from(entries, ({ group }) => group),
    share: Float64Array.from(entries, ({ share }) => share),
  };
}

function largestFirst(a: Group, b: Group): number {
  return b.members.length - a.members.length || compareIds(a.id, b.id);
}

/** The ways in which an ecosystem falls into groups. */
import { communities, communityLabels } from '../analysis/community/communities.ts';
import type { GroupMapAnswer } from '../model/answers.ts';
import { compareIds } from '../model/ids.ts';
import { Helix } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { isClusterOrganisation } from './positions.ts';

export type GroupBy = GroupMapAnswer['by'];

export interface Group {
  id: string;
  /** A name to show; for helices and countries it is the id, which whoever shows it says in the reader's language. */
  label: string;
  /** Indices of its organisations, ascending. */
  members: number[];
}

/** Group of those without a country. */
export const NO_COUNTRY = 'unknown';
/** Group of those in no cluster. */
export const NO_CLUSTER = 'none';
/** Group of the brokers, beside the helices. */
export const CLUSTER_ORGANISATIONS = 'cluster-organisation';

/**
 * The groups of an ecosystem, none empty. Communities come by number, helices in their usual order with the
 * cluster organisations after them, countries and clusters largest first. Only clusters overlap: an
 * organisation stands in each cluster that it belongs to.
 */
export function groupsBy(ecosystem: Ecosystem, by: GroupBy): Group[] {
  switch (by) {
    case 'community':
      return byCommunity(ecosystem);
    case 'helix':
      return byHelix(ecosystem);
    case 'country':
      return largestFirst(
        collect(ecosystem, (i) => [ecosystem.organisations[i].place.country ?? NO_COUNTRY]),
      );
    case 'cluster':
      return byCluster(ecosystem);
  }
}

function collect({ organisations }: Ecosystem, idsOf: (index: number) => Iterable<string>): Group[] {
  const groups = new Map<string, Group>();
  for (let i = 0; i < organisations.length; i++)
    for (const id of idsOf(i)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { id, label: id, members: [i] });
      else group.members.push(i);
    }
  return [...groups.values()];
}

function largestFirst(groups: Group[]): Group[] {
  return groups.sort((a, b) => b.members.length - a.members.length || compareIds(a.id, b.id));
}

function byCommunity(ecosystem: Ecosystem): Group[] {
  const partition = communities(ecosystem);
  const labels = communityLabels(ecosystem, partition);
  return collect(ecosystem, (i) => [String(partition.membership[i])])
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map((group) => ({ ...group, label: labels[Number(group.id)].label }));
}

function byHelix(ecosystem: Ecosystem): Group[] {
  const order: string[] = [...Helix.options, CLUSTER_ORGANISATIONS];
  return collect(ecosystem, (i) => [
    isClusterOrganisation(ecosystem, i) ? CLUSTER_ORGANISATIONS : ecosystem.organisations[i].helix,
  ]).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function byCluster(ecosystem: Ecosystem): Group[] {
  const { clusters, memberships, options } = ecosystem;
  const clustersOf = new Map<number, Set<string>>();
  const join = (organisation: Parameters<Ecosystem['indexOf']>[0], cluster: string) => {
    const index = ecosystem.indexOf(organisation);
    if (index < 0) return;
    const joined = clustersOf.get(index);
    if (joined === undefined) clustersOf.set(index, new Set([cluster]));
    else joined.add(cluster);
  };
  const { asOf } = options;
  for (const { organisation, cluster, until } of memberships)
    if (asOf === undefined || until === undefined || until >= asOf) join(organisation, cluster);
  for (const { id, organisation } of clusters) if (organisation !== undefined) join(organisation, id);

  const names = new Map<string, string>(clusters.map(({ id, name }) => [id, name]));
  const groups = largestFirst(collect(ecosystem, (i) => clustersOf.get(i) ?? [NO_CLUSTER])).map((group) => ({
    ...group,
    label: names.get(group.id) ?? group.id,
  }));
  const outside = groups.filter(({ id }) => id === NO_CLUSTER);
  return [...groups.filter(({ id }) => id !== NO_CLUSTER), ...outside];
}

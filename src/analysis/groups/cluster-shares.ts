import type { Ecosystem } from '../../network/ecosystem.ts';
import type { Shares } from './groups.ts';

/**
 * For each organisation the clusters that it belongs to, in equal shares: those it is a declared member of, and
 * those it runs. Memberships that ended before the day looked at don't count; where no day is given, all do.
 */
export function clusterShares(ecosystem: Ecosystem): Shares[] {
  const { clusters, memberships, options } = ecosystem;
  const clustersOf: Set<string>[] = ecosystem.organisations.map(() => new Set());
  const join = (organisation: Parameters<Ecosystem['indexOf']>[0], cluster: string) =>
    clustersOf[ecosystem.indexOf(organisation)]?.add(cluster);
  const { asOf } = options;
  for (const { organisation, cluster, until } of memberships)
    if (asOf === undefined || until === undefined || until >= asOf) join(organisation, cluster);
  for (const { id, organisation } of clusters) if (organisation !== undefined) join(organisation, id);
  return clustersOf.map((own) => new Map([...own].map((id) => [id, 1 / own.size])));
}

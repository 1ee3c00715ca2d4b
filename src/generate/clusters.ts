/** Clusters of a generated ecosystem, their organisations and their members. */
import type { Row } from './bundle.ts';
import { BUSINESS_NETWORKS, DOMAINS, type DomainKey } from './domains.ts';
import type { ClusterSeat, ResolvedOptions } from './options.ts';
import type { Actor } from './organisations.ts';
import { FLEMISH_TOWNS } from './places.ts';
import { stream } from './random.ts';

/** The invented spearhead clusters: every domain but the one that grows outside all of them. */
const INVENTED: readonly { domain: DomainKey; name: string }[] = [
  { domain: 'chemistry', name: 'Moleculum' },
  { domain: 'blue', name: 'Zilvergolf' },
  { domain: 'food', name: 'Smaakwaarde' },
  { domain: 'energy', name: 'Stroomrode' },
  { domain: 'health', name: 'Heelmeent' },
  { domain: 'logistics', name: 'Vrachtbrake' },
];

export interface Clusters {
  seats: readonly ClusterSeat[];
  organisations: Row<'organisations'>[];
  clusters: Row<'clusters'>[];
}

/** Clusters as asked for, or invented ones; and two invented business networks beside them. */
export function makeClusters(options: ResolvedOptions, source: string): Clusters {
  const random = stream(options.seed, 'clusters');
  const organisations: Row<'organisations'>[] = [];
  const clusters: Row<'clusters'>[] = [];
  const found = (id: string, name: string, kind: 'spearhead' | 'ibn', domain: DomainKey) => {
    const town = random.pick(FLEMISH_TOWNS);
    const { title } = DOMAINS.find(({ key }) => key === domain)!;
    const organisation = `${id}-org`;
    organisations.push({
      id: organisation,
      name: `${name} vzw`,
      helix: 'association',
      helix_basis: 'declared',
      functions: 'cluster-organisation',
      size: 'unknown',
      country: town.country,
      nuts: town.nuts,
      city: town.city,
      latitude: town.latitude,
      longitude: town.longitude,
      description: `Invented cluster organisation for ${title}.`,
      source,
    });
    clusters.push({ id, name, kind, domain: title, organisation, source });
    return { id, domain, organisation };
  };
  const seats =
    options.clusters ??
    INVENTED.map(({ domain, name }) => found(`syn-${name.toLowerCase()}`, name, 'spearhead', domain));
  for (const { id, name, domain } of BUSINESS_NETWORKS) found(id, name, 'ibn', domain);
  return { seats, organisations, clusters };
}

/**
 * Who joins which cluster, and when. Companies of the cluster's domain join most; some leave again. Business
 * networks take organisations of their subject, for three years.
 */
export function makeMemberships(
  options: ResolvedOptions,
  actors: readonly Actor[],
  seats: readonly ClusterSeat[],
  source: string,
): Row<'memberships'>[] {
  const random = stream(options.seed, 'memberships');
  const rows: Row<'memberships'>[] = [];
  const [first, last] = options.years;
  for (const actor of actors) {
    if (actor.town.country !== 'BE') continue;
    for (const [i, domain] of actor.domains.entries()) {
      const seat = seats.find((one) => one.domain === domain);
      const chance = options.membership * (actor.helix === 'company' ? 1 : 0.5) * (i === 0 ? 1 : 0.3);
      if (!seat || !random.chance(chance)) continue;
      const since = first + random.below(last - first + 1);
      const left = since + 2 < last && random.chance(0.12);
      rows.push({
        cluster: seat.id,
        organisation: actor.id,
        since: `${since}-01-01`,
        ...(left ? { until: `${since + 2}-12-31` } : {}),
        source,
      });
    }
    for (const network of BUSINESS_NETWORKS) {
      const subject = actor.subjects.some((index) => network.subjects.includes(index));
      if (actor.domains[0] !== network.domain || !subject || !random.chance(0.5)) continue;
      const since = Math.max(first, last - 3);
      rows.push({
        cluster: network.id,
        organisation: actor.id,
        since: `${since}-01-01`,
        until: `${since + 2}-12-31`,
        source,
      });
    }
  }
  return rows;
}

/** Who was a member when, year by year, as far as memberships are dated. */
import type { Membership } from '../../model/cluster.ts';
import type { ClusterId, OrganisationId } from '../../model/ids.ts';
import type { MemberStatus } from './sector-gap.ts';

/** An organisation's years in a cluster, or in any. */
interface Span {
  from: number;
  /** The year in which it left; Infinity while it stays. */
  until: number;
}

export interface MembershipYears {
  /** The year in which it first joined; undefined for whoever never did. */
  joined(id: OrganisationId): number | undefined;
  status(id: OrganisationId, year: number): MemberStatus;
  /** A member, but since when is not known: neither a member nor to be compared with. */
  undated: ReadonlySet<OrganisationId>;
  /** Members of other clusters than the one asked for. */
  elsewhere: ReadonlySet<OrganisationId>;
}

/**
 * Memberships as years. Years out between two memberships are no membership; the year of joining is that of the
 * first one.
 *
 * @param cluster only its members; of every cluster where none is given
 */
export function membershipYears(memberships: readonly Membership[], cluster?: ClusterId): MembershipYears {
  const spans = new Map<OrganisationId, Span[]>();
  const undated = new Set<OrganisationId>();
  const elsewhere = new Set<OrganisationId>();
  for (const { organisation, cluster: of, since, until } of memberships) {
    if (cluster !== undefined && of !== cluster) elsewhere.add(organisation);
    else if (since === undefined) undated.add(organisation);
    else {
      const span = {
        from: yearOf(since),
        until: until === undefined ? Number.POSITIVE_INFINITY : yearOf(until),
      };
      spans.set(organisation, [...(spans.get(organisation) ?? []), span]);
    }
  }
  for (const id of spans.keys()) elsewhere.delete(id);
  for (const id of undated) elsewhere.delete(id);
  const joined = (id: OrganisationId) => {
    const own = spans.get(id);
    return own === undefined ? undefined : Math.min(...own.map(({ from }) => from));
  };
  return {
    joined,
    status: (id, year) => {
      const current = (spans.get(id) ?? []).filter(({ from, until }) => from <= year && year <= until);
      if (current.length === 0) return 'none';
      if (joined(id) === year) return 'new';
      return current.every(({ until }) => until === year) ? 'leaving' : 'staying';
    },
    undated,
    elsewhere,
  };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** What was known on a day: nothing dated later, and nothing without a date, leaks into the past. */
import type { Account, Membership, Offer } from '../model/cluster.ts';
import type { OrganisationId } from '../model/ids.ts';
import { type Incidence, NO_DAY } from '../store/graph-store.ts';
import { dayNumber } from './days.ts';

/** Organisations that took part in a project known by `asOf`, or were a cluster's member by then. */
export function knownOrganisations(
  incidence: Incidence,
  membershipsByThen: readonly Membership[],
  asOf: string,
): Set<OrganisationId> {
  const day = dayNumber(asOf);
  const known = new Set(membershipsByThen.map(({ organisation }) => organisation));
  incidence.project.forEach((project, row) => {
    const since = incidence.known[project];
    if (since !== NO_DAY && since <= day) known.add(incidence.organisations[incidence.organisation[row]]);
  });
  return known;
}

/** Memberships that had begun by `asOf`; an end that came later is not told. */
export function membershipsAsOf(memberships: readonly Membership[], asOf: string): Membership[] {
  return memberships
    .filter(({ since }) => since !== undefined && since <= asOf)
    .map((membership) => withoutLaterEnd(membership, asOf));
}

/** Offers and requests that had been made by `asOf`; an end that came later is not told. */
export function offersAsOf(offers: readonly Offer[], asOf: string): Offer[] {
  return offers
    .filter(({ from }) => from !== undefined && from <= asOf)
    .map((offer) => withoutLaterEnd(offer, asOf));
}

/** Accounts of years that had ended by `asOf`. */
export function accountsAsOf(accounts: readonly Account[], asOf: string): Account[] {
  return accounts.filter(({ year }) => `${year}-12-31` <= asOf);
}

function withoutLaterEnd<T extends { until?: string | undefined }>(item: T, asOf: string): T {
  if (item.until === undefined || item.until <= asOf) return item;
  const { until: _, ...rest } = item;
  return rest as T;
}

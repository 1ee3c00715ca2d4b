/** Helix, place and size of organisations as classes, for what the three tell together. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { nutsRegion } from '../../network/place-filter.ts';
import { helixClasses, MIXED_HELICES } from './mix.ts';

const COMPANY = MIXED_HELICES.indexOf('company');
const [NO_COMPANY, SME, NOT_DECLARED] = [0, 1, 2];

export interface OrganisationClasses {
  readonly helix: Int32Array;
  /** NUTS region of level 2, else country. */
  readonly place: Int32Array;
  /** SME or not declared one among companies; all others are one class of their own. */
  readonly size: Int32Array;
  /** The same for companies only. */
  readonly companySize: Int32Array;
}

/** Classes by organisation, −1 for none: unknown helix or place, and those that `isThere` leaves out. */
export function organisationClasses(
  ecosystem: Ecosystem,
  isThere: (organisation: number) => boolean,
): OrganisationClasses {
  const { organisations } = ecosystem;
  const helix = helixClasses(ecosystem).map((own, index) => (isThere(index) ? own : -1));
  const places = new Map<string, number>();
  const place = Int32Array.from(organisations, (organisation) => {
    const id = nutsRegion(organisation.place, 2) ?? organisation.place.country;
    if (id === undefined) return -1;
    if (!places.has(id)) places.set(id, places.size);
    return places.get(id)!;
  });
  const size = Int32Array.from(organisations, (organisation, index) => {
    if (helix[index] < 0) return -1;
    if (helix[index] !== COMPANY) return NO_COMPANY;
    return organisation.size === 'sme' ? SME : NOT_DECLARED;
  });
  return { helix, place, size, companySize: size.map((own) => (own === NO_COMPANY ? -1 : own)) };
}

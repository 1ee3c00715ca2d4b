/** Plain counts of an organisation's place in the network, read from the packed arrays. */
import type { Helix } from '../model/organisation.ts';
import { Helix as HelixEnum } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';

/** Number of partners of the organisation with that index. */
export function partnerCount({ ties }: Ecosystem, index: number): number {
  return ties.start[index + 1] - ties.start[index];
}

/** A cluster organisation is a broker that stands outside the four helices. */
export function isClusterOrganisation({ organisations }: Ecosystem, index: number): boolean {
  return organisations[index].functions.includes('cluster-organisation');
}

/** Organisations by helix, every helix listed; cluster organisations are counted in none. */
export function helixMix(ecosystem: Ecosystem, indices: Iterable<number>): Record<Helix, number> {
  const mix = Object.fromEntries(HelixEnum.options.map((helix) => [helix, 0])) as Record<Helix, number>;
  for (const i of indices) if (!isClusterOrganisation(ecosystem, i)) mix[ecosystem.organisations[i].helix]++;
  return mix;
}

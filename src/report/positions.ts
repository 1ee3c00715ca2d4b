/** Plain counts of an organisation's place in the network, read from the packed arrays. */
import { Helix, isClusterOrganisation } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';

/** Number of partners of the organisation with that index. */
export function partnerCount({ ties }: Ecosystem, index: number): number {
  return ties.start[index + 1] - ties.start[index];
}

/** Organisations by helix, every helix listed; cluster organisations are counted in none. */
export function helixMix(ecosystem: Ecosystem, indices: Iterable<number>): Record<Helix, number> {
  const mix = Object.fromEntries(Helix.options.map((helix) => [helix, 0])) as Record<Helix, number>;
  for (const i of indices) {
    const organisation = ecosystem.organisations[i];
    if (!isClusterOrganisation(organisation)) mix[organisation.helix]++;
  }
  return mix;
}

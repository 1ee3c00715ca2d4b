/** The ecosystem as a whole: how large it is, how it hangs together, who is in it. */
import { type Components, components } from '../analysis/components.ts';
import type { NetworkAnswer } from '../model/answers.ts';
import { isClusterOrganisation, organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { helixMix, partnerCount } from './positions.ts';
import { range, topBy } from './ranking.ts';

const MOST_CONNECTED = 10;

/**
 * Describes the ecosystem. Organisations without any partner are components of one. Cost O(n log n + m).
 *
 * @param pieces its components, where they were found elsewhere
 */
export function networkAnswer(
  ecosystem: Ecosystem,
  pieces: Components = components(ecosystem.ties),
): NetworkAnswer {
  const { organisations, projects, participations, ties } = ecosystem;
  const everyone = range(organisations.length);
  const partners = everyone.map((i) => partnerCount(ecosystem, i));

  return {
    organisations: organisations.length,
    projects: projects.length,
    participations: participations.organisationProject.length,
    ties: ties.ties,
    components: pieces.count,
    largestComponent: pieces.sizes[0] ?? 0,
    isolates: partners.filter((count) => count === 0).length,
    helix: helixMix(ecosystem, everyone),
    clusterOrganisations: organisations.filter(isClusterOrganisation).length,
    synthetic: {
      organisations: organisations.filter((organisation) => organisation.synthetic).length,
      projects: projects.filter((project) => project.synthetic).length,
    },
    years: projectsByYear(ecosystem),
    mostConnected: topBy(everyone, partners, MOST_CONNECTED)
      .filter((i) => partners[i] > 0)
      .map((i) => ({ organisation: organisationRef(organisations[i]), partners: partners[i] })),
    sources: [...ecosystem.sources],
    dataVersion: ecosystem.dataVersion,
  };
}

function projectsByYear({ projects }: Ecosystem): NetworkAnswer['years'] {
  const byYear = new Map<number, number>();
  for (const { startDate } of projects) {
    if (startDate === undefined) continue;
    const year = Number(startDate.slice(0, 4));
    byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  return [...byYear].map(([year, count]) => ({ year, projects: count })).sort((a, b) => a.year - b.year);
}

/** Which of the usual communities come back from other seeds. */
import { COMMUNITY_DEFAULTS, communities } from '../analysis/community/communities.ts';
import { stability } from '../analysis/community/stability.ts';
import type { Control } from '../analysis/control.ts';
import type { StabilityAnswer, StabilityQuery } from '../model/stability-answer.ts';
import type { Ecosystem } from '../network/ecosystem.ts';

export const STABILITY_DEFINITION =
  'Communities are found again from other seeds. Together: how often two members of a community are in one again. Likeness: members in common with the most similar community there over members of either, in the mean; below 0.6 a community is unstable. Agreement: adjusted mutual information with the others, in the mean.';
export const STABILITY_SOURCE = 'Hennig (2007), Computational Statistics & Data Analysis 52';

/**
 * The stability of the communities found with the usual options. Cost: `runs` searches.
 *
 * @throws CancelledError
 */
export function stabilityAnswer(
  ecosystem: Ecosystem,
  { runs }: StabilityQuery,
  control: Control = {},
): StabilityAnswer {
  const partition = communities(ecosystem, COMMUNITY_DEFAULTS);
  const found = stability(ecosystem.ties, partition, { ...COMMUNITY_DEFAULTS, runs }, control);
  return {
    runs,
    agreement: found.agreement,
    definition: STABILITY_DEFINITION,
    source: STABILITY_SOURCE,
    communities: found.communities.flatMap((each, id) => (partition.sizes[id] < 2 ? [] : [{ id, ...each }])),
    dataVersion: ecosystem.dataVersion,
  };
}

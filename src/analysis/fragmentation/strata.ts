import type { ProjectSummary } from '../../network/ecosystem.ts';

/**
 * Numbers the strata that projects are compared within: same framework programme, funding scheme and pillar. The
 * pillar is the first two parts of the legal basis (`HORIZON.2.5.1` → `HORIZON.2`), the first in order of
 * spelling where there are several. What a source does not say is a value like any other.
 *
 * @returns the stratum of each project, from 0 in order of first appearance
 */
export function fundingStrata(projects: readonly ProjectSummary[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(projects, ({ programme, fundingScheme, legalBasis }) => {
    const pillars = legalBasis.map((basis) => basis.split('.').slice(0, 2).join('.')).sort();
    const key = JSON.stringify([programme, fundingScheme, pillars[0]]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
}

/** Organisations with the very same projects: what is read from projects alone is the same for all of them. */
import { onceEach } from '../../network/once.ts';
import type { Participations } from '../../network/packed.ts';

/**
 * For each organisation the first one by index with the very same projects, which may be itself. On CORDIS 25,879
 * organisations have 14,106 different sets of projects, since most have a single one.
 *
 * @returns the same array again for the same participations; O(participations)
 */
export const projectTwins = onceEach(
  ({ organisationStart, organisationProject }: Participations): Int32Array => {
    const first = new Map<string, number>();
    return Int32Array.from({ length: organisationStart.length - 1 }, (_, o) => {
      const projects = organisationProject.subarray(organisationStart[o], organisationStart[o + 1]).join();
      const twin = first.get(projects) ?? o;
      if (twin === o) first.set(projects, o);
      return twin;
    });
  },
);

/**
 * What was read for an organisation as its twin's: the same, but that each of the two stands in the other's place.
 *
 * @returns a copy, or `values` themselves where the two are one
 */
export function asTwin(values: Float64Array, organisation: number, twin: number): Float64Array {
  if (organisation === twin) return values;
  const own = values.slice();
  own[organisation] = values[twin];
  own[twin] = values[organisation];
  return own;
}

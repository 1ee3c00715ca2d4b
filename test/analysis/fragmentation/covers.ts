/** Covers written out in a test. */
import type { Cover } from '../../../src/analysis/groups/groups.ts';

/**
 * A cover from the groups of each organisation, in equal shares; `rest` names the group that is none.
 *
 * @example coverOf([[0], [0, 1], [1]])
 */
export function coverOf(groupsOf: readonly (readonly number[])[], rest = -1): Cover {
  const count = Math.max(-1, ...groupsOf.flat()) + 1;
  const start = [0];
  for (const own of groupsOf) start.push(start.at(-1)! + own.length);
  return {
    by: 'cluster',
    groups: Array.from({ length: count }, (_, g) => ({
      id: `group ${g}`,
      label: `group ${g}`,
      members: groupsOf.flatMap((own, i) => (own.includes(g) ? [i] : [])),
      rest: g === rest,
    })),
    overlapping: groupsOf.some((own) => own.length > 1),
    start: Int32Array.from(start),
    group: Int32Array.from(groupsOf.flat()),
    share: Float64Array.from(groupsOf.flatMap((own) => own.map(() => 1 / own.length))),
  };
}

/** A question's limits as families of groups that a choice is held to. */
import type { ConsortiumQuery } from '../../model/consortium-answer.ts';
import { Helix, type Organisation } from '../../model/organisation.ts';
import type { Family } from './team-problem.ts';

/** More than any team counts. */
const NO_LIMIT = 1000;

/** The families that a question asks to be counted; those that it doesn't limit are left out. */
export function familiesOf(
  candidates: readonly Organisation[],
  onBoard: readonly Organisation[],
  { helix, smeShare, size, minCountries, maxPerCountry }: ConsortiumQuery,
): Family[] {
  const families: Family[] = [];
  if (Object.values(helix).some((least) => least > 0))
    families.push(
      familyOf(candidates, onBoard, (organisation) => organisation.helix, {
        groups: Helix.options,
        atLeast: (name) => helix[name as Helix] ?? 0,
      }),
    );
  const smes = Math.ceil(smeShare * size - 1e-9);
  if (smes > 0)
    families.push(
      familyOf(candidates, onBoard, (organisation) => (organisation.size === 'sme' ? 'sme' : undefined), {
        groups: ['sme'],
        atLeast: () => smes,
      }),
    );
  if (maxPerCountry !== undefined || minCountries > 1)
    families.push(
      familyOf(candidates, onBoard, (organisation) => organisation.place.country, {
        atMost: maxPerCountry ?? NO_LIMIT,
        distinct: minCountries,
      }),
    );
  return families;
}

interface Limits {
  groups?: readonly string[];
  atLeast?: (group: string) => number;
  atMost?: number;
  distinct?: number;
}

function familyOf(
  candidates: readonly Organisation[],
  onBoard: readonly Organisation[],
  groupName: (organisation: Organisation) => string | undefined,
  { groups: listed = [], atLeast = () => 0, atMost = NO_LIMIT, distinct = 0 }: Limits,
): Family {
  const groups = new Map(listed.map((name, index) => [name, index]));
  const groupOf = (organisation: Organisation): number => {
    const name = groupName(organisation);
    if (name === undefined) return -1;
    const group = groups.get(name) ?? groups.size;
    groups.set(name, group);
    return group;
  };
  const group = Int32Array.from(candidates, groupOf);
  const boarded = onBoard.map(groupOf);
  const names = [...groups.keys()];
  const have = new Int32Array(names.length);
  for (const g of boarded) if (g >= 0) have[g]++;
  return {
    group,
    have,
    atLeast: Int32Array.from(names, atLeast),
    // Where those on board are more already, nobody is added; they stay.
    atMost: have.map((there) => Math.max(there, atMost)),
    distinct,
  };
}

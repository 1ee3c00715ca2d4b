/** One group from near: its members and the ties among them. */
import { groupsBy } from '../analysis/groups/groups.ts';
import { measure as valuesOf } from '../analysis/measures.ts';
import type { GroupMapAnswer, MapAnswer, MeasureName } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { drawOrganisations } from './map-picture.ts';
import { topBy } from './ranking.ts';

export interface GroupOptions {
  measure: MeasureName;
  /** Organisations to draw at most. */
  limit: number;
}
export const GROUP_DEFAULTS: GroupOptions = { measure: 'degree', limit: 300 };

/**
 * The members of a group, highest in the measure first, and the ties among them; what is left out is counted.
 * @throws NotFoundError where there is no such group
 */
export function openGroup(
  ecosystem: Ecosystem,
  by: GroupMapAnswer['by'],
  id: string,
  options: Partial<GroupOptions> = {},
): MapAnswer {
  const { measure, limit } = { ...GROUP_DEFAULTS, ...options };
  const group = groupsBy(ecosystem, by).groups.find((candidate) => candidate.id === id);
  if (group === undefined) throw new NotFoundError(`There is no ${by} "${id}" in what is looked at.`);
  const chosen = topBy(group.members, valuesOf(ecosystem, measure), limit);
  return drawOrganisations(ecosystem, chosen, { among: group.members, measure });
}

/** When two organisations first and last worked together. */
import type { Ecosystem } from '../network/ecosystem.ts';

export interface Joint {
  /** The joint project known first; of several on that day the one with the lowest number. */
  readonly project: number;
  /** Days on which the first and the last became known; '' where none carries a date. */
  readonly first: string;
  readonly last: string;
}

/**
 * Of each partner of an organisation their first and last joint project. Cost: the participations in its projects.
 *
 * @param days by project, the day on which it became known, '' for none: such a project comes last
 * @param keep leaves projects out; all count without it
 */
export function jointProjects(
  { participations }: Pick<Ecosystem, 'participations'>,
  organisation: number,
  days: readonly string[],
  keep: (project: number) => boolean = () => true,
): Map<number, Joint> {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const joint = new Map<number, { project: number; first: string; last: string }>();
  const own = [
    ...organisationProject.subarray(organisationStart[organisation], organisationStart[organisation + 1]),
  ]
    .filter(keep)
    .sort((a, b) => inOrder(days[a], days[b]) || a - b);
  for (const project of own)
    for (const other of projectOrganisation.subarray(projectStart[project], projectStart[project + 1])) {
      if (other === organisation) continue;
      const known = joint.get(other);
      if (known === undefined) joint.set(other, { project, first: days[project], last: days[project] });
      else if (days[project] !== '') known.last = days[project];
    }
  return joint;
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

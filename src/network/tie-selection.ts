/** An ecosystem's ties as a selection that a database can project by itself. */
import type { ParticipationRole } from '../model/project.ts';
import type { TieSelection } from '../store/neo4j/gds/projection.ts';
import type { Ecosystem } from './ecosystem.ts';
import { PROJECTION_DEFAULTS, pairWeights } from './project-ties.ts';

const OTHER_ROLES: readonly ParticipationRole[] = ['third-party', 'associated-partner'];

/** What the ecosystem's own projection would count. Cost: O(projects); the ties themselves are not worked out. */
export function tieSelection({ participations, options }: Ecosystem): TieSelection {
  const shares = pairWeights(participations, options.weights ?? PROJECTION_DEFAULTS.weight);
  return {
    organisations: participations.organisations,
    projects: participations.projects.map((id, project) => ({ id, share: shares[project] })),
    withoutRoles: options.coreRolesOnly ? OTHER_ROLES : [],
  };
}

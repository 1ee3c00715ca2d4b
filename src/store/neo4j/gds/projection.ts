/** Ties projected inside the database, for algorithms of Neo4j Graph Data Science to run on. */
import { randomUUID } from 'node:crypto';
import { StoreError, UsageError } from '../../../model/errors.ts';
import type { OrganisationId, ProjectId } from '../../../model/ids.ts';
import type { ParticipationRole } from '../../../model/project.ts';
import type { Connection, Parameters } from '../connection.ts';

/** Which part of the public graph is projected, and what each project counts. */
export interface TieSelection {
  /** Ascending. The arrays that algorithms return are aligned with it. */
  organisations: readonly OrganisationId[];
  /** What each project adds to every pair of its participants. */
  projects: readonly { id: ProjectId; share: number }[];
  /** Participations in these roles alone don't count. */
  withoutRoles: readonly ParticipationRole[];
}

export interface Projection {
  readonly organisations: readonly OrganisationId[];
  /** Pairs of organisations that share a project. */
  readonly ties: number;
  /** Runs an algorithm; one value an organisation, aligned with `organisations`. */
  stream(name: string, parameters?: Parameters): Promise<Float64Array>;
}

/**
 * Projects ties for as long as the work takes. The pairs are never in this process, only one row an organisation.
 *
 * Cost: in the database, a step for each pair of participants of each project.
 * @throws UsageError where the server lacks Graph Data Science
 * @throws StoreError `busy` where the graph does not hold what was selected, because an import changed it meanwhile
 */
export async function withProjection<T>(
  connection: Connection,
  { organisations, projects, withoutRoles }: TieSelection,
  work: (projection: Projection) => Promise<T>,
): Promise<T> {
  await needGraphDataScience(connection);
  const graph = `helixlens-${randomUUID()}`;
  try {
    const [[nodes, relationships] = [0, 0]] = await connection.rows('gds/project', {
      graph,
      organisations,
      projects: projects.filter(({ share }) => share > 0),
      without: withoutRoles,
    });
    if (nodes !== organisations.length) throw changed(connection);
    const indices = new Map(organisations.map((id, index) => [id as string, index]));
    return await work({
      organisations,
      ties: Number(relationships) / 2,
      stream: async (name, parameters = {}) => {
        const values = new Float64Array(organisations.length);
        for (const [id, value] of await connection.rows(`gds/${name}`, { graph, ...parameters })) {
          const index = indices.get(String(id));
          if (index === undefined) throw changed(connection);
          values[index] = Number(value);
        }
        return values;
      },
    });
  } finally {
    await connection.rows('gds/drop', { graph });
  }
}

async function needGraphDataScience(connection: Connection): Promise<void> {
  const [[available] = [false]] = await connection.rows('gds/available');
  if (available === true) return;
  throw new UsageError(
    `${connection.shown} lacks the Graph Data Science library. Install it there (https://neo4j.com/docs/graph-data-science/current/installation/), or leave out --engine gds.`,
  );
}

function changed(connection: Connection): StoreError {
  return new StoreError(
    'busy',
    connection.shown,
    `The data in ${connection.shown} changed while it was read. Try again when the import that is running has ended.`,
  );
}

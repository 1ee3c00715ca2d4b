/** Incidences written out in a test, from lists of who is in which project. */
import type { OrganisationId, ProjectId } from '../../src/model/ids.ts';
import { type Incidence, NO_DAY, ROLE_BITS } from '../../src/store/graph-store.ts';

/** Ids that sort as their numbers do. */
export const organisationId = (index: number) => `org:${String(index).padStart(6, '0')}` as OrganisationId;
export const projectId = (index: number) => `project:${String(index).padStart(6, '0')}` as ProjectId;

/**
 * An incidence of `organisations` numbered organisations and the given teams, all participants and undated.
 *
 * @example incidenceOf(3, [[0, 1], [1, 2]]) // a path
 */
export function incidenceOf(organisations: number, teams: readonly (readonly number[])[]): Incidence {
  const rows = teams.flatMap((team, project) => team.map((organisation) => ({ organisation, project })));
  const undated = () => new Int32Array(teams.length).fill(NO_DAY);
  return {
    organisations: Array.from({ length: organisations }, (_, index) => organisationId(index)),
    projects: teams.map((_, index) => projectId(index)),
    known: undated(),
    start: undated(),
    end: undated(),
    organisation: Int32Array.from(rows, (row) => row.organisation),
    project: Int32Array.from(rows, (row) => row.project),
    role: new Uint8Array(rows.length).fill(ROLE_BITS.participant),
  };
}

/** The same facts with ids and rows listed in another order: position i comes from `order[i]` of each list. */
export function shuffledIncidence(
  incidence: Incidence,
  order: { organisations: number[]; projects: number[]; rows: number[] },
): Incidence {
  const newPlace = (places: number[]) => {
    const place = new Int32Array(places.length);
    places.forEach((from, to) => {
      place[from] = to;
    });
    return place;
  };
  const organisationPlace = newPlace(order.organisations);
  const projectPlace = newPlace(order.projects);
  return {
    organisations: order.organisations.map((from) => incidence.organisations[from]),
    projects: order.projects.map((from) => incidence.projects[from]),
    known: Int32Array.from(order.projects, (from) => incidence.known[from]),
    start: Int32Array.from(order.projects, (from) => incidence.start[from]),
    end: Int32Array.from(order.projects, (from) => incidence.end[from]),
    organisation: Int32Array.from(order.rows, (from) => organisationPlace[incidence.organisation[from]]),
    project: Int32Array.from(order.rows, (from) => projectPlace[incidence.project[from]]),
    role: Uint8Array.from(order.rows, (from) => incidence.role[from]),
  };
}

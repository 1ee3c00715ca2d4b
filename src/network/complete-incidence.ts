/** Makes an incidence whole: organisations and projects without participations belong to the network, too. */
import type { Organisation } from '../model/organisation.ts';
import { type Incidence, NO_DAY } from '../store/graph-store.ts';
import type { ProjectSummary } from './content.ts';
import { dayNumber } from './days.ts';

/** The incidence with the organisations and projects that it does not list added at the end. */
export function completeIncidence(
  incidence: Incidence,
  organisations: readonly Organisation[],
  projects: readonly ProjectSummary[],
): Incidence {
  const listedOrganisations = new Set(incidence.organisations);
  const listedProjects = new Set(incidence.projects);
  const missing = projects.filter(({ id }) => !listedProjects.has(id));
  const days = missing.map(({ startDate, signatureDate, endDate }) => {
    const [start, signature, end] = [startDate, signatureDate, endDate].map((day) =>
      day === undefined ? NO_DAY : dayNumber(day),
    );
    return { known: Math.max(start, signature), start, end };
  });
  const extended = (column: Int32Array, field: 'known' | 'start' | 'end') =>
    missing.length === 0 ? column : Int32Array.from([...column, ...days.map((day) => day[field])]);
  return {
    ...incidence,
    organisations: [
      ...incidence.organisations,
      ...organisations.map(({ id }) => id).filter((id) => !listedOrganisations.has(id)),
    ],
    projects: [...incidence.projects, ...missing.map(({ id }) => id)],
    known: extended(incidence.known, 'known'),
    start: extended(incidence.start, 'start'),
    end: extended(incidence.end, 'end'),
  };
}

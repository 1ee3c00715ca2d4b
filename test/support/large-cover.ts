/** Who takes part in what, generated: many organisations of one project, a few of hundreds, as in real programmes. */
import { seededRandom } from '../../src/analysis/random.ts';
import type { OrganisationId, ProjectId } from '../../src/model/ids.ts';
import { accumulate, floats, integers } from '../../src/network/arrays.ts';
import type { Participations } from '../../src/network/packed.ts';

/**
 * Participations of `projects` projects with 2 to `largest` participants, mostly few, drawn among `organisations`
 * by a long-tailed activity. The same arguments give the same arrays. Cost: O(participations).
 */
export function largeCover(
  organisations: number,
  projects: number,
  largest: number,
  seed = 1,
): Participations {
  const random = seededRandom(seed);
  const teams: Int32Array[] = [];
  const start = integers(organisations + 1);
  const projectStart = integers(projects + 1);
  for (let project = 0; project < projects; project++) {
    const size = 2 + Math.floor((largest - 1) * random() ** 2.5);
    const team = new Set<number>();
    while (team.size < size) team.add(Math.floor(organisations * random() ** 3));
    teams.push(Int32Array.from(team).sort());
    projectStart[project + 1] = projectStart[project] + size;
    for (const organisation of team) start[organisation + 1]++;
  }
  accumulate(start);
  const projectOrganisation = integers(projectStart[projects]);
  const organisationProject = integers(projectStart[projects]);
  const next = start.slice(0, organisations);
  teams.forEach((team, project) => {
    projectOrganisation.set(team, projectStart[project]);
    for (const organisation of team) organisationProject[next[organisation]++] = project;
  });
  const named = <T>(count: number, kind: string) =>
    Array.from({ length: count }, (_, i) => `${kind}:${String(i).padStart(8, '0')}` as T);
  return {
    organisations: named<OrganisationId>(organisations, 'org'),
    projects: named<ProjectId>(projects, 'project'),
    organisationStart: start,
    organisationProject,
    projectStart,
    projectOrganisation,
    size: Int32Array.from(teams, (team) => team.length),
    weight: floats(projects).fill(1),
  };
}

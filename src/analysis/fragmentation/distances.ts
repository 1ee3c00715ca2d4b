import type { Participations } from '../../network/packed.ts';

/**
 * A search that can be run from one set of organisations after the other. Cost: O(participations) a run.
 *
 * @returns steps from the nearest of the sources, by organisation; −1 where none leads there
 */
export function distanceSearch(participations: Participations): (sources: ArrayLike<number>) => Int32Array {
  const {
    organisations,
    organisationStart,
    organisationProject,
    projectStart,
    projectOrganisation,
    projects,
  } = participations;
  const distance = new Int32Array(organisations.length);
  const queue = new Int32Array(organisations.length);
  const entered = new Uint8Array(projects.length);
  return (sources) => {
    distance.fill(-1);
    entered.fill(0);
    let reached = 0;
    for (let i = 0; i < sources.length; i++)
      if (distance[sources[i]] < 0) {
        distance[sources[i]] = 0;
        queue[reached++] = sources[i];
      }
    for (let done = 0; done < reached; done++) {
      const u = queue[done];
      for (let a = organisationStart[u]; a < organisationStart[u + 1]; a++) {
        const project = organisationProject[a];
        if (entered[project]) continue;
        entered[project] = 1;
        for (let b = projectStart[project]; b < projectStart[project + 1]; b++) {
          const v = projectOrganisation[b];
          if (distance[v] >= 0) continue;
          distance[v] = distance[u] + 1;
          queue[reached++] = v;
        }
      }
    }
    return distance;
  };
}

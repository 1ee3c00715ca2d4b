/**
 * Collaboration as a cover by cliques: each project ties all its participants to each other, so the projects
 * say in a few hundred thousand numbers what their ties say in millions. Unweighted paths are searched on it.
 */
import type { Participations } from '../../../network/packed.ts';

export interface CliqueCover {
  /** Number of organisations. */
  readonly organisations: number;
  readonly cliques: number;
  /** The members of clique c, ascending: `member[start[c]…start[c+1])`. */
  readonly start: Int32Array;
  readonly member: Int32Array;
}

/** The distinct sets of two or more organisations that some project joins, in the order of those projects. */
export function cliqueCover(participations: Participations): CliqueCover {
  const { organisations, projects, projectStart, projectOrganisation } = participations;
  const seen = new Set<string>();
  const start = new Int32Array(projects.length + 1);
  const member = new Int32Array(projectOrganisation.length);
  let cliques = 0;
  let members = 0;
  for (let project = 0; project < projects.length; project++) {
    const participants = projectOrganisation.subarray(projectStart[project], projectStart[project + 1]);
    if (participants.length < 2) continue;
    const key = participants.join();
    if (seen.has(key)) continue;
    seen.add(key);
    member.set(participants, members);
    members += participants.length;
    start[++cliques] = members;
  }
  return {
    organisations: organisations.length,
    cliques,
    start: start.slice(0, cliques + 1),
    member: member.slice(0, members),
  };
}

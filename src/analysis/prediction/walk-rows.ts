/** Participations in the order in which a walk passes through them fastest. */
import { onceEach } from '../../network/once.ts';
import type { Participations } from '../../network/packed.ts';
import { participationWalk } from './participation-walk.ts';

/**
 * Organisations and projects with others, renumbered: those with most projects first, since a walk comes by them most,
 * and those of one project next to each other. So what is looked up most often lies close together. Rows keep their
 * order, and sums over them their last digit.
 */
export interface WalkRows {
  /** The organisation at each place. */
  readonly organisations: Int32Array;
  /** The place of each organisation, −1 for one that was in no project with others. */
  readonly place: Int32Array;
  readonly organisationStart: Int32Array;
  readonly organisationProject: Int32Array;
  readonly projectStart: Int32Array;
  readonly projectOrganisation: Int32Array;
  /** As in {@link participationWalk}, by place. */
  readonly projectWeight: Float64Array;
  readonly inverseStrength: Float64Array;
  readonly selfWeight: Float64Array;
}

const NOWHERE = -1;

/** @returns the same object again for the same participations; O(participations + n log n) */
export const walkRows = onceEach((participations: Participations): WalkRows => {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const { projectWeight, inverseStrength } = participationWalk(participations);
  const projects = indicesWhere(projectWeight.length, (p) => projectStart[p + 1] - projectStart[p] > 1);
  const projectPlace = placesOf(projects, projectWeight.length);
  const ownProjects = (o: number) =>
    organisationProject.subarray(organisationStart[o], organisationStart[o + 1]);
  const shared = (o: number) => ownProjects(o).filter((project) => projectPlace[project] !== NOWHERE);
  const rows = Array.from({ length: inverseStrength.length }, (_, o) => shared(o));
  const organisations = indicesWhere(rows.length, (o) => rows[o].length > 0).sort(
    (a, b) => rows[b].length - rows[a].length || rows[a][0] - rows[b][0] || a - b,
  );
  const place = placesOf(organisations, rows.length);
  const [start, project] = packed(organisations, (o) => rows[o].map((p) => projectPlace[p]));
  const [byProject, organisation] = packed(projects, (p) =>
    projectOrganisation.subarray(projectStart[p], projectStart[p + 1]).map((o) => place[o]),
  );
  return {
    organisations,
    place,
    organisationStart: start,
    organisationProject: project,
    projectStart: byProject,
    projectOrganisation: organisation,
    projectWeight: Float64Array.from(projects, (p) => projectWeight[p]),
    inverseStrength: Float64Array.from(organisations, (o) => inverseStrength[o]),
    // Without the projects left out here, through which nothing comes back.
    selfWeight: Float64Array.from(organisations, (o) =>
      rows[o].reduce((sum, p) => sum + projectWeight[p], 0),
    ),
  };
});

function indicesWhere(length: number, is: (index: number) => boolean): Int32Array {
  return Int32Array.from({ length }, (_, index) => index).filter(is);
}

function placesOf(indices: Int32Array, length: number): Int32Array {
  const places = new Int32Array(length).fill(NOWHERE);
  indices.forEach((index, at) => {
    places[index] = at;
  });
  return places;
}

function packed(indices: Int32Array, rowOf: (index: number) => Int32Array): [Int32Array, Int32Array] {
  const rows = Array.from(indices, rowOf);
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    start[i + 1] = start[i] + row.length;
  });
  const values = new Int32Array(start[rows.length]);
  rows.forEach((row, i) => {
    values.set(row, start[i]);
  });
  return [start, values];
}

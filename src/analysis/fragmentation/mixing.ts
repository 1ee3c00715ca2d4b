/** How the weight of ties falls within and between groups, straight from who takes part in what. */
import type { Participations } from '../../network/packed.ts';
import { pairWeights } from '../../network/project-ties.ts';
import type { Cover } from '../groups/groups.ts';

/** Participations in a form that a reshuffling can stand in for. */
export type Rows = Pick<Participations, 'projectStart' | 'projectOrganisation'>;

/**
 * The weight of ties by group. Both directions of a tie count, as in modularity: a tie of weight w within a group
 * adds 2w to it, and w to each end's strength. An organisation with shares in several groups counts in each by its
 * share; a tie between shares s and t adds s·t of its weight.
 */
export interface Mixing {
  /** Weight of all ties, both directions. */
  readonly total: number;
  /** By group. */
  readonly within: Float64Array;
  /** Sum over members of share × weight of their ties. */
  readonly strength: Float64Array;
  /** Σ strength² over the organisations of the rest, each alone. */
  readonly restSquares: number;
  /** Weight between the groups asked for, in rows of their number; symmetric. */
  readonly matrix: Float64Array;
  /** Projects with two or more participants in groups, and those of them that no single group holds. */
  readonly projects: number;
  readonly across: number;
}

/**
 * A function that tallies mixing for one cover again and again, for what is and for each reshuffling of it.
 *
 * @param listed the groups, by number, that the matrix is about
 * @returns cost O(Σ g²) over projects with g groups among their participants, plus O(Σ c²) over organisations
 *   with c groups
 */
export function mixingTally(
  participations: Participations,
  cover: Cover,
  listed: readonly number[],
): (rows: Rows) => Mixing {
  const pair = pairWeights(participations, 'newman');
  const groups = cover.groups.length;
  const isRest = Uint8Array.from(cover.groups, ({ rest }) => Number(rest));
  const place = new Int32Array(groups).fill(-1);
  listed.forEach((group, at) => {
    place[group] = at;
  });
  return (rows) => {
    const { within, matrix, weightOf, strengthOf, projects, across } = overProjects(rows, pair, {
      cover,
      isRest,
      place,
      listed: listed.length,
    });
    takeOffSelves(cover, weightOf, { within, matrix, place, listed: listed.length });
    const strength = new Float64Array(groups);
    let total = 0;
    let restSquares = 0;
    for (let i = 0; i < strengthOf.length; i++) {
      total += strengthOf[i];
      for (let k = cover.start[i]; k < cover.start[i + 1]; k++) {
        strength[cover.group[k]] += cover.share[k] * strengthOf[i];
        if (isRest[cover.group[k]]) restSquares += strengthOf[i] ** 2;
      }
    }
    return { total, within, strength, restSquares, matrix, projects, across };
  };
}

interface Tally {
  cover: Cover;
  isRest: Uint8Array;
  place: Int32Array;
  listed: number;
}

/** Sums over projects, pairs of an organisation with itself included. */
function overProjects(rows: Rows, pair: Float64Array, { cover, isRest, place, listed }: Tally) {
  const { start, group, share } = cover;
  const within = new Float64Array(cover.groups.length);
  const matrix = new Float64Array(listed * listed);
  const weightOf = new Float64Array(start.length - 1);
  const strengthOf = new Float64Array(start.length - 1);
  const sum = new Float64Array(cover.groups.length);
  const heads = new Int32Array(cover.groups.length);
  const touched = new Int32Array(cover.groups.length);
  let projects = 0;
  let across = 0;
  for (let project = 0; project < pair.length; project++) {
    const first = rows.projectStart[project];
    const last = rows.projectStart[project + 1];
    const w = pair[project];
    if (last - first < 2 || w === 0) continue;
    let met = 0;
    let grouped = 0;
    for (let i = first; i < last; i++) {
      const organisation = rows.projectOrganisation[i];
      weightOf[organisation] += w;
      strengthOf[organisation] += w * (last - first - 1);
      grouped += 1 - isRest[group[start[organisation]]];
      for (let k = start[organisation]; k < start[organisation + 1]; k++) {
        if (heads[group[k]]++ === 0) touched[met++] = group[k];
        sum[group[k]] += share[k];
      }
    }
    let held = grouped < 2;
    for (let a = 0; a < met; a++) {
      const g = touched[a];
      if (!isRest[g] && heads[g] === grouped) held = true;
      within[g] += w * sum[g] * sum[g];
      const row = place[g];
      if (row < 0) continue;
      for (let b = 0; b < met; b++) {
        const column = place[touched[b]];
        if (column >= 0) matrix[row * listed + column] += w * sum[g] * sum[touched[b]];
      }
    }
    if (grouped > 1) projects++;
    if (!held) across++;
    for (let a = 0; a < met; a++) {
      heads[touched[a]] = 0;
      sum[touched[a]] = 0;
    }
  }
  return { within, matrix, weightOf, strengthOf, projects, across };
}

/** Takes off the pairs of an organisation with itself. What rounding leaves of nothing is nothing. */
function takeOffSelves(
  { start, group, share }: Cover,
  weightOf: Float64Array,
  {
    within,
    matrix,
    place,
    listed,
  }: Pick<Mixing, 'within' | 'matrix'> & { place: Int32Array; listed: number },
): void {
  for (let i = 0; i < weightOf.length; i++)
    for (let a = start[i]; a < start[i + 1]; a++) {
      within[group[a]] -= weightOf[i] * share[a] * share[a];
      const row = place[group[a]];
      if (row < 0) continue;
      for (let b = start[i]; b < start[i + 1]; b++) {
        const column = place[group[b]];
        if (column >= 0) matrix[row * listed + column] -= weightOf[i] * share[a] * share[b];
      }
    }
  for (const values of [within, matrix])
    for (let i = 0; i < values.length; i++) if (values[i] < ROUNDING) values[i] = 0;
}

const ROUNDING = 1e-9;
/** A difference of sums that cancel out leaves the rounding of their parts: that is 0. */
const settled = (difference: number): number => (Math.abs(difference) < ROUNDING ? 0 : difference);

/** What is said of groups as a whole. */
export interface Separation {
  /** Weight within groups and between them, each tie once; ties among the rest are in neither. */
  readonly within: number;
  readonly between: number;
  /**
   * Modularity of the groups, −½…1, with each organisation of the rest alone (Newman 2004); in shares:
   * Σ_g [W_g/2m − (K_g/2m)²].
   */
  readonly modularity: number;
  /** E–I index (Krackhardt & Stern 1988): (between − within)/(between + within), −1…1; 0 without ties. */
  readonly externalInternal: number;
  /** Share of projects with two or more participants in groups that no single group holds, 0…1. */
  readonly acrossShare: number;
}

export function separation(
  { total, within, strength, restSquares, projects, across }: Mixing,
  cover: Cover,
): Separation {
  let inside = 0;
  let squares = restSquares;
  let restWithin = 0;
  cover.groups.forEach(({ rest }, g) => {
    if (rest) {
      restWithin += within[g];
      return;
    }
    inside += within[g];
    squares += strength[g] ** 2;
  });
  // Ends in groups that don't stay within one lead to another group or to the rest; the rest's own lead back.
  const outside = settled(total - restWithin - inside);
  return {
    within: inside / 2,
    between: outside / 2,
    modularity: total === 0 ? 0 : settled(inside / total - squares / total ** 2),
    externalInternal: externalInternal(outside, inside),
    acrossShare: projects === 0 ? 0 : across / projects,
  };
}

/** (external − internal)/(external + internal); 0 where there are no ties. */
export function externalInternal(external: number, internal: number): number {
  const all = external + internal;
  return all <= ROUNDING ? 0 : (external - internal) / all;
}

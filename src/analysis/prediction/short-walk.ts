/** Where a walk on participations has been after a few steps: personalised PageRank, cut short. */
import type { Participations } from '../../network/packed.ts';
import { asTwin, projectTwins } from './project-twins.ts';
import { scratch } from './scratch.ts';
import { type WalkRows, walkRows } from './walk-rows.ts';

/** The longest walk: after more steps it has forgotten where it began. */
const STEPS = 5;
const DAMPING = 0.85;
/** Walks taken side by side: what leads from a project to its participants is read once for all of them. */
const LANES = 4;

const ahead = new WeakMap<Participations, Map<number, Float64Array>>();

/**
 * Σ over k from 2 to 5 of d^k · the chance of being at each organisation after k steps from `node`, with d = 0.85 and the
 * step of {@link participationWalk}: the first terms of personalised PageRank, of which the later ones hardly depend
 * on `node`. 0…Σ d^k.
 *
 * @returns one value an organisation, not to be written to; O(participations) a step, nothing where the walk was taken
 *   ahead
 */
export function shortWalk(participations: Participations, node: number): Float64Array {
  const twin = projectTwins(participations)[node];
  const walk = ahead.get(participations)?.get(twin) ?? walkFrom(participations, twin);
  return asTwin(walk, node, twin);
}

/**
 * Takes the walks of several nodes at once, in about half the time, for when {@link shortWalk} will be asked for them.
 * Those taken ahead before are forgotten.
 */
export function walkAhead(participations: Participations, nodes: readonly number[]): void {
  const twins = projectTwins(participations);
  const from = [...new Set(nodes.map((node) => twins[node]))];
  const taken = new Map<number, Float64Array>();
  for (let at = 0; at < from.length; at += LANES) {
    const few = from.slice(at, at + LANES);
    walksFrom(participations, few).forEach((walk, lane) => {
      taken.set(few[lane], walk);
    });
  }
  ahead.set(participations, taken);
}

function walkFrom(participations: Participations, node: number): Float64Array {
  const rows = walkRows(participations);
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = rows;
  const { projectWeight, inverseStrength, selfWeight } = rows;
  const total = scratch('walk total', inverseStrength.length);
  const leaving = scratch('walk leaving', inverseStrength.length);
  const through = scratch('walk through', projectWeight.length);
  leaveFrom(rows, rows.place[node], leaving, 0, 1);
  for (let step = 2, share = DAMPING ** 2; step <= STEPS; step++, share *= DAMPING) {
    for (let project = 0; project < through.length; project++) {
      let sum = 0;
      for (let i = projectStart[project], end = projectStart[project + 1]; i < end; i++)
        sum += leaving[projectOrganisation[i]];
      through[project] = sum * projectWeight[project];
    }
    for (let at = 0; at < leaving.length; at++) {
      let sum = -leaving[at] * selfWeight[at];
      for (let i = organisationStart[at], end = organisationStart[at + 1]; i < end; i++)
        sum += through[organisationProject[i]];
      // What steps in here is divided among its ways out in the next step.
      leaving[at] = sum * inverseStrength[at];
      total[at] += share * sum;
    }
  }
  return byOrganisation(rows, total, 0, 1);
}

/** The walks of up to {@link LANES} nodes, which lie next to each other for each organisation and project. */
function walksFrom(participations: Participations, nodes: readonly number[]): Float64Array[] {
  const rows = walkRows(participations);
  const total = scratch('walks total', LANES * rows.inverseStrength.length);
  const leaving = scratch('walks leaving', LANES * rows.inverseStrength.length);
  const through = scratch('walks through', LANES * rows.projectWeight.length);
  nodes.forEach((node, lane) => {
    leaveFrom(rows, rows.place[node], leaving, lane, LANES);
  });
  for (let step = 2, share = DAMPING ** 2; step <= STEPS; step++, share *= DAMPING) {
    enterProjects(rows, leaving, through);
    leaveProjects(rows, through, { leaving, total, share });
  }
  return nodes.map((_, lane) => byOrganisation(rows, total, lane, LANES));
}

/** The first step, which reaches few: sets what leaves those that share a project with the one at `start`. */
function leaveFrom(rows: WalkRows, start: number, leaving: Float64Array, lane: number, lanes: number): void {
  if (start < 0) return;
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = rows;
  const { projectWeight, inverseStrength, selfWeight } = rows;
  const reached = new Set<number>();
  const own = inverseStrength[start];
  leaving[start * lanes + lane] = -own * selfWeight[start];
  for (let i = organisationStart[start]; i < organisationStart[start + 1]; i++) {
    const project = organisationProject[i];
    for (let j = projectStart[project]; j < projectStart[project + 1]; j++) {
      leaving[projectOrganisation[j] * lanes + lane] += own * projectWeight[project];
      reached.add(projectOrganisation[j]);
    }
  }
  for (const at of reached) leaving[at * lanes + lane] *= inverseStrength[at];
}

function enterProjects(
  { projectStart, projectOrganisation, projectWeight }: WalkRows,
  leaving: Float64Array,
  through: Float64Array,
): void {
  for (let project = 0, at = 0; project < projectWeight.length; project++, at += LANES) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = projectStart[project], end = projectStart[project + 1]; i < end; i++) {
      const from = projectOrganisation[i] * LANES;
      a += leaving[from];
      b += leaving[from + 1];
      c += leaving[from + 2];
      d += leaving[from + 3];
    }
    const weight = projectWeight[project];
    through[at] = a * weight;
    through[at + 1] = b * weight;
    through[at + 2] = c * weight;
    through[at + 3] = d * weight;
  }
}

function leaveProjects(
  { organisationStart, organisationProject, inverseStrength, selfWeight }: WalkRows,
  through: Float64Array,
  { leaving, total, share }: { leaving: Float64Array; total: Float64Array; share: number },
): void {
  for (let place = 0, at = 0; place < inverseStrength.length; place++, at += LANES) {
    const self = selfWeight[place];
    let a = -leaving[at] * self;
    let b = -leaving[at + 1] * self;
    let c = -leaving[at + 2] * self;
    let d = -leaving[at + 3] * self;
    for (let i = organisationStart[place], end = organisationStart[place + 1]; i < end; i++) {
      const from = organisationProject[i] * LANES;
      a += through[from];
      b += through[from + 1];
      c += through[from + 2];
      d += through[from + 3];
    }
    const inverse = inverseStrength[place];
    leaving[at] = a * inverse;
    leaving[at + 1] = b * inverse;
    leaving[at + 2] = c * inverse;
    leaving[at + 3] = d * inverse;
    total[at] += share * a;
    total[at + 1] += share * b;
    total[at + 2] += share * c;
    total[at + 3] += share * d;
  }
}

/** One of the walks that lie side by side, by organisation. */
function byOrganisation(
  { organisations, place }: WalkRows,
  total: Float64Array,
  lane: number,
  lanes: number,
): Float64Array {
  const walk = new Float64Array(place.length);
  for (let at = 0; at < organisations.length; at++) walk[organisations[at]] = total[at * lanes + lane];
  return walk;
}

/** From participations to ties: the one-mode projection. */
import { accumulate, floats, integers } from './arrays.ts';
import type { Participations, TieNetwork } from './packed.ts';

/**
 * What a project with k participants adds to each pair of them, before its time weight:
 * - `newman`: 1/(k−1), so that every participation counts one unit however large the consortium (Newman 2001);
 * - `unweighted`: 1, so that a tie weighs as many projects as the two have in common;
 * - `minutes-of-fame`: 1/(k(k−1)), so that every project counts one unit.
 */
export const TIE_WEIGHTS = ['newman', 'unweighted', 'minutes-of-fame'] as const;
export type TieWeight = (typeof TIE_WEIGHTS)[number];

export const PROJECTION_DEFAULTS = { weight: 'newman' as TieWeight };

/** What each project adds to each pair of its participants, with its time weight; 0 for k < 2. */
export function pairWeights({ size, weight }: Participations, scheme: TieWeight): Float64Array {
  const pair = floats(size.length);
  for (let project = 0; project < size.length; project++) {
    const k = size[project];
    if (k < 2) continue;
    const share = scheme === 'newman' ? 1 / (k - 1) : scheme === 'unweighted' ? 1 : 1 / (k * (k - 1));
    pair[project] = share * weight[project];
  }
  return pair;
}

/**
 * The ties of organisations that share projects. k is a project's full size, also where a filter left some of
 * its participants out.
 *
 * Cost: O(Σ k²) over projects; memory O(n + m).
 *
 * @example projectTies(participations, { weight: 'unweighted' }).weight // with no half-life: projects in common
 */
export function projectTies(
  participations: Participations,
  { weight: scheme }: { weight: TieWeight } = PROJECTION_DEFAULTS,
): TieNetwork {
  const lower = lowerTriangle(participations, pairWeights(participations, scheme));
  return bothEnds(participations.organisations.length, lower);
}

/** For each node its ties to nodes with a smaller index, in no order. */
interface LowerTriangle {
  start: Int32Array;
  target: Int32Array;
  weight: Float64Array;
  shared: Int32Array;
}

/** Adds up each pair once, from its end with the larger index, so that both ends get the very same number. */
function lowerTriangle(participations: Participations, pair: Float64Array): LowerTriangle {
  const { organisations, organisationStart, organisationProject, projectStart, projectOrganisation } =
    participations;
  const nodes = organisations.length;
  const sum = new Float64Array(nodes);
  const together = new Int32Array(nodes);
  const touched = new Int32Array(nodes);
  const start = new Int32Array(nodes + 1);
  let room = 1 << 16;
  let target = new Int32Array(room);
  let weight = new Float64Array(room);
  let shared = new Int32Array(room);
  let ties = 0;
  for (let u = 0; u < nodes; u++) {
    let partners = 0;
    for (let a = organisationStart[u], last = organisationStart[u + 1]; a < last; a++) {
      const project = organisationProject[a];
      const share = pair[project];
      for (let b = projectStart[project]; projectOrganisation[b] < u; b++) {
        const v = projectOrganisation[b];
        if (together[v] === 0) touched[partners++] = v;
        together[v]++;
        sum[v] += share;
      }
    }
    while (ties + partners > room) {
      room *= 2;
      target = grown(target, new Int32Array(room));
      weight = grown(weight, new Float64Array(room));
      shared = grown(shared, new Int32Array(room));
    }
    for (let i = 0; i < partners; i++) {
      const v = touched[i];
      target[ties] = v;
      weight[ties] = sum[v];
      shared[ties] = together[v];
      ties++;
      sum[v] = 0;
      together[v] = 0;
    }
    start[u + 1] = ties;
  }
  return { start, target, weight, shared };
}

function grown<A extends Int32Array | Float64Array>(small: A, large: A): A {
  large.set(small);
  return large;
}

/**
 * Writes each tie at both ends, targets ascending, without sorting. A node's row is its smaller partners, then
 * its larger ones. Nodes visited in ascending order reach the larger half of every row in ascending order; the
 * rows so filled, visited in turn, reach the smaller halves likewise.
 */
function bothEnds(nodes: number, lower: LowerTriangle): TieNetwork {
  const ties = lower.start[nodes];
  const start = integers(nodes + 1);
  for (let u = 0; u < nodes; u++) start[u + 1] = lower.start[u + 1] - lower.start[u];
  const larger = start.slice(1);
  for (let i = 0; i < ties; i++) start[lower.target[i] + 1]++;
  accumulate(start);
  for (let u = 0; u < nodes; u++) larger[u] += start[u];
  const firstLarger = larger.slice();

  const target = integers(2 * ties);
  const weight = floats(2 * ties);
  const shared = integers(2 * ties);
  for (let u = 0; u < nodes; u++)
    for (let i = lower.start[u], last = lower.start[u + 1]; i < last; i++) {
      const at = larger[lower.target[i]]++;
      target[at] = u;
      weight[at] = lower.weight[i];
      shared[at] = lower.shared[i];
    }
  const smaller = start.slice(0, nodes);
  for (let v = 0; v < nodes; v++)
    for (let i = firstLarger[v], last = start[v + 1]; i < last; i++) {
      const at = smaller[target[i]]++;
      target[at] = v;
      weight[at] = weight[i];
      shared[at] = shared[i];
    }
  return { nodes, ties, start, target, weight, shared };
}

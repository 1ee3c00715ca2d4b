/** Where a walk on undirected ties settles, as a system of linear equations with one unknown for each set of twins. */
import { NotConvergedError } from '../../model/errors.ts';
import { foldedRows, foldedStrengths, type Rows, type Twins } from '../twins.ts';

/** A walk from set to set: the ties between sets, and for each set the strength of its members and that within it. */
export interface FoldedWalk {
  readonly rows: Rows;
  readonly members: Int32Array;
  readonly strength: Float64Array;
  readonly within: Float64Array;
}

/** What twins have of a walker is the same, so that one of them stands for all. Cost: O(n + m). */
export function foldedWalk(rows: Rows, strengths: Float64Array, twins: Twins): FoldedWalk {
  const { size } = twins;
  const folded = foldedRows(rows, twins);
  const strength = foldedStrengths(strengths, twins);
  const within = strength.map((all, set) => {
    if (size[set] === 1) return 0;
    let across = 0;
    for (let i = folded.start[set]; i < folded.start[set + 1]; i++) across += folded.weight[i];
    return all - across;
  });
  return { rows: folded, members: size, strength, within };
}

export interface WalkOptions {
  /** What jumps bring to each node, and what they bring to all with ties together with what they lead on to. */
  jumps: number;
  total: number;
  damping: number;
  tolerance: number;
  maxRounds: number;
}

/**
 * How likely the walker is at a member of each set, for each unit of its strength: y in (D − dA)·y = jumps, with
 * strengths in D and weights in A. Where ties lead both ways the matrix is symmetric and positive definite, so that
 * conjugate gradients find y (Hestenes & Stiefel 1952, "Methods of conjugate gradients for solving linear systems",
 * Journal of Research of the National Bureau of Standards 49), here with the matrix's diagonal as preconditioner.
 * They stop when one more step of the walk would move less than `tolerance`. Cost: O(n + m) a round.
 *
 * @throws NotConvergedError
 */
export function settledWalk(walk: FoldedWalk, options: WalkOptions): Float64Array {
  const { jumps, total, damping, tolerance, maxRounds } = options;
  const { members, strength, within } = walk;
  const sets = members.length;
  const perDiagonal = strength.map((s, set) => (s > 0 ? 1 / (s - damping * within[set]) : 0));
  // As it would be without jumps: from there, what a step of the walk moves is known.
  const all = strength.reduce((sum, s) => sum + s, 0);
  const share = strength.map((s) => (s > 0 ? total / all : 0));
  const left = strength.map((s, set) => (s > 0 ? members[set] * jumps - (1 - damping) * s * share[set] : 0));
  const direction = left.map((r, set) => r * perDiagonal[set]);
  const effect = new Float64Array(sets);
  let { moves, height } = remainder(left, perDiagonal);
  for (let round = 0; moves >= tolerance && height > 0; round++) {
    if (round === maxRounds) throw new NotConvergedError('PageRank', maxRounds, moves);
    const step = height / applyWalk(walk, damping, direction, effect);
    for (let set = 0; set < sets; set++) {
      share[set] += step * direction[set];
      left[set] -= step * effect[set];
    }
    const before = height;
    ({ moves, height } = remainder(left, perDiagonal));
    const turn = height / before;
    for (let set = 0; set < sets; set++)
      direction[set] = left[set] * perDiagonal[set] + turn * direction[set];
  }
  return share;
}

/** Puts (D − dA)·`direction` into `effect`; gives the product of the two. */
function applyWalk(
  { rows, strength, within }: FoldedWalk,
  damping: number,
  direction: Float64Array,
  effect: Float64Array,
): number {
  const { start, target, weight } = rows;
  let slope = 0;
  for (let set = 0; set < effect.length; set++) {
    const own = direction[set];
    let sum = within[set] * own;
    for (let i = start[set], end = start[set + 1]; i < end; i++) sum += direction[target[i]] * weight[i];
    effect[set] = strength[set] * own - damping * sum;
    slope += own * effect[set];
  }
  return slope;
}

/** How much another step of the walk would move, and the square of its length by the diagonal's measure. */
function remainder(left: Float64Array, perDiagonal: Float64Array): { moves: number; height: number } {
  let moves = 0;
  let height = 0;
  for (let set = 0; set < left.length; set++) {
    moves += Math.abs(left[set]);
    height += left[set] * left[set] * perDiagonal[set];
  }
  return { moves, height };
}

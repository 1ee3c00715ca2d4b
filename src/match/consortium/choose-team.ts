/** The best team that can be found: greedy, then swaps, with a bound on how far from the best it can be. */
import {
  claimOf,
  countsOf,
  type Family,
  gainOf,
  keepsLimits,
  levelsOf,
  type TeamProblem,
  worthOf,
} from './team-problem.ts';

export interface TeamChoice {
  /** In the order in which greedy took them, those that came by a swap in the place of who left. */
  readonly chosen: readonly number[];
  /** f of the choice. */
  readonly value: number;
  /** No choice of as many is worth more, whatever the limits. */
  readonly bound: number;
  /** Candidates that were in the running, in order of what they add alone: where a substitute is looked for. */
  readonly running: readonly number[];
}

/** Candidates in the running: so many by what they add alone, and so many of each group that a limit counts. */
const IN_THE_RUNNING = 500;
const OF_EACH_GROUP = 20;
const SWAP_ROUNDS = 40;
/** What a swap must add to count, so that rounding never makes it go in circles. */
const LEAST_IMPROVEMENT = 1e-9;

/**
 * Chooses `pick` candidates. Greedy takes whoever adds most among those with whom the limits can still be kept;
 * then single swaps improve the choice until none does. With no limit but the number, greedy alone reaches at
 * least 1 − 1/e of the best, since f is monotone and submodular (Nemhauser, Wolsey & Fisher 1978, Mathematical
 * Programming 14, 265–294). With limits nothing so general holds, so the answer carries a bound of its own: for
 * every choice A, f(best) ≤ f(A) + the `pick` largest gains over A (Minoux 1978; Leskovec et al. 2007).
 *
 * Equal gains go to the candidate with the smaller index.
 *
 * @param keep candidates who are in whatever they are worth; the others are chosen around them
 * @returns undefined where no team that keeps the limits was found; fewer than `pick` only where there are fewer
 *   candidates. Cost O(items of all candidates + swap rounds × pick × {@link IN_THE_RUNNING})
 */
export function chooseTeam(problem: TeamProblem, keep: readonly number[] = []): TeamChoice | undefined {
  const pick = Math.max(keep.length, Math.min(problem.pick, problem.worth.length));
  const alone = gainsOver(problem, []);
  const running = inTheRunning(problem, alone);
  // Places for two families may be filled by one candidate; where that leads nowhere, each is given its own.
  const greedy =
    fill(problem, pick, { keep, alone, running, join: Math.max }) ??
    fill(problem, pick, { keep, alone, running, join: (a, b) => a + b });
  if (greedy === undefined) return undefined;
  const chosen = swap(problem, greedy, { keep, running });
  const value = worthOf(problem, chosen);
  const bound = Math.min(
    largest(alone, pick),
    value + largest(gainsOver(problem, chosen), pick),
    worthOf(problem, greedy) + largest(gainsOver(problem, greedy), pick),
  );
  return { chosen, value, bound: Math.max(bound, value), running };
}

/**
 * Who would take a place best: candidates by what they add to a choice, among those with whom every limit is
 * kept, best first; equal ones by index.
 *
 * @param among candidates to look at; all of them by default. O(their items)
 */
export function rankForPlace(
  problem: TeamProblem,
  chosen: readonly number[],
  among?: readonly number[],
): { candidate: number; gain: number }[] {
  const levels = levelsOf(problem, chosen);
  const fits = fitting(problem, chosen, 0, Math.max);
  const taken = new Set(chosen);
  return (among ?? Array.from(problem.worth, (_, c) => c))
    .filter((candidate) => !taken.has(candidate) && fits(candidate))
    .map((candidate) => ({ candidate, gain: gainOf(problem, levels, candidate) }))
    .sort((a, b) => b.gain - a.gain || a.candidate - b.candidate);
}

/** What each candidate adds to a choice; 0 for those in it. */
function gainsOver(problem: TeamProblem, chosen: readonly number[]): Float64Array {
  const levels = levelsOf(problem, chosen);
  const gains = Float64Array.from(problem.worth, (_, c) => gainOf(problem, levels, c));
  for (const candidate of chosen) gains[candidate] = 0;
  return gains;
}

/** Those that can matter, in order of what they add alone. All of them where there are few. */
function inTheRunning({ families }: TeamProblem, alone: Float64Array): number[] {
  const inRange = new Uint8Array(alone.length);
  const admit = (candidates: readonly number[], places: number) => {
    const least = leastOf(
      Float64Array.from(candidates, (c) => alone[c]),
      places,
    );
    for (const candidate of candidates) if (alone[candidate] >= least) inRange[candidate] = 1;
  };
  const everyone = Array.from(alone, (_, c) => c);
  admit(everyone, IN_THE_RUNNING);
  for (const { group, atLeast } of families) {
    const groups: number[][] = Array.from(atLeast, () => []);
    for (const candidate of everyone) if (group[candidate] >= 0) groups[group[candidate]].push(candidate);
    for (const members of groups) admit(members, OF_EACH_GROUP);
  }
  return everyone.filter((c) => inRange[c] === 1).sort((a, b) => alone[b] - alone[a] || a - b);
}

/** The value in a given place from the top; −∞ where there are not as many. */
function leastOf(values: Float64Array, places: number): number {
  return values.length <= places ? Number.NEGATIVE_INFINITY : values.sort()[values.length - places];
}

/** The sum of the `count` largest. */
function largest(values: Float64Array, count: number): number {
  return values
    .slice()
    .sort()
    .subarray(Math.max(0, values.length - count))
    .reduce((sum, value) => sum + value, 0);
}

type Choices = Pick<Filling, 'keep' | 'running'>;

interface Filling {
  keep: readonly number[];
  alone: Float64Array;
  running: readonly number[];
  /** How the places that two families claim add up. */
  join: Join;
}
type Join = (a: number, b: number) => number;

/** Greedy: undefined where it can't keep the limits. */
function fill(
  problem: TeamProblem,
  pick: number,
  { keep, alone, running, join }: Filling,
): number[] | undefined {
  const chosen = [...keep];
  const taken = new Set(keep);
  const levels = levelsOf(problem, keep);
  for (let place = keep.length; place < pick; place++) {
    const fits = fitting(problem, chosen, pick - place - 1, join);
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of running) {
      // Gains only fall as the team grows, and this order is by the first (Minoux 1978).
      if (best >= 0 && alone[candidate] < most) break;
      if (taken.has(candidate) || !fits(candidate)) continue;
      const gain = gainOf(problem, levels, candidate);
      if (gain > most || (gain === most && candidate < best)) [best, most] = [candidate, gain];
    }
    if (best < 0) return undefined;
    taken.add(best);
    chosen.push(best);
    for (let i = problem.start[best]; i < problem.start[best + 1]; i++)
      levels[problem.item[i]] += problem.level[i];
  }
  return keepsLimits(problem, chosen) ? chosen : undefined;
}

/** Whether a candidate may take the next place when `after` more are to be filled. */
function fitting(
  { families }: TeamProblem,
  chosen: readonly number[],
  after: number,
  join: Join,
): (candidate: number) => boolean {
  const counts = countsOf({ families } as TeamProblem, chosen);
  const claims = families.map((family, f) => claimOf(family, counts[f]));
  return (candidate) => {
    let claimed = 0;
    for (let f = 0; f < families.length; f++) {
      const { group, atMost } = families[f];
      const g = group[candidate];
      if (g >= 0 && counts[f][g] >= atMost[g]) return false;
      claimed = join(claimed, g < 0 ? claims[f] : claimWith(families[f], counts[f], g));
    }
    return claimed <= after;
  };
}

function claimWith(family: Family, counts: Int32Array, group: number): number {
  counts[group]++;
  const claim = claimOf(family, counts);
  counts[group]--;
  return claim;
}

/** Replaces one by another as long as that makes the team worth more and keeps the limits. */
function swap(problem: TeamProblem, greedy: readonly number[], choices: Choices): number[] {
  let chosen = [...greedy];
  for (let round = 0; round < SWAP_ROUNDS; round++) {
    const better = bestSwap(problem, chosen, choices);
    if (better === undefined) break;
    chosen = better;
  }
  return chosen;
}

function bestSwap(
  problem: TeamProblem,
  chosen: readonly number[],
  { keep, running }: Choices,
): number[] | undefined {
  let best: number[] | undefined;
  let most = LEAST_IMPROVEMENT;
  chosen.forEach((leaving, place) => {
    if (keep.includes(leaving)) return;
    const rest = chosen.filter((candidate) => candidate !== leaving);
    const own = gainOf(problem, levelsOf(problem, rest), leaving);
    const [first] = rankForPlace(problem, rest, running).filter(({ candidate }) => candidate !== leaving);
    if (first === undefined || first.gain - own <= most) return;
    best = chosen.with(place, first.candidate);
    most = first.gain - own;
  });
  return best;
}

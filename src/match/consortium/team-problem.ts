/** Choosing a team as a problem of numbers: what a choice is worth, and which choices are allowed. */

/**
 * Groups that a limit counts in: the candidates of one helix, one country, the SMEs. A candidate is in one group
 * of a family or in none (−1).
 */
export interface Family {
  /** The group of each candidate, −1 where it is in none. */
  readonly group: Int32Array;
  /** For each group: how many the team must and may hold, and how many of those on board are in it. */
  readonly atLeast: Int32Array;
  readonly atMost: Int32Array;
  readonly have: Int32Array;
  /** How many different groups the team must hold. */
  readonly distinct: number;
}

/**
 * Candidates 0…n−1, of which `pick` are to be chosen. A choice S is worth
 *
 *     f(S) = Σ_{c ∈ S} worth(c) + Σ_i weight(i) · min(1, have(i) + Σ_{c ∈ S} level(c, i)) − Σ_i weight(i) · min(1, have(i))
 *
 * with levels, weights and worths of 0 or more: monotone and submodular, 0 for nobody. Candidate c brings the items
 * `item[start[c]…start[c+1])` at `level`.
 */
export interface TeamProblem {
  readonly worth: Float64Array;
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly level: Float64Array;
  readonly weight: Float64Array;
  readonly have: Float64Array;
  readonly families: readonly Family[];
  readonly pick: number;
}

/** How much of each item a choice covers, not capped, those on board included. */
export function levelsOf({ start, item, level, have }: TeamProblem, chosen: readonly number[]): Float64Array {
  const sums = have.slice();
  for (const candidate of chosen)
    for (let i = start[candidate]; i < start[candidate + 1]; i++) sums[item[i]] += level[i];
  return sums;
}

/** What a candidate adds to a choice that covers the items at `levels`. O(its items). */
export function gainOf(problem: TeamProblem, levels: Float64Array, candidate: number): number {
  const { worth, start, item, level, weight } = problem;
  let gain = worth[candidate];
  for (let i = start[candidate]; i < start[candidate + 1]; i++) {
    const open = 1 - levels[item[i]];
    if (open > 0) gain += weight[item[i]] * Math.min(open, level[i]);
  }
  return gain;
}

/** f of a choice. */
export function worthOf(problem: TeamProblem, chosen: readonly number[]): number {
  const { worth, weight, have } = problem;
  const levels = levelsOf(problem, chosen);
  let value = 0;
  for (const candidate of chosen) value += worth[candidate];
  for (let i = 0; i < weight.length; i++)
    value += weight[i] * (Math.min(1, levels[i]) - Math.min(1, have[i]));
  return value;
}

/** How many of each family's groups a choice holds, those on board included. */
export function countsOf({ families }: TeamProblem, chosen: readonly number[]): Int32Array[] {
  return families.map(({ group, have }) => {
    const counts = have.slice();
    for (const candidate of chosen) if (group[candidate] >= 0) counts[group[candidate]]++;
    return counts;
  });
}

/** Places that a family still claims: for the groups that lack some, and for groups that are not there yet. */
export function claimOf({ atLeast, distinct }: Family, counts: Int32Array): number {
  let lacking = 0;
  let open = 0;
  let there = 0;
  for (let g = 0; g < counts.length; g++) {
    lacking += Math.max(0, atLeast[g] - counts[g]);
    if (counts[g] > 0) there++;
    else if (atLeast[g] > 0) open++;
  }
  // Groups that are claimed and not there yet make the team more varied as well.
  return lacking + Math.max(0, distinct - there - open);
}

/** Whether a choice keeps every limit. */
export function keepsLimits(problem: TeamProblem, chosen: readonly number[]): boolean {
  const counts = countsOf(problem, chosen);
  return problem.families.every(
    (family, f) =>
      claimOf(family, counts[f]) === 0 && counts[f].every((count, g) => count <= family.atMost[g]),
  );
}

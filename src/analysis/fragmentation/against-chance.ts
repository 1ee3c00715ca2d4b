/** Collaboration within and between groups beside what chance would give. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { type Control, checkpoint } from '../control.ts';
import type { Cover } from '../groups/groups.ts';
import { seededRandom } from '../random.ts';
import { externalInternal, type Mixing, mixingTally, type Separation, separation } from './mixing.ts';
import { reshuffling } from './reshuffling.ts';
import { fundingStrata } from './strata.ts';

export interface ChanceOptions {
  /** How many reshufflings to compare with. */
  samples?: number;
  seed?: number;
  /** Rounds before the first reshuffling that counts, and between two that do. */
  burnIn?: number;
  thinning?: number;
  /** Groups in the matrix: the largest. */
  listed?: number;
}
export const CHANCE_DEFAULTS = {
  samples: 100,
  seed: 1,
  burnIn: 20,
  thinning: 3,
  listed: 24,
} as const satisfies Required<ChanceOptions>;

/**
 * A number as it is, and as it would be by chance: the mean over reshufflings and the range that holds 95% of
 * them. `ratio`, of what can't be below 0, is observed/expected; its bounds are observed over the upper and the lower
 * end of that range, so that they hold 1 exactly where the observed number is one that chance could give. `ratio` is
 * absent where nothing is expected, and its `high` where chance may give 0.
 */
export interface Compared {
  readonly observed: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly ratio?: { readonly value: number; readonly low: number; readonly high?: number };
}

export interface GroupCompared {
  /** Weight of ties within it, and to others. */
  readonly within: Compared;
  readonly outside: Compared;
  /** By the ends of its members' ties, so that a tie within it counts twice. */
  readonly externalInternal: Compared;
}

export interface AgainstChance {
  readonly samples: number;
  readonly strata: number;
  /** Participations that can change place: in a stratum of two projects or more. */
  readonly movable: number;
  /** Projects with two or more participants in groups. */
  readonly projects: number;
  readonly separation: { readonly [K in keyof Separation]: Compared };
  /** By group. */
  readonly groups: readonly GroupCompared[];
  /** The groups of the matrix, by number, and their pairs, in rows; each tie once. */
  readonly listed: readonly number[];
  readonly matrix: readonly Compared[];
}

/**
 * Compares groups with chance: participations reshuffled within funding scheme and pillar (see
 * {@link reshuffling}). The same seed gives the same numbers.
 *
 * Cost: (burnIn + samples × thinning) rounds and `samples` tallies, each O(participations): some 3 s for 91,000
 * participations and 100 samples.
 *
 * @throws CancelledError
 */
export function againstChance(
  ecosystem: Ecosystem,
  cover: Cover,
  options: ChanceOptions = {},
  control: Control = {},
): AgainstChance {
  const { samples, seed, burnIn, thinning, listed: most } = { ...CHANCE_DEFAULTS, ...options };
  const { participations } = ecosystem;
  const listed = largest(cover, most);
  const tally = mixingTally(participations, cover, listed);
  const strata = fundingStrata(ecosystem.projects);
  const chance = reshuffling(participations, strata, seededRandom(seed));
  const rows = { projectStart: participations.projectStart, projectOrganisation: chance.projectOrganisation };
  const drawn: Mixing[] = [];
  for (let round = 0; round < burnIn; round++) chance.round();
  for (let sample = 0; sample < samples; sample++) {
    checkpoint(control, sample / samples);
    for (let round = 0; round < thinning; round++) chance.round();
    drawn.push(tally(rows));
  }
  checkpoint(control, 1);

  const observed = tally(participations);
  const comparing = comparer(observed, drawn);
  const separations = new Map([observed, ...drawn].map((mixing) => [mixing, separation(mixing, cover)]));
  const separated = (key: keyof Separation) => comparing((mixing) => separations.get(mixing)![key]);
  return {
    samples,
    ...movability(participations.projectStart, strata),
    projects: observed.projects,
    separation: {
      within: separated('within'),
      between: separated('between'),
      modularity: withoutRatio(separated('modularity')),
      externalInternal: withoutRatio(separated('externalInternal')),
      acrossShare: separated('acrossShare'),
    },
    groups: cover.groups.map((_, g) => ({
      within: comparing(({ within }) => within[g] / 2),
      outside: comparing(({ within, strength }) => strength[g] - within[g]),
      externalInternal: withoutRatio(
        comparing(({ within, strength }) => externalInternal(strength[g] - within[g], within[g])),
      ),
    })),
    listed,
    matrix: Array.from(observed.matrix, (_, cell) => {
      const onDiagonal = cell % (listed.length + 1) === 0;
      return comparing(({ matrix }) => (onDiagonal ? matrix[cell] / 2 : matrix[cell]));
    }),
  };
}

/** The largest groups, in the order of the cover; the rest is none. */
function largest({ groups }: Cover, most: number): number[] {
  return groups
    .map((_, g) => g)
    .filter((g) => !groups[g].rest)
    .sort((a, b) => groups[b].members.length - groups[a].members.length || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

function comparer(observed: Mixing, drawn: readonly Mixing[]) {
  return (numberOf: (mixing: Mixing) => number): Compared =>
    compared(numberOf(observed), drawn.map(numberOf));
}

/** An index that may be 0 or below has a range to lie in, but no ratio. */
function withoutRatio({ ratio: _, ...numbers }: Compared): Compared {
  return numbers;
}

/** An observed number beside those that chance gave. */
export function compared(observed: number, byChance: readonly number[]): Compared {
  const sorted = Float64Array.from(byChance).sort();
  const expected = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const low = quantile(sorted, 0.025);
  const high = quantile(sorted, 0.975);
  if (!(low >= 0 && high > 0)) return { observed, expected, low, high };
  return {
    observed,
    expected,
    low,
    high,
    ratio: {
      value: observed / expected,
      low: observed / high,
      ...(low > 0 ? { high: observed / low } : {}),
    },
  };
}

/** Quantile of sorted numbers by linear interpolation (type 7 of Hyndman & Fan 1996). */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

function movability(start: Int32Array, strata: Int32Array) {
  const projects = new Map<number, { projects: number; participations: number }>();
  strata.forEach((stratum, project) => {
    const own = projects.get(stratum) ?? { projects: 0, participations: 0 };
    own.projects++;
    own.participations += start[project + 1] - start[project];
    projects.set(stratum, own);
  });
  const several = [...projects.values()].filter((stratum) => stratum.projects > 1);
  return {
    strata: projects.size,
    movable: several.reduce((sum, { participations }) => sum + participations, 0),
  };
}

/**
 * What brokerage to expect by chance: groups stay as large as they are and ties stay where they are, but the
 * groups are dealt out anew, every way as likely as any other. Mean and variance of each role in closed form,
 * as a permutation test would find them after endless rounds.
 *
 * A broker's count is a sum over the open pairs around it. Its mean needs the chance that one pair has the role;
 * its variance needs the chance that two pairs both have it, which depends on how many ends they share.
 */

/** Chances that pairs around one broker have a role. */
export interface RoleChances {
  /** One pair. */
  readonly once: number;
  /** Two pairs that are each other's reverse. */
  readonly reversed: number;
  /** Two pairs that share the end they come from, the end they lead to, or one's first with the other's last. */
  readonly sameFirst: number;
  readonly sameLast: number;
  readonly chained: number;
  /** Two pairs without a common end. */
  readonly apart: number;
}

/** How many pairs a broker has, and how many ordered couples of different pairs share which ends. */
export interface OpenPairs {
  readonly pairs: number;
  readonly reversed: number;
  readonly sameFirst: number;
  readonly sameLast: number;
  readonly chained: number;
}

/** The number of ways to draw k of n in order: n·(n−1)…(n−k+1). */
function ways(n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i++) product *= n - i;
  return n < k ? 0 : product;
}

/**
 * Who gets a group anew: everyone, or all but the broker itself. A large broker's count hangs on its own group
 * more than on anything else, so the second tells more of it, and is the default.
 */
export type Relabelled = 'others' | 'everyone';

/** The chance that `nodes` nodes, the broker first, have groups as `of` counts the ways for each group of the broker. */
type Chance = (nodes: number, of: (group: GroupSums) => number) => number;

/** Chances for brokers of each group; where everyone's is dealt out, one for all. */
function chances<T>(sizes: ArrayLike<number>, relabelled: Relabelled, roles: (chance: Chance) => T) {
  const { all, total, sumsFor } = groupSums(sizes);
  if (relabelled === 'everyone') {
    const forAll = roles((nodes, of) =>
      share(
        total((size) => of(sumsFor(size))),
        ways(all, nodes),
      ),
    );
    return () => forAll;
  }
  const bySize = new Map<number, T>();
  for (const size of Array.from(sizes))
    if (size > 0 && !bySize.has(size))
      bySize.set(
        size,
        roles((nodes, of) => share(of(sumsFor(size)), size * ways(all - 1, nodes - 1))),
      );
  return (group: number) => bySize.get(sizes[group])!;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Sums over groups that every role's chances are made of, with v in a group of n and M = N − n outside it. */
function groupSums(sizes: ArrayLike<number>) {
  const groups = Array.from(sizes).filter((size) => size > 0);
  const all = groups.reduce((sum, size) => sum + size, 0);
  const total = (of: (size: number) => number) => groups.reduce((sum, size) => sum + of(size), 0);
  const [twos, threes, fours] = [2, 3, 4].map((k) => total((size) => ways(size, k)));
  const squares = total((size) => ways(size, 2) ** 2);
  const sumsFor = (size: number): GroupSums => {
    const two = twos - ways(size, 2);
    const four = fours - ways(size, 4);
    return {
      size,
      outside: all - size,
      two,
      three: threes - ways(size, 3),
      // Both pairs within one group, the same or not.
      twoPairs: four + two ** 2 - (squares - ways(size, 2) ** 2),
    };
  };
  return { all, total, sumsFor };
}

interface GroupSums {
  /** Members of the broker's group, and of all others. */
  size: number;
  outside: number;
  /** Ways to draw two, or three, from one of the other groups. */
  two: number;
  three: number;
  /** Ways to draw a pair from one of the other groups and another pair from one of them. */
  twoPairs: number;
}

/** Chances where it does not matter which end of a pair is which. */
function evenChances(once: number, sharingOne: number, apart: number): RoleChances {
  return {
    once,
    reversed: once,
    sameFirst: sharingOne,
    sameLast: sharingOne,
    chained: sharingOne,
    apart,
  };
}

function coordinator(chance: Chance): RoleChances {
  return evenChances(
    chance(3, ({ size }) => ways(size, 3)),
    chance(4, ({ size }) => ways(size, 4)),
    chance(5, ({ size }) => ways(size, 5)),
  );
}

function itinerant(chance: Chance): RoleChances {
  return evenChances(
    chance(3, ({ size, two }) => size * two),
    chance(4, ({ size, three }) => size * three),
    chance(5, ({ size, twoPairs }) => size * twoPairs),
  );
}

function liaison(chance: Chance): RoleChances {
  return evenChances(
    chance(3, ({ size, outside, two }) => size * (ways(outside, 2) - two)),
    chance(4, ({ size, outside, two, three }) => size * (ways(outside, 3) - 2 * two * (outside - 2) + three)),
    chance(
      5,
      ({ size, outside, two, twoPairs }) =>
        size * (ways(outside, 4) - 2 * two * ways(outside - 2, 2) + twoPairs),
    ),
  );
}

/** One end in the broker's group, the other outside, whichever. */
function gatekeeperEitherWay(chance: Chance): RoleChances {
  return evenChances(
    chance(3, ({ size, outside }) => 2 * ways(size, 2) * outside),
    chance(4, ({ size, outside }) => ways(size, 2) * ways(outside, 2) + ways(size, 3) * outside),
    chance(5, ({ size, outside }) => 4 * ways(size, 3) * ways(outside, 2)),
  );
}

/** The first end in the broker's group and the last outside (representative), or the other way round (gatekeeper). */
function oneWay(chance: Chance, insider: 'first' | 'last'): RoleChances {
  const insiderShared = chance(4, ({ size, outside }) => ways(size, 2) * ways(outside, 2));
  const outsiderShared = chance(4, ({ size, outside }) => ways(size, 3) * outside);
  return {
    once: chance(3, ({ size, outside }) => ways(size, 2) * outside),
    reversed: 0,
    sameFirst: insider === 'first' ? insiderShared : outsiderShared,
    sameLast: insider === 'first' ? outsiderShared : insiderShared,
    chained: 0,
    apart: chance(5, ({ size, outside }) => ways(size, 3) * ways(outside, 2)),
  };
}

/**
 * Chances of the roles on undirected ties, for groups of these sizes: a function of the broker's group. Cost:
 * O(groups).
 */
export function undirectedChances(sizes: ArrayLike<number>, relabelled: Relabelled) {
  return chances(sizes, relabelled, (chance) => ({
    coordinator: coordinator(chance),
    itinerant: itinerant(chance),
    gatekeeper: gatekeeperEitherWay(chance),
    liaison: liaison(chance),
  }));
}

/** The same of the roles on directed ties. */
export function directedChances(sizes: ArrayLike<number>, relabelled: Relabelled) {
  return chances(sizes, relabelled, (chance) => ({
    coordinator: coordinator(chance),
    itinerant: itinerant(chance),
    gatekeeper: oneWay(chance, 'last'),
    representative: oneWay(chance, 'first'),
    liaison: liaison(chance),
  }));
}

/** Below this share of mean and squared mean a variance is rounding. */
const NO_VARIANCE = 1e-12;

/** Mean and standard deviation of a role's count for one broker; a deviation of 0 where chance has no say. */
export function expectedCount(
  { pairs, reversed, sameFirst, sameLast, chained }: OpenPairs,
  chances: RoleChances,
): { mean: number; deviation: number } {
  const mean = pairs * chances.once;
  const apart = pairs * pairs - pairs - reversed - sameFirst - sameLast - chained;
  const square =
    mean +
    reversed * chances.reversed +
    sameFirst * chances.sameFirst +
    sameLast * chances.sameLast +
    chained * chances.chained +
    apart * chances.apart;
  const variance = square - mean * mean;
  const rounding = NO_VARIANCE * (mean + mean * mean);
  return { mean, deviation: variance > rounding ? Math.sqrt(variance) : 0 };
}

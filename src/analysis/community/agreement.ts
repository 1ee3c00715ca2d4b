/** How far two partitions of the same nodes agree, beyond what chance would give. */
import { UsageError } from '../../model/errors.ts';

export interface Agreement {
  /** Nodes that both partitions put into a group: the only ones that are compared. */
  readonly n: number;
  /** 1 where the partitions are the same, about 0 where one says nothing about the other; may be below 0. */
  readonly adjustedMutualInformation: number;
  readonly adjustedRandIndex: number;
}

/**
 * Compares two partitions by adjusted mutual information (Vinh, Epps & Bailey 2010, Journal of Machine Learning
 * Research 11, with the arithmetic mean of both entropies) and by the adjusted Rand index (Hubert & Arabie 1985,
 * Journal of Classification 2). Both set the agreement against its mean over all partitions with groups of the
 * same sizes. Groups may have any numbers; the order of the two does not matter.
 *
 * Cost: O(n + Σ of the smaller of two sizes, over pairs of distinct group sizes), at most about n·√n.
 *
 * @param a the group of each node, whole numbers from 0; −1 for none
 * @throws UsageError for partitions of different lengths
 * @example agreement([0, 0, 1, 1], [5, 5, 2, 2]).adjustedRandIndex // 1
 */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>): Agreement {
  if (a.length !== b.length)
    throw new UsageError(`One partition has ${a.length} entries, the other ${b.length}.`);
  const table = contingency(a, b);
  // Two that are the same agree fully, also where there is nothing that chance could have dealt otherwise.
  if (isSame(table)) return { n: table.n, adjustedMutualInformation: 1, adjustedRandIndex: 1 };
  return {
    n: table.n,
    adjustedMutualInformation: adjustedMutualInformation(table),
    adjustedRandIndex: adjustedRandIndex(table),
  };
}

/** Sizes of the groups of two partitions, and of where they meet. */
interface Contingency {
  readonly n: number;
  readonly sizesA: readonly number[];
  readonly sizesB: readonly number[];
  readonly meetings: readonly { a: number; b: number; size: number }[];
}

function contingency(a: ArrayLike<number>, b: ArrayLike<number>): Contingency {
  const placeA = new Map<number, number>();
  const placeB = new Map<number, number>();
  const sizesA: number[] = [];
  const sizesB: number[] = [];
  const meetings: Map<number, number>[] = [];
  let n = 0;
  for (let node = 0; node < a.length; node++) {
    if (a[node] < 0 || b[node] < 0) continue;
    n++;
    const groupA = count(placeA, sizesA, a[node]);
    const groupB = count(placeB, sizesB, b[node]);
    meetings[groupA] ??= new Map();
    meetings[groupA].set(groupB, (meetings[groupA].get(groupB) ?? 0) + 1);
  }
  return {
    n,
    sizesA,
    sizesB,
    meetings: meetings.flatMap((row, groupA) => [...row].map(([b, size]) => ({ a: groupA, b, size }))),
  };
}

function count(places: Map<number, number>, sizes: number[], group: number): number {
  const known = places.get(group);
  if (known !== undefined) {
    sizes[known]++;
    return known;
  }
  places.set(group, sizes.length);
  return sizes.push(1) - 1;
}

/** Each group meets exactly one of the other partition. */
function isSame({ sizesA, sizesB, meetings }: Contingency): boolean {
  return meetings.length === sizesA.length && meetings.length === sizesB.length;
}

function adjustedRandIndex({ n, sizesA, sizesB, meetings }: Contingency): number {
  const pairs = (size: number) => (size * (size - 1)) / 2;
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + pairs(size), 0);
  const together = sum(meetings.map(({ size }) => size));
  const [inA, inB] = [sum(sizesA), sum(sizesB)];
  const expected = (inA / pairs(n)) * inB;
  return (together - expected) / ((inA + inB) / 2 - expected);
}

function adjustedMutualInformation(table: Contingency): number {
  const { n, sizesA, sizesB, meetings } = table;
  const entropy = (sizes: readonly number[]) =>
    sizes.reduce((sum, size) => sum - (size / n) * Math.log(size / n), 0);
  const information = meetings.reduce(
    (sum, { a, b, size }) => sum + (size / n) * Math.log(((n / sizesA[a]) * size) / sizesB[b]),
    0,
  );
  const expected = expectedInformation(table);
  const most = (entropy(sizesA) + entropy(sizesB)) / 2;
  const room = most - expected;
  return Math.abs(room) < 1e-15 ? 0 : (information - expected) / room;
}

/** How many groups have each size. */
function sizeCounts(sizes: readonly number[]): [size: number, groups: number][] {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/**
 * The mean of the mutual information when groups of these sizes are dealt out at random: over every pair of
 * groups and every number of nodes that they could share, hypergeometric.
 */
function expectedInformation({ n, sizesA, sizesB }: Contingency): number {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logFactorial[i] = logFactorial[i - 1] + Math.log(i);
  let expected = 0;
  for (const [a, groupsA] of sizeCounts(sizesA))
    for (const [b, groupsB] of sizeCounts(sizesB)) {
      const fixed =
        logFactorial[a] + logFactorial[b] + logFactorial[n - a] + logFactorial[n - b] - logFactorial[n];
      let sum = 0;
      for (let shared = Math.max(1, a + b - n), most = Math.min(a, b); shared <= most; shared++) {
        const logChance =
          fixed -
          logFactorial[shared] -
          logFactorial[a - shared] -
          logFactorial[b - shared] -
          logFactorial[n - a - b + shared];
        sum += (shared / n) * Math.log(((n / a) * shared) / b) * Math.exp(logChance);
      }
      expected += groupsA * groupsB * sum;
    }
  return expected;
}

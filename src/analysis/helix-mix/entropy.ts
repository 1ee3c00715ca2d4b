/** Entropy, evenness and mutual redundancy of counted classes. */

/**
 * Shannon's entropy in bits of the classes given (Shannon 1948); −1 is no class and left out. With `corrected`,
 * plus (cells − 1) / (2 n ln 2), the bias of the plain estimate (Miller 1955).
 *
 * @param dimensions classes of one unit each at the same place, in one or several dimensions taken jointly
 */
export function entropy(dimensions: readonly Int32Array[], corrected = false): number {
  const counts = cellCounts(dimensions);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return 0;
  let bits = 0;
  for (const count of counts) bits -= (count / n) * Math.log2(count / n);
  return corrected ? bits + (counts.length - 1) / (2 * n * Math.LN2) : bits;
}

/** How many units each cell holds that holds any, ascending, so that the order of units does not matter. */
function cellCounts(dimensions: readonly Int32Array[]): Int32Array {
  const units = dimensions[0]?.length ?? 0;
  const classes = dimensions.map((dimension) => dimension.reduce((most, own) => Math.max(most, own + 1), 0));
  const cells = classes.reduce((product, own) => product * own, 1);
  const counts = cells <= MOST_CELLS ? new Int32Array(cells) : undefined;
  const sparse = new Map<number, number>();
  for (let unit = 0; unit < units; unit++) {
    let cell = 0;
    for (let d = 0; d < dimensions.length && cell >= 0; d++) {
      const own = dimensions[d][unit];
      cell = own < 0 ? -1 : cell * classes[d] + own;
    }
    if (cell < 0) continue;
    if (counts === undefined) sparse.set(cell, (sparse.get(cell) ?? 0) + 1);
    else counts[cell]++;
  }
  return (counts?.filter((count) => count > 0) ?? Int32Array.from(sparse.values())).sort();
}

/** Above so many cells, only those are held that hold a unit. */
const MOST_CELLS = 1_000_000;

/**
 * Evenness of counts over `classes` possible classes: entropy over its maximum (Pielou 1966). 0 where all are of
 * one class, 1 where all classes count the same. NaN for nothing.
 *
 * @example evenness([2, 2, 0, 0], 4) // 0.5
 */
export function evenness(counts: ArrayLike<number>, classes: number): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  let sum = 0;
  for (let i = 0; i < counts.length; i++)
    if (counts[i] > 0) sum -= (counts[i] / total) * Math.log(counts[i] / total);
  return total === 0 ? Number.NaN : sum / Math.log(classes);
}

/**
 * Mutual redundancy Rₙ = (−1)ⁿ⁺¹ Tₙ of two or three dimensions, in millibits, with T the mutual information
 * (Leydesdorff & Ivanova 2014). In two dimensions it is never above 0 but for the correction; in three, negative
 * means synergy: the dimensions together tell more than their pairs.
 *
 * Units without a class in any of the dimensions are to be left out by the caller, for all entropies alike.
 */
export function redundancy(dimensions: readonly Int32Array[], corrected = false): number {
  return sumOfTerms(dimensions, redundancyTerms(dimensions.length), corrected);
}

/** An entropy of some of the dimensions taken jointly, and what it counts for. */
export interface EntropyTerm {
  readonly sign: 1 | -1;
  readonly places: readonly number[];
}

/** The entropies that the redundancy of two or three dimensions is a sum of. */
export function redundancyTerms(dimensions: number): EntropyTerm[] {
  const term = (sign: 1 | -1, ...places: number[]): EntropyTerm => ({ sign, places });
  if (dimensions === 2) return [term(-1, 0), term(-1, 1), term(1, 0, 1)];
  return [
    ...[0, 1, 2].map((place) => term(1, place)),
    ...[term(-1, 0, 1), term(-1, 0, 2), term(-1, 1, 2)],
    term(1, 0, 1, 2),
  ];
}

/** The sum of some entropies, in millibits. */
export function sumOfTerms(
  dimensions: readonly Int32Array[],
  terms: readonly EntropyTerm[],
  corrected: boolean,
): number {
  return terms.reduce(
    (sum, { sign, places }) =>
      sum +
      1000 *
        sign *
        entropy(
          places.map((place) => dimensions[place]),
          corrected,
        ),
    0,
  );
}

/** Entropy, evenness and mutual redundancy of counted classes. */

/**
 * Shannon's entropy in bits of the classes given (Shannon 1948); −1 is no class and left out. With `corrected`,
 * plus (cells − 1) / (2 n ln 2), the bias of the plain estimate (Miller 1955).
 *
 * @param dimensions classes of one unit each at the same place, in one or several dimensions taken jointly
 */
export function entropy(dimensions: readonly Int32Array[], corrected = false): number {
  const counts = new Map<number, number>();
  let n = 0;
  const units = dimensions[0]?.length ?? 0;
  for (let unit = 0; unit < units; unit++) {
    let cell = 0;
    let known = true;
    for (const dimension of dimensions) {
      if (dimension[unit] < 0) known = false;
      cell = cell * CLASSES + dimension[unit];
    }
    if (!known) continue;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    n++;
  }
  if (n === 0) return 0;
  let bits = 0;
  for (const count of [...counts.values()].sort((a, b) => a - b)) bits -= (count / n) * Math.log2(count / n);
  return corrected ? bits + (counts.size - 1) / (2 * n * Math.LN2) : bits;
}

/** Above any number of classes in a dimension; three of them make a number that is still exact. */
const CLASSES = 100_000;

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
  const h = (...of: number[]) =>
    entropy(
      of.map((place) => dimensions[place]),
      corrected,
    );
  if (dimensions.length === 2) return -1000 * (h(0) + h(1) - h(0, 1));
  return 1000 * (h(0) + h(1) + h(2) - h(0, 1) - h(0, 2) - h(1, 2) + h(0, 1, 2));
}

/** Choosing from many organisations by a value, always with the same outcome for the same values. */

/**
 * The indices with the highest values, descending; equal values in ascending index, which is ascending id.
 * Cost O(n log n) in the number of indices.
 *
 * @example topBy([0, 1, 2], [5, 9, 5], 2) // [1, 0]
 */
export function topBy(indices: Iterable<number>, values: ArrayLike<number>, limit: number): number[] {
  return [...indices].sort((a, b) => values[b] - values[a] || a - b).slice(0, limit);
}

/** `0…n−1`. */
export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

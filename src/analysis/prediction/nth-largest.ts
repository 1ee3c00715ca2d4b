/** Selection. */

/**
 * The n-th largest value, by selection (Hoare, C. A. R. (1961), Algorithm 65: Find, CACM 4, 321–322).
 *
 * @param values put in another order: the n largest then come first
 * @param n from 1 to their number
 * @returns cost O(length) on average
 * @example nthLargest(Float64Array.of(1, 3, 2), 2) // 2
 */
export function nthLargest(values: Float64Array, n: number): number {
  const wanted = n - 1;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] > pivot) i++;
      while (values[j] < pivot) j--;
      if (i <= j) {
        const held = values[i];
        values[i++] = values[j];
        values[j--] = held;
      }
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted];
}

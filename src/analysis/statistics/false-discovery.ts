/**
 * Benjamini and Hochberg's (1995) adjusted p-values: calling everything at most q a finding keeps the expected
 * share of false ones among them at q, also where tests go up and down together. O(n log n).
 *
 * @param pValues 0…1 each
 * @returns aligned with them, 0…1
 */
export function falseDiscoveryRates(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b] - pValues[a]);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  order.forEach((i, fromEnd) => {
    smallest = Math.min(smallest, pValues[i] * (pValues.length / (pValues.length - fromEnd)));
    adjusted[i] = smallest;
  });
  return adjusted;
}

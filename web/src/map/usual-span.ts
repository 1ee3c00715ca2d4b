/**
 * The span of most values and a little more. What lies further out is drawn at the rim, so that one that stands
 * far away does not squeeze all the others together.
 */
export function usualSpan(values: readonly number[]): [low: number, high: number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  const [low, high] = [at(0.1), at(0.9)];
  const more = 0.25 * (high - low);
  return [Math.max(sorted[0], low - more), Math.min(sorted[sorted.length - 1], high + more)];
}

/**
 * How many letters must be inserted, dropped or replaced to make one text of the other (Levenshtein 1966);
 * `atMost + 1` as soon as it is more than `atMost`. Cost O(|a|·|b|).
 *
 * @example editDistance('thermovolt', 'thermovault', 3) // 2
 */
export function editDistance(a: string, b: string, atMost: number): number {
  if (Math.abs(a.length - b.length) > atMost) return atMost + 1;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, above[j] + 1, row[j - 1] + 1);
      if (row[j] < least) least = row[j];
    }
    if (least > atMost) return atMost + 1;
    above = row;
  }
  return Math.min(above[b.length], atMost + 1);
}

/** Which terms tell classes of documents apart. */

/**
 * Class-based TF-IDF: how typical term t is of class c,
 *
 *     W(t, c) = tf(t, c) · ln(1 + A / tf(t))
 *
 * with tf(t, c) how often t occurs in c, tf(t) how often it occurs in all classes, and A the mean number of
 * occurrences in a class. Not negative; 0 where t does not occur in c.
 *
 * Grootendorst, M. (2022), BERTopic: Neural topic modeling with a class-based TF-IDF procedure, arXiv:2203.05794.
 *
 * @param frequencies for each class, how often each of its terms occurs (> 0)
 * @returns for each class its terms with W, highest first, then by ascending term; O(N log N) for N entries
 */
export function classTfIdf(
  frequencies: readonly ReadonlyMap<number, number>[],
): { term: number; weight: number }[][] {
  const ofTerm = new Map<number, number>();
  let total = 0;
  for (const terms of frequencies) {
    for (const [term, frequency] of terms) {
      ofTerm.set(term, (ofTerm.get(term) ?? 0) + frequency);
      total += frequency;
    }
  }
  const mean = total / frequencies.length;
  return frequencies.map((terms) =>
    [...terms]
      .map(([term, frequency]) => ({ term, weight: frequency * Math.log(1 + mean / ofTerm.get(term)!) }))
      .sort((a, b) => b.weight - a.weight || a.term - b.term),
  );
}

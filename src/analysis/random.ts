/**
 * Seeded random numbers: the same seed gives the same sequence on every machine, so that whatever draws from
 * one can be repeated. Nothing in the analyses calls `Math.random`.
 */

/**
 * A generator of uniform numbers in [0, 1) with 32 random bits each: sfc32 (Doty-Humphrey, PractRand 2010),
 * 128 bits of state, a period of at least 2^32 and on average 2^127. Not for secrets.
 *
 * @param seed any number; of fractions the part below 2^-20 is ignored. Neighbouring seeds give unrelated sequences.
 * @example
 * const random = seededRandom(1);
 * const die = 1 + Math.floor(random() * 6);
 */
export function seededRandom(seed: number): () => number {
  const scaled = Number.isInteger(seed) ? seed : Math.floor(seed * 2 ** 20);
  let a = 0x9e3779b9;
  let b = scaled | 0;
  let c = Math.floor(scaled / 2 ** 32) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The author's advice: rounds that spread the seed over the whole state.
  for (let round = 0; round < 15; round++) next();
  return () => next() / 2 ** 32;
}

/** Puts `length` items from `first` on in random order, in place (Fisher and Yates; Durstenfeld 1964). */
export function shuffle(items: Int32Array, length: number, random: () => number, first = 0): void {
  for (let last = length - 1; last > 0; last--) {
    const other = first + Math.floor(random() * (last + 1));
    const item = items[first + last];
    items[first + last] = items[other];
    items[other] = item;
  }
}

/**
 * The numbers from 0 to `length` − 1 in random order, but for numbers that are near each other staying so: runs of
 * consecutive numbers in random order, each shuffled in itself. For visits to rows of large arrays, which then find
 * the next row in a cache.
 */
export function shuffledInRuns(length: number, run: number, random: () => number): Int32Array {
  const runs = Int32Array.from({ length: Math.ceil(length / run) }, (_, index) => index);
  shuffle(runs, runs.length, random);
  const items = new Int32Array(length);
  let end = 0;
  for (const index of runs) {
    const first = end;
    for (let item = index * run; item < (index + 1) * run && item < length; item++) items[end++] = item;
    shuffle(items, end - first, random, first);
  }
  return items;
}

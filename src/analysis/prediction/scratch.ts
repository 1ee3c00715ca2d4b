/**
 * Arrays for what is worked out in between, kept from one question to the next: taken anew each time, a few megabytes a
 * question, they would keep the garbage collector of a long run as busy as the work itself.
 */
const kept = new Map<string, Float64Array>();

/**
 * A zeroed array for one purpose. It is the caller's until it returns, and must not be given to anyone else.
 *
 * @example scratch('leaving', organisations)
 */
export function scratch(purpose: string, length: number): Float64Array {
  const before = kept.get(purpose);
  if (before?.length === length) return before.fill(0);
  const array = new Float64Array(length);
  kept.set(purpose, array);
  return array;
}

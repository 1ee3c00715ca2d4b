/** Whom the model looks at: the best of several readings, since to weigh everyone would cost too much. */
import type { Ground } from './ground.ts';
import type { Readings } from './readings.ts';

/** What likeness counts for one without recent projects with others. */
const INACTIVE = 0.1;

/** How many each reading proposes. */
export const POOL_DEFAULTS = { each: 300 } as const;

/**
 * The union of the best of each reading, ascending. Likeness is multiplied with ln(1 + reach), so that those who do
 * much come before those who did one like thing once.
 *
 * @param allowed 1 for each organisation that may be proposed
 * @returns up to seventeen times `each`, on CORDIS about four times; cost O(n) for each reading
 */
export function poolOf(
  readings: Readings,
  { activity, history: { reach, gained } }: Ground,
  allowed: Uint8Array,
  each: number = POOL_DEFAULTS.each,
): Int32Array {
  const times = (likeness: Float64Array) => {
    const values = new Float64Array(likeness.length);
    for (let v = 0; v < values.length; v++)
      if (likeness[v] !== 0) values[v] = likeness[v] * (INACTIVE + activity[v]);
    return values;
  };
  const lists = [
    readings.circles,
    readings.walk,
    readings.recentPartners,
    readings.programme,
    readings.themeActivity,
    times(readings.themes),
    times(readings.words),
    readings.question,
    readings.closest,
    readings.likeClosest,
    readings.around,
    readings.call,
    readings.field,
    readings.country,
    readings.beside,
    reach,
    gained,
  ];
  const marks = new Uint8Array(allowed.length);
  for (const list of lists) markBest(list, allowed, each, marks);
  let count = 0;
  for (const mark of marks) count += mark;
  const pool = new Int32Array(count);
  for (let v = 0, next = 0; next < count; v++) if (marks[v] === 1) pool[next++] = v;
  return pool;
}

/** Marks the best `limit` of those allowed with a value above 0; of equally good ones the first by index. */
function markBest(values: Float64Array, allowed: Uint8Array, limit: number, marks: Uint8Array): void {
  const bar = barOf(values, allowed, limit);
  let left = limit;
  for (let v = 0; v < values.length; v++)
    if (allowed[v] === 1 && values[v] > bar) {
      marks[v] = 1;
      left--;
    }
  if (bar === 0) return;
  for (let v = 0; v < values.length && left > 0; v++)
    if (allowed[v] === 1 && values[v] === bar) {
      marks[v] = 1;
      left--;
    }
}

/** How many times as many values are held as are wanted before the lesser are dropped. */
const HELD = 4;

/**
 * The `limit`-th largest value above 0 of those allowed, 0 where there are no more than that. Of what it has seen it
 * holds a few times `limit` values, so that nearly all others cost one comparison: O(n) with O(limit) memory.
 */
function barOf(values: Float64Array, allowed: Uint8Array, limit: number): number {
  const held = new Float64Array(HELD * limit);
  let count = 0;
  let floor = 0;
  for (let v = 0; v < values.length; v++) {
    if (!(values[v] > floor) || allowed[v] !== 1) continue;
    held[count++] = values[v];
    if (count < held.length) continue;
    floor = nthLargest(held, limit);
    count = limit;
  }
  return count <= limit ? floor : nthLargest(held.subarray(0, count), limit);
}

/** The n-th largest value, by selection (Hoare 1961); the n largest then come first. O(length) on average. */
function nthLargest(values: Float64Array, n: number): number {
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

/** Whom the model looks at: the best of several readings, since to weigh everyone would cost too much. */
import type { Ground } from './ground.ts';
import { nthLargest } from './nth-largest.ts';
import type { Readings } from './readings.ts';
import { scratch } from './scratch.ts';

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
  { activity, nothing, history: { reach, gained } }: Ground,
  allowed: Uint8Array,
  each: number = POOL_DEFAULTS.each,
): Int32Array {
  const times = (likeness: Float64Array, purpose: string) => {
    if (likeness === nothing) return nothing;
    const values = scratch(purpose, likeness.length);
    for (let v = 0; v < values.length; v++)
      if (likeness[v] !== 0) values[v] = likeness[v] * (INACTIVE + activity[v]);
    return values;
  };
  const own = () => [
    readings.circles,
    readings.walk,
    readings.recentPartners,
    readings.programme,
    readings.themeActivity,
    times(readings.themes, 'themes by activity'),
    times(readings.words, 'words by activity'),
    readings.question,
    readings.closest,
    readings.likeClosest,
    readings.around,
    readings.call,
    readings.field,
  ];
  const shared = [readings.country, readings.beside, reach, gained];
  const mark = (fresh: Uint8Array) => {
    for (const list of own()) if (list !== nothing) markAll(bestOf(list, allowed, each), fresh);
    return fresh;
  };
  const marks = readings.isAsked
    ? mark(new Uint8Array(allowed.length))
    : marksKept(readings.origin, allowed, each, mark);
  for (const list of shared) if (list !== nothing) markLeaders(list, allowed, each, marks);
  let count = 0;
  for (const mark of marks) count += mark;
  const pool = new Int32Array(count);
  for (let v = 0, next = 0; next < count; v++) if (marks[v] === 1) pool[next++] = v;
  return pool;
}

interface Marked {
  readonly allowed: Uint8Array;
  readonly each: number;
  readonly marks: Uint8Array;
}
const marked = new WeakMap<object, Marked>();

/** Marks to add to: those with the same projects share their readings, and with them who is marked. */
function marksKept(
  origin: object,
  allowed: Uint8Array,
  each: number,
  mark: (fresh: Uint8Array) => Uint8Array,
): Uint8Array {
  let kept = marked.get(origin);
  if (kept === undefined || kept.each !== each || !areEqual(kept.allowed, allowed)) {
    kept = { allowed, each, marks: mark(new Uint8Array(allowed.length)) };
    marked.set(origin, kept);
  }
  return kept.marks.slice();
}

function areEqual(some: Uint8Array, others: Uint8Array): boolean {
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}

/** How many times as many are held as are wanted. */
const HELD = 4;

/** The best of a reading, up to `limit` of them, best first. */
interface Leaders {
  readonly nodes: Int32Array;
  readonly limit: number;
}
const leaders = new WeakMap<Float64Array, Leaders>();

/** Marks the best of a reading that many askers share, whose leaders are put in order once. */
function markLeaders(values: Float64Array, allowed: Uint8Array, limit: number, marks: Uint8Array): void {
  let first = leaders.get(values);
  if (first === undefined || first.limit < HELD * limit) {
    const nodes = bestOf(values, undefined, HELD * limit);
    first = { nodes: nodes.sort((a, b) => values[b] - values[a] || a - b), limit: HELD * limit };
    leaders.set(values, first);
  }
  const { nodes } = first;
  let left = limit;
  for (let i = 0; i < nodes.length && left > 0; i++) {
    if (allowed[nodes[i]] !== 1) continue;
    marks[nodes[i]] = 1;
    left--;
  }
  if (left > 0 && nodes.length === first.limit) markAll(bestOf(values, allowed, limit), marks);
}

function markAll(nodes: Int32Array, marks: Uint8Array): void {
  for (const node of nodes) marks[node] = 1;
}

/**
 * The best `limit` of those allowed with a value above 0, ascending; of equally good ones the first by index. Of what
 * it has seen it holds a few times `limit`, so that nearly all others cost one comparison: O(n) with O(limit) memory.
 *
 * @param over a value that at least `limit` are likely to be above; where fewer are, all are looked at again
 */
function bestOf(
  values: Float64Array,
  allowed: Uint8Array | undefined,
  limit: number,
  over = likelyFloor(values, limit),
): Int32Array {
  const held = new Int32Array(HELD * limit);
  const worth = scratch('held', HELD * limit);
  let count = 0;
  let floor = over;
  for (let v = 0; v < values.length; v++) {
    if (!(values[v] > floor) || (allowed !== undefined && allowed[v] !== 1)) continue;
    held[count] = v;
    worth[count++] = values[v];
    if (count < held.length) continue;
    floor = nthLargest(worth, limit);
    count = keepBest(held, values, floor, limit);
    for (let i = 0; i < count; i++) worth[i] = values[held[i]];
  }
  if (count < limit && over > 0) return bestOf(values, allowed, limit, 0);
  if (count <= limit) return held.subarray(0, count);
  const bar = nthLargest(worth.subarray(0, count), limit);
  return held.subarray(0, keepBest(held.subarray(0, count), values, bar, limit));
}

/** Every so manieth value is looked at for a guess. */
const STRIDE = 16;

/** A value that about twice `limit` are above, as far as a sample tells. */
function likelyFloor(values: Float64Array, limit: number): number {
  const sample = scratch('sample', Math.floor(values.length / STRIDE));
  const wanted = Math.ceil((2 * limit) / STRIDE);
  if (wanted > sample.length) return 0;
  for (let i = 0; i < sample.length; i++) sample[i] = values[i * STRIDE];
  return nthLargest(sample, wanted);
}

/** Moves those with a value above the bar to the front, and of those at it the first, up to `limit` in all. */
function keepBest(nodes: Int32Array, values: Float64Array, bar: number, limit: number): number {
  let level = limit;
  for (const node of nodes) if (values[node] > bar) level--;
  let kept = 0;
  for (const node of nodes)
    if (values[node] > bar || (values[node] === bar && level-- > 0)) nodes[kept++] = node;
  return kept;
}

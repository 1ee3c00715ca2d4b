/** Sparse rows of what organisations have of each of many kinds (themes, words, programme parts), both ways round. */

/**
 * Organisation o has `amount[i]` of `kind[i]` for i in `start[o]…start[o+1]`, kinds ascending. Kind k is had by
 * `holder[j]` with `held[j]` for j in `kindStart[k]…kindStart[k+1]`, holders ascending. `total` sums each kind.
 */
export interface Profiles {
  readonly start: Int32Array;
  readonly kind: Int32Array;
  readonly amount: Float64Array;
  readonly kindStart: Int32Array;
  readonly holder: Int32Array;
  readonly held: Float64Array;
  readonly total: Float64Array;
}

/** Profiles whose rows are of length 1, with how rare each kind is: ln(N / N(k)). */
export interface TellingProfiles extends Profiles {
  readonly rarity: Float64Array;
}

/** Rows of the kinds of things, such as the themes of projects: row r's are `kind[start[r]…start[r+1])`. */
export interface KindRows {
  readonly kinds: number;
  readonly start: Int32Array;
  readonly kind: Int32Array;
}

/** Lists of texts as rows of kinds, numbered in order of appearance; one list is a row, and counts each once. */
export function numberKinds(
  lists: readonly (readonly string[])[],
): KindRows & { index: Map<string, number> } {
  const index = new Map<string, number>();
  const start = new Int32Array(lists.length + 1);
  const kind: number[] = [];
  lists.forEach((list, row) => {
    for (const name of new Set(list)) {
      const number = index.get(name) ?? index.size;
      index.set(name, number);
      kind.push(number);
    }
    start[row + 1] = kind.length;
  });
  return { kinds: index.size, start, kind: Int32Array.from(kind), index };
}

/**
 * Adds up, for each organisation, the weights of its projects by kind. Projects without weight count nothing.
 *
 * @returns profiles over all organisations; cost O(participations × kinds of a project)
 */
export function profilesOf(
  {
    organisationStart,
    organisationProject,
  }: { organisationStart: Int32Array; organisationProject: Int32Array },
  rows: KindRows,
  projectWeight: Float64Array,
): Profiles {
  const organisations = organisationStart.length - 1;
  const start = new Int32Array(organisations + 1);
  const kinds: number[] = [];
  const amounts: number[] = [];
  const sum = new Float64Array(rows.kinds);
  for (let organisation = 0; organisation < organisations; organisation++) {
    const touched: number[] = [];
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++) {
      const project = organisationProject[i];
      const weight = projectWeight[project];
      if (weight === 0) continue;
      for (let j = rows.start[project]; j < rows.start[project + 1]; j++) {
        const kind = rows.kind[j];
        if (sum[kind] === 0) touched.push(kind);
        sum[kind] += weight;
      }
    }
    touched.sort((a, b) => a - b);
    for (const kind of touched) {
      kinds.push(kind);
      amounts.push(sum[kind]);
      sum[kind] = 0;
    }
    start[organisation + 1] = kinds.length;
  }
  return bothWays(start, Int32Array.from(kinds), Float64Array.from(amounts), rows.kinds);
}

/** Profiles from rows by organisation. */
export function bothWays(start: Int32Array, kind: Int32Array, amount: Float64Array, kinds: number): Profiles {
  const kindStart = new Int32Array(kinds + 1);
  for (const k of kind) kindStart[k + 1]++;
  for (let k = 0; k < kinds; k++) kindStart[k + 1] += kindStart[k];
  const next = kindStart.slice(0, kinds);
  const holder = new Int32Array(kind.length);
  const held = new Float64Array(kind.length);
  const total = new Float64Array(kinds);
  for (let organisation = 0; organisation < start.length - 1; organisation++)
    for (let i = start[organisation]; i < start[organisation + 1]; i++) {
      const place = next[kind[i]]++;
      holder[place] = organisation;
      held[place] = amount[i];
      total[kind[i]] += amount[i];
    }
  return { start, kind, amount, kindStart, holder, held, total };
}

/**
 * TF-IDF rows of unit length, by ln(1 + amount) · ln(N / N(k)) with N(k) holders of kind k among N that hold any.
 *
 * @param most how many kinds an organisation keeps: its most telling
 */
export function telling(profiles: Profiles, most = Number.POSITIVE_INFINITY): TellingProfiles {
  const { start, kind, amount, kindStart, total } = profiles;
  const organisations = start.length - 1;
  let holders = 0;
  for (let o = 0; o < organisations; o++) if (start[o + 1] > start[o]) holders++;
  const rarity = Float64Array.from(total, (_, k) =>
    Math.log(holders / Math.max(1, kindStart[k + 1] - kindStart[k])),
  );
  const newStart = new Int32Array(organisations + 1);
  const kinds: number[] = [];
  const amounts: number[] = [];
  for (let o = 0; o < organisations; o++) {
    let row: [number, number][] = [];
    for (let i = start[o]; i < start[o + 1]; i++) {
      const weight = Math.log1p(amount[i]) * rarity[kind[i]];
      if (weight > 0) row.push([kind[i], weight]);
    }
    if (row.length > most)
      row = row
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .sort((a, b) => a[0] - b[0]);
    const length = Math.sqrt(row.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    for (const [k, weight] of row) {
      kinds.push(k);
      amounts.push(weight / length);
    }
    newStart[o + 1] = kinds.length;
  }
  return { ...bothWays(newStart, Int32Array.from(kinds), Float64Array.from(amounts), total.length), rarity };
}

/** A row of length 1 from kinds that need not be any organisation's, each once. */
export function tellingRow({ rarity }: TellingProfiles, kinds: readonly number[]): KindRow {
  const each = [...new Set(kinds)];
  const weights = each.map((kind) => Math.max(0, rarity[kind]));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0));
  return { kind: each, amount: weights.map((weight) => (length === 0 ? 0 : weight / length)) };
}

/** A row of kinds with amounts that need not be any organisation's. */
export interface KindRow {
  readonly kind: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
}

export function rowOf({ start, kind, amount }: Profiles, organisation: number): KindRow {
  const [from, to] = [start[organisation], start[organisation + 1]];
  return { kind: kind.subarray(from, to), amount: amount.subarray(from, to) };
}

/** Adds Σ a(k) · b(k) over kinds to `out` for every organisation: the cosine, where rows are of unit length. */
export function addLikeness({ kindStart, holder, held }: Profiles, row: KindRow, out: Float64Array): void {
  for (let i = 0; i < row.kind.length; i++) {
    const kind = row.kind[i];
    const own = row.amount[i];
    for (let j = kindStart[kind], end = kindStart[kind + 1]; j < end; j++) out[holder[j]] += own * held[j];
  }
}

/**
 * Adds Σ a(k) · b(k) / total(k) to `out`: how many of one's own units of each kind a partner drawn by its share of
 * that kind would meet. So it grows with activity, and a kind that many have adds little for each.
 */
export function addSharedActivity(profiles: Profiles, row: KindRow, out: Float64Array): void {
  const { kindStart, holder, held, total } = profiles;
  for (let i = 0; i < row.kind.length; i++) {
    const kind = row.kind[i];
    if (total[kind] === 0) continue;
    const share = row.amount[i] / total[kind];
    for (let j = kindStart[kind], end = kindStart[kind + 1]; j < end; j++) out[holder[j]] += share * held[j];
  }
}

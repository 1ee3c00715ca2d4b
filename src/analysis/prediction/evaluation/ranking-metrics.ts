/** How good a ranking of candidates is for one asker, given who became a partner. */

/** One asker's figures; NaN where there is nothing to tell from. All 0…1. */
export interface AskerMetrics {
  readonly recall10: number;
  readonly recall20: number;
  readonly hit10: number;
  readonly ndcg20: number;
  /** Chance that a partner scores above one who had as many partners and did not become one. */
  readonly matchedAuc: number;
  readonly twoHopAuc: number;
  readonly twoHopAp: number;
  readonly twoHopMrr: number;
}

export const METRIC_NAMES = [
  'recall10',
  'recall20',
  'hit10',
  'ndcg20',
  'matchedAuc',
  'twoHopAuc',
  'twoHopAp',
  'twoHopMrr',
] as const satisfies readonly (keyof AskerMetrics)[];

/** What one asker's ranking is judged by: the same for every method. */
export interface Judgement {
  /** 1 for each candidate. */
  readonly allowed: Uint8Array;
  /** Who became a partner: candidates all. */
  readonly partners: Int32Array;
  /** Candidates who share a partner with the asker. */
  readonly twoHop: Int32Array;
  /** Pairs of a partner and a candidate of like degree who did not become one. */
  readonly matched: readonly (readonly [partner: number, other: number])[];
}

/**
 * @param scores one value an organisation
 * @param listed who may stand on the list, where that is fewer than may be scored
 * @returns the figures and the list of the first twenty
 */
export function judge(
  { allowed, partners, twoHop, matched }: Judgement,
  scores: Float64Array,
  listed: Uint8Array = allowed,
): { metrics: AskerMetrics; list: number[] } {
  const list = first(scores, listed, 20);
  return {
    list,
    metrics: {
      ...listMetrics(list, partners),
      matchedAuc: pairwise(scores, matched),
      ...twoHopMetrics(scores, twoHop, new Set(partners)),
    },
  };
}

/** What a list of up to twenty is worth, given who became a partner. */
export function listMetrics(
  list: readonly number[],
  partners: Int32Array,
): Pick<AskerMetrics, 'recall10' | 'recall20' | 'hit10' | 'ndcg20'> {
  const isPartner = new Set(partners);
  const hits = list.map((candidate) => (isPartner.has(candidate) ? 1 : 0));
  const found = (k: number) => hits.slice(0, k).reduce((sum: number, hit) => sum + hit, 0);
  const gain = hits.reduce((sum: number, hit, place) => sum + hit / Math.log2(place + 2), 0);
  let ideal = 0;
  for (let place = 0; place < Math.min(20, partners.length); place++) ideal += 1 / Math.log2(place + 2);
  return {
    recall10: found(10) / partners.length,
    recall20: found(20) / partners.length,
    hit10: found(10) > 0 ? 1 : 0,
    ndcg20: gain / ideal,
  };
}

/** The best `k` of those listed, best first; of equally good ones the first by index. */
export function first(scores: Float64Array, listed: Uint8Array, k: number): number[] {
  const list: number[] = [];
  let bar = Number.NEGATIVE_INFINITY;
  for (let v = 0; v < scores.length; v++) {
    if (listed[v] !== 1 || !(scores[v] > bar || list.length < k)) continue;
    let place = list.length < k ? list.push(v) - 1 : k - 1;
    for (; place > 0 && scores[list[place - 1]] < scores[v]; place--) list[place] = list[place - 1];
    list[place] = v;
    if (list.length === k) bar = scores[list[k - 1]];
  }
  return list;
}

function pairwise(scores: Float64Array, pairs: Judgement['matched']): number {
  let won = 0;
  for (const [partner, other] of pairs) {
    if (scores[partner] > scores[other]) won++;
    else if (scores[partner] === scores[other]) won += 0.5;
  }
  return won / pairs.length;
}

/** Area under the curve (ties count half), average precision and reciprocal rank, at mean ranks of ties. */
function twoHopMetrics(
  scores: Float64Array,
  twoHop: Int32Array,
  isPartner: ReadonlySet<number>,
): Pick<AskerMetrics, 'twoHopAuc' | 'twoHopAp' | 'twoHopMrr'> {
  const positives = twoHop.filter((candidate) => isPartner.has(candidate));
  const negatives = twoHop.length - positives.length;
  if (positives.length === 0 || negatives === 0)
    return { twoHopAuc: Number.NaN, twoHopAp: Number.NaN, twoHopMrr: Number.NaN };
  const sorted = Float64Array.from(twoHop, (candidate) => scores[candidate]).sort();
  const ranks = Array.from(positives, (candidate) => {
    const above = sorted.length - bound(sorted, scores[candidate], true);
    const same = sorted.length - above - bound(sorted, scores[candidate], false);
    return above + (same + 1) / 2;
  }).sort((a, b) => a - b);
  const better = ranks.reduce((sum, rank, i) => sum + (rank - 1 - i), 0);
  return {
    twoHopAuc: 1 - better / (positives.length * negatives),
    twoHopAp: ranks.reduce((sum, rank, i) => sum + Math.min(1, (i + 1) / rank), 0) / ranks.length,
    twoHopMrr: 1 / ranks[0],
  };
}

/** How many are below `value`, or not above it. */
function bound(sorted: Float64Array, value: number, withEqual: boolean): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value || (withEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gini coefficient of how often each is suggested, 0 (all alike) … 1 (one gets all): Σ (2i − n − 1) xᵢ / (n Σ x) over
 * ascending x. NaN where none is.
 */
export function gini(counts: Float64Array): number {
  const sorted = counts.slice().sort();
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i];
    weighted += (2 * (i + 1) - sorted.length - 1) * sorted[i];
  }
  return weighted / (sorted.length * sum);
}

/** Area under the ROC curve, with intervals by bootstrap over clusters of rows. */
import { type Control, checkpoint } from '../control.ts';

/** A value with its 95% interval. */
export interface Area {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The chance that a row with label 1 scores above a row with label 0; equal scores count half (Mann & Whitney 1947).
 * NaN where either label is missing.
 *
 * @param weights how often each row counts; once where not given
 */
export function areaUnderCurve(scores: Float64Array, labels: Uint8Array, weights?: Float64Array): number {
  return areaInOrder(ascending(scores), scores, labels, weights);
}

function ascending(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores, (_, row) => row).sort((a, b) => scores[a] - scores[b]);
}

function areaInOrder(
  order: Uint32Array,
  scores: Float64Array,
  labels: Uint8Array,
  weights?: Float64Array,
): number {
  let below = 0;
  let above = 0;
  let won = 0;
  for (let i = 0; i < order.length; ) {
    const score = scores[order[i]];
    let zeros = 0;
    let ones = 0;
    for (; i < order.length && scores[order[i]] === score; i++) {
      const weight = weights?.[order[i]] ?? 1;
      if (labels[order[i]] === 1) ones += weight;
      else zeros += weight;
    }
    won += ones * (below + zeros / 2);
    below += zeros;
    above += ones;
  }
  return won / (below * above);
}

export interface Areas<Name extends string> {
  readonly areas: Record<Name, Area>;
  /** The first less the second, from the same draws. */
  difference(one: Name, other: Name): Area;
}

/**
 * Areas of several scores over the same rows, with percentile intervals from a Poisson bootstrap over clusters
 * (Efron & Tibshirani 1993; Chamandy et al. 2012): in each round a cluster's rows count as often as one draw from
 * a Poisson distribution of mean 1 says.
 *
 * @param cluster number of the cluster that each row belongs to
 */
export function bootstrapAreas<Name extends string>(
  scores: Record<Name, Float64Array>,
  labels: Uint8Array,
  cluster: Int32Array,
  { rounds, random, control = {} }: { rounds: number; random: () => number; control?: Control },
): Areas<Name> {
  const names = Object.keys(scores) as Name[];
  const orders = names.map((name) => ascending(scores[name]));
  const drawn = names.map(() => new Float64Array(rounds));
  const clusters = cluster.reduce((most, one) => Math.max(most, one), -1) + 1;
  const weights = new Float64Array(labels.length);
  for (let round = 0; round < rounds; round++) {
    checkpoint(control, round / rounds);
    const times = Float64Array.from({ length: clusters }, () => poissonOfOne(random));
    for (let row = 0; row < weights.length; row++) weights[row] = times[cluster[row]];
    names.forEach((name, i) => {
      drawn[i][round] = areaInOrder(orders[i], scores[name], labels, weights);
    });
  }
  const values = names.map((name, i) => areaInOrder(orders[i], scores[name], labels));
  const at = (name: Name) => names.indexOf(name);
  return {
    areas: Object.fromEntries(names.map((name, i) => [name, interval(values[i], drawn[i])])) as Record<
      Name,
      Area
    >,
    difference: (one, other) =>
      interval(
        values[at(one)] - values[at(other)],
        drawn[at(one)].map((value, round) => value - drawn[at(other)][round]),
      ),
  };
}

function interval(value: number, drawn: Float64Array): Area {
  const sorted = drawn.filter((one) => !Number.isNaN(one)).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return { value, low: at(0.025), high: at(0.975) };
}

/** A draw from the Poisson distribution of mean 1 (Knuth). */
function poissonOfOne(random: () => number): number {
  let count = 0;
  for (let product = random(); product > 1 / Math.E; product *= random()) count++;
  return count;
}

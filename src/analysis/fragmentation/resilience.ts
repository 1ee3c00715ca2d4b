/** How the network holds when organisations leave it, few and many. */
import type { Participations } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { seededRandom, shuffle } from '../random.ts';
import { quantile } from './against-chance.ts';
import { reachOf, reachSums } from './efficiency.ts';
import { pieces, withoutOrganisations } from './removal.ts';

export interface ResilienceOptions {
  /** Shares of all organisations that leave, ascending, 0…1. */
  shares?: readonly number[];
  /** Random orders, of which the largest component is given as mean and range. */
  draws?: number;
  /** Random orders, and organisations searched from, that the efficiency is taken from; fewer, for it costs more. */
  efficiencyDraws?: number;
  sources?: number;
  seed?: number;
}
export const RESILIENCE_DEFAULTS = {
  shares: [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3],
  draws: 20,
  efficiencyDraws: 3,
  sources: 512,
  seed: 1,
} as const satisfies Required<ResilienceOptions>;

export interface ResiliencePoint {
  /** How many organisations are gone. */
  readonly removed: number;
  /** Share of all organisations that are in the largest component; with the range of 95% of random orders. */
  readonly largest: { readonly value: number; readonly low: number; readonly high: number };
  /** Σ 1/d over the pairs left, over the same sum before anyone left: 1 at first. */
  readonly efficiency: number;
}

/**
 * What is left when organisations leave at random.
 *
 * @throws CancelledError
 */
export function randomResilience(
  participations: Participations,
  options: ResilienceOptions = {},
  control: Control = {},
): ResiliencePoint[] {
  const { draws, efficiencyDraws, seed } = { ...RESILIENCE_DEFAULTS, ...options };
  const n = participations.organisations.length;
  const random = seededRandom(seed);
  const orders = Array.from({ length: draws }, () => {
    const order = Int32Array.from({ length: n }, (_, i) => i);
    shuffle(order, n, random);
    return order;
  });
  return points(participations, orders, Math.min(efficiencyDraws, draws), options, control);
}

/**
 * What is left when organisations leave in the order given, the first of them first.
 *
 * @param order indices; those not listed stay
 * @throws CancelledError
 */
export function orderedResilience(
  participations: Participations,
  order: Int32Array,
  options: ResilienceOptions = {},
  control: Control = {},
): ResiliencePoint[] {
  return points(participations, [order], 1, options, control);
}

function points(
  participations: Participations,
  orders: readonly Int32Array[],
  efficiencyOrders: number,
  options: ResilienceOptions,
  control: Control,
): ResiliencePoint[] {
  const { shares, sources, seed } = { ...RESILIENCE_DEFAULTS, ...options };
  const n = participations.organisations.length;
  const most = Math.min(...orders.map(({ length }) => length));
  const counts = [...new Set(shares.map((share) => Math.ceil(share * n)))].filter((count) => count <= most);
  const drawn = sampleOf(n, sources, seed);
  let whole = 0;
  return counts.map((removed, at) => {
    checkpoint(control, at / counts.length);
    const largest = Float64Array.from(orders, (order) =>
      n === 0 ? 0 : pieces(participations, marked(n, order, removed)).largest / n,
    ).sort();
    let reach = 0;
    for (const order of orders.slice(0, efficiencyOrders))
      reach += reachLeft(participations, marked(n, order, removed), drawn, control) / efficiencyOrders;
    if (at === 0) whole = reach;
    return {
      removed,
      largest: {
        value: largest.reduce((sum, value) => sum + value, 0) / largest.length,
        low: quantile(largest, 0.025),
        high: quantile(largest, 0.975),
      },
      efficiency: whole === 0 ? 0 : reach / whole,
    };
  });
}

/** 1 for the first `removed` of an order. */
function marked(n: number, order: Int32Array, removed: number): Uint8Array {
  const gone = new Uint8Array(n);
  for (let i = 0; i < removed; i++) gone[order[i]] = 1;
  return gone;
}

/** Σ 1/d over the pairs left, estimated from searches by those drawn who are left; exact where all are drawn. */
function reachLeft(
  participations: Participations,
  gone: Uint8Array,
  drawn: Int32Array,
  { signal }: Control,
): number {
  const left = gone.reduce((sum, mark) => sum + 1 - mark, 0);
  const searching = drawn.filter((organisation) => !gone[organisation]);
  if (searching.length === 0) return 0;
  const reach = reachOf(withoutOrganisations(participations, gone));
  const sums = reachSums(reach, searching, signal === undefined ? {} : { signal });
  return (sums.reduce((sum, value) => sum + value, 0) / searching.length) * left;
}

/** Up to `most` of n organisations, drawn evenly without repeats, ascending. The same seed draws the same. */
export function sampleOf(n: number, most: number, seed: number): Int32Array {
  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  if (n <= most) return everyone;
  // Another sequence than that of the random orders, or those who leave first would be those drawn.
  shuffle(everyone, n, seededRandom(seed + 0.5));
  return everyone.slice(0, most).sort();
}

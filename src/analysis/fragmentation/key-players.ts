/**
 * The organisations that matter most as a set: whose leaving breaks the network most (KPP-NEG), and who together
 * reach everyone soonest (KPP-POS).
 *
 * Borgatti (2006), "Identifying sets of key players in a social network", Computational & Mathematical
 * Organization Theory 12; greedy choice with its guarantee: Nemhauser, Wolsey & Fisher (1978), Mathematical
 * Programming 14; lazily: Minoux (1978).
 */
import type { Participations } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { distanceSearch } from './distances.ts';
import { reachOf, reachSums } from './efficiency.ts';
import { withoutOrganisations } from './removal.ts';
import { sampleOf } from './resilience.ts';

export interface KeyPlayers {
  /** Indices, in the order chosen. */
  readonly chosen: readonly number[];
  /** The objective after each choice; see the function. */
  readonly values: readonly number[];
  /** No set of as many organisations can have more than this. */
  readonly bound: number;
  /** How many organisations the choice was made from. */
  readonly candidates: number;
}

export interface BreakingOptions {
  size?: number;
  /** Who may be chosen; everyone unless said. */
  candidates?: readonly number[];
  /** Organisations to search from for the fragmentation; where there are no more, it is exact. */
  sources?: number;
  seed?: number;
}
export const KEY_PLAYER_DEFAULTS = { size: 5, sources: 256, candidates: 400, seed: 1 } as const;

/**
 * KPP-NEG: the set without which the rest is most fragmented, chosen greedily. Its objective is Borgatti's
 * fragmentation of those who stay, 1 − mean 1/d.
 *
 * Greedy choice has no guarantee here. `bound` is what no set of that size can exceed: the ties among those who
 * stay are at least all ties less the degrees of the most tied, and each tie is a pair at distance 1.
 *
 * Cost: size × candidates × (O(Σ k²) + `sources` searches).
 *
 * @param degrees number of partners of each organisation
 * @throws CancelledError
 */
export function breakingPlayers(
  participations: Participations,
  degrees: ArrayLike<number>,
  options: BreakingOptions = {},
  control: Control = {},
): KeyPlayers {
  const { size, sources, seed } = { ...KEY_PLAYER_DEFAULTS, ...options };
  const n = participations.organisations.length;
  const candidates = options.candidates ?? [...participations.organisations.keys()];
  const drawn = sampleOf(n, sources, seed);
  const gone = new Uint8Array(n);
  const chosen: number[] = [];
  const values: number[] = [];
  const wanted = Math.min(size, candidates.length, Math.max(0, n - 2));
  for (let round = 0; round < wanted; round++) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [at, candidate] of candidates.entries()) {
      checkpoint(control, (round + at / candidates.length) / wanted);
      if (gone[candidate]) continue;
      gone[candidate] = 1;
      const value = fragmentationWithout(participations, gone, drawn);
      gone[candidate] = 0;
      if (value > most) {
        best = candidate;
        most = value;
      }
    }
    gone[best] = 1;
    chosen.push(best);
    values.push(most);
  }
  return { chosen, values, bound: breakingBound(degrees, n, wanted), candidates: candidates.length };
}

/** Fragmentation of those who stay, from the searches of those drawn among them. */
export function fragmentationWithout(
  participations: Participations,
  gone: Uint8Array,
  drawn: Int32Array,
): number {
  const left = gone.reduce((sum, mark) => sum + 1 - mark, 0);
  const searching = drawn.filter((organisation) => !gone[organisation]);
  if (searching.length === 0 || left < 2) return 1;
  const sums = reachSums(reachOf(withoutOrganisations(participations, gone)), searching);
  return 1 - sums.reduce((sum, value) => sum + value, 0) / searching.length / (left - 1);
}

function breakingBound(degrees: ArrayLike<number>, n: number, size: number): number {
  const descending = Array.from(degrees).sort((a, b) => b - a);
  const ends = descending.reduce((sum, degree) => sum + degree, 0);
  const lost = descending.slice(0, size).reduce((sum, degree) => sum + degree, 0);
  const left = n - size;
  return left < 2 ? 1 : 1 - Math.max(0, ends - 2 * lost) / (left * (left - 1));
}

/**
 * KPP-POS: the set that reaches the others soonest, chosen greedily. Its objective is the mean over all
 * organisations of 1/d to the nearest of the set, where those in it count 1: 0…1.
 *
 * The objective is monotone and submodular: chosen from everyone, the greedy set has at least 1 − 1/e = 63% of the
 * best. `bound` is the smaller of that and of the value reached plus the largest gains still to be had. In a large
 * network only the `candidates` nearest to all others may be chosen, and the first bound does not hold.
 *
 * Cost: one search of everyone, then O(participations) for each candidate that has to be looked at again.
 *
 * @throws CancelledError
 */
export function reachingPlayers(
  participations: Participations,
  options: { size?: number; candidates?: number } = {},
  control: Control = {},
): KeyPlayers {
  const { size, candidates: most } = { ...KEY_PLAYER_DEFAULTS, ...options };
  const n = participations.organisations.length;
  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  // At most what each can add: 1/d to all others and 1 for itself. Later choices only lower it.
  const possible = reachSums(reachOf(participations), everyone, control).map((sum) => sum + 1);
  const candidates = [...everyone].sort((a, b) => possible[b] - possible[a] || a - b).slice(0, most);
  const gain = new Float64Array(n).fill(-1);
  for (const candidate of candidates) gain[candidate] = possible[candidate];
  const search = distanceSearch(participations);
  const nearness = new Float64Array(n);
  const chosen: number[] = [];
  const values: number[] = [];
  let reached = 0;
  const wanted = Math.min(size, n);
  for (let round = 0; round < wanted; round++) {
    const fresh = new Uint8Array(n);
    for (;;) {
      checkpoint(control, round / wanted);
      const best = highest(gain);
      if (fresh[best]) {
        reached += gain[best];
        add(search([best]), nearness);
        gain[best] = possible[best] = -1;
        chosen.push(best);
        values.push(reached / n);
        break;
      }
      gain[best] = possible[best] = gainOf(search([best]), nearness);
      fresh[best] = 1;
    }
  }
  const all = candidates.length === n;
  return {
    chosen,
    values,
    bound: reachingBound(reached, possible, chosen.length, all),
    candidates: candidates.length,
  };
}

function reachingBound(reached: number, possible: Float64Array, size: number, all: boolean): number {
  const n = possible.length;
  if (n === 0) return 0;
  const more = possible
    .filter((value) => value > 0)
    .sort()
    .reverse();
  const gains = more.slice(0, size).reduce((sum, value) => sum + value, 0);
  return Math.min(1, (reached + gains) / n, all ? reached / n / (1 - 1 / Math.E) : 1);
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

const nearnessAt = (distance: number): number => (distance < 0 ? 0 : distance === 0 ? 1 : 1 / distance);

function gainOf(distance: Int32Array, nearness: Float64Array): number {
  let gain = 0;
  for (let i = 0; i < distance.length; i++) gain += Math.max(0, nearnessAt(distance[i]) - nearness[i]);
  return gain;
}

function add(distance: Int32Array, nearness: Float64Array): void {
  for (let i = 0; i < distance.length; i++) nearness[i] = Math.max(nearness[i], nearnessAt(distance[i]));
}

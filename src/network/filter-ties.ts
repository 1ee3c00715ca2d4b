/** A part of the ties, with every node. */
import { accumulate, floats, integers } from './arrays.ts';
import type { TieNetwork } from './packed.ts';

/**
 * The ties that are kept; nodes stay, as isolates where they lose all. Cost: O(n + m).
 *
 * Measures that walk on participations don't know of ties that were left out: use those of ties.
 *
 * @param keep asked at each end of a tie with its place in `ties.target`; must answer the same at both
 * @example filterTies(ties, (u, v, at) => ties.weight[at] >= 0.5)
 */
export function filterTies(
  ties: TieNetwork,
  keep: (from: number, to: number, at: number) => boolean,
): TieNetwork {
  const { nodes, start, target, weight, shared } = ties;
  const kept = new Uint8Array(target.length);
  const keptStart = integers(nodes + 1);
  for (let u = 0; u < nodes; u++)
    for (let i = start[u]; i < start[u + 1]; i++)
      if (keep(u, target[i], i)) {
        kept[i] = 1;
        keptStart[u + 1]++;
      }
  accumulate(keptStart);
  const ends = keptStart[nodes];
  const part = { target: integers(ends), weight: floats(ends), shared: integers(ends) };
  for (let i = 0, at = 0; i < target.length; i++)
    if (kept[i] === 1) {
      part.target[at] = target[i];
      part.weight[at] = weight[i];
      part.shared[at++] = shared[i];
    }
  return { nodes, ties: ends / 2, start: keptStart, ...part };
}

/** The ties of at least that weight. */
export function tiesOfWeight(ties: TieNetwork, atLeast: number): TieNetwork {
  return filterTies(ties, (_, __, at) => ties.weight[at] >= atLeast);
}

/** The same ties, each of weight 1. Shares the other arrays. Cost: O(m). */
export function withoutWeights(ties: TieNetwork): TieNetwork {
  return { ...ties, weight: floats(ties.target.length).fill(1) };
}

/** Whether communities come back when the search starts from other seeds. */
import type { TieNetwork } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { agreement } from './agreement.ts';
import { COMMUNITY_DEFAULTS, type CommunityOptions, detect, type Partition } from './communities.ts';

export interface StabilityOptions {
  /** How many other seeds to search from. */
  runs?: number;
}

export const STABILITY_DEFAULTS = { runs: 10 } as const;

/** Below this mean likeness a community should not be trusted (Hennig 2007). */
export const UNSTABLE_BELOW = 0.6;

export interface CommunityStability {
  /** How often two of its members are together again, 0…1; 1 for a community of one. */
  readonly together: number;
  /** How like it the most similar community of another run is, in the mean: members in common over members in either, 0…1. */
  readonly likeness: number;
  /** Whether it comes back: its likeness is at least {@link UNSTABLE_BELOW}. */
  readonly stable: boolean;
}

export interface Stability {
  readonly runs: number;
  /** One a community, by its number. */
  readonly communities: readonly CommunityStability[];
  /** Adjusted mutual information of the partition with those of other seeds, in the mean. */
  readonly agreement: number;
}

const known = new WeakMap<Partition, Map<string, Stability>>();

/**
 * Finds communities again from `runs` other seeds (those that follow the partition's own) and compares.
 *
 * Hennig, C. (2007), Cluster-wise assessment of cluster stability, Computational Statistics & Data Analysis 52,
 * 258–271, with seeds in the place of resampled data.
 *
 * @param partition of these ties, found with these options
 * @returns the same numbers for the same ties and options, at once the second time; cost: `runs` searches for
 *   communities, about 0.25 s each for 26,000 organisations and 700,000 ties
 * @throws CancelledError
 */
export function stability(
  ties: TieNetwork,
  partition: Partition,
  options: CommunityOptions & StabilityOptions = {},
  control: Control = {},
): Stability {
  const chosen = { ...COMMUNITY_DEFAULTS, ...STABILITY_DEFAULTS, ...options };
  const { algorithm, resolution, seed, runs } = chosen;
  const key = `${algorithm} ${resolution} ${seed} ${runs}`;
  const kept = known.get(partition)?.get(key);
  if (kept !== undefined) return kept;
  const others: Int32Array[] = [];
  for (let run = 1; run <= runs; run++) {
    checkpoint(control, (run - 1) / runs);
    others.push(detect(ties, { algorithm, resolution, seed: seed + run }));
  }
  checkpoint(control, 1);
  const found = stabilityAmong(partition, others);
  const ofPartition = known.get(partition) ?? new Map<string, Stability>();
  known.set(partition, ofPartition.set(key, found));
  return found;
}

/**
 * The stability of a partition among others of the same nodes. Cost: O(n) for each.
 *
 * @param others each the community of every node, any numbers from 0
 */
export function stabilityAmong(partition: Partition, others: readonly Int32Array[]): Stability {
  const { membership, sizes, count } = partition;
  const together = new Float64Array(count);
  const likeness = new Float64Array(count);
  let agreeing = 0;
  for (const other of others) {
    compare(partition, other, together, likeness);
    agreeing += agreement(membership, other).adjustedMutualInformation;
  }
  const runs = others.length;
  const mean = (sum: number) => (runs === 0 ? 1 : sum / runs);
  return {
    runs,
    communities: Array.from(sizes, (_, community) => ({
      together: mean(together[community]),
      likeness: mean(likeness[community]),
      stable: mean(likeness[community]) >= UNSTABLE_BELOW,
    })),
    agreement: mean(agreeing),
  };
}

/** Adds up how each community fares in another partition. */
function compare(
  { membership, sizes, count }: Partition,
  other: Int32Array,
  together: Float64Array,
  likeness: Float64Array,
): void {
  const members: number[][] = Array.from({ length: count }, () => []);
  membership.forEach((community, node) => {
    members[community].push(node);
  });
  const otherSize = new Map<number, number>();
  for (const group of other) otherSize.set(group, (otherSize.get(group) ?? 0) + 1);
  members.forEach((nodes, community) => {
    const shared = new Map<number, number>();
    for (const node of nodes) shared.set(other[node], (shared.get(other[node]) ?? 0) + 1);
    const size = sizes[community];
    let pairs = 0;
    let best = 0;
    for (const [group, common] of shared) {
      pairs += common * (common - 1);
      best = Math.max(best, common / (size + otherSize.get(group)! - common));
    }
    together[community] += size === 1 ? 1 : pairs / (size * (size - 1));
    likeness[community] += best;
  });
}

/** The communities of an ecosystem: found, scored, numbered, and kept for the next question. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { once } from '../../network/once.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { recalled } from '../../network/recall.ts';
import { leiden } from './leiden.ts';
import { louvain } from './louvain.ts';
import { modularity } from './modularity.ts';
import { relabel } from './relabel.ts';

export { communityLabels } from './labels.ts';

export interface CommunityOptions {
  algorithm?: 'leiden' | 'louvain';
  /** γ > 0: above 1 gives more and smaller communities, below 1 fewer and larger ones. */
  resolution?: number;
  seed?: number;
}

export const COMMUNITY_DEFAULTS = { algorithm: 'leiden', resolution: 1, seed: 1 } as const;

/** Every organisation in one community, numbered from 0: largest first, then by smallest member. */
export interface Partition {
  /** The community of each organisation, by its index. */
  readonly membership: Int32Array;
  /** Number of communities. */
  readonly count: number;
  /** Weighted modularity at the resolution asked for. */
  readonly modularity: number;
  /** Members of each community, descending. */
  readonly sizes: Int32Array;
}

/** Ties from which it pays to keep the communities for the next process. */
const WORTH_KEEPING = 100_000;

const known = new WeakMap<Ecosystem, Map<string, Partition>>();

/**
 * The communities of an ecosystem's tie network. The same ecosystem and options give the same object again.
 * Organisations without ties are communities of one.
 *
 * @returns the partition; about 0.25 s with Leiden for 26,000 organisations and 700,000 ties, nothing the second time
 * @example communities(ecosystem, { resolution: 1.5 }).count
 */
export function communities(ecosystem: Ecosystem, options: CommunityOptions = {}): Partition {
  const chosen = { ...COMMUNITY_DEFAULTS, ...options };
  const kept = known.get(ecosystem)?.get(keyOf(chosen));
  if (kept !== undefined) return kept;
  const work = () => ({ found: detect(ecosystem.ties, chosen) });
  const { found } =
    ecosystem.ties.ties < WORTH_KEEPING ? work() : recalled(ecosystem, `communities ${keyOf(chosen)}`, work);
  return primeCommunities(ecosystem, chosen, found);
}

/** Communities by the algorithm asked for, as it numbers them. */
export function detect(ties: TieNetwork, options: Required<CommunityOptions>): Int32Array {
  return options.algorithm === 'leiden' ? leiden(ties, options) : louvain(ties, options);
}

/**
 * Hands in communities that were found elsewhere in the same data, so that {@link communities} has them at once.
 *
 * @param found the community of each organisation, any integers from 0 to n − 1
 */
export function primeCommunities(
  ecosystem: Ecosystem,
  options: Required<CommunityOptions>,
  found: Int32Array,
): Partition {
  const { membership, sizes } = relabel(found);
  const score = once(() => modularity(ecosystem.ties, membership, options.resolution));
  const partition: Partition = {
    membership,
    sizes,
    count: sizes.length,
    get modularity() {
      return score();
    },
  };
  const partitions = known.get(ecosystem) ?? new Map<string, Partition>();
  known.set(ecosystem, partitions.set(keyOf(options), partition));
  return partition;
}

const keyOf = ({ algorithm, resolution, seed }: Required<CommunityOptions>): string =>
  `${algorithm} ${resolution} ${seed}`;

/**
 * Gould–Fernandez brokerage on undirected ties: between whom a node stands, by the groups of all three.
 *
 * A node brokers a pair of its partners that are not tied to each other. Its role follows from the groups:
 *
 *     coordinator   all three in one group
 *     itinerant     both partners in one group, the broker in another (also called consultant)
 *     gatekeeper    the broker and one partner in one group, the other partner outside
 *     liaison       three groups
 *
 * Where ties have no direction, representative is the same role as gatekeeper and is counted once.
 *
 * Source: Gould & Fernandez (1989), "Structures of mediation: a formal approach to brokerage in transaction
 * networks", Sociological Methodology 19.
 */
import { floats } from '../../network/arrays.ts';
import { filterTies } from '../../network/filter-ties.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { type Adjacency, eachTriangle, orientTies } from '../orientation.ts';
import { groupSizes, LEFT_OUT } from './partition.ts';
import {
  expectedCount,
  type OpenPairs,
  type Relabelled,
  type RoleChances,
  undirectedChances,
} from './relabelling.ts';

export const BROKER_ROLES = ['coordinator', 'itinerant', 'gatekeeper', 'liaison'] as const;
export type BrokerRole = (typeof BROKER_ROLES)[number];

export interface RoleCounts {
  /** Pairs that each node brokers in this role. */
  readonly count: Float64Array;
  /** The count's mean when groups of the same sizes are dealt out at random. */
  readonly expected: Float64Array;
  /** How many standard deviations the count is above that mean; 0 where chance leaves no room. */
  readonly z: Float64Array;
}

export interface Brokerage<Role extends string> {
  /** Pairs that each node brokers in any role. */
  readonly pairs: Float64Array;
  readonly roles: Readonly<Record<Role, RoleCounts>>;
}

export interface BrokerageOptions {
  /** Who gets a group anew by chance: all but the broker, or everyone. */
  relabelled?: Relabelled;
}

export const BROKERAGE_DEFAULTS = { relabelled: 'others' } as const;

/**
 * Brokerage of every node on undirected ties. Nodes of group −1 are left out with their ties: they have 0
 * everywhere. Expectation and z-score hold under random relabelling, each group staying as large as it is, and
 * are exact ({@link undirectedChances}).
 *
 * Cost: that of finding every triangle once, O(m^1.5) at worst.
 *
 * @param partition the group of each node, from 0; −1 for none
 * @throws UsageError for a partition of another length, or a group that is no number from −1
 * @example brokerage(path, [0, 0, 1]).roles.gatekeeper.count // [0, 1, 0]
 */
export function brokerage(
  ties: TieNetwork,
  partition: ArrayLike<number>,
  options: BrokerageOptions = {},
): Brokerage<BrokerRole> {
  const { relabelled } = { ...BROKERAGE_DEFAULTS, ...options };
  const sizes = groupSizes(ties.nodes, partition);
  const among = withoutThoseLeftOut(ties, partition);
  const { counts, closedAt, oriented } = closeTriangles(
    countPairs(among, partition, sizes),
    among,
    partition,
  );
  const pairs = floats(ties.nodes);
  for (const role of BROKER_ROLES) for (let u = 0; u < ties.nodes; u++) pairs[u] += counts[role][u];
  const sharing = pairsSharingAnEnd(among, oriented, closedAt);
  const openPairsOf = (u: number): OpenPairs => ({
    pairs: pairs[u],
    sameFirst: sharing[u],
    reversed: 0,
    sameLast: 0,
    chained: 0,
  });
  const chancesIn = undirectedChances(sizes, relabelled);
  const roleOf = (role: BrokerRole) =>
    againstChance(counts[role], openPairsOf, (node) => chancesIn(partition[node])[role]);
  return {
    pairs,
    roles: {
      coordinator: roleOf('coordinator'),
      itinerant: roleOf('itinerant'),
      gatekeeper: roleOf('gatekeeper'),
      liaison: roleOf('liaison'),
    },
  };
}

/** Sets a role's counts against what random relabelling gives. */
export function againstChance(
  count: Float64Array,
  openPairsOf: (node: number) => OpenPairs,
  chancesOf: (node: number) => RoleChances,
): RoleCounts {
  const expected = floats(count.length);
  const z = floats(count.length);
  for (let u = 0; u < count.length; u++) {
    const open = openPairsOf(u);
    if (open.pairs === 0) continue;
    const { mean, deviation } = expectedCount(open, chancesOf(u));
    expected[u] = mean;
    if (deviation > 0) z[u] = (count[u] - mean) / deviation;
  }
  return { count, expected, z };
}

/** The same nodes, with ties among those in a group only. Gives back the ties themselves where everyone is in one. */
function withoutThoseLeftOut(ties: TieNetwork, partition: ArrayLike<number>): TieNetwork {
  let everyone = true;
  for (let u = 0; u < ties.nodes && everyone; u++) everyone = partition[u] !== LEFT_OUT;
  if (everyone) return ties;
  return filterTies(ties, (u, v) => partition[u] !== LEFT_OUT && partition[v] !== LEFT_OUT);
}

type Counts = Record<BrokerRole, Float64Array>;

/** Pairs of partners by role, tied to each other or not, from the numbers of partners in each group. */
function countPairs(
  { nodes, start, target }: Adjacency,
  partition: ArrayLike<number>,
  sizes: Int32Array,
): Counts {
  const counts: Counts = {
    coordinator: floats(nodes),
    itinerant: floats(nodes),
    gatekeeper: floats(nodes),
    liaison: floats(nodes),
  };
  const partnersIn = new Int32Array(sizes.length);
  for (let u = 0; u < nodes; u++) {
    const degree = start[u + 1] - start[u];
    if (degree < 2) continue;
    for (let i = start[u]; i < start[u + 1]; i++) partnersIn[partition[target[i]]]++;
    const inside = partnersIn[partition[u]];
    const outside = degree - inside;
    partnersIn[partition[u]] = 0;
    let elsewhere = 0;
    for (let i = start[u]; i < start[u + 1]; i++) {
      const group = partition[target[i]];
      elsewhere += pairsOf(partnersIn[group]);
      partnersIn[group] = 0;
    }
    counts.coordinator[u] = pairsOf(inside);
    counts.gatekeeper[u] = inside * outside;
    counts.itinerant[u] = elsewhere;
    counts.liaison[u] = pairsOf(outside) - elsewhere;
  }
  return counts;
}

const pairsOf = (count: number): number => (count < 2 ? 0 : (count * (count - 1)) / 2);

/** Takes off the pairs that are tied to each other, and counts for each tie the triangles that it is part of. */
function closeTriangles(counts: Counts, among: Adjacency, partition: ArrayLike<number>) {
  const oriented = orientTies(among);
  const closedAt = new Int32Array(oriented.target.length);
  const { coordinator, itinerant, gatekeeper, liaison } = counts;
  /** Two of a kind: each of them keeps the gate for the other, and the third stands between them. */
  const twoAndOne = (one: number, other: number, third: number): void => {
    gatekeeper[one]--;
    gatekeeper[other]--;
    itinerant[third]--;
  };
  eachTriangle(oriented, (u, v, w, uv, uw, vw) => {
    closedAt[uv]++;
    closedAt[uw]++;
    closedAt[vw]++;
    const [a, b, c] = [partition[u], partition[v], partition[w]];
    if (a === b && b === c) {
      coordinator[u]--;
      coordinator[v]--;
      coordinator[w]--;
    } else if (a === b) twoAndOne(u, v, w);
    else if (a === c) twoAndOne(u, w, v);
    else if (b === c) twoAndOne(v, w, u);
    else {
      liaison[u]--;
      liaison[v]--;
      liaison[w]--;
    }
  });
  return { counts, closedAt, oriented };
}

/** For each node the ordered couples of open pairs around it that have one end in common. */
function pairsSharingAnEnd(
  { nodes, start }: Adjacency,
  oriented: { start: Int32Array; target: Int32Array },
  closedAt: Int32Array,
): Float64Array {
  const sharing = new Float64Array(nodes);
  for (let u = 0; u < nodes; u++)
    for (let i = oriented.start[u]; i < oriented.start[u + 1]; i++) {
      const v = oriented.target[i];
      for (const broker of [u, v]) {
        const open = start[broker + 1] - start[broker] - 1 - closedAt[i];
        sharing[broker] += open * (open - 1);
      }
    }
  return sharing;
}

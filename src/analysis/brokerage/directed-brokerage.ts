/**
 * Gould–Fernandez brokerage on directed ties: v brokers from i to k where i → v → k and not i → k. The roles are
 * those of undirected ties ({@link brokerage}), with two where one was:
 *
 *     gatekeeper       i outside, v and k in one group: what comes in goes through v
 *     representative   i and v in one group, k outside: what goes out goes through v
 *
 * Source: Gould & Fernandez (1989), Sociological Methodology 19.
 */
import { floats } from '../../network/arrays.ts';
import { type DirectedNetwork, reversed } from '../../network/directed.ts';
import { type Adjacency, eachTriangle, type OrientedTies, orientTies } from '../orientation.ts';
import { againstChance, BROKERAGE_DEFAULTS, type Brokerage, type BrokerageOptions } from './brokerage.ts';
import { groupSizes, LEFT_OUT } from './partition.ts';
import { directedChances, type OpenPairs } from './relabelling.ts';

export const DIRECTED_BROKER_ROLES = [
  'coordinator',
  'itinerant',
  'gatekeeper',
  'representative',
  'liaison',
] as const;
export type DirectedBrokerRole = (typeof DIRECTED_BROKER_ROLES)[number];

/**
 * Brokerage of every node on directed ties, with expectation and z-score as in {@link brokerage}.
 *
 * Cost: that of finding every triangle once, O(m^1.5) at worst.
 *
 * @param partition the group of each node, from 0; −1 for none
 * @throws UsageError for a partition of another length, or a group that is no number from −1
 */
export function directedBrokerage(
  network: DirectedNetwork,
  partition: ArrayLike<number>,
  options: BrokerageOptions = {},
): Brokerage<DirectedBrokerRole> {
  const { relabelled } = { ...BROKERAGE_DEFAULTS, ...options };
  const sizes = groupSizes(network.nodes, partition);
  const among = pairsEitherWay(network, partition);
  const counts = countPairs(among, partition, sizes);
  const oriented = orientTies(among.adjacency);
  const ways = waysOf(among, oriented);
  const closed = closeTriangles(counts, oriented, ways, partition);
  const pairs = floats(network.nodes);
  for (const role of DIRECTED_BROKER_ROLES)
    for (let u = 0; u < network.nodes; u++) pairs[u] += counts[role][u];
  const openPairsOf = pairsSharingEnds(among, oriented, ways, closed, pairs);
  const chancesIn = directedChances(sizes, relabelled);
  const roleOf = (role: DirectedBrokerRole) =>
    againstChance(counts[role], openPairsOf, (node) => chancesIn(partition[node])[role]);
  return {
    pairs,
    roles: {
      coordinator: roleOf('coordinator'),
      itinerant: roleOf('itinerant'),
      gatekeeper: roleOf('gatekeeper'),
      representative: roleOf('representative'),
      liaison: roleOf('liaison'),
    },
  };
}

/** Directions of a tie as bits: out of the row's node, and into it. */
const OUT = 1;
const IN = 2;

/** Who is tied to whom in either direction, and in which. */
interface EitherWay {
  adjacency: Adjacency;
  /** Of each entry of the adjacency's `target`: OUT, IN or both. */
  way: Uint8Array;
  /** Numbers of ties out of and into each node, and of partners with both. */
  out: Int32Array;
  in: Int32Array;
  mutual: Int32Array;
}

/** Merges each node's outgoing and incoming ties; those of nodes left out are dropped. */
function pairsEitherWay(network: DirectedNetwork, partition: ArrayLike<number>): EitherWay {
  const { nodes } = network;
  const back = reversed(network);
  const start = new Int32Array(nodes + 1);
  const target = new Int32Array(2 * network.ties);
  const way = new Uint8Array(2 * network.ties);
  const degrees = { out: new Int32Array(nodes), in: new Int32Array(nodes), mutual: new Int32Array(nodes) };
  let at = 0;
  for (let u = 0; u < nodes; u++) {
    let i = network.start[u];
    let j = back.start[u];
    const [lastOut, lastIn] = [network.start[u + 1], back.start[u + 1]];
    while (partition[u] !== LEFT_OUT && (i < lastOut || j < lastIn)) {
      const outTo = i < lastOut ? network.target[i] : nodes;
      const inFrom = j < lastIn ? back.target[j] : nodes;
      const v = Math.min(outTo, inFrom);
      const bits = (outTo === v ? OUT : 0) | (inFrom === v ? IN : 0);
      if (outTo === v) i++;
      if (inFrom === v) j++;
      if (partition[v] === LEFT_OUT) continue;
      target[at] = v;
      way[at++] = bits;
      if (bits & OUT) degrees.out[u]++;
      if (bits & IN) degrees.in[u]++;
      if (bits === (OUT | IN)) degrees.mutual[u]++;
    }
    start[u + 1] = at;
  }
  return {
    adjacency: { nodes, ties: at / 2, start, target: target.subarray(0, at) },
    way: way.subarray(0, at),
    ...degrees,
  };
}

type Counts = Record<DirectedBrokerRole, Float64Array>;

/** Pairs of one who comes in and another who is led to, by role, tied to each other or not. */
function countPairs(among: EitherWay, partition: ArrayLike<number>, sizes: Int32Array): Counts {
  const { adjacency, way } = among;
  const { nodes, start, target } = adjacency;
  const counts: Counts = {
    coordinator: floats(nodes),
    itinerant: floats(nodes),
    gatekeeper: floats(nodes),
    representative: floats(nodes),
    liaison: floats(nodes),
  };
  const outTo = new Float64Array(sizes.length);
  const inFrom = new Float64Array(sizes.length);
  const mutualWith = new Float64Array(sizes.length);
  for (let u = 0; u < nodes; u++) {
    for (let i = start[u]; i < start[u + 1]; i++) {
      const group = partition[target[i]];
      if (way[i] & OUT) outTo[group]++;
      if (way[i] & IN) inFrom[group]++;
      if (way[i] === (OUT | IN)) mutualWith[group]++;
    }
    const own = partition[u];
    if (own === LEFT_OUT) continue;
    const [ownOut, ownIn] = [outTo[own], inFrom[own]];
    counts.coordinator[u] = ownIn * ownOut - mutualWith[own];
    counts.gatekeeper[u] = (among.in[u] - ownIn) * ownOut;
    counts.representative[u] = ownIn * (among.out[u] - ownOut);
    outTo[own] = inFrom[own] = mutualWith[own] = 0;
    let elsewhere = 0;
    let mutualElsewhere = 0;
    for (let i = start[u]; i < start[u + 1]; i++) {
      const group = partition[target[i]];
      elsewhere += inFrom[group] * outTo[group] - mutualWith[group];
      mutualElsewhere += mutualWith[group];
      outTo[group] = inFrom[group] = mutualWith[group] = 0;
    }
    counts.itinerant[u] = elsewhere;
    counts.liaison[u] = (among.in[u] - ownIn) * (among.out[u] - ownOut) - mutualElsewhere - elsewhere;
  }
  return counts;
}

/** Directions of the oriented ties, seen from the end that has them. */
function waysOf({ adjacency, way }: EitherWay, oriented: OrientedTies): Uint8Array {
  const ways = new Uint8Array(oriented.target.length);
  for (let u = 0, at = 0; u < adjacency.nodes; u++)
    for (let i = adjacency.start[u]; i < adjacency.start[u + 1]; i++)
      if (at < oriented.start[u + 1] && oriented.target[at] === adjacency.target[i]) ways[at++] = way[i];
  return ways;
}

/** The same directions seen from the other end. */
const turned = (way: number): number => ((way & OUT) << 1) | ((way & IN) >> 1);

/** What triangles close, at both ends of each oriented tie: 2·tie where its tail is the broker, 2·tie + 1 where its head is. */
interface Closed {
  /** Pairs that come in over the tie, and pairs that go out over it. */
  first: Int32Array;
  last: Int32Array;
  /** For each node, pairs of partners that it is tied to both ways and that are tied to each other either way. */
  mutual: Float64Array;
}

function closeTriangles(
  counts: Counts,
  oriented: OrientedTies,
  ways: Uint8Array,
  partition: ArrayLike<number>,
): Closed {
  const closed: Closed = {
    first: new Int32Array(2 * ways.length),
    last: new Int32Array(2 * ways.length),
    mutual: new Float64Array(oriented.nodes),
  };
  /** v between i and k; the ways are from v to i, from v to k and from i to k. */
  const close = (
    v: number,
    i: number,
    k: number,
    vi: number,
    vk: number,
    ik: number,
    tieI: number,
    tieK: number,
  ) => {
    if (vi === (OUT | IN) && vk === (OUT | IN)) closed.mutual[v]++;
    if (vi & IN && vk & OUT && ik & OUT) {
      counts[roleOf(partition[i], partition[v], partition[k])][v]--;
      closed.first[tieI]++;
      closed.last[tieK]++;
    }
    if (vk & IN && vi & OUT && ik & IN) {
      counts[roleOf(partition[k], partition[v], partition[i])][v]--;
      closed.first[tieK]++;
      closed.last[tieI]++;
    }
  };
  eachTriangle(oriented, (u, v, w, tieUV, tieUW, tieVW) => {
    const [uv, uw, vw] = [ways[tieUV], ways[tieUW], ways[tieVW]];
    close(u, v, w, uv, uw, vw, 2 * tieUV, 2 * tieUW);
    close(v, u, w, turned(uv), vw, uw, 2 * tieUV + 1, 2 * tieVW);
    close(w, u, v, turned(uw), turned(vw), uv, 2 * tieUW + 1, 2 * tieVW + 1);
  });
  return closed;
}

/** The role of a broker in group b between one in a and one in c. */
function roleOf(a: number, b: number, c: number): DirectedBrokerRole {
  if (a === b) return b === c ? 'coordinator' : 'representative';
  if (b === c) return 'gatekeeper';
  return a === c ? 'itinerant' : 'liaison';
}

/** How many couples of open pairs around each node share which ends. */
function pairsSharingEnds(
  among: EitherWay,
  oriented: OrientedTies,
  ways: Uint8Array,
  closed: Closed,
  pairs: Float64Array,
): (node: number) => OpenPairs {
  const { nodes } = oriented;
  const sameFirst = new Float64Array(nodes);
  const sameLast = new Float64Array(nodes);
  const chained = new Float64Array(nodes);
  const addTie = (broker: number, way: number, end: number) => {
    // Open pairs that come in from this partner, and those that lead to it.
    const first = way & IN ? among.out[broker] - (way & OUT ? 1 : 0) - closed.first[end] : 0;
    const last = way & OUT ? among.in[broker] - (way & IN ? 1 : 0) - closed.last[end] : 0;
    sameFirst[broker] += first * (first - 1);
    sameLast[broker] += last * (last - 1);
    chained[broker] += 2 * first * last;
  };
  for (let u = 0; u < nodes; u++)
    for (let tie = oriented.start[u]; tie < oriented.start[u + 1]; tie++) {
      addTie(u, ways[tie], 2 * tie);
      addTie(oriented.target[tie], turned(ways[tie]), 2 * tie + 1);
    }
  return (node) => {
    const mutual = among.mutual[node];
    const reversed = mutual * (mutual - 1) - 2 * closed.mutual[node];
    return {
      pairs: pairs[node],
      reversed,
      sameFirst: sameFirst[node],
      sameLast: sameLast[node],
      // A pair and its reverse share both ends, and were counted from each.
      chained: chained[node] - 2 * reversed,
    };
  };
}

/** First phase of Louvain and Leiden: nodes move to the neighbouring community that gains most. */
import { shuffledInRuns } from '../random.ts';
import type { WeightedGraph } from './weighted-graph.ts';

/** A move has to gain more than this: rounding must not send a node back and forth. */
const SMALLEST_GAIN = 1e-12;

/** Nodes that are visited one after the other as they lie in memory; the order of such runs is random. */
export const RUN = 16;

/**
 * Moves nodes between communities until no single move raises modularity. Works through a queue: a node that
 * moved puts back in the queue only those neighbours that are not in its new community.
 *
 * The gain of node u in community c, up to a constant, is w(u, c) − γ k_u K_c / 2m. A node that would rather be
 * alone than where it is moves to an empty community.
 *
 * Traag, V. A., Waltman, L. & van Eck, N. J. (2019), Scientific Reports 9, 5233, function MoveNodesFast.
 *
 * @param membership changed in place; integers from 0 to n − 1
 * @returns the number of moves; near-linear in the number of ties in practice
 */
export function localMove(
  graph: WeightedGraph,
  membership: Int32Array,
  resolution: number,
  random: () => number,
): number {
  const communities = new Communities(graph, membership, resolution);
  const queue = new Queue(shuffledInRuns(graph.nodes, RUN, random));
  let moves = 0;
  while (queue.waiting > 0) {
    const node = queue.take();
    if (!communities.improve(node)) continue;
    moves++;
    queue.addNeighbours(graph, node, membership);
  }
  return moves;
}

/** Who is where, and what each community weighs. */
class Communities {
  readonly #graph: WeightedGraph;
  readonly #membership: Int32Array;
  /** What a unit of strength costs among a unit of a community's: γ/2m. */
  readonly #penalty: number;
  readonly #strength: Float64Array;
  readonly #size: Int32Array;
  readonly #empty: Int32Array;
  #empties = 0;
  /** Weight of the ties between the node at hand and each community; zero between nodes. */
  readonly #weightTo: Float64Array;
  readonly #neighbouring: Int32Array;

  constructor(graph: WeightedGraph, membership: Int32Array, resolution: number) {
    const { nodes, strength, total } = graph;
    this.#graph = graph;
    this.#membership = membership;
    this.#penalty = resolution / total;
    this.#strength = new Float64Array(nodes);
    this.#size = new Int32Array(nodes);
    for (let node = 0; node < nodes; node++) {
      this.#strength[membership[node]] += strength[node];
      this.#size[membership[node]]++;
    }
    this.#empty = new Int32Array(nodes);
    for (let community = 0; community < nodes; community++)
      if (this.#size[community] === 0) this.#empty[this.#empties++] = community;
    this.#weightTo = new Float64Array(nodes);
    this.#neighbouring = new Int32Array(nodes);
  }

  /** Moves a node to where it gains most. False where that is where it was. */
  improve(node: number): boolean {
    const from = this.#membership[node];
    const strength = this.#graph.strength[node];
    const count = this.#gather(node);
    this.#strength[from] -= strength;
    this.#size[from]--;
    const best = this.#best(from, this.#penalty * strength, count);
    this.#strength[best] += strength;
    this.#size[best]++;
    if (best === from) return false;
    if (this.#size[from] === 0) this.#empty[this.#empties++] = from;
    this.#membership[node] = best;
    return true;
  }

  /** Adds up a node's ties by community, and gives how many communities there are. */
  #gather(node: number): number {
    const { start, target, weight } = this.#graph;
    const membership = this.#membership;
    const weightTo = this.#weightTo;
    const neighbouring = this.#neighbouring;
    let count = 0;
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      const community = membership[target[i]];
      const sum = weightTo[community];
      if (sum === 0) neighbouring[count++] = community;
      weightTo[community] = sum + weight[i];
    }
    return count;
  }

  /** The best of the communities gathered for a node that has left its own, or an empty one. */
  #best(from: number, cost: number, count: number): number {
    const strength = this.#strength;
    const weightTo = this.#weightTo;
    const neighbouring = this.#neighbouring;
    let best = from;
    let bestGain = weightTo[from] - cost * strength[from];
    for (let i = 0; i < count; i++) {
      const community = neighbouring[i];
      const gain = weightTo[community] - cost * strength[community];
      weightTo[community] = 0;
      if (gain > bestGain + SMALLEST_GAIN) {
        bestGain = gain;
        best = community;
      }
    }
    return bestGain < 0 && this.#size[from] > 0 ? this.#empty[--this.#empties] : best;
  }
}

/** A ring: each node is in it at most once, so n places are enough. */
class Queue {
  readonly #nodes: Int32Array;
  readonly #queued: Uint8Array;
  #head = 0;
  waiting: number;

  /** @param nodes all of them, in the order in which they are taken first */
  constructor(nodes: Int32Array) {
    this.#nodes = nodes;
    this.#queued = new Uint8Array(nodes.length).fill(1);
    this.waiting = nodes.length;
  }

  take(): number {
    const node = this.#nodes[this.#head];
    if (++this.#head === this.#nodes.length) this.#head = 0;
    this.waiting--;
    this.#queued[node] = 0;
    return node;
  }

  /** Puts back the neighbours of a node that are in another community. */
  addNeighbours({ start, target }: WeightedGraph, node: number, membership: Int32Array): void {
    const nodes = this.#nodes;
    const queued = this.#queued;
    const community = membership[node];
    let place = this.#head + this.waiting;
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      const neighbour = target[i];
      if (queued[neighbour] === 1 || membership[neighbour] === community) continue;
      queued[neighbour] = 1;
      nodes[place < nodes.length ? place : place - nodes.length] = neighbour;
      place++;
    }
    this.waiting = place - this.#head;
  }
}

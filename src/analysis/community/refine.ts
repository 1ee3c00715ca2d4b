/** Second phase of Leiden: splits each community into well-connected parts. */
import { shuffledInRuns } from '../random.ts';
import { RUN } from './local-move.ts';
import { eachAlone, type WeightedGraph } from './weighted-graph.ts';

/** How far from the best merge the random choice strays: θ, relative to the best gain. */
const RANDOMNESS = 0.01;

/**
 * Refines a partition: inside each community every node starts alone, and nodes that are still alone merge with
 * a part of their community, drawn with probability ∝ exp(gain / (θ · best gain)) among the merges that do not
 * lower modularity. Only nodes and parts that are well connected to the rest of their community take part: with
 * w the weight between S and the rest of its community C, w(S, C − S) ≥ γ K_S (K_C − K_S) / 2m.
 * A node merges only with a part that it is tied to, so every part is connected.
 *
 * Traag, V. A., Waltman, L. & van Eck, N. J. (2019), Scientific Reports 9, 5233, function MergeNodesSubset.
 * The scaling of θ by the best gain makes the choice independent of the unit of the weights.
 *
 * @returns the part of every node, as integers from 0 to n − 1; cost O(n + m)
 */
export function refine(
  graph: WeightedGraph,
  membership: Int32Array,
  resolution: number,
  random: () => number,
): Int32Array {
  const parts = new Parts(graph, membership, resolution);
  for (const node of shuffledInRuns(graph.nodes, RUN, random)) parts.merge(node, random);
  return parts.of;
}

/** The parts that communities are split into, each node first in one of its own. */
class Parts {
  /** The part of every node. */
  readonly of: Int32Array;
  readonly #graph: WeightedGraph;
  readonly #membership: Int32Array;
  /** γ/2m. */
  readonly #penalty: number;
  readonly #strength: Float64Array;
  readonly #communityStrength: Float64Array;
  /** Weight between a part and the rest of its community. */
  readonly #cut: Float64Array;
  readonly #alone: Uint8Array;
  /** Weight between the node at hand and each part; zero between nodes. */
  readonly #weightTo: Float64Array;
  /** The parts that the node at hand is tied to, and what a merge with them gains. */
  readonly #candidates: Int32Array;
  readonly #gains: Float64Array;

  constructor(graph: WeightedGraph, membership: Int32Array, resolution: number) {
    const { nodes, strength, total } = graph;
    this.of = eachAlone(nodes);
    this.#graph = graph;
    this.#membership = membership;
    this.#penalty = resolution / total;
    this.#strength = strength.slice();
    this.#communityStrength = new Float64Array(nodes);
    for (let node = 0; node < nodes; node++) this.#communityStrength[membership[node]] += strength[node];
    this.#cut = insideStrength(graph, membership);
    this.#alone = new Uint8Array(nodes).fill(1);
    this.#weightTo = new Float64Array(nodes);
    this.#candidates = new Int32Array(nodes);
    this.#gains = new Float64Array(nodes);
  }

  /** Merges a node that is still alone with a part of its community, where it and a part are well connected. */
  merge(node: number, random: () => number): void {
    // While a node is alone, its part goes by its number.
    if (this.#alone[node] === 0 || !this.#isWellConnected(node, node)) return;
    const eligible = this.#keepEligible(node, this.#gather(node));
    const weightTo = this.#weightTo;
    const candidates = this.#candidates;
    if (eligible > 0) {
      const chosen = candidates[draw(this.#gains, eligible, random)];
      this.of[node] = chosen;
      this.#strength[chosen] += this.#graph.strength[node];
      this.#cut[chosen] += this.#cut[node] - 2 * weightTo[chosen];
      this.#alone[chosen] = 0;
    }
    for (let i = 0; i < eligible; i++) weightTo[candidates[i]] = 0;
  }

  /** Whether a part of the node's community is well connected to the rest of it. */
  #isWellConnected(part: number, node: number): boolean {
    const strength = this.#strength[part];
    const rest = this.#communityStrength[this.#membership[node]] - strength;
    return this.#cut[part] >= this.#penalty * strength * rest;
  }

  /** Adds up a node's ties inside its community by part, and gives how many parts there are. */
  #gather(node: number): number {
    const { start, target, weight } = this.#graph;
    const membership = this.#membership;
    const part = this.of;
    const weightTo = this.#weightTo;
    const candidates = this.#candidates;
    const community = membership[node];
    let count = 0;
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      const neighbour = target[i];
      if (membership[neighbour] !== community) continue;
      const candidate = part[neighbour];
      const sum = weightTo[candidate];
      if (sum === 0) candidates[count++] = candidate;
      weightTo[candidate] = sum + weight[i];
    }
    return count;
  }

  /** Keeps those candidates that are well connected and with which a merge does not lower modularity. */
  #keepEligible(node: number, count: number): number {
    const candidates = this.#candidates;
    const weightTo = this.#weightTo;
    const cost = this.#penalty * this.#graph.strength[node];
    let eligible = 0;
    for (let i = 0; i < count; i++) {
      const candidate = candidates[i];
      const gain = weightTo[candidate] - cost * this.#strength[candidate];
      if (gain < 0 || !this.#isWellConnected(candidate, node)) {
        weightTo[candidate] = 0;
        continue;
      }
      candidates[eligible] = candidate;
      this.#gains[eligible++] = gain;
    }
    return eligible;
  }
}

/** What each node's ties inside its own community weigh. */
function insideStrength(
  { nodes, start, target, weight }: WeightedGraph,
  membership: Int32Array,
): Float64Array {
  const inside = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const community = membership[node];
    let sum = 0;
    for (let i = start[node], end = start[node + 1]; i < end; i++)
      if (membership[target[i]] === community) sum += weight[i];
    inside[node] = sum;
  }
  return inside;
}

/** Draws one of the first `count` gains with probability ∝ exp(gain / (θ · best)). Overwrites `gains`. */
function draw(gains: Float64Array, count: number, random: () => number): number {
  let best = 0;
  for (let i = 0; i < count; i++) if (gains[i] > best) best = gains[i];
  const scale = best > 0 ? 1 / (RANDOMNESS * best) : 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    // Subtracting the best first keeps the exponential in range.
    gains[i] = Math.exp((gains[i] - best) * scale);
    sum += gains[i];
  }
  let rest = random() * sum;
  for (let i = 0; i < count - 1; i++) {
    rest -= gains[i];
    if (rest < 0) return i;
  }
  return count - 1;
}

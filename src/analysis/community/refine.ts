/** Second phase of Leiden: splits each community into well-connected parts. */
import { shuffle } from '../random.ts';
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
  const { nodes, start, target, weight, strength } = graph;
  const penalty = resolution / graph.total;

  const part = eachAlone(nodes);
  const partStrength = strength.slice();
  const communityStrength = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) communityStrength[membership[node]] += strength[node];
  /** Weight between a node, then a part, and the rest of its community. */
  const partCut = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const community = membership[node];
    let sum = 0;
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      if (membership[target[i]] === community) sum += weight[i];
    }
    partCut[node] = sum;
  }

  const alone = new Uint8Array(nodes).fill(1);
  const order = eachAlone(nodes);
  shuffle(order, nodes, random);
  const weightTo = new Float64Array(nodes);
  const parts = new Int32Array(nodes);
  const gains = new Float64Array(nodes);

  for (let place = 0; place < nodes; place++) {
    const node = order[place];
    if (alone[node] === 0) continue;
    const community = membership[node];
    const ofCommunity = communityStrength[community];
    const own = strength[node];
    // While a node is alone, the cut of its part is its own.
    if (partCut[node] < penalty * own * (ofCommunity - own)) continue;

    let count = 0;
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      const neighbour = target[i];
      if (membership[neighbour] !== community) continue;
      const candidate = part[neighbour];
      const sum = weightTo[candidate];
      if (sum === 0) parts[count++] = candidate;
      weightTo[candidate] = sum + weight[i];
    }

    let eligible = 0;
    let bestGain = 0;
    for (let i = 0; i < count; i++) {
      const candidate = parts[i];
      const sum = partStrength[candidate];
      const gain = weightTo[candidate] - penalty * own * sum;
      if (gain < 0 || partCut[candidate] < penalty * sum * (ofCommunity - sum)) {
        weightTo[candidate] = 0;
        continue;
      }
      parts[eligible] = candidate;
      gains[eligible++] = gain;
      if (gain > bestGain) bestGain = gain;
    }

    if (eligible > 0) {
      const chosen = parts[draw(gains, eligible, bestGain, random)];
      part[node] = chosen;
      partStrength[chosen] += own;
      partCut[chosen] += partCut[node] - 2 * weightTo[chosen];
      alone[chosen] = 0;
    }
    for (let i = 0; i < eligible; i++) weightTo[parts[i]] = 0;
  }
  return part;
}

/** Draws one of the first `count` gains with probability ∝ exp(gain / (θ · best)). Overwrites `gains`. */
function draw(gains: Float64Array, count: number, best: number, random: () => number): number {
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

/** First phase of Louvain and Leiden: nodes move to the neighbouring community that gains most. */
import { shuffle } from '../random.ts';
import { eachAlone, type WeightedGraph } from './weighted-graph.ts';

/** A move has to gain more than this: rounding must not send a node back and forth. */
const SMALLEST_GAIN = 1e-12;

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
  const { nodes, start, target, weight, strength } = graph;
  const penalty = resolution / graph.total;

  const communityStrength = new Float64Array(nodes);
  const size = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    communityStrength[membership[node]] += strength[node];
    size[membership[node]]++;
  }
  const empty = new Int32Array(nodes);
  let empties = 0;
  for (let community = 0; community < nodes; community++) {
    if (size[community] === 0) empty[empties++] = community;
  }

  // The queue is a ring: each node is in it at most once, so n places are enough.
  const queue = eachAlone(nodes);
  shuffle(queue, nodes, random);
  const queued = new Uint8Array(nodes).fill(1);
  let head = 0;
  let waiting = nodes;

  /** Weight of the ties between the node at hand and each community; zero between nodes. */
  const weightTo = new Float64Array(nodes);
  const neighbouring = new Int32Array(nodes);
  let moves = 0;

  while (waiting > 0) {
    const node = queue[head];
    if (++head === nodes) head = 0;
    waiting--;
    queued[node] = 0;
    const from = membership[node];
    const rowStart = start[node];
    const rowEnd = start[node + 1];

    let count = 0;
    for (let i = rowStart; i < rowEnd; i++) {
      const community = membership[target[i]];
      const sum = weightTo[community];
      if (sum === 0) neighbouring[count++] = community;
      weightTo[community] = sum + weight[i];
    }

    const cost = penalty * strength[node];
    communityStrength[from] -= strength[node];
    size[from]--;
    let best = from;
    let bestGain = weightTo[from] - cost * communityStrength[from];
    for (let i = 0; i < count; i++) {
      const community = neighbouring[i];
      const gain = weightTo[community] - cost * communityStrength[community];
      weightTo[community] = 0;
      if (gain > bestGain + SMALLEST_GAIN) {
        bestGain = gain;
        best = community;
      }
    }
    if (bestGain < 0 && size[from] > 0) best = empty[--empties];
    communityStrength[best] += strength[node];
    size[best]++;
    if (best === from) continue;

    if (size[from] === 0) empty[empties++] = from;
    membership[node] = best;
    moves++;
    for (let i = rowStart; i < rowEnd; i++) {
      const neighbour = target[i];
      if (queued[neighbour] === 1 || membership[neighbour] === best) continue;
      queued[neighbour] = 1;
      let place = head + waiting;
      if (place >= nodes) place -= nodes;
      queue[place] = neighbour;
      waiting++;
    }
  }
  return moves;
}

/** Groups within a picture. */
import louvainModule from 'graphology-communities-louvain';
import { seededRandom } from '../../../src/analysis/random.ts';
import type { MapAnswer } from '../../../src/model/answers.ts';
import { toGraphology } from '../../../src/network/graphology.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';
import { pictureNumbers, pictureTies } from './picture-ties.ts';

// The module is its function; its types describe it as one with a default export.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const SEED = 1;

/**
 * Groups within the picture: Louvain (Blondel et al. 2008) on its weighted ties, always from the same seed.
 * Group 0 is the largest; groups of one size are in order of their first member by id.
 *
 * @returns one group a node, in the order of the answer
 */
export function pictureGroups(answer: Pick<MapAnswer, 'nodes' | 'ties'>): Int32Array {
  const { nodes, from, to, weight } = pictureTies(answer);
  const graph = toGraphology(tiesFromEdges(nodes, from, to, weight));
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(SEED) });
  // Members are added in order of id, and sorting is stable.
  const sizes = new Map<number, number>();
  for (let node = 0; node < nodes; node++) sizes.set(found[node], (sizes.get(found[node]) ?? 0) + 1);
  const bySize = [...sizes].sort(([, a], [, b]) => b - a).map(([group]) => group);
  const rank = new Map(bySize.map((group, place) => [group, place]));
  return pictureNumbers(answer).map((node) => rank.get(found[node])!);
}

/** Measures of a picture, by the same kernels as those of the whole network. */
import { betweennessOfTies } from '../../../src/analysis/centrality/betweenness.ts';
import { degree } from '../../../src/analysis/centrality/degree.ts';
import { pageRank } from '../../../src/analysis/centrality/page-rank.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';
import type { PictureMeasure } from '../view.ts';
import type { PictureTies } from './picture-ties.ts';

/**
 * A measure of every drawn organisation within the picture, by its number there: partners in it; pairs in it
 * that it lies between (shortest paths of unweighted ties); PageRank over its weighted ties, summing to 1.
 * Cost: O(n·m) for betweenness, else O(n + m) a round.
 *
 * @example measurePicture(aPathOfThree, 'picture-betweenness') // 0, 1, 0
 */
export function measurePicture({ nodes, from, to, weight }: PictureTies, measure: PictureMeasure) {
  const network = tiesFromEdges(nodes, from, to, weight);
  switch (measure) {
    case 'picture-degree':
      return degree(network);
    case 'picture-betweenness':
      return betweennessOfTies(network);
    case 'picture-pagerank':
      return pageRank(network);
  }
}

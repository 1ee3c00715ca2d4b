/**
 * Harmonic closeness: how near a node is to all others on average, where a node that can't be reached adds 0.
 *
 *     H(u) = (1/(n−1)) Σ_{v≠u} 1/d(u,v)
 *
 * with d the number of ties on a shortest path. 0…1; 1 for a node tied to everyone.
 *
 * Source: Marchiori & Latora (2000), "Harmony in the small-world", Physica A 285; Rochat (2009).
 */
import { floats } from '../../network/arrays.ts';
import type { Participations } from '../../network/packed.ts';
import { runBlocks } from '../blocks.ts';
import type { Control } from '../control.ts';
import { cliqueCover } from './cover/clique-cover.ts';
import { type FoldedCover, foldedCover } from './cover/folded-cover.ts';
import { harmonicBlocks, harmonicKernel } from './paths/harmonic-kernel.ts';

/**
 * Harmonic closeness straight from participations. Thirty-two breadth-first searches run at once, each as one
 * bit of a number, on the folded clique cover (see {@link foldedCover}). Cost: O(p·i·levels/32), where p is the
 * number of organisations with several projects plus that of projects and i the participations of the former.
 *
 * @throws CancelledError
 */
export function harmonicCloseness(participations: Participations, control: Control = {}): Float64Array {
  const cover = foldedCover(cliqueCover(participations));
  const { organisations, nodes, cliques, folded, cliqueStart, organisationOf, cliqueOf, sources } = cover;
  const sums = harmonicSums(cover, control);
  const ofNode = new Float64Array(nodes);
  const ofFolded = new Float64Array(cliques);
  for (let clique = 0; clique < cliques; clique++)
    // A clique that nobody leaves is not searched from: its members see each other only.
    if (cliqueStart[clique + 1] === cliqueStart[clique]) ofFolded[clique] = folded[clique] - 1;
  sources.forEach((source, i) => {
    if (source < nodes) ofNode[source] = sums[i];
    else ofFolded[source - nodes] = sums[i];
  });

  const closeness = floats(organisations);
  if (organisations < 2) return closeness;
  for (let u = 0; u < organisations; u++)
    if (cliqueOf[u] >= 0) closeness[u] = ofFolded[cliqueOf[u]] / (organisations - 1);
  for (let node = 0; node < nodes; node++)
    closeness[organisationOf[node]] = ofNode[node] / (organisations - 1);
  return closeness;
}

/** Σ 1/d to all organisations from each of the given sources of the cover. */
export function harmonicSums(
  cover: FoldedCover,
  control: Control,
  sources: Int32Array = cover.sources,
): Float64Array {
  const dataOf = () => ({ cover, sources, sums: floats(sources.length) });
  return runBlocks(harmonicKernel, dataOf, harmonicBlocks(cover, sources), control).sums;
}

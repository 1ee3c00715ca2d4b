/** Betweenness on a folded clique cover, in blocks of sources: see {@link sweepCliques}. */
import { floats } from '../../../network/arrays.ts';
import { type Kernel, runBlocks } from '../../blocks.ts';
import type { Control } from '../../control.ts';
import type { FoldedCover } from '../cover/folded-cover.ts';
import { cliqueSweepSpace, sweepCliques } from './clique-sweep.ts';
import { SOURCES_A_BLOCK } from './sum-over-sources.ts';

export interface CliqueData {
  cover: FoldedCover;
  sources: Int32Array;
  /** How many organisations each of these sources stands for. */
  alike: Int32Array;
  /** Of each node, summed over the sources. */
  dependency: Float64Array;
}

export const cliqueKernel: Kernel<CliqueData> = {
  name: 'cliques',
  start({ cover, sources, alike, dependency }) {
    const space = cliqueSweepSpace(cover);
    const block = new Float64Array(cover.nodes);
    return {
      compute(first, last) {
        block.fill(0);
        for (let i = first; i < last; i++) sweepCliques(cover, sources[i], alike[i], space, block);
      },
      commit() {
        for (let node = 0; node < block.length; node++) dependency[node] += block[node];
      },
    };
  },
};

/**
 * Sums the dependencies of these sources.
 *
 * @param alike how many organisations each stands for
 * @throws CancelledError
 * @throws PathOverflowError
 */
export function sumCliqueSweeps(
  cover: FoldedCover,
  sources: Int32Array,
  alike: Int32Array,
  control: Control,
): Float64Array {
  const dataOf = () => ({ cover, sources, alike, dependency: floats(cover.nodes) });
  return runBlocks(cliqueKernel, dataOf, cliqueBlocks(cover, sources), control).dependency;
}

/** Blocks of these sources, and what they cost. */
const cliqueBlocks = ({ cliqueNode, repeatNode }: FoldedCover, sources: Int32Array) => ({
  items: sources.length,
  size: SOURCES_A_BLOCK,
  steps: sources.length * (2 * cliqueNode.length + repeatNode.length),
});

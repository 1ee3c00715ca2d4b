import { floats } from '../../../network/arrays.ts';
import { type Control, checkpoint } from '../../control.ts';

/** Sources whose sum is taken by itself, before it is added to the whole. */
export const SOURCES_A_BLOCK = 64;

/**
 * Adds up what every source contributes, by blocks of sources that are added in order.
 *
 * @param sweep adds one source's part to `into`
 * @throws CancelledError
 */
export function sumOverSources(
  sources: Int32Array,
  nodes: number,
  control: Control,
  sweep: (source: number, into: Float64Array) => void,
): Float64Array {
  const sum = floats(nodes);
  const block = new Float64Array(nodes);
  for (let first = 0; first < sources.length; first += SOURCES_A_BLOCK) {
    checkpoint(control, first / sources.length);
    block.fill(0);
    const last = Math.min(first + SOURCES_A_BLOCK, sources.length);
    for (let i = first; i < last; i++) sweep(sources[i], block);
    for (let node = 0; node < nodes; node++) sum[node] += block[node];
  }
  checkpoint(control, 1);
  return sum;
}

import { floats } from '../../network/arrays.ts';
import type { DirectedNetwork } from '../../network/directed.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';

const SOURCES_BETWEEN_CHECKS = 64;

/**
 * Harmonic closeness of any ties, for networks that are no cover by projects: after a threshold on weight, from
 * a file, or directed (then along ties that lead out). Formula and range as in {@link harmonicCloseness}.
 * Cost: O(n·m).
 *
 * @throws CancelledError
 */
export function harmonicClosenessOfTies(
  { nodes, start, target }: Pick<TieNetwork | DirectedNetwork, 'nodes' | 'start' | 'target'>,
  control: Control = {},
): Float64Array {
  const closeness = floats(nodes);
  const foundBy = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  for (let source = 0; source < nodes; source++) {
    if (source % SOURCES_BETWEEN_CHECKS === 0) checkpoint(control, source / nodes);
    foundBy[source] = source;
    queue[0] = source;
    let sum = 0;
    for (let first = 0, last = 1, distance = 1, count = 1; first < last; distance++) {
      for (let i = first; i < last; i++)
        for (let a = start[queue[i]], end = start[queue[i] + 1]; a < end; a++) {
          const v = target[a];
          if (foundBy[v] === source) continue;
          foundBy[v] = source;
          queue[count++] = v;
        }
      sum += (count - last) / distance;
      first = last;
      last = count;
    }
    if (nodes > 1) closeness[source] = sum / (nodes - 1);
  }
  checkpoint(control, 1);
  return closeness;
}

/** Partitions that leave some nodes out. */
import { UsageError } from '../../model/errors.ts';

/** Group of a node that counts neither as broker nor as one of those brokered between. */
export const LEFT_OUT = -1;

/**
 * Members of each group.
 *
 * @throws UsageError for a partition of another length than `nodes`, or a group that is no number from −1
 */
export function groupSizes(nodes: number, partition: ArrayLike<number>): Int32Array {
  if (partition.length !== nodes)
    throw new UsageError(`The partition has ${partition.length} entries for ${nodes} nodes.`);
  let groups = 0;
  for (let u = 0; u < nodes; u++) {
    if (!Number.isInteger(partition[u]) || partition[u] < LEFT_OUT)
      throw new UsageError(`A group is a number from 0, or −1 for none, not ${partition[u]}.`);
    groups = Math.max(groups, partition[u] + 1);
  }
  const sizes = new Int32Array(groups);
  for (let u = 0; u < nodes; u++) if (partition[u] !== LEFT_OUT) sizes[partition[u]]++;
  return sizes;
}

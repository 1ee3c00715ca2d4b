import { UsageError } from '../../model/errors.ts';
import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';

export interface WithinModuleZOptions {
  /** Whether ties count by their weight, or each as one (as in the source). */
  weighted?: boolean;
}

export const WITHIN_MODULE_Z_DEFAULTS = { weighted: false };

/**
 * Within-module degree z: how much better tied a node is inside its group than the group's other members.
 *
 *     z(u) = (κ(u) − mean κ)/deviation of κ,   over the nodes of u's group
 *
 * with κ(u) the ties of u into its own group, and the deviation that of the group as a whole (divided by its
 * size). Any number; 0 where all members of a group are alike. Cost: O(n + m).
 *
 * Source: Guimerà & Amaral (2005), "Functional cartography of complex metabolic networks", Nature 433.
 *
 * @param partition the group of each node, from 0
 * @throws UsageError for a partition of another length or with a negative group
 */
export function withinModuleZ(
  { nodes, start, target, weight }: TieNetwork,
  partition: ArrayLike<number>,
  options: WithinModuleZOptions = {},
): Float64Array {
  const { weighted } = { ...WITHIN_MODULE_Z_DEFAULTS, ...options };
  const groups = countGroups(nodes, partition);
  const inside = floats(nodes);
  const size = new Int32Array(groups);
  const mean = new Float64Array(groups);
  for (let u = 0; u < nodes; u++) {
    for (let i = start[u], last = start[u + 1]; i < last; i++)
      if (partition[target[i]] === partition[u]) inside[u] += weighted ? weight[i] : 1;
    size[partition[u]]++;
    mean[partition[u]] += inside[u];
  }
  for (let group = 0; group < groups; group++) mean[group] /= size[group] || 1;
  const squares = new Float64Array(groups);
  for (let u = 0; u < nodes; u++) squares[partition[u]] += (inside[u] - mean[partition[u]]) ** 2;
  for (let u = 0; u < nodes; u++) {
    const group = partition[u];
    const deviation = Math.sqrt(squares[group] / size[group]);
    inside[u] = deviation > ROUNDING * mean[group] ? (inside[u] - mean[group]) / deviation : 0;
  }
  return inside;
}

/** Relative to the mean, a smaller deviation is rounding: all members are alike. */
const ROUNDING = 1e-12;

/**
 * How many groups a partition has room for.
 *
 * @throws UsageError for a partition of another length or with a negative group
 */
export function countGroups(nodes: number, partition: ArrayLike<number>): number {
  if (partition.length !== nodes)
    throw new UsageError(`The partition has ${partition.length} entries for ${nodes} nodes.`);
  let groups = 0;
  for (let u = 0; u < nodes; u++) {
    if (!Number.isInteger(partition[u]) || partition[u] < 0)
      throw new UsageError(`A group is a number from 0, not ${partition[u]}.`);
    groups = Math.max(groups, partition[u] + 1);
  }
  return groups;
}

import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { countGroups } from './within-module-z.ts';

export interface ParticipationCoefficientOptions {
  /** Whether ties count by their weight, or each as one (as in the source). */
  weighted?: boolean;
}

export const PARTICIPATION_COEFFICIENT_DEFAULTS = { weighted: false };

/**
 * Participation coefficient: how evenly a node's ties spread over the groups of a partition.
 *
 *     P(u) = 1 − Σ_g (k(u,g)/k(u))²
 *
 * with k(u,g) the ties of u into group g. 0 where all lead to one group or there are none, up to 1 − 1/groups.
 * Cost: O(n + m).
 *
 * Source: Guimerà & Amaral (2005), "Functional cartography of complex metabolic networks", Nature 433.
 *
 * @param partition the group of each node, from 0
 * @throws UsageError for a partition of another length or with a negative group
 */
export function participationCoefficient(
  { nodes, start, target, weight }: TieNetwork,
  partition: ArrayLike<number>,
  options: ParticipationCoefficientOptions = {},
): Float64Array {
  const { weighted } = { ...PARTICIPATION_COEFFICIENT_DEFAULTS, ...options };
  const groups = countGroups(nodes, partition);
  const coefficients = floats(nodes);
  const into = new Float64Array(groups);
  for (let u = 0; u < nodes; u++) {
    let all = 0;
    for (let i = start[u], last = start[u + 1]; i < last; i++) {
      const tie = weighted ? weight[i] : 1;
      into[partition[target[i]]] += tie;
      all += tie;
    }
    let concentration = 0;
    for (let i = start[u], last = start[u + 1]; i < last; i++) {
      const group = partition[target[i]];
      concentration += (into[group] / all) ** 2;
      into[group] = 0;
    }
    if (all > 0) coefficients[u] = Math.max(0, 1 - concentration);
  }
  return coefficients;
}

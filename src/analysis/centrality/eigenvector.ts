import { NotConvergedError } from '../../model/errors.ts';
import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';

export interface EigenvectorOptions {
  /** Whether ties count by their weight, or each as one. */
  weighted?: boolean;
  /** Settled when no value moves by more than this in a round. */
  tolerance?: number;
  maxRounds?: number;
}

export const EIGENVECTOR_DEFAULTS = { weighted: true, tolerance: 1e-10, maxRounds: 10_000 };

/**
 * Eigenvector centrality: x = A·x/λ for the largest eigenvalue λ of the (weighted) adjacency matrix; the more a
 * node's partners have of it, the more the node has. The largest value is 1, all are 0…1. Nodes outside the
 * component that λ belongs to get 0; without any tie all do.
 *
 * Power iteration on A + (λ/4)·I: the shift keeps star-like networks, where −λ is an eigenvalue too, from
 * swinging. Cost: O(n + m) a round; the closer the second eigenvalue, the more rounds.
 *
 * Source: Bonacich (1972), "Factoring and weighting approaches to status scores and clique identification",
 * Journal of Mathematical Sociology 2.
 *
 * @throws NotConvergedError
 */
export function eigenvector(ties: TieNetwork, options: EigenvectorOptions = {}): Float64Array {
  const { weighted, tolerance, maxRounds } = { ...EIGENVECTOR_DEFAULTS, ...options };
  const { nodes, start, target, weight } = ties;
  let values = floats(nodes);
  if (ties.ties === 0) return values;
  for (let u = 0; u < nodes; u++) values[u] = start[u + 1] > start[u] ? 1 : 0;
  let next = floats(nodes);
  let change = 0;
  for (let round = 0; round < maxRounds; round++) {
    let growth = 0;
    for (let u = 0; u < nodes; u++) {
      let sum = 0;
      if (weighted)
        for (let i = start[u], last = start[u + 1]; i < last; i++) sum += values[target[i]] * weight[i];
      else for (let i = start[u], last = start[u + 1]; i < last; i++) sum += values[target[i]];
      next[u] = sum;
      growth = Math.max(growth, sum);
    }
    let largest = 0;
    for (let u = 0; u < nodes; u++) {
      next[u] += (growth / 4) * values[u];
      largest = Math.max(largest, next[u]);
    }
    change = 0;
    for (let u = 0; u < nodes; u++) {
      next[u] /= largest;
      change = Math.max(change, Math.abs(next[u] - values[u]));
    }
    [values, next] = [next, values];
    if (change < tolerance) return values;
  }
  throw new NotConvergedError('Eigenvector centrality', maxRounds, change);
}

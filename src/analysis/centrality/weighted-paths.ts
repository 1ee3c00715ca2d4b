/**
 * Betweenness and harmonic closeness along weighted paths: a tie of weight w is 1/w long, so that paths prefer
 * those who work together often. The plain versions, for networks of a few thousand organisations: what makes
 * the unweighted ones fast holds for unweighted paths only.
 *
 * Source: Newman (2001), "Scientific collaboration networks. II. Shortest paths, weighted networks, and
 * centrality", Physical Review E 64, 016132.
 */
import { floats } from '../../network/arrays.ts';
import type { DirectedNetwork } from '../../network/directed.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { sumOverSources } from './paths/sum-over-sources.ts';
import {
  searchByDistance,
  sweepByDistance,
  type WeightedRows,
  weightedSweepSpace,
} from './paths/weighted-sweep.ts';

const SOURCES_BETWEEN_CHECKS = 64;

/**
 * Betweenness along weighted paths: unordered pairs, not normalised, 0…(n−1)(n−2)/2. Lengths that differ by less
 * than 10^−10 of themselves count as equal. Cost: O(n·m·log n).
 *
 * @throws CancelledError
 * @throws PathOverflowError where shortest paths are more than can be counted
 */
export function weightedBetweenness(ties: TieNetwork, control: Control = {}): Float64Array {
  return dependencies(ties, control).map((value) => value / 2);
}

/** The same of directed ties: ordered pairs, 0…(n−1)(n−2). */
export function directedWeightedBetweenness(network: DirectedNetwork, control: Control = {}): Float64Array {
  return dependencies(network, control);
}

function dependencies(rows: WeightedRows, control: Control): Float64Array {
  const space = weightedSweepSpace(rows);
  const everyone = Int32Array.from({ length: rows.nodes }, (_, node) => node);
  return sumOverSources(everyone, rows.nodes, control, (source, into) =>
    sweepByDistance(rows, source, space, into),
  );
}

/**
 * Harmonic closeness along weighted paths: the mean over all others of 1/length, in the unit of weights; one out
 * of reach adds 0. 0 or more. Of directed ties: along those that lead out. Cost: O(n·m·log n).
 *
 * @throws CancelledError
 */
export function weightedHarmonicCloseness(
  rows: TieNetwork | DirectedNetwork,
  control: Control = {},
): Float64Array {
  const { nodes } = rows;
  const space = weightedSweepSpace(rows);
  const closeness = floats(nodes);
  for (let source = 0; source < nodes; source++) {
    if (source % SOURCES_BETWEEN_CHECKS === 0) checkpoint(control, source / nodes);
    searchByDistance(rows, source, space);
    let sum = 0;
    for (let i = 1; i < space.count; i++) sum += 1 / space.distance[space.reached[i]];
    if (nodes > 1) closeness[source] = sum / (nodes - 1);
  }
  checkpoint(control, 1);
  return closeness;
}

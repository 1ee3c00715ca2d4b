/**
 * Betweenness: for how many pairs of other nodes this node lies on the way.
 *
 *     B(v) = Σ_{s<t} σ(s,t|v)/σ(s,t)
 *
 * with σ(s,t) the number of shortest paths from s to t and σ(s,t|v) those through v. Ties count as one step
 * each. Unordered pairs, not normalised: 0…(n−1)(n−2)/2.
 *
 * Source: Freeman (1977), "A set of measures of centrality based on betweenness", Sociometry 40; algorithm of
 * Brandes (2001), "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25.
 */
import type { DirectedNetwork } from '../../network/directed.ts';
import type { Participations, TieNetwork } from '../../network/packed.ts';
import type { Control } from '../control.ts';
import { cliqueCover } from './cover/clique-cover.ts';
import { foldedCover, unfold } from './cover/folded-cover.ts';
import { sumCliqueSweeps } from './paths/clique-kernel.ts';
import { sumOverSources } from './paths/sum-over-sources.ts';
import { type PathRows, sweepTies, tieSweepSpace } from './paths/tie-sweep.ts';

/**
 * Exact betweenness straight from participations. Cost: O(p·(i + r)) where p is the number of organisations
 * with several projects plus that of projects, i the participations of the former, and r the pairs that share
 * several projects: some 30 s on the 25,879 organisations of Horizon Europe.
 *
 * @throws CancelledError
 * @throws PathOverflowError where shortest paths are more than can be counted
 */
export function betweenness(participations: Participations, control: Control = {}): Float64Array {
  const cover = foldedCover(cliqueCover(participations));
  const { nodes, folded, sources } = cover;
  const alike = sources.map((source) => (source < nodes ? 1 : folded[source - nodes]));
  const dependency = sumCliqueSweeps(cover, sources, alike, control);
  return unfold(cover, dependency, 1 / 2);
}

/**
 * Exact betweenness of any ties. Cost: O(n·m).
 *
 * @throws CancelledError
 * @throws PathOverflowError where shortest paths are more than can be counted
 */
export function betweennessOfTies(ties: TieNetwork, control: Control = {}): Float64Array {
  return dependencies(ties, control).map((value) => value / 2);
}

/**
 * Exact betweenness along directed ties: ordered pairs, so that ties both ways give twice the number of
 * undirected ones. Cost: O(n·m).
 *
 * @throws CancelledError
 * @throws PathOverflowError where shortest paths are more than can be counted
 */
export function directedBetweenness(network: DirectedNetwork, control: Control = {}): Float64Array {
  return dependencies(network, control);
}

function dependencies(rows: PathRows, control: Control): Float64Array {
  const space = tieSweepSpace(rows);
  const everyone = Int32Array.from({ length: rows.nodes }, (_, node) => node);
  return sumOverSources(everyone, rows.nodes, control, (source, into) =>
    sweepTies(rows, source, space, into),
  );
}

import { UsageError } from '../../model/errors.ts';
import type { Participations, TieNetwork } from '../../network/packed.ts';
import type { Control } from '../control.ts';
import { seededRandom, shuffle } from '../random.ts';
import { cliqueCover } from './cover/clique-cover.ts';
import { type FoldedCover, foldedCover, unfold } from './cover/folded-cover.ts';
import { sumCliqueSweeps } from './paths/clique-kernel.ts';
import { sumOverSources } from './paths/sum-over-sources.ts';
import { sweepTies, tieSweepSpace } from './paths/tie-sweep.ts';

export interface SampledBetweennessOptions {
  /** How many nodes to search from; all of them where there are no more. */
  pivots?: number;
  seed?: number;
  /** Chance that every value is within the error bound, 0…1 without either. */
  confidence?: number;
}

export const SAMPLED_BETWEENNESS_DEFAULTS = { pivots: 512, seed: 1, confidence: 0.95 };

export interface SampledBetweenness {
  /** Estimates, on the scale of the exact values. */
  values: Float64Array;
  /** How many were searched from. */
  pivots: number;
  /** With the stated confidence no value is further than this from the exact one; 0 where all were searched from. */
  error: number;
  confidence: number;
}

/**
 * Betweenness estimated from a sample: the exact sum over all sources is replaced by that over `pivots`
 * organisations drawn evenly without repeats, scaled up. Unbiased; good for the order of those at the top, rough
 * for small values. Cost: `pivots` sweeps over the participations (see {@link sweepCliques}).
 *
 * Source: Brandes & Pich (2007), "Centrality estimation in large networks", International Journal of
 * Bifurcation and Chaos 17.
 *
 * @throws CancelledError
 * @throws PathOverflowError where shortest paths are more than can be counted
 * @throws UsageError for fewer than one pivot or a confidence outside 0…1
 */
export function sampledBetweenness(
  participations: Participations,
  options: SampledBetweennessOptions = {},
  control: Control = {},
): SampledBetweenness {
  const sample = drawSample(participations.organisations.length, options);
  const cover = foldedCover(cliqueCover(participations));
  const pivotsAt = pivotsBySource(cover, sample.drawn);
  const sources = Int32Array.from([...pivotsAt.keys()].filter((source) => pivotsAt[source] > 0));
  const alike = sources.map((source) => pivotsAt[source]);
  const dependency = sumCliqueSweeps(cover, sources, alike, control);
  return { ...sample.precision, values: unfold(cover, dependency, sample.scale) };
}

/** The same of any ties. The same seed draws the same sample. Cost: O(pivots·m). */
export function sampledBetweennessOfTies(
  ties: TieNetwork,
  options: SampledBetweennessOptions = {},
  control: Control = {},
): SampledBetweenness {
  const sample = drawSample(ties.nodes, options);
  const space = tieSweepSpace(ties);
  const dependency = sumOverSources(sample.drawn, ties.nodes, control, (source, into) =>
    sweepTies(ties, source, space, into),
  );
  return { ...sample.precision, values: dependency.map((value) => value * sample.scale) };
}

/** Draws pivots, ascending; `scale` makes the sum over them an estimate of betweenness. */
function drawSample(nodes: number, options: SampledBetweennessOptions) {
  const { pivots: asked, seed, confidence } = { ...SAMPLED_BETWEENNESS_DEFAULTS, ...options };
  if (!Number.isInteger(asked) || asked < 1)
    throw new UsageError(`The number of pivots is a whole number from 1, not ${asked}.`);
  if (!(confidence > 0 && confidence < 1))
    throw new UsageError(`A confidence lies between 0 and 1, which ${confidence} does not.`);
  const pivots = Math.min(asked, nodes);
  const everyone = Int32Array.from({ length: nodes }, (_, node) => node);
  shuffle(everyone, nodes, seededRandom(seed));
  return {
    drawn: everyone.slice(0, pivots).sort(),
    scale: pivots === 0 ? 0 : nodes / pivots / 2,
    precision: { pivots, error: samplingError(nodes, pivots, confidence), confidence },
  };
}

/** How many pivots search from each source of the cover. One that nobody can be reached through adds nothing. */
function pivotsBySource(cover: FoldedCover, drawn: Int32Array): Int32Array {
  const { nodes, cliques, organisationOf, cliqueOf, cliqueStart } = cover;
  const nodeOf = new Int32Array(cover.organisations).fill(-1);
  organisationOf.forEach((organisation, node) => {
    nodeOf[organisation] = node;
  });
  const pivotsAt = new Int32Array(nodes + cliques);
  for (const organisation of drawn) {
    const clique = cliqueOf[organisation];
    if (nodeOf[organisation] >= 0) pivotsAt[nodeOf[organisation]]++;
    else if (clique >= 0 && cliqueStart[clique + 1] > cliqueStart[clique]) pivotsAt[nodes + clique]++;
  }
  return pivotsAt;
}

/**
 * How far an estimate may be from the exact value, for all n nodes at once with the given confidence.
 *
 * A source's dependency on a node is 0…n−2, so the mean over k of n sources, drawn without repeats, is off by
 * more than t with chance at most 2·exp(−2kt²/((1 − (k−1)/n)(n−2)²)) (Serfling 1974); n nodes share the doubt,
 * and B is n/2 times the mean. It assumes the worst: what is seen is usually far closer.
 */
function samplingError(nodes: number, pivots: number, confidence: number): number {
  if (pivots >= nodes || nodes < 3) return 0;
  const unsampled = 1 - (pivots - 1) / nodes;
  const doubt = Math.log((2 * nodes) / (1 - confidence));
  return (nodes / 2) * (nodes - 2) * Math.sqrt((unsampled * doubt) / (2 * pivots));
}

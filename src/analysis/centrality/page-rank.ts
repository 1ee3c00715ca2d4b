/**
 * PageRank: where a walker is found who follows ties with probability d, each by its weight, and otherwise
 * jumps to a node drawn evenly; from a node without ties he always jumps.
 *
 *     x(u) = (1−d)/n + d·(Σ_v x(v)·w(u,v)/s(v) + Σ_{v without ties} x(v)/n)
 *
 * Range: above 0, sums to 1. Source: Brin & Page (1998), "The anatomy of a large-scale hypertextual Web search
 * engine", Computer Networks 30; on undirected ties as in igraph and networkx.
 */
import { NotConvergedError } from '../../model/errors.ts';
import { floats } from '../../network/arrays.ts';
import { type DirectedNetwork, reversed } from '../../network/directed.ts';
import type { Participations, TieNetwork } from '../../network/packed.ts';
import { PROJECTION_DEFAULTS, pairWeights, type TieWeight } from '../../network/project-ties.ts';
import { findTwins, type Rows } from '../twins.ts';
import { degree } from './degree.ts';
import { foldedWalk, settledWalk } from './settled-walk.ts';
import { strength } from './strength.ts';

export interface PageRankOptions {
  /** Whether the walker prefers heavier ties, or takes any as likely. */
  weighted?: boolean;
  /** d, 0…1 without 1. */
  damping?: number;
  /** The walk has settled when a round moves less than this probability in all. */
  tolerance?: number;
  maxRounds?: number;
}

export const PAGE_RANK_DEFAULTS = { weighted: true, damping: 0.85, tolerance: 1e-9, maxRounds: 1000 };

/**
 * PageRank on ties. Where ties lead both ways, conjugate gradients find where the walk settles in a fifth of the steps
 * that the walk itself would take (`settled-walk.ts`), and twins share one unknown. Cost: O(n + m) a round, about 25 of
 * them with the usual options.
 *
 * @throws NotConvergedError
 */
export function pageRank(ties: TieNetwork, options: PageRankOptions = {}): Float64Array {
  const { weighted, ...settings } = { ...PAGE_RANK_DEFAULTS, ...options };
  const rows = weighted ? ties : { ...ties, weight: new Float64Array(ties.target.length).fill(1) };
  const strengths = strength(rows);
  const twins = findTwins(rows);
  const { jumps, stranded } = jumpsTo(strengths, settings.damping);
  const walk = foldedWalk(rows, strengths, twins);
  const share = settledWalk(walk, { ...settings, jumps, total: 1 - jumps * stranded });
  const rank = floats(ties.nodes);
  for (let u = 0; u < rank.length; u++)
    rank[u] = strengths[u] > 0 ? strengths[u] * share[twins.set[u]] : jumps;
  return rank;
}

/**
 * What each node gets by jumps, and how many are stranded without ties. Those get nothing else, so that all jumps from
 * them are known.
 */
function jumpsTo(strengths: Float64Array, damping: number): { jumps: number; stranded: number } {
  let stranded = 0;
  for (const s of strengths) if (s === 0) stranded++;
  return { jumps: (1 - damping) / (strengths.length - damping * stranded), stranded };
}

/**
 * PageRank on directed ties, which the walker follows forwards; where none leads on he jumps. Cost: O(n + m) a
 * round, about log(tolerance)/log(d) rounds.
 *
 * @throws NotConvergedError
 */
export function directedPageRank(network: DirectedNetwork, options: PageRankOptions = {}): Float64Array {
  const weighted = options.weighted ?? PAGE_RANK_DEFAULTS.weighted;
  const arriving = reversed(network);
  return settle(weighted ? strength(network) : degree(network), options, (share, sums) => {
    for (let u = 0; u < sums.length; u++) sums[u] = received(arriving, u, share, weighted);
  });
}

/** What comes to a node over its ties. */
function received(
  { start, target, weight }: Rows,
  node: number,
  share: Float64Array,
  weighted: boolean,
): number {
  let sum = 0;
  if (weighted)
    for (let i = start[node], end = start[node + 1]; i < end; i++) sum += share[target[i]] * weight[i];
  else for (let i = start[node], end = start[node + 1]; i < end; i++) sum += share[target[i]];
  return sum;
}

/**
 * The same numbers as `pageRank(projectTies(participations, …))` without making the ties: what a node receives
 * over a project is the project's sum over all its participants, less the node's own part. Cost: O(participations)
 * a round, against the square of each project's size.
 *
 * @throws NotConvergedError
 */
export function pageRankOfParticipations(
  participations: Participations,
  options: Omit<PageRankOptions, 'weighted'> & { weight?: TieWeight } = {},
): Float64Array {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const nodes = participations.organisations.length;
  const projects = participations.projects.length;
  const pair = pairWeights(participations, options.weight ?? PROJECTION_DEFAULTS.weight);
  const own = new Float64Array(nodes);
  const strengths = new Float64Array(nodes);
  for (let u = 0; u < nodes; u++)
    for (let i = organisationStart[u], last = organisationStart[u + 1]; i < last; i++) {
      const project = organisationProject[i];
      own[u] += pair[project];
      strengths[u] += pair[project] * (projectStart[project + 1] - projectStart[project] - 1);
    }
  const projectSum = new Float64Array(projects);
  return settle(strengths, options, (share, received) => {
    for (let project = 0; project < projects; project++) {
      let sum = 0;
      for (let i = projectStart[project], last = projectStart[project + 1]; i < last; i++)
        sum += share[projectOrganisation[i]];
      projectSum[project] = sum * pair[project];
    }
    for (let u = 0; u < nodes; u++) {
      let sum = -share[u] * own[u];
      for (let i = organisationStart[u], last = organisationStart[u + 1]; i < last; i++)
        sum += projectSum[organisationProject[i]];
      received[u] = sum;
    }
  });
}

/**
 * Rounds until the probabilities settle. `receive` adds up, for each node, its partners' probability for each
 * unit of their strength, times the weight of the tie.
 */
function settle(
  strengths: Float64Array,
  options: PageRankOptions,
  receive: (share: Float64Array, received: Float64Array) => void,
): Float64Array {
  const { damping, tolerance, maxRounds } = { ...PAGE_RANK_DEFAULTS, ...options };
  const nodes = strengths.length;
  const rank = floats(nodes).fill(1 / nodes);
  const perStrength = strengths.map((s) => (s > 0 ? 1 / s : 0));
  const share = new Float64Array(nodes);
  const received = new Float64Array(nodes);
  if (nodes === 0) return rank;
  let change = 0;
  for (let round = 0; round < maxRounds; round++) {
    let stranded = 0;
    for (let u = 0; u < nodes; u++) {
      share[u] = rank[u] * perStrength[u];
      if (perStrength[u] === 0) stranded += rank[u];
    }
    receive(share, received);
    const jumps = (1 - damping + damping * stranded) / nodes;
    change = 0;
    for (let u = 0; u < nodes; u++) {
      const next = jumps + damping * received[u];
      change += Math.abs(next - rank[u]);
      rank[u] = next;
    }
    if (change < tolerance) return rank;
  }
  throw new NotConvergedError('PageRank', maxRounds, change);
}

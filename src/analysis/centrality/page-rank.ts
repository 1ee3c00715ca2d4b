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
import { degree } from './degree.ts';
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
 * PageRank on ties. Cost: O(n + m) a round, about log(tolerance)/log(d) rounds.
 *
 * @throws NotConvergedError
 */
export function pageRank(ties: TieNetwork, options: PageRankOptions = {}): Float64Array {
  return walk(ties, ties, options);
}

/**
 * PageRank on directed ties, which the walker follows forwards; where none leads on he jumps. Cost: as above.
 *
 * @throws NotConvergedError
 */
export function directedPageRank(network: DirectedNetwork, options: PageRankOptions = {}): Float64Array {
  return walk(network, reversed(network), options);
}

type Rows = Pick<TieNetwork, 'nodes' | 'start' | 'target' | 'weight'>;

/** The walk over ties that lead out of each node, by those that lead into it. */
function walk(leaving: Rows, arriving: Rows, options: PageRankOptions): Float64Array {
  const { nodes, start, target, weight } = arriving;
  const weighted = options.weighted ?? PAGE_RANK_DEFAULTS.weighted;
  return settle(weighted ? strength(leaving) : degree(leaving), options, (share, received) => {
    for (let u = 0; u < nodes; u++) {
      let sum = 0;
      if (weighted)
        for (let i = start[u], last = start[u + 1]; i < last; i++) sum += share[target[i]] * weight[i];
      else for (let i = start[u], last = start[u + 1]; i < last; i++) sum += share[target[i]];
      received[u] = sum;
    }
  });
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

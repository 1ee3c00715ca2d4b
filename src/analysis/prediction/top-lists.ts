/** Every score of missing links as one question: the best candidates of some organisations, or of all. */
import { UsageError } from '../../model/errors.ts';
import type { Participations, TieNetwork } from '../../network/packed.ts';
import { type Control, checkpoint } from '../control.ts';
import { scoreAdamicAdar } from './adamic-adar.ts';
import { scoreCommonNeighbours } from './common-neighbours.ts';
import { scoreJaccard } from './jaccard.ts';
import { scoreL3 } from './l3.ts';
import { scoreP3 } from './p3.ts';
import { type PersonalisedPageRankOptions, scorePersonalisedPageRank } from './personalised-page-rank.ts';
import { scoreResourceAllocation } from './resource-allocation.ts';
import type { Scores } from './scores.ts';
import { topPairs } from './top-pairs.ts';

/** Scores on pairs that are not tied, by their names in the literature. */
export const LINK_SCORES = [
  'common-neighbours',
  'adamic-adar',
  'resource-allocation',
  'jaccard',
  'l3',
  'preferential-attachment',
  'p3',
  'personalised-pagerank',
] as const;
export type LinkScore = (typeof LINK_SCORES)[number];

export interface TopListsOptions {
  score: LinkScore;
  /** How many candidates each gets at most. */
  k?: number;
  /** Indices of the organisations that get a list; everyone without it. */
  of?: ArrayLike<number>;
  /** Of personalised PageRank. */
  walk?: PersonalisedPageRankOptions;
}

export const TOP_LISTS_DEFAULTS = { k: 20 } as const;

/**
 * Up to k candidates each, best first: those of organisation `of[i]` are `nodes[i·k … i·k + count[i])` with their
 * `scores`. Equal scores come in ascending order of candidate.
 */
export interface TopLists {
  readonly k: number;
  readonly of: Int32Array;
  readonly count: Int32Array;
  readonly nodes: Int32Array;
  readonly scores: Float64Array;
}

/** Scores that one pass over all pairs with a shared neighbour finds at once. */
const AT_ONCE = ['common-neighbours', 'adamic-adar', 'resource-allocation', 'jaccard'] as const;

/**
 * The best candidates by one score: organisations that are not tied yet, with a score above 0.
 *
 * For everyone, the scores over shared neighbours cost O(Σ k_z²) over nodes z in all (some 3 s for Horizon Europe)
 * and preferential attachment O(m + n·k). L3, P3 and personalised PageRank look at most of the network for each
 * organisation, so name those in `of` that need a list: some 2 to 20 ms each there.
 *
 * @param network ties and the participations that they come from
 * @throws CancelledError
 * @throws UsageError for k below 1, or an organisation that is not there
 * @throws NotConvergedError from personalised PageRank
 * @example topLists(ecosystem, { score: 'resource-allocation', k: 10 })
 */
export function topLists(
  network: { ties: TieNetwork; participations: Participations },
  options: TopListsOptions,
  control: Control = {},
): TopLists {
  const { score, k, of: asked, walk } = { ...TOP_LISTS_DEFAULTS, ...options };
  const { ties, participations } = network;
  if (!Number.isInteger(k) || k < 1)
    throw new UsageError(`The number of candidates is a whole number from 1, not ${k}.`);
  const kind = AT_ONCE.find((name) => name === score);
  if (kind !== undefined && asked === undefined)
    return { of: everyone(ties), ...topPairs(ties, { kind, k }, control) };

  const of = asked === undefined ? everyone(ties) : chosen(ties, asked);
  const lists = emptyLists(of, k);
  const out = new Float64Array(ties.nodes);
  const scorers: Record<LinkScore, (node: number) => Scores> = {
    'common-neighbours': (node) => scoreCommonNeighbours(ties, node, out),
    'adamic-adar': (node) => scoreAdamicAdar(ties, node, out),
    'resource-allocation': (node) => scoreResourceAllocation(ties, node, out),
    jaccard: (node) => scoreJaccard(ties, node, out),
    l3: (node) => scoreL3(ties, node, out),
    'preferential-attachment': busiestFirst(ties, k),
    p3: (node) => scoreP3(participations, node, out),
    'personalised-pagerank': (node) => scorePersonalisedPageRank(participations, node, walk),
  };
  of.forEach((node, i) => {
    checkpoint(control, i / of.length);
    keepBest(lists, i, scorers[score](node));
  });
  checkpoint(control, 1);
  return lists;
}

function everyone({ nodes }: TieNetwork): Int32Array {
  return Int32Array.from({ length: nodes }, (_, node) => node);
}

function chosen({ nodes }: TieNetwork, asked: ArrayLike<number>): Int32Array {
  for (let i = 0; i < asked.length; i++)
    if (!Number.isInteger(asked[i]) || asked[i] < 0 || asked[i] >= nodes)
      throw new UsageError(`There is no organisation ${asked[i]}: they are 0 to ${nodes - 1}.`);
  return Int32Array.from(asked);
}

function emptyLists(of: Int32Array, k: number): TopLists {
  return {
    k,
    of,
    count: new Int32Array(of.length),
    nodes: new Int32Array(of.length * k),
    scores: new Float64Array(of.length * k),
  };
}

/**
 * Preferential attachment without scoring everyone: who has most ties comes first for all, save for those who are
 * tied to them already. Cost: O(n log n) once, then O(k + ties) each.
 */
function busiestFirst(ties: TieNetwork, k: number): (node: number) => Scores {
  const { nodes, start, target } = ties;
  const degree = (node: number) => start[node + 1] - start[node];
  const order = everyone(ties).sort((a, b) => degree(b) - degree(a) || a - b);
  const tiedTo = new Int32Array(nodes).fill(-1);
  return (node) => {
    for (let i = start[node]; i < start[node + 1]; i++) tiedTo[target[i]] = node;
    const found: number[] = [];
    if (degree(node) > 0)
      for (let i = 0; i < nodes && found.length < k && degree(order[i]) > 0; i++)
        if (order[i] !== node && tiedTo[order[i]] !== node) found.push(order[i]);
    found.sort((a, b) => a - b);
    return {
      nodes: Int32Array.from(found),
      scores: Float64Array.from(found, (other) => degree(node) * degree(other)),
    };
  };
}

/** Keeps the best k of a list's candidates. Candidates come in ascending order, which settles equal scores. */
function keepBest({ k, count, nodes, scores }: TopLists, list: number, found: Scores): void {
  const first = list * k;
  let kept = 0;
  found.scores.forEach((score, i) => {
    if (kept === k && score <= scores[first + k - 1]) return;
    let place = first + (kept < k ? kept++ : k - 1);
    while (place > first && scores[place - 1] < score) {
      scores[place] = scores[place - 1];
      nodes[place] = nodes[place - 1];
      place--;
    }
    scores[place] = score;
    nodes[place] = found.nodes[i];
  });
  count[list] = kept;
}

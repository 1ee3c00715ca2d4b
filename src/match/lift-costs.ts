/** What keeping places for those who are seldom suggested costs, at any share. */
import type { LiftCost } from '../model/fairness.ts';
import { COSTS } from './measured-lift-costs.ts';

export { LIFT_MEASURED } from './measured-lift-costs.ts';

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

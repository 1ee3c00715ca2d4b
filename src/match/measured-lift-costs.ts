/**
 * What keeping places for those who are seldom suggested costs, as it was measured on Horizon Europe. Made by
 * test/bench/lift-costs.mjs.
 */
import type { LiftCost } from '../model/fairness.ts';

/** On what it was measured: as known at the end of one year, judged on the next. */
export const LIFT_MEASURED = {
  trainUntil: '2023-12-31',
  testUntil: '2024-12-31',
  askers: 1000,
} as const;

export const COSTS: readonly LiftCost[] = [
  { share: 0, recall20: 0.0998, gini: 0.99, sme: 0.034 },
  { share: 0.1, recall20: 0.0966, gini: 0.976, sme: 0.056 },
  { share: 0.2, recall20: 0.0953, gini: 0.96, sme: 0.075 },
  { share: 0.3, recall20: 0.0922, gini: 0.941, sme: 0.095 },
  { share: 0.4, recall20: 0.0895, gini: 0.92, sme: 0.115 },
  { share: 0.5, recall20: 0.0856, gini: 0.898, sme: 0.135 },
  { share: 0.75, recall20: 0.0703, gini: 0.84, sme: 0.185 },
  { share: 1, recall20: 0.0524, gini: 0.787, sme: 0.226 },
];

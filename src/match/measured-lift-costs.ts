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
  { share: 0, recall20: 0.0978, gini: 0.991, sme: 0.03 },
  { share: 0.1, recall20: 0.0953, gini: 0.979, sme: 0.052 },
  { share: 0.2, recall20: 0.0943, gini: 0.965, sme: 0.071 },
  { share: 0.3, recall20: 0.092, gini: 0.947, sme: 0.092 },
  { share: 0.4, recall20: 0.0892, gini: 0.928, sme: 0.111 },
  { share: 0.5, recall20: 0.0856, gini: 0.908, sme: 0.13 },
  { share: 0.75, recall20: 0.0736, gini: 0.856, sme: 0.178 },
  { share: 1, recall20: 0.0607, gini: 0.812, sme: 0.214 },
];

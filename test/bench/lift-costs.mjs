/**
 * Makes src/match/measured-lift-costs.ts from an evaluation of the suggestions, so that what an answer says of the
 * cost of keeping places is what was measured:
 *
 *     helixlens evaluate --json --store sqlite:horizon.db > evaluation.json
 *     node test/bench/lift-costs.mjs evaluation.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { split, population, methods, lifts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const model = methods.find(({ name }) => name === 'model');
const round = ({ value }, digits) => Number(value.toFixed(digits));
const rows = [{ share: 0, metrics: model.metrics }, ...lifts].map(
  ({ share, metrics: { recall20, gini, smeShare } }) =>
    `  { share: ${share}, recall20: ${round(recall20, 4)}, gini: ${round(gini, 3)}, sme: ${round(smeShare, 3)} },`,
);
writeFileSync(
  fileURLToPath(new URL('../../src/match/measured-lift-costs.ts', import.meta.url)),
  `/**
 * What keeping places for those who are seldom suggested costs, as it was measured on Horizon Europe. Made by
 * test/bench/lift-costs.mjs.
 */
import type { LiftCost } from '../model/fairness.ts';

/** On what it was measured: as known at the end of one year, judged on the next. */
export const LIFT_MEASURED = {
  trainUntil: '${split.trainUntil}',
  testUntil: '${split.testUntil}',
  askers: ${population.askers},
} as const;

export const COSTS: readonly LiftCost[] = [
${rows.join('\n')}
];
`,
);

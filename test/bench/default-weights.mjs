/**
 * Makes src/analysis/prediction/default-weights.ts: the weights that suggestions are ranked by where an ecosystem has
 * too little history of its own. Needs a built `dist` and two stores with what CORDIS publishes:
 *
 *     helixlens import cordis-horizon-until-2024.zip --store sqlite:horizon.db
 *     helixlens import cordis-h2020.zip --store sqlite:both.db   (and Horizon Europe into the same store)
 *     node test/bench/default-weights.mjs horizon.db both.db
 *
 * No project that became known after 2023 takes part, so that 2024 can be used to judge the weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ASKER_FEATURE_NAMES, FEATURE_NAMES } from '../../dist/analysis/prediction/features.js';
import { fitKind } from '../../dist/analysis/prediction/learn.js';
import { periodOf } from '../../dist/analysis/prediction/outcomes.js';
import { PUBLIC_VIEWER } from '../../dist/model/source.js';
import { loadEcosystem } from '../../dist/network/ecosystem.js';
import { openStore } from '../../dist/store/open-store.js';

const [horizon, both] = process.argv.slice(2);
const ASKERS = 500;
const ASKERS_WITH_WORDS = 400;
/** Several programmes and years, so that the weights do not hang on one. */
const PERIODS = [
  { file: horizon, data: 'Horizon Europe', from: '2022-12-31', until: '2023-12-31' },
  { file: both, data: 'Horizon Europe and Horizon 2020', from: '2022-12-31', until: '2023-12-31' },
  { file: both, data: 'Horizon Europe and Horizon 2020', from: '2018-12-31', until: '2019-12-31' },
];

async function ecosystemIn(file) {
  const store = await openStore(`sqlite:${file}`, { mode: 'read' });
  try {
    return await loadEcosystem(store, PUBLIC_VIEWER, {}, { objectives: true });
  } finally {
    await store.close();
  }
}

const loaded = new Map();
for (const { file } of PERIODS) if (!loaded.has(file)) loaded.set(file, await ecosystemIn(file));
const periodIn = ({ file, from, until }) => periodOf(loaded.get(file), from, until);
const periods = PERIODS.map(periodIn);
// Horizon 2020 as it is published has no words, and so teaches nothing of how to weigh them.
const fits = {
  organisation: fitKind('organisation', periods, { askers: ASKERS }),
  ...Object.fromEntries(
    ['question', 'profile', 'themes', 'place'].map((kind) => [
      kind,
      fitKind(kind, periods.slice(0, 1), { askers: ASKERS_WITH_WORDS }),
    ]),
  ),
};

const round = (value) => Number(value.toFixed(4));
const names = [...FEATURE_NAMES, ...ASKER_FEATURE_NAMES];
const setOf = ({ intercept, weights }) =>
  `{\n    intercept: ${round(intercept)},\n    weights: [\n${names.map((name, i) => `      ${round(weights[i])}, // ${name}`).join('\n')}\n    ],\n  }`;
writeFileSync(
  fileURLToPath(new URL('../../src/analysis/prediction/default-weights.ts', import.meta.url)),
  `/**
 * The weights that hold where an ecosystem has too little history of its own. Made by test/bench/default-weights.mjs:
 * those of organisations from ${ASKERS} askers in each of
${PERIODS.map(({ data, from, until }) => ` * - ${data}: known by ${from}, outcomes until ${until}`).join('\n')}
 * and the others from ${ASKERS_WITH_WORDS} askers of each kind in the first of these.
 */
import type { WeightSets } from './predict.ts';

export const DEFAULT_WEIGHTS: WeightSets = {
${Object.entries(fits)
  .map(([kind, fit]) => `  ${kind}: ${setOf(fit)},`)
  .join('\n')}
};
`,
);

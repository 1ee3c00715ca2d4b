/**
 * What the history of an earlier programme adds to suggestions: the same organisations are asked for with and without
 * it, and the same later partners looked for among the same candidates. Needs a built `dist` and two stores:
 *
 *     node test/bench/earlier-programmes.mjs horizon.db both.db [askers]
 */
import { DEFAULT_WEIGHTS } from '../../dist/analysis/prediction/default-weights.js';
import { drawAskers } from '../../dist/analysis/prediction/evaluation/judge-period.js';
import { featureRows, standardise } from '../../dist/analysis/prediction/features.js';
import { groundOf } from '../../dist/analysis/prediction/ground.js';
import { candidatesFor } from '../../dist/analysis/prediction/history.js';
import { periodOf } from '../../dist/analysis/prediction/outcomes.js';
import { ask, oddsOf } from '../../dist/analysis/prediction/predict.js';
import { PUBLIC_VIEWER } from '../../dist/model/source.js';
import { loadEcosystem } from '../../dist/network/ecosystem.js';
import { openStore } from '../../dist/store/open-store.js';

const [horizon, both, askers = '500'] = process.argv.slice(2);
const [FROM, UNTIL] = ['2023-12-31', '2024-12-31'];

async function periodIn(file) {
  const store = await openStore(`sqlite:${file}`, { mode: 'read' });
  try {
    return periodOf(await loadEcosystem(store, PUBLIC_VIEWER, {}, { objectives: true }), FROM, UNTIL);
  } finally {
    await store.close();
  }
}

const [one, two] = [await periodIn(horizon), await periodIn(both)];
const idsOf = (period) => period.history.ecosystem.organisations.map(({ id }) => id);
const ids = idsOf(one);
const idsInTwo = idsOf(two);
const inTwo = new Map(idsInTwo.map((id, index) => [id, index]));

/** Log-odds by id of all that may be suggested, and who is in the pool. */
function oddsIn(period, asker, namesOf, again) {
  const ground = groundOf(period.history);
  const asked = ask(ground, { asker, ...(again === undefined ? {} : { again }) });
  const open = candidatesFor(period.history, asker);
  const everyone = [...open.keys()].filter((v) => open[v] === 1 || again?.[v] === 1);
  const rows = standardise(featureRows(asked.readings, ground, everyone), asked.scale);
  const odds = oddsOf(DEFAULT_WEIGHTS.organisation, rows, asked.own);
  return {
    odds: new Map(everyone.map((v, i) => [namesOf[v], odds[i]])),
    pool: new Set([...asked.candidates].map((v) => namesOf[v])),
  };
}

const sums = {};
const add = (name, value) => {
  const sum = sums[name] ?? { total: 0, n: 0 };
  sums[name] = { total: sum.total + value, n: sum.n + 1 };
};
function judge(name, { odds, pool }, candidates, partners, twoHop) {
  const listed = candidates
    .filter((id) => pool.has(id))
    .sort((a, b) => odds.get(b) - odds.get(a))
    .slice(0, 20);
  const found = listed.filter((id) => partners.has(id)).length;
  add(`${name}: recall@20`, found / partners.size);
  add(`${name}: hit@10`, listed.slice(0, 10).some((id) => partners.has(id)) ? 1 : 0);
  add(`${name}: in the pool`, [...partners].filter((id) => pool.has(id)).length / partners.size);
  const near = twoHop.filter((id) => partners.has(id)).map((id) => odds.get(id));
  const others = twoHop.filter((id) => !partners.has(id)).map((id) => odds.get(id));
  if (near.length === 0 || others.length === 0) return;
  let won = 0;
  for (const a of near) for (const b of others) won += a > b ? 1 : a === b ? 0.5 : 0;
  add(`${name}: AUC, two steps`, won / near.length / others.length);
}

for (const asker of drawAskers(one, Number(askers), 1)) {
  const other = inTwo.get(ids[asker]);
  const { start, target } = two.history.ecosystem.ties;
  const before = new Set([...target.subarray(start[other], start[other + 1])].map((v) => idsInTwo[v]));
  const gained = [...one.outcomes.gains.get(asker)].map((v) => ids[v]);
  add(
    'later partners who were partners in the earlier programme',
    gained.filter((id) => before.has(id)).length / gained.length,
  );
  add('askers that were in the earlier programme', before.size > one.history.degree[asker] ? 1 : 0);
  const without = oddsIn(one, asker, ids);
  const { ties } = one.history.ecosystem;
  const near = new Set();
  for (let i = ties.start[asker]; i < ties.start[asker + 1]; i++)
    for (let j = ties.start[ties.target[i]]; j < ties.start[ties.target[i] + 1]; j++)
      near.add(ids[ties.target[j]]);
  const all = [...without.odds.keys()];
  // With those of old as candidates again: what a user of either sees.
  const again = new Uint8Array(two.history.degree.length);
  for (const id of all) if (before.has(id)) again[inTwo.get(id)] = 1;
  const withAgain = oddsIn(two, other, idsInTwo, again);
  const hop = all.filter((id) => near.has(id));
  judge('without, all later partners', without, all, new Set(gained), hop);
  judge('with, all later partners', withAgain, all, new Set(gained), hop);
  const fresh = new Set(gained.filter((id) => !before.has(id)));
  if (fresh.size === 0) continue;
  const open = all.filter((id) => !before.has(id));
  const openHop = hop.filter((id) => !before.has(id));
  judge('without, partners new to both', without, open, fresh, openHop);
  judge('with, partners new to both', withAgain, open, fresh, openHop);
}
for (const [name, { total, n }] of Object.entries(sums))
  console.log(`${name}: ${(total / n).toFixed(3)} (${n})`);

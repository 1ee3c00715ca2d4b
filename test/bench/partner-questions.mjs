/**
 * How long a partner question takes once an ecosystem is loaded: drawn askers and the thirty busiest, without and with
 * a question in words.
 *
 *   npm run build:code && node test/bench/partner-questions.mjs sqlite:ECOSYSTEM.db [--askers 300]
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../../dist/analysis/random.js';
import { suggestPartners } from '../../dist/match/partners.js';
import { PartnersQuery } from '../../dist/model/answers.js';
import { LOCAL_ADMINISTRATOR } from '../../dist/model/source.js';
import { loadEcosystem } from '../../dist/network/ecosystem.js';
import { openStore } from '../../dist/store/open-store.js';

const BUSIEST = 30;
/** Asked before time is taken: the first ones make what all others use, and have the code compiled. */
const WARM_UP = 20;
const TEXTS = [
  'heat storage at home',
  'hydrogen for steel',
  'AI in hospitals',
  'quantum sensors',
  'circular textiles',
];

const { values, positionals } = parseArgs({
  options: { askers: { type: 'string', default: '300' } },
  allowPositionals: true,
});
const [from] = positionals;
if (from === undefined) throw new Error('Name the store, e.g. sqlite:ecosystem.db.');

const store = await openStore(from, { mode: 'read' });
const ecosystem = await loadEcosystem(store, LOCAL_ADMINISTRATOR, {}, { objectives: true });
await store.close();
const { organisations, participations } = ecosystem;
const projectsOf = (node) =>
  participations.organisationStart[node + 1] - participations.organisationStart[node];
const random = seededRandom(1);
const askers = [
  ...Array.from({ length: Number(values.askers) }, () => Math.floor(random() * organisations.length)),
  ...[...organisations.keys()].sort((a, b) => projectsOf(b) - projectsOf(a)).slice(0, BUSIEST),
];

for (const [name, texts] of [
  ['no question', [undefined]],
  ['a question in words', TEXTS],
]) {
  const ask = (node, i) => {
    const text = texts[i % texts.length];
    const query = PartnersQuery.parse(text === undefined ? {} : { text });
    return suggestPartners(ecosystem, organisations[node].id, query, 'en');
  };
  askers.slice(0, WARM_UP).forEach(ask);
  const taken = askers.map((node, i) => {
    const wall = performance.now();
    const cpu = process.cpuUsage();
    ask(node, i);
    const { user, system } = process.cpuUsage(cpu);
    return { cpu: (user + system) / 1000, wall: performance.now() - wall };
  });
  const at = (share, what) => {
    const sorted = taken.map((each) => each[what]).sort((a, b) => a - b);
    return sorted[Math.ceil(share * sorted.length) - 1].toFixed(0);
  };
  for (const what of ['cpu', 'wall'])
    console.log(
      `${name}, ${askers.length} askers, ${what}: median ${at(0.5, what)} ms, 95th percentile ${at(0.95, what)} ms, most ${at(1, what)} ms`,
    );
}

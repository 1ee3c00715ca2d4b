/**
 * Draws the projects that are labelled by hand, from a store with Horizon Europe and the domains as they were
 * before any label was written:
 *
 *     node datasets/domains/sample/draw.mjs STORE > sample.json
 *
 * Strata do not overlap: for each domain, smallest first, the projects that reach two points of its rule and lie
 * in no earlier stratum; `near`, those that reach one point in some domain; `rest`, all others. The same store,
 * rules and seed draw the same projects.
 */
import { seededRandom, shuffle } from '../../../dist/analysis/random.js';
import { shippedDomains } from '../../../dist/ingest/domains.js';
import { LOCAL_ADMINISTRATOR } from '../../../dist/model/source.js';
import { domainTest } from '../../../dist/network/domains.js';
import { loadEcosystem } from '../../../dist/network/ecosystem.js';
import { openStore } from '../../../dist/store/open-store.js';

const SEED = 20261122;
const SIZES = { vil: 80, 'de-blauwe-cluster': 75, 'flanders-food': 85, flux50: 85, catalisti: 85, medvia: 90, near: 110, rest: 50 };

const store = await openStore(process.argv[2], { mode: 'read' });
const { themes } = await loadEcosystem(store, LOCAL_ADMINISTRATOR);
const domains = shippedDomains();
const reaching = (domain, threshold) => domainTest({ ...domain, rule: { ...domain.rule, threshold } }, themes);
const net = new Map(domains.map((domain) => [domain.id, reaching(domain, 2)]));
const wide = domains.map((domain) => reaching(domain, 1));

const strata = new Map(Object.keys(SIZES).map((name) => [name, []]));
for await (const project of store.read(LOCAL_ADMINISTRATOR, 'project')) {
  if (!project.id.startsWith('project:HORIZON-')) continue;
  const own = Object.keys(SIZES).find((name) => net.get(name)?.(project));
  const name = own ?? (wide.some((test) => test(project)) ? 'near' : 'rest');
  strata.get(name).push(project.id);
}
await store.close();

const random = seededRandom(SEED);
const drawn = Object.entries(SIZES).map(([name, size]) => {
  const ids = strata.get(name).sort();
  const order = Int32Array.from(ids.keys());
  shuffle(order, order.length, random);
  return { name, population: ids.length, projects: [...order.subarray(0, size)].map((at) => ids[at]).sort() };
});
process.stdout.write(`${JSON.stringify({ seed: SEED, rules: domains[0].version, strata: drawn }, null, 2)}\n`);

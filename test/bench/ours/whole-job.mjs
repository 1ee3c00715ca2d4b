/**
 * The whole job as the product does it: node whole-job.mjs DIST ARCHIVE STORE.db prints what it found and how long each
 * stage took, as JSON. From the archive through the store to every measure and every list of suggestions; nothing is
 * remembered from another run. See ../whole-job-peer.py, which does the same with pandas, igraph and scipy.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, archive, path] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(resolve(dist, file)).href);
const { openStore } = await load('store/open-store.js');
const { importInto } = await load('store/import-into.js');
const { readCordis } = await load('ingest/cordis/read-cordis.js');
const { loadEcosystem } = await load('network/ecosystem.js');
const { measure, MEASURES } = await load('analysis/measures.js');
const { communities } = await load('analysis/community/communities.js');
const { components } = await load('analysis/components.js');
const { topLists } = await load('analysis/prediction/top-lists.js');

const K = 20;
const LISTS = [
  'common-neighbours',
  'jaccard',
  'adamic-adar',
  'resource-allocation',
  'preferential-attachment',
  'p3',
];
const stages = {};
const counts = {};
const modularity = {};

const store = await openStore(`sqlite:${path}`, { mode: 'write' });
const answer = await stage('import', () =>
  importInto(store, readCordis([archive], {}), { holder: 'whole job' }),
);
Object.assign(counts, answer.totals);
const ecosystem = await stage('network', async () => {
  const loaded = await loadEcosystem(store, { role: 'public' });
  counts.ties = loaded.ties.ties;
  return loaded;
});
for (const algorithm of ['louvain', 'leiden']) {
  const found = await stage(algorithm, () => communities(ecosystem, { algorithm }));
  modularity[algorithm] = found.modularity;
}
counts.components = (await stage('components', () => components(ecosystem.ties))).count;
for (const name of Object.keys(MEASURES)) {
  const values = await stage(name, () => measure(ecosystem, name));
  // Those that start from communities differ with these.
  if (name !== 'participation' && name !== 'within-module-z') counts[name] = sum(values);
}
for (const score of LISTS) {
  const { scores } = await stage(`${score}, best ${K}`, () => topLists(ecosystem, { score, k: K }));
  counts[`${score}, best ${K}`] = sum(scores);
}
await store.close();
console.log(JSON.stringify({ counts, modularity, stages }));

/** CPU seconds of a stage by its name. */
async function stage(name, work) {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  stages[name] = (user + system) / 1e6;
  return value;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

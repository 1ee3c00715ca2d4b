/** The peers' libraries, installed into folders of the benchmark's own, the inputs, and what it all ran on. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { WORK } from './options.mjs';
import { PIVOTS } from './tasks.mjs';

const PYTHON_LIBRARIES = [
  'igraph==1.0.0',
  'networkx==3.6.1',
  'networkit==11.3',
  'numpy==2.4.6',
  'scipy==1.17.1',
  'pandas==3.1.1',
];
const NODE_LIBRARIES = [
  'graphology@0.26.0',
  'graphology-communities-louvain@2.0.2',
  'graphology-components@1.5.4',
  'graphology-cores@0.0.1',
  'graphology-layout-forceatlas2@0.10.1',
  'graphology-metrics@2.4.2',
];
export const PYTHON = `${WORK}/venv/bin/python`;
const folder = new URL('.', import.meta.url).pathname;

/** Installs the pinned libraries, once. */
export function preparePeers() {
  installOnce(`${WORK}/venv`, PYTHON_LIBRARIES, () => {
    execFileSync('python3', ['-m', 'venv', `${WORK}/venv`], { stdio: 'inherit' });
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    execFileSync(PYTHON, [...pip, ...PYTHON_LIBRARIES], { stdio: 'inherit' });
  });
  installOnce(`${WORK}/npm`, NODE_LIBRARIES, () => {
    writeFileSync(`${WORK}/npm/package.json`, '{ "private": true }');
    const npm = ['install', '--silent', '--no-audit', '--no-fund', '--prefix', `${WORK}/npm`];
    execFileSync('npm', [...npm, ...NODE_LIBRARIES], { stdio: 'inherit' });
  });
}

function installOnce(place, libraries, install) {
  const wanted = libraries.join('\n');
  const stamp = `${place}/installed.txt`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(place, { recursive: true });
  console.error(`Installing ${libraries.join(', ')} …`);
  install();
  writeFileSync(stamp, wanted);
}

/** Writes the input of each graph once: `organisation project` lines, its ties, and pivots. Gives the path of each. */
export async function prepareInputs(graphs, { cordis, dist }) {
  const paths = Object.fromEntries(graphs.map((graph) => [graph, `${WORK}/${graph}.bip`]));
  const missing = graphs.filter((graph) => !existsSync(paths[graph]));
  if (missing.some((graph) => graph !== 'cordis')) execFileSync(PYTHON, [`${folder}generate.py`, WORK]);
  if (missing.includes('cordis')) execFileSync(PYTHON, [`${folder}cordis.py`, cordis, paths.cordis]);
  for (const path of Object.values(paths)) await prepareBeside(path, dist);
  return paths;
}

/** The ties and the pivots of FILE.bip. */
async function prepareBeside(path, dist) {
  if (!existsSync(path.replace(/bip$/, 'edges')))
    execFileSync(PYTHON, [`${folder}peers/write-edges.py`, path]);
  const pivots = path.replace(/bip$/, 'pivots');
  if (existsSync(pivots)) return;
  const { seededRandom, shuffle } = await import(`${dist}/analysis/random.js`);
  const last = readFileSync(path, 'utf8')
    .split('\n')
    .reduce((most, line) => Math.max(most, Number.parseInt(line, 10) || 0), 0);
  // As src/analysis/centrality/sampled-betweenness.ts draws them with seed 1.
  const nodes = Int32Array.from({ length: last + 1 }, (_, node) => node);
  shuffle(nodes, nodes.length, seededRandom(1));
  writeFileSync(pivots, nodes.subarray(0, PIVOTS).join('\n'));
}

/** L's kind of graph with so many times its projects; gives its path. */
export async function prepareTimesL(times, dist) {
  const path = `${WORK}/${times}L.bip`;
  if (!existsSync(path)) execFileSync(PYTHON, [`${folder}generate.py`, WORK, String(times)]);
  await prepareBeside(path, dist);
  return path;
}

/** What it all runs on: the machine, and the versions. */
export function describeMachine() {
  const python = execFileSync(PYTHON, ['--version'], { encoding: 'utf8' }).trim();
  const libraries = [...PYTHON_LIBRARIES, ...NODE_LIBRARIES].map((library) =>
    library.replace(/==|(?<=.)@/, ' '),
  );
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
    versions: `Node ${process.version.slice(1)}, ${python}, ${libraries.join(', ')}`,
  };
}

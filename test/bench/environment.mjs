/** The peers' libraries, installed into a virtual environment of the benchmark's own, and what it all ran on. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { WORK } from './options.mjs';

const LIBRARIES = ['igraph==1.0.0', 'networkx==3.6.1', 'numpy==2.4.6', 'scipy==1.17.1', 'pandas==3.1.1'];
export const PYTHON = `${WORK}/venv/bin/python`;

/** Installs the pinned libraries, once. */
export function prepareVenv() {
  const wanted = LIBRARIES.join('\n');
  const stamp = `${WORK}/venv/installed.txt`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(WORK, { recursive: true });
  console.error(`Installing ${LIBRARIES.join(', ')} …`);
  execFileSync('python3', ['-m', 'venv', `${WORK}/venv`], { stdio: 'inherit' });
  execFileSync(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...LIBRARIES], {
    stdio: 'inherit',
  });
  writeFileSync(stamp, wanted);
}

/** Writes the input of each graph as `organisation project` lines, once; gives the path of each. */
export function prepareInputs(graphs, cordis) {
  const folder = new URL('.', import.meta.url).pathname;
  const paths = Object.fromEntries(graphs.map((graph) => [graph, `${WORK}/${graph}.bip`]));
  const missing = graphs.filter((graph) => !existsSync(paths[graph]));
  if (missing.some((graph) => graph !== 'cordis')) execFileSync(PYTHON, [`${folder}generate.py`, WORK]);
  if (missing.includes('cordis')) execFileSync(PYTHON, [`${folder}cordis.py`, cordis, paths.cordis]);
  return paths;
}

/** One line on the machine and one on the versions. */
export function describeMachine() {
  const python = execFileSync(PYTHON, ['--version'], { encoding: 'utf8' }).trim();
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
    versions: `Node ${process.version.slice(1)}, ${python}, ${LIBRARIES.map((l) => l.replace('==', ' ')).join(', ')}`,
  };
}

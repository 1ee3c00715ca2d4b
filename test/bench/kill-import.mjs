/**
 * Kills an import of the whole CORDIS archive five times in the middle, imports again, and compares with a clean import:
 * node test/bench/kill-import.mjs [--cordis PATH] [--dist PATH] [--kills N], after a build.
 *
 * After every kill the store has to open for reading, unless the import had not got to writing. In the end it must answer
 * `network` as the clean one does, data version included, which hashes everything that can be read.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT, WORK } from './options.mjs';

const { values } = parseArgs({
  options: {
    cordis: { type: 'string', default: `${ROOT}../shared/data/cordis-horizon-until-2024.zip` },
    dist: { type: 'string', default: `${ROOT}dist` },
    kills: { type: 'string', default: '5' },
  },
});
const kills = Number(values.kills);
const main = `${values.dist}/cli/main.js`;
mkdirSync(WORK, { recursive: true });

const fresh = (name) => {
  const path = `${WORK}/${name}.db`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  return `sqlite:${path}`;
};
const importing = (store) => [main, 'import', 'cordis', values.cordis, '--store', store, '--json'];
/** The answer of a command; an import may end with 3, some rows set aside. */
function answer(command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 && status !== 3) throw Object.assign(new Error(stderr), { stderr });
  return JSON.parse(stdout);
}
const network = (store) => answer([main, 'network', '--store', store, '--json']);

function stateOf(store) {
  try {
    const { organisations, projects, participations } = network(store);
    return `opens, with ${organisations} organisations, ${projects} projects, ${participations} participations`;
  } catch (error) {
    if (JSON.parse(error.stderr).error.problem === 'missing') return 'nothing had been written yet';
    throw error;
  }
}

/** Whether an import into the store was still running after so many milliseconds, and so was killed. */
async function killAfter(milliseconds) {
  const child = spawn(process.execPath, importing(killed), { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  await wait(milliseconds);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

const clean = fresh('clean');
const started = performance.now();
answer(importing(clean));
const whole = performance.now() - started;
console.log(`A clean import takes ${(whole / 1000).toFixed(1)} s.`);

const killed = fresh('killed');
for (let kill = 1; kill <= kills; kill++) {
  let after = (whole * kill) / (kills + 1);
  // On a busy machine times vary: an import that had ended is begun anew on an empty store, and killed earlier.
  while (!(await killAfter(after))) {
    fresh('killed');
    after *= 2 / 3;
  }
  console.log(`Killed after ${(after / 1000).toFixed(1)} s: ${stateOf(killed)}.`);
}
answer(importing(killed));
const [expected, found] = [network(clean), network(killed)].map((state) => JSON.stringify(state));
if (found !== expected) {
  console.log(`The two stores differ:\n${expected}\n${found}`);
  process.exit(1);
}
console.log(
  `After ${kills} kills and one more import the store is that of the clean import, data version ${JSON.parse(found).dataVersion}.`,
);

/**
 * Kills an import of the whole CORDIS archive five times in the middle, imports again, and compares with a clean import:
 * node test/bench/kill-import.mjs [--cordis PATH] [--dist PATH] [--kills N], after a build.
 *
 * After every kill the store has to open for reading. In the end it must answer `network` as the clean one does, data version
 * included, which hashes everything that can be read.
 */
import { execFileSync, spawn } from 'node:child_process';
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
  try {
    return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  } catch (error) {
    if (error.status === 3) return JSON.parse(error.stdout);
    throw error;
  }
}
const network = (store) => answer([main, 'network', '--store', store, '--json']);

const clean = fresh('clean');
const started = performance.now();
answer(importing(clean));
const whole = performance.now() - started;
console.log(`A clean import takes ${(whole / 1000).toFixed(1)} s.`);

const killed = fresh('killed');
for (let kill = 1; kill <= kills; kill++) {
  const child = spawn(process.execPath, importing(killed), { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  await wait((whole * kill) / (kills + 1));
  child.kill('SIGKILL');
  const { signal } = await ended;
  if (signal !== 'SIGKILL') throw new Error(`Import ${kill} had ended before it was killed.`);
  const { organisations, projects, participations } = network(killed);
  console.log(
    `Killed after ${((whole * kill) / (kills + 1) / 1000).toFixed(1)} s: opens, with ${organisations} organisations, ${projects} projects, ${participations} participations.`,
  );
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

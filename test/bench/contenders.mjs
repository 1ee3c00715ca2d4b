/** Runs one round of one contender in a process of its own. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { PYTHON } from './environment.mjs';
import { WORK } from './options.mjs';

const folder = new URL('.', import.meta.url).pathname;
const asText = { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] };

/**
 * @returns wall and CPU seconds, peak memory in MB, and what there is to check: `vector`, `quality` or `counts`
 */
export function runRound(contender, task, path, seed, options) {
  if (task === 'import') return runImport(contender, options);
  const resultPath = `${WORK}/result-${contender}.bin`;
  const command =
    contender === 'helixlens'
      ? [process.execPath, `${folder}ours.mjs`, options.dist, task, path, String(seed), resultPath]
      : [PYTHON, `${folder}peer.py`, contender, task, path, String(seed), resultPath];
  const figures = JSON.parse(execFileSync(command[0], command.slice(1), asText));
  const bytes = readFileSync(resultPath);
  rmSync(resultPath);
  return { ...figures, vector: new Float64Array(new Uint8Array(bytes).buffer) };
}

function runImport(contender, { cordis, dist }) {
  const store = `${WORK}/import-${contender}.db`;
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(store + suffix, { force: true });
  };
  remove();
  const command =
    contender === 'helixlens'
      ? [
          process.execPath,
          `${dist}/cli/main.js`,
          'import',
          'cordis',
          cordis,
          '--store',
          `sqlite:${store}`,
          '--json',
        ]
      : [PYTHON, `${folder}import-peer.py`, cordis, store];
  const output = `${WORK}/import-${contender}.json`;
  const { code, ...figures } = JSON.parse(
    execFileSync(PYTHON, [`${folder}measured.py`, output, ...command], asText),
  );
  // 3: done, but rows were set aside.
  if (code !== 0 && code !== 3) throw new Error(`${contender} could not import: exit code ${code}`);
  const answer = JSON.parse(readFileSync(output, 'utf8'));
  const { organisations, projects, participations } = answer.totals ?? answer;
  remove();
  return { ...figures, counts: [organisations, projects, participations] };
}

/** Runs one round of one contender in a process of its own. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { PYTHON } from './environment.mjs';
import { WORK } from './options.mjs';

const folder = new URL('.', import.meta.url).pathname;
const asText = { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] };

/** Ours with a number of threads, and the number that a contender's name says. */
export const withThreads = (threads) => `helixlens, ${threads} threads`;
const threadsOf = (contender) => Number(/(\d+) threads$/.exec(contender)?.[1] ?? 1);

/**
 * @returns wall and CPU seconds, peak memory in MB, and what there is to check: `vector`, `quality` or `counts`
 */
export function runRound(contender, task, path, seed, options) {
  if (task === 'import' || task === 'whole-job') return runFromStart(contender, task, options);
  const resultPath = `${WORK}/result-${process.pid}.bin`;
  const command = ['helixlens', 'graphology'].includes(contender.split(',')[0])
    ? ourRound(contender, task, path, seed, options.dist, resultPath)
    : [PYTHON, `${folder}peers/round.py`, contender, task, path, String(seed), resultPath];
  const figures = JSON.parse(execFileSync(command[0], command.slice(1), asText));
  const bytes = readFileSync(resultPath);
  rmSync(resultPath);
  return { ...figures, vector: new Float64Array(new Uint8Array(bytes).buffer) };
}

/** The command of a round of ours or of graphology; `node` are options of Node itself. */
export function ourRound(contender, task, path, seed, dist, resultPath, node = []) {
  const threads = String(threadsOf(contender));
  return [
    process.execPath,
    ...node,
    `${folder}ours/round.mjs`,
    contender.split(',')[0],
    dist,
    task,
    path,
    String(seed),
    ...(resultPath === undefined ? [] : [resultPath, threads]),
  ];
}

/** What starts from the archive: measured from start to exit, with a store of its own that is removed afterwards. */
function runFromStart(contender, task, { cordis, dist }) {
  const store = `${WORK}/${task}-${contender}-${process.pid}.db`;
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm', '-cache', '-cache-wal', '-cache-shm'])
      rmSync(store + suffix, { force: true, recursive: true });
  };
  remove();
  const isOurs = contender === 'helixlens';
  const command = {
    import: isOurs
      ? [process.execPath, `${dist}/cli/main.js`, 'import', 'cordis', cordis, '--store', `sqlite:${store}`]
      : [PYTHON, `${folder}import-peer.py`, cordis, store],
    'whole-job': isOurs
      ? [process.execPath, `${folder}ours/whole-job.mjs`, dist, cordis, store]
      : [PYTHON, `${folder}whole-job-peer.py`, cordis, store],
  }[task];
  if (task === 'import' && isOurs) command.push('--json');
  const output = `${WORK}/${task}-${contender}-${process.pid}.json`;
  const { code, ...figures } = JSON.parse(
    execFileSync(PYTHON, [`${folder}measured.py`, output, ...command], asText),
  );
  // 3: done, but rows were set aside.
  if (code !== 0 && code !== 3) throw new Error(`${contender} ended with exit code ${code}`);
  const answer = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(output);
  remove();
  if (task === 'whole-job') return { ...figures, ...answer };
  const { organisations, projects, participations } = answer.totals ?? answer;
  return { ...figures, counts: { organisations, projects, participations } };
}

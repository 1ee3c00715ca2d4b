/**
 * Compares this build with its peers in one run: `npm run bench`, after a build. See --help.
 *
 * Figures are kept in .bench/results.json by task and input, so that a run with --only renews its own rows of
 * docs/benchmarks.md and leaves the others.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runRound } from './contenders.mjs';
import { describeMachine, prepareInputs, prepareVenv } from './environment.mjs';
import { ROOT, readOptions, WORK } from './options.mjs';
import { medianOf, page, rowsOf, table } from './report.mjs';
import { DEFAULT_ROUNDS, TASKS } from './tasks.mjs';

/** Rounds from which a median over seeds says something. */
const ENOUGH_SEEDS = 5;

const options = readOptions(Object.keys(TASKS));
mkdirSync(WORK, { recursive: true });
prepareVenv();
const inputs = prepareInputs(options.graphs, options.cordis);
const environment = describeMachine();
console.log(`${environment.machine}\n${environment.versions}\n`);

const results = [];
for (const task of options.tasks) {
  const { graphs, peers, rounds = {} } = TASKS[task];
  for (const graph of graphs.filter((g) => options.graphs.includes(g))) {
    if (options.quick && graph === 'cordis' && task !== 'import') continue;
    const contenders = ['helixlens', ...Object.keys(peers).filter((peer) => peers[peer].includes(graph))];
    results.push(compare(task, graph, contenders, options.rounds ?? rounds[graph] ?? DEFAULT_ROUNDS));
  }
}
console.log(`\n${table(results.filter(({ agree }) => agree).flatMap(rowsOf))}`);
if (!options.quick) writePage();
process.exitCode = results.every(({ agree }) => agree) ? 0 : 1;

/** All rounds of one task on one input; the contender that goes first changes with the round. */
function compare(task, graph, names, rounds) {
  const contenders = Object.fromEntries(names.map((name) => [name, []]));
  let agree = true;
  for (let round = 0; round < rounds && agree; round++) {
    const vectors = {};
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      process.stderr.write(`${task} on ${graph}: round ${round + 1} of ${rounds}, ${name}          \r`);
      const { vector, counts, ...figures } = runRound(name, task, inputs[graph], round + 1, options);
      vectors[name] = counts ?? vector;
      contenders[name].push(figures);
    }
    if (TASKS[task].check !== 'quality')
      agree = names.every((name) => sameVectors(task, graph, name, vectors.helixlens, vectors[name]));
  }
  if (TASKS[task].check === 'quality') agree = goodEnough(task, graph, contenders);
  if (agree) for (const row of rowsOf({ task, graph, contenders })) console.log(row.join('  '));
  return { task, graph, contenders, agree };
}

function sameVectors(task, graph, name, ours, theirs) {
  let largest = 0;
  let off = ours.length === theirs.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < ours.length; i++) {
    largest = Math.max(largest, Math.abs(theirs[i]));
    off = Math.max(off, Math.abs(ours[i] - theirs[i]));
  }
  if (off <= 1e-6 * largest) return true;
  console.log(
    `${task} on ${graph}: results differ from ${name}'s by up to ${off} (largest entry ${largest}).`,
  );
  return false;
}

/** Modularity differs from seed to seed: only the median over enough of them is held to igraph's. */
function goodEnough(task, graph, contenders) {
  if (contenders.helixlens.length < ENOUGH_SEEDS) return true;
  const behind = medianOf(contenders.igraph, 'quality') - medianOf(contenders.helixlens, 'quality');
  if (behind <= TASKS[task].allowed) return true;
  console.log(`${task} on ${graph}: median modularity is ${behind} below igraph's.`);
  return false;
}

function writePage() {
  const file = `${WORK}/results.json`;
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  for (const { agree, ...result } of results) if (agree) kept[`${result.task} ${result.graph}`] = result;
  writeFileSync(file, JSON.stringify(kept));
  const ordered = Object.keys(TASKS).flatMap((task) =>
    TASKS[task].graphs.flatMap((graph) => kept[`${task} ${graph}`] ?? []),
  );
  writeFileSync(`${ROOT}docs/benchmarks.md`, page(ordered, environment, 'npm run build && npm run bench'));
}

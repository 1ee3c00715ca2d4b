/** Compares this build with its peers in one run: `npm run bench`, after a build. See --help. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { runRound, withThreads } from './contenders.mjs';
import { describeMachine, prepareInputs, preparePeers } from './environment.mjs';
import { keepFigures, keptFigures, summaryOf } from './figures.mjs';
import { ROOT, readOptions, WORK } from './options.mjs';
import { page, resultTable } from './report.mjs';
import { DEFAULT_ROUNDS, TASKS } from './tasks.mjs';

/** Rounds from which a median over seeds says something, where a result hangs on its seed. */
const ENOUGH_SEEDS = 5;

/** Peers that take many times as long as ours: one round tells enough. */
const FAR_BEHIND = ['networkx', 'graphology'];

const options = readOptions(Object.keys(TASKS));
mkdirSync(WORK, { recursive: true });
if (!options.page) {
  preparePeers();
  const { machine, versions } = describeMachine();
  console.log(`${machine}\n${versions}\n`);
}
await work();
if (!options.quick) writeFileSync(`${ROOT}docs/benchmarks.md`, page(keptFigures()));

async function work() {
  if (options.page) return;
  if (options.growth) return (await import('./growth.mjs')).measureGrowth(options);
  if (options.profile !== undefined) return (await import('./profile.mjs')).profile(options);
  if (options.browser) return (await import('./browser.mjs')).measureBrowser(options);
  const inputs = await prepareInputs(options.inputs, options);
  const results = options.threads ? compareThreads(inputs) : compareAll(inputs);
  console.log(`\n${resultTable(results)}`);
}

/** Every task on every input with every peer. */
function compareAll(inputs) {
  const results = [];
  for (const task of options.tasks) {
    const { graphs, peers, rounds = {} } = TASKS[task];
    for (const graph of graphs.filter((g) => options.inputs.includes(g))) {
      if (options.quick && graph === 'cordis' && task !== 'import') continue;
      const names = ['helixlens', ...Object.keys(peers).filter((peer) => peers[peer].includes(graph))];
      results.push(
        ...compare(task, graph, inputs[graph], names, options.rounds ?? rounds[graph] ?? DEFAULT_ROUNDS),
      );
      if (!options.quick) keepFigures('results', Object.fromEntries(results));
    }
  }
  return results;
}

function compareThreads(inputs) {
  const results = [];
  for (const task of options.tasks)
    for (const graph of (TASKS[task].threads ?? []).filter((g) => options.inputs.includes(g))) {
      const names = ['helixlens', withThreads(2)];
      results.push(...compare(task, graph, inputs[graph], names, options.rounds ?? DEFAULT_ROUNDS));
      keepFigures('threads', Object.fromEntries(results));
    }
  return results;
}

/**
 * All rounds of one task on one input; the contender that goes first changes with the round. Gives the task and
 * input with the figures, or nothing where results differ: then it says so, and the process ends with 1.
 */
function compare(task, graph, path, names, rounds) {
  const contenders = Object.fromEntries(names.map((name) => [name, []]));
  const { check } = TASKS[task];
  for (let round = 0; round < rounds; round++) {
    const found = {};
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      if (round > 0 && FAR_BEHIND.includes(name)) continue;
      process.stderr.write(`${task} on ${graph}: round ${round + 1} of ${rounds}, ${name}          \r`);
      const { vector, counts, ...figures } = runRound(name, task, path, round + 1, options);
      found[name] = counts ?? vector;
      contenders[name].push(figures);
    }
    const alike = check === 'counts' ? sameCounts : sameVectors;
    const others = Object.keys(found).filter((name) => check !== 'quality' && name !== 'helixlens');
    if (!others.every((name) => alike(task, graph, name, found.helixlens, found[name]))) return differing();
  }
  if (check === 'quality' && !goodEnough(task, graph, contenders)) return differing();
  const summary = Object.fromEntries(names.map((name) => [name, summaryOf(contenders[name])]));
  const result = [`${task} ${graph}`, { ...describeMachine(), contenders: summary }];
  console.log(resultTable([result], { withHead: false }));
  return [result];
}

function differing() {
  process.exitCode = 1;
  return [];
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

/** Numbers by name; sums of a measure's values may differ in their last digits. */
function sameCounts(task, graph, name, ours, theirs) {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  const differing = [...names].filter(
    (key) => !(Math.abs(ours[key] - theirs[key]) <= 1e-6 * Math.abs(theirs[key])),
  );
  for (const key of differing)
    console.log(`${task} on ${graph}: ${key} is ${ours[key]} for us and ${theirs[key]} for ${name}.`);
  return differing.length === 0;
}

/** Modularity differs from seed to seed: only the median over enough of them is held to the peer's. */
function goodEnough(task, graph, contenders) {
  const { target, allowed, seeds = ENOUGH_SEEDS } = TASKS[task];
  if (contenders.helixlens.length < seeds) return true;
  const quality = (name) => summaryOf(contenders[name]).quality;
  const behind = quality(target.peer) - quality('helixlens');
  if (behind <= allowed) return true;
  console.log(`${task} on ${graph}: median quality is ${behind} below ${target.peer}'s.`);
  return false;
}

/** Where a task spends its time, by V8's sampling profiler. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ourRound } from './contenders.mjs';
import { prepareInputs } from './environment.mjs';
import { keepFigures } from './figures.mjs';
import { WORK } from './options.mjs';

const PRINTED = 15;
const KEPT = 4;

/** Prints the functions with the largest share of a task's own time, and keeps the first of them. */
export async function profile(options) {
  const { profile: task, dist } = options;
  const inputs = await prepareInputs(options.inputs, options);
  for (const [input, path] of Object.entries(inputs)) {
    const folder = mkdtempSync(`${WORK}/profile-`);
    const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    const [node, ...rest] = ourRound('helixlens', task, path, 1, dist, undefined, flags);
    execFileSync(node, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    const shares = selfTimes(JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]), 'utf8')));
    rmSync(folder, { recursive: true });
    console.log(`${task} on ${input}, share of its own time:`);
    for (const { share, name, place } of shares.slice(0, PRINTED))
      console.log(`${(100 * share).toFixed(1).padStart(5)} %  ${name}  ${place}`);
    const kept = shares.slice(0, KEPT).map(({ share, name }) => [name, share]);
    keepFigures('profiles', { [`${task} ${input}`]: Object.fromEntries(kept) });
  }
}

/** Functions by the time spent in themselves between the first and the last call of the task's work, largest first. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  /** Whether it ran on behalf of the timed part: below the function that times it. */
  const isTimed = (id) =>
    id !== undefined && (byId.get(id).callFrame.functionName === 'timed' || isTimed(parentOf.get(id)));
  const collector = (id) => byId.get(id).callFrame.functionName === '(garbage collector)';
  const times = new Map();
  let total = 0;
  let inside = false;
  samples.forEach((id, i) => {
    // The collector has no caller: it counts with what it interrupts.
    if (!collector(id)) inside = isTimed(id);
    if (!inside) return;
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    const place = url === '' ? '' : `${url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')}:${lineNumber + 1}`;
    const key = `${functionName || '(anonymous)'}\t${place}`;
    times.set(key, (times.get(key) ?? 0) + timeDeltas[i]);
    total += timeDeltas[i];
  });
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .map(([key, time]) => ({ name: key.split('\t')[0], place: key.split('\t')[1], share: time / total }));
}

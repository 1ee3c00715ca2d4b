/**
 * One round of ours, or of graphology: node round.mjs helixlens|graphology DIST TASK FILE.bip SEED RESULT [THREADS]
 * prints figures as JSON, writes the result. Input is read and packed outside the timed part, unless that is the task.
 * Work that takes less than a second is repeated for a second and the median counts, as for every other contender.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [contender, dist, task, path, seed, resultPath, threads] = process.argv.slice(2);
/** Loads a module of the build. */
const load = (file) => import(pathToFileURL(resolve(dist, file)).href);

const { workOf } = await import(contender === 'graphology' ? './by-graphology.mjs' : './by-helixlens.mjs');
const input = { load, task, path, seed: Number(seed), threads: Number(threads ?? 1) };
const { run, finish = (value) => value, quality } = await workOf(input);

const started = performance.now();
const repeats = [timed()];
while (performance.now() - started < 1000) repeats.push(timed());
const result = repeats.at(-1).value;
const figures = {
  wall: median(repeats.map(({ wall }) => wall)),
  cpu: median(repeats.map(({ cpu }) => cpu)),
  memory: process.resourceUsage().maxRSS / 1024,
  ...(quality === undefined ? {} : { quality: await quality(result) }),
};
if (resultPath !== undefined)
  writeFileSync(resultPath, new Uint8Array(Float64Array.from(finish(result)).buffer));
console.log(JSON.stringify(figures));

function timed() {
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  const value = run();
  const wall = (performance.now() - wallBefore) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { value, wall, cpu: (user + system) / 1e6 };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

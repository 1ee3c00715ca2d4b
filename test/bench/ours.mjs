/**
 * One round of ours: node ours.mjs DIST TASK FILE.bip SEED RESULT prints figures as JSON, writes the result.
 * The input is read and packed outside the timed part, the projection too where a task works on ties. Work that takes less
 * than a second is repeated for a second and the last time counts, as for every other contender.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, task, path, seedText, resultPath] = process.argv.slice(2);
const seed = Number(seedText);
const load = (file) => import(pathToFileURL(resolve(dist, file)).href);

const { packParticipations } = await load('network/pack.js');
const { projectTies } = await load('network/project-ties.js');
const participations = packParticipations(readIncidence(path));
const ties = task === 'projection' ? undefined : projectTies(participations);

const { run, finish = (value) => value } = await work();
const started = performance.now();
let figures = timed();
while (performance.now() - started < 1000) figures = timed();
const { value, ...numbers } = figures;
numbers.memory = process.resourceUsage().maxRSS / 1024;
if (task === 'leiden' || task === 'louvain') {
  const { modularity } = await load('analysis/community/modularity.js');
  numbers.quality = modularity(ties, value);
}
writeFileSync(resultPath, new Uint8Array(Float64Array.from(finish(value)).buffer));
console.log(JSON.stringify(numbers));

async function work() {
  switch (task) {
    case 'projection':
      return {
        run: () => projectTies(participations),
        finish: ({ start, nodes }) => Array.from({ length: nodes }, (_, u) => start[u + 1] - start[u]),
      };
    case 'pagerank': {
      const { pageRankOfParticipations } = await load('analysis/centrality/page-rank.js');
      return { run: () => pageRankOfParticipations(participations) };
    }
    case 'pagerank-ties': {
      const { pageRank } = await load('analysis/centrality/page-rank.js');
      return { run: () => pageRank(ties) };
    }
    case 'betweenness': {
      const { betweenness } = await load('analysis/centrality/betweenness.js');
      return { run: () => betweenness(participations) };
    }
    case 'harmonic': {
      const { harmonicCloseness } = await load('analysis/centrality/harmonic-closeness.js');
      return { run: () => harmonicCloseness(participations) };
    }
    case 'leiden': {
      const { leiden } = await load('analysis/community/leiden.js');
      return { run: () => leiden(ties, { seed, iterations: 2 }) };
    }
    case 'louvain': {
      const { louvain } = await load('analysis/community/louvain.js');
      return { run: () => louvain(ties, { seed }) };
    }
    case 'resource-allocation': {
      const { topPairs } = await load('analysis/prediction/top-pairs.js');
      return {
        run: () => topPairs(ties, { kind: 'resource-allocation', k: 20 }),
        finish: ({ scores }) => scores,
      };
    }
    default:
      throw new Error(`No task is called ${task}.`);
  }
}

function timed() {
  const cpuBefore = process.cpuUsage();
  const wallBefore = performance.now();
  const value = run();
  const wall = (performance.now() - wallBefore) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { value, wall, cpu: (user + system) / 1e6 };
}

/** Lines `organisation project` as an incidence whose ids sort as the numbers do. */
function readIncidence(file) {
  const numbers = readFileSync(file, 'utf8').trim().split(/\s+/).map(Number);
  const organisation = Int32Array.from({ length: numbers.length / 2 }, (_, i) => numbers[2 * i]);
  const project = Int32Array.from({ length: numbers.length / 2 }, (_, i) => numbers[2 * i + 1]);
  const ids = (kind, indices) => {
    const count = indices.reduce((a, b) => Math.max(a, b), -1) + 1;
    return Array.from({ length: count }, (_, i) => `${kind}:${String(i).padStart(8, '0')}`);
  };
  const projects = ids('project', project);
  const undated = () => new Int32Array(projects.length);
  return {
    organisations: ids('org', organisation),
    projects,
    known: undated(),
    start: undated(),
    end: undated(),
    organisation,
    project,
    role: new Uint8Array(organisation.length),
  };
}

/** What graphology does for each task, from the packages that the benchmark installs; its graph is built outside the timed part. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { WORK } from '../options.mjs';
import { firstMembers } from './by-helixlens.mjs';
import { edgeListOf, readIncidence } from './files.mjs';

const require = createRequire(`${WORK}/npm/package.json`);

export async function workOf({ load, task, path, seed }) {
  if (task === 'read')
    return {
      run: () => readGraph(path),
      finish: (graph) => readIncidence(path).organisations.map((_, node) => strength(graph, node)),
    };

  const { packParticipations } = await load('network/pack.js');
  const { projectTies } = await load('network/project-ties.js');
  const { modularity } = await load('analysis/community/modularity.js');
  const { seededRandom } = await load('analysis/random.js');
  const ties = projectTies(packParticipations(readIncidence(path)));
  const graph = graphOf(ties);
  const byNode = (values) => Array.from({ length: ties.nodes }, (_, node) => values[node]);
  const work = {
    betweenness: () => {
      const betweenness = require('graphology-metrics/centrality/betweenness');
      return { run: () => betweenness(graph, { normalized: false, getEdgeWeight: null }), finish: byNode };
    },
    coreness: () => {
      const { coreNumber } = require('graphology-cores');
      return { run: () => coreNumber(graph), finish: byNode };
    },
    components: () => {
      const { connectedComponents } = require('graphology-components');
      return {
        run: () => connectedComponents(graph),
        finish: (components) => {
          const part = [];
          components.forEach((members, i) => {
            for (const member of members) part[member] = i;
          });
          return firstMembers(part);
        },
      };
    },
    louvain: () => {
      const louvain = require('graphology-communities-louvain');
      return {
        run: () => louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(seed) }),
        finish: byNode,
        quality: (communities) => modularity(ties, Int32Array.from(byNode(communities))),
      };
    },
  }[task];
  return work();
}

function graphOf({ nodes, start, target, weight }) {
  const { UndirectedGraph } = require('graphology');
  const graph = new UndirectedGraph();
  for (let u = 0; u < nodes; u++) graph.addNode(u);
  for (let u = 0; u < nodes; u++)
    for (let i = start[u]; i < start[u + 1]; i++)
      if (target[i] > u) graph.addEdge(u, target[i], { weight: weight[i] });
  return graph;
}

function readGraph(path) {
  const { UndirectedGraph } = require('graphology');
  const graph = new UndirectedGraph();
  for (const line of readFileSync(edgeListOf(path), 'utf8').split('\n')) {
    if (line === '') continue;
    const [from, to, weight] = line.split(' ');
    graph.mergeEdge(from, to, { weight: Number(weight) });
  }
  return graph;
}

function strength(graph, node) {
  return graph.hasNode(node) ? graph.reduceEdges(node, (sum, _, { weight }) => sum + weight, 0) : 0;
}

/** What graphology does for each task, from the packages that the benchmark installs; its graph is built outside the timed part. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { WORK } from '../options.mjs';
import { LAYOUT_ROUNDS } from '../tasks.mjs';
import { firstMembers } from './by-helixlens.mjs';
import { edgeListOf, readIncidence } from './files.mjs';
import { drawnPlaces, layoutQuality } from './layout.mjs';

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
    'force-atlas': async () => {
      const forceAtlas2 = require('graphology-layout-forceatlas2');
      const { FORCE_ATLAS_DEFAULTS } = await load('analysis/layout/force-atlas.js');
      const { x, y } = drawnPlaces(ties.nodes, seededRandom);
      graph.updateEachNodeAttributes((node) => ({ x: x[node], y: y[node] }));
      // For so many nodes these are the settings that ours has by default, with a tree.
      const settings = forceAtlas2.inferSettings(graph);
      return {
        run: () => forceAtlas2(graph, { iterations: LAYOUT_ROUNDS, getEdgeWeight: 'weight', settings }),
        finish: (placed) => byNode(placed).map((place) => place.x),
        quality: (placed) => {
          const places = byNode(placed);
          return layoutQuality(
            ties,
            { x: places.map((place) => place.x), y: places.map((place) => place.y) },
            FORCE_ATLAS_DEFAULTS,
          );
        },
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

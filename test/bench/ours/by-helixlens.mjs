/** What this build does for each task: the work to time, and how its result becomes one number a node. */
import { LAYOUT_ROUNDS, PIVOTS } from '../tasks.mjs';
import { edgeListOf, readColumns, readIncidence } from './files.mjs';
import { drawnPlaces, layoutQuality } from './layout.mjs';

export async function workOf({ load, task, path, seed, threads }) {
  const { packParticipations } = await load('network/pack.js');
  const { projectTies } = await load('network/project-ties.js');
  if (task === 'read') return readEdges(load, path);
  if (task === 'read-participations')
    return {
      run: () => packParticipations(readIncidence(path)),
      finish: ({ organisationStart }) => differences(organisationStart),
    };

  const participations = packParticipations(readIncidence(path));
  if (task === 'projection')
    return { run: () => projectTies(participations), finish: ({ start }) => differences(start) };

  const ties = projectTies(participations);
  const { nodeThreads } = await load('analysis/threads/node-threads.js');
  const control = threads > 1 ? { threads: nodeThreads(threads) } : {};
  const { modularity } = await load('analysis/community/modularity.js');
  const quality = (membership) => modularity(ties, membership);
  const topScores = (kind) => async () => {
    const { topPairs } = await load('analysis/prediction/top-pairs.js');
    return { run: () => topPairs(ties, { kind, k: 20 }, control), finish: ({ scores }) => scores };
  };
  const work = {
    pagerank: async () => {
      const { pageRankOfParticipations } = await load('analysis/centrality/page-rank.js');
      return { run: () => pageRankOfParticipations(participations) };
    },
    'pagerank-ties': async () => {
      const { pageRank } = await load('analysis/centrality/page-rank.js');
      return { run: () => pageRank(ties) };
    },
    betweenness: async () => {
      const { betweenness } = await load('analysis/centrality/betweenness.js');
      return { run: () => betweenness(participations, control) };
    },
    'betweenness-sampled': async () => {
      const { sampledBetweenness } = await load('analysis/centrality/sampled-betweenness.js');
      const options = { pivots: PIVOTS, seed: 1 };
      return {
        run: () => sampledBetweenness(participations, options, control),
        finish: ({ values }) => values,
      };
    },
    harmonic: async () => {
      const { harmonicCloseness } = await load('analysis/centrality/harmonic-closeness.js');
      return { run: () => harmonicCloseness(participations, control) };
    },
    coreness: async () => {
      const { coreness } = await load('analysis/centrality/coreness.js');
      return { run: () => coreness(ties) };
    },
    components: async () => {
      const { components } = await load('analysis/components.js');
      return { run: () => components(ties), finish: ({ membership }) => firstMembers(membership) };
    },
    clustering: async () => {
      const { localClustering } = await load('analysis/centrality/local-clustering.js');
      return { run: () => localClustering(ties) };
    },
    leiden: async () => {
      const { leiden } = await load('analysis/community/leiden.js');
      return { run: () => leiden(ties, { seed, iterations: 2 }), quality };
    },
    louvain: async () => {
      const { louvain } = await load('analysis/community/louvain.js');
      return { run: () => louvain(ties, { seed }), quality };
    },
    'force-atlas': async () => {
      const { forceAtlas, FORCE_ATLAS_DEFAULTS } = await load('analysis/layout/force-atlas.js');
      const { seededRandom } = await load('analysis/random.js');
      const places = drawnPlaces(ties.nodes, seededRandom);
      return {
        run: () => forceAtlas(ties, places, { rounds: LAYOUT_ROUNDS }),
        finish: ({ x }) => x,
        quality: (placed) => layoutQuality(ties, placed, FORCE_ATLAS_DEFAULTS),
      };
    },
    'resource-allocation': topScores('resource-allocation'),
    'adamic-adar': topScores('adamic-adar'),
  }[task];
  return work();
}

async function readEdges(load, path) {
  const { tiesFromEdges } = await load('network/ties-from-edges.js');
  return {
    run: () => {
      const [from, to, weight] = readColumns(edgeListOf(path), [Int32Array, Int32Array, Float64Array]);
      const nodes = 1 + Math.max(largest(from), largest(to));
      return tiesFromEdges(nodes, from, to, weight);
    },
    // An organisation without a tie is in no edge list.
    finish: ({ nodes, start, weight }) =>
      readIncidence(path).organisations.map((_, u) =>
        u < nodes ? weight.subarray(start[u], start[u + 1]).reduce((sum, w) => sum + w, 0) : 0,
      ),
  };
}

const largest = (numbers) => numbers.reduce((a, b) => Math.max(a, b), -1);

const differences = (start) => Array.from({ length: start.length - 1 }, (_, i) => start[i + 1] - start[i]);

/** A partition by the smallest member of each part: the same whatever the parts are called. */
export function firstMembers(membership) {
  const first = new Map();
  return Array.from(membership, (part, node) => {
    if (!first.has(part)) first.set(part, node);
    return first.get(part);
  });
}

/** What is compared: each task with its peers, the graphs that each peer ends on in reasonable time, and the check. */

const everywhere = ['S', 'M', 'L', 'cordis'];
const small = ['S'];
const upToMedium = ['S', 'M'];

/**
 * `peers` maps a peer to the graphs that it is run on. `rounds` overrides the number of rounds on a graph.
 * `check` says how results are compared: `vector` entry by entry, `counts` number by number, `quality` by the median
 * modularity over rounds, which must not lie more than `allowed` below igraph's.
 */
export const TASKS = {
  import: {
    title: 'Import of the CORDIS archive into SQLite',
    graphs: ['cordis'],
    peers: { pandas: ['cordis'] },
    check: 'counts',
  },
  projection: {
    title: 'One-mode projection',
    graphs: everywhere,
    peers: { igraph: everywhere, networkx: upToMedium, scipy: everywhere },
    check: 'vector',
    note: "Newman's weights; igraph counts shared projects instead",
  },
  pagerank: {
    title: 'PageRank, on participations',
    graphs: everywhere,
    peers: { igraph: everywhere, networkx: everywhere },
    check: 'vector',
    note: 'the peers run on the projection, which they are given',
  },
  'pagerank-ties': {
    title: 'PageRank, on ties',
    graphs: everywhere,
    peers: { igraph: everywhere, networkx: everywhere },
    check: 'vector',
  },
  betweenness: {
    title: 'Exact betweenness',
    graphs: ['S', 'M', 'cordis'],
    peers: { igraph: ['S', 'M', 'cordis'], networkx: small },
    rounds: { cordis: 3 },
    check: 'vector',
  },
  harmonic: {
    title: 'Harmonic closeness',
    graphs: ['S', 'M', 'cordis'],
    peers: { igraph: ['S', 'M', 'cordis'], networkx: small },
    check: 'vector',
  },
  leiden: {
    title: 'Leiden, two passes',
    graphs: everywhere,
    peers: { igraph: everywhere },
    check: 'quality',
    // The spread of a median over five seeds on CORDIS.
    allowed: 0.002,
  },
  louvain: {
    title: 'Louvain',
    graphs: everywhere,
    peers: { igraph: everywhere, networkx: upToMedium },
    check: 'quality',
    // The spread of a median over five seeds on CORDIS.
    allowed: 0.002,
  },
  'resource-allocation': {
    title: 'Resource allocation, best 20 of every node',
    graphs: everywhere,
    peers: { scipy: everywhere, networkx: small },
    check: 'vector',
  },
};
export const DEFAULT_ROUNDS = 5;

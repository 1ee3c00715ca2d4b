/** What is compared: each task with its peers, the inputs that each peer ends on in reasonable time, the check and the target. */

const everywhere = ['S', 'M', 'L', 'cordis'];
const large = ['L', 'cordis'];
const small = ['S'];
const upToMedium = ['S', 'M'];
const mediumAndCordis = ['M', 'cordis'];

/**
 * `peers` maps a peer to the inputs that it is run on. `rounds` overrides the number of rounds on an input.
 * `check` says how results are compared: `vector` entry by entry, `counts` number by number, `quality` by the median
 * quality over rounds (modularity; of a layout see ours/layout.mjs), which must not lie more than `allowed` below that of
 * the target's peer; it says something from so many rounds as `seeds` says, 5 without.
 * `target` is the largest share of a peer's CPU time that ours may take on each input of `on`; with `memory`,
 * the largest share of its peak memory, too; with `quality`, the median quality may lie that much below the peer's. `threads` are inputs for one thread against two,
 * `growth` the multiples of L.
 */
export const TASKS = {
  import: {
    title: 'Import of the CORDIS archive into SQLite',
    graphs: ['cordis'],
    peers: { pandas: ['cordis'] },
    check: 'counts',
  },
  'whole-job': {
    title: 'The whole job',
    graphs: ['cordis'],
    peers: { python: ['cordis'] },
    rounds: { cordis: 1 },
    check: 'counts',
    target: { peer: 'python', ratio: 0.5, memory: 1, on: ['cordis'] },
  },
  read: {
    title: 'Read an edge list and pack it',
    graphs: large,
    peers: { igraph: large, networkit: large, graphology: large },
    check: 'vector',
    target: { peer: 'igraph', ratio: 0.4, on: large },
    growth: [1, 2, 4, 8],
    note: "`tiesFromEdges` on numbers that the benchmark's own reader takes from the file: in use, ties come from participations",
  },
  'read-participations': {
    title: 'Read participations and pack them',
    graphs: large,
    peers: { scipy: large },
    check: 'vector',
    growth: [1, 2, 4, 8],
    note: "`packParticipations` on what the benchmark's own reader takes from the file, against pandas and scipy's sparse matrices, both ways",
  },
  projection: {
    title: 'One-mode projection',
    graphs: everywhere,
    peers: { igraph: everywhere, networkx: upToMedium, scipy: everywhere },
    check: 'vector',
    target: { peer: 'igraph', ratio: 0.7, on: large },
    growth: [1, 2, 4, 8],
    note: "Newman's weights; igraph counts shared projects instead",
  },
  pagerank: {
    title: 'PageRank, on participations',
    graphs: everywhere,
    peers: { igraph: everywhere, networkx: everywhere },
    check: 'vector',
    target: { peer: 'igraph', ratio: 0.15, on: large },
    growth: [1, 2, 4, 8],
    note: 'the peers run on the projection, which they are given',
  },
  'pagerank-ties': {
    title: 'PageRank, on ties',
    graphs: everywhere,
    peers: { igraph: everywhere, networkx: everywhere },
    check: 'vector',
    target: { peer: 'igraph', ratio: 0.5, on: large },
    growth: [1, 2, 4, 8],
  },
  betweenness: {
    title: 'Exact betweenness',
    graphs: ['S', 'M', 'cordis'],
    peers: { igraph: ['S', 'M', 'cordis'], networkit: ['S', 'M'], networkx: small, graphology: ['S', 'M'] },
    rounds: { cordis: 1 },
    check: 'vector',
    target: { peer: 'igraph', ratio: 0.3, on: mediumAndCordis },
    threads: mediumAndCordis,
    growth: [1 / 8, 1 / 4, 1 / 2, 1],
  },
  'betweenness-sampled': {
    title: 'Betweenness from 256 pivots',
    graphs: large,
    peers: { igraph: large },
    check: 'vector',
    target: { peer: 'igraph', ratio: 0.45, on: large },
    threads: large,
    growth: [1, 2, 4, 8],
    note: 'everyone searches from the same pivots',
  },
  harmonic: {
    title: 'Harmonic closeness',
    graphs: ['S', 'M', 'cordis'],
    peers: { igraph: ['S', 'M', 'cordis'], networkit: ['S', 'M'], networkx: small },
    rounds: { cordis: 1 },
    check: 'vector',
    target: { peer: 'igraph', ratio: 0.14, on: mediumAndCordis },
    threads: ['cordis'],
    growth: [1 / 8, 1 / 4, 1 / 2, 1],
  },
  coreness: {
    title: 'Coreness',
    graphs: large,
    peers: { igraph: large, networkit: large, networkx: ['cordis'], graphology: large },
    check: 'vector',
    target: { peer: 'igraph', ratio: 1, on: large },
    growth: [1, 2, 4, 8],
  },
  components: {
    title: 'Connected components',
    graphs: large,
    peers: { igraph: large, networkit: large, graphology: large },
    check: 'vector',
    target: { peer: 'igraph', ratio: 1, on: large },
    growth: [1, 2, 4, 8],
  },
  clustering: {
    title: 'Local clustering',
    graphs: large,
    peers: { igraph: large, networkit: large },
    check: 'vector',
    target: { peer: 'igraph', ratio: 1, on: large },
    growth: [1, 2, 4, 8],
  },
  leiden: {
    title: 'Leiden, two passes',
    graphs: everywhere,
    peers: { igraph: everywhere },
    check: 'quality',
    // The spread of a median over five seeds on CORDIS.
    allowed: 0.002,
    target: { peer: 'igraph', ratio: 0.6, on: large, quality: 0.0005 },
    growth: [1, 2, 4, 8],
  },
  louvain: {
    title: 'Louvain',
    graphs: everywhere,
    peers: { igraph: everywhere, networkit: large, networkx: upToMedium, graphology: large },
    check: 'quality',
    // The spread of a median over five seeds on CORDIS.
    allowed: 0.002,
    target: { peer: 'igraph', ratio: 0.25, on: large, quality: 0 },
    growth: [1, 2, 4, 8],
  },
  'force-atlas': {
    title: 'ForceAtlas2, 100 rounds',
    graphs: large,
    peers: { graphology: large },
    check: 'quality',
    allowed: 0,
    seeds: 1,
    target: { peer: 'graphology', ratio: 0.6, on: large, quality: 0 },
    note: 'from evenly drawn places, with the settings that graphology infers',
  },
  'resource-allocation': {
    title: 'Resource allocation, best 20 of every node',
    graphs: everywhere,
    peers: { scipy: everywhere, networkx: small },
    check: 'vector',
    target: { peer: 'scipy', ratio: 0.3, on: large },
    threads: large,
    growth: [1, 2, 4, 8],
  },
  'adamic-adar': {
    title: 'Adamic–Adar, best 20 of every node',
    graphs: large,
    peers: { scipy: large },
    check: 'vector',
    target: { peer: 'scipy', ratio: 0.3, on: large },
  },
};
export const DEFAULT_ROUNDS = 5;
/** Rounds of a layout. */
export const LAYOUT_ROUNDS = 100;
/** Nodes that a sample searches from. */
export const PIVOTS = 256;

/** Weighted paths, walks without weights, directed ties and positions in a partition: see test/peers/README.md. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweennessOfTies, directedBetweenness } from '../../../src/analysis/centrality/betweenness.ts';
import { degree } from '../../../src/analysis/centrality/degree.ts';
import { harmonicClosenessOfTies } from '../../../src/analysis/centrality/harmonic-of-ties.ts';
import { netOfDegree } from '../../../src/analysis/centrality/net-of-degree.ts';
import { directedPageRank, pageRank } from '../../../src/analysis/centrality/page-rank.ts';
import { participationCoefficient } from '../../../src/analysis/centrality/participation-coefficient.ts';
import { strength } from '../../../src/analysis/centrality/strength.ts';
import {
  directedWeightedBetweenness,
  weightedBetweenness,
  weightedHarmonicCloseness,
} from '../../../src/analysis/centrality/weighted-paths.ts';
import { withinModuleZ } from '../../../src/analysis/centrality/within-module-z.ts';
import { bothWays, directedFromEdges, reversed } from '../../../src/network/directed.ts';
import { filterTies, tiesOfWeight } from '../../../src/network/filter-ties.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';

type Edge = [from: number, to: number, weight: number];
type Numbers = Record<string, number[]>;
interface PeerGraph {
  nodes: number;
  edges: Edge[];
  groups: number[];
  igraph: Numbers;
  networkx: Numbers;
  bct: Numbers;
}
const peers = JSON.parse(readFileSync(new URL('../../peers/positions.json', import.meta.url), 'utf8')) as {
  undirected: Record<string, PeerGraph>;
  directed: Record<string, PeerGraph>;
};

const columns = (edges: readonly Edge[]) =>
  [edges.map(([from]) => from), edges.map(([, to]) => to), edges.map(([, , weight]) => weight)] as const;
const undirected = (nodes: number, edges: readonly Edge[]) => tiesFromEdges(nodes, ...columns(edges));
const directed = (nodes: number, edges: readonly Edge[]) => directedFromEdges(nodes, ...columns(edges));

/** Within 1e-9 of the peer's number, or of 1e-12 near 0. */
function expectNumbers(ours: ArrayLike<number>, theirs: readonly number[]): void {
  expect(ours.length).toBe(theirs.length);
  const off = Array.from(ours).filter(
    (value, i) => !(Math.abs(value - theirs[i]) <= Math.max(1e-12, 1e-9 * Math.abs(theirs[i]))),
  );
  expect(off, `${Array.from(ours)} against ${theirs}`).toEqual([]);
}

const settled = { tolerance: 1e-14, maxRounds: 100_000 };

describe.each(Object.entries(peers.undirected))('on undirected ties: %s', (_, graph) => {
  const ties = undirected(graph.nodes, graph.edges);

  it('follows weighted paths as igraph does', () => {
    expectNumbers(weightedBetweenness(ties), graph.igraph.weightedBetweenness);
    expectNumbers(weightedHarmonicCloseness(ties), graph.igraph.weightedHarmonic);
  });

  it('follows unweighted paths as igraph does', () => {
    expectNumbers(betweennessOfTies(ties), graph.igraph.betweenness);
    expectNumbers(harmonicClosenessOfTies(ties), graph.igraph.harmonic);
  });

  it('walks with and without weights as networkx does', () => {
    expectNumbers(pageRank(ties, settled), graph.networkx.pagerank);
    expectNumbers(pageRank(ties, { ...settled, weighted: false }), graph.networkx.unweightedPagerank);
  });

  it('places nodes in a partition as the Brain Connectivity Toolbox does', () => {
    const { groups, bct } = graph;
    expectNumbers(withinModuleZ(ties, groups), bct.withinModuleZ);
    expectNumbers(withinModuleZ(ties, groups, { weighted: true }), bct.weightedWithinModuleZ);
    expectNumbers(participationCoefficient(ties, groups), bct.participation);
    expectNumbers(participationCoefficient(ties, groups, { weighted: true }), bct.weightedParticipation);
  });
});

describe.each(Object.entries(peers.directed))('on directed ties: %s', (_, graph) => {
  const network = directed(graph.nodes, graph.edges);

  it('follows paths forwards as igraph does', () => {
    expectNumbers(directedBetweenness(network), graph.igraph.betweenness);
    expectNumbers(directedWeightedBetweenness(network), graph.igraph.weightedBetweenness);
    expectNumbers(harmonicClosenessOfTies(network), graph.igraph.harmonic);
    expectNumbers(weightedHarmonicCloseness(network), graph.igraph.weightedHarmonic);
  });

  it('counts what leaves and what arrives as igraph does', () => {
    expectNumbers(degree(network), graph.igraph.outDegree);
    expectNumbers(degree(reversed(network)), graph.igraph.inDegree);
    expectNumbers(strength(network), graph.igraph.outStrength);
    expectNumbers(strength(reversed(network)), graph.igraph.inStrength);
  });

  it('walks forwards as networkx does', () => {
    expectNumbers(directedPageRank(network, settled), graph.networkx.pagerank);
    expectNumbers(
      directedPageRank(network, { ...settled, weighted: false }),
      graph.networkx.unweightedPagerank,
    );
  });
});

const anyEdges = fc.integer({ min: 1, max: 12 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: nodes - 1 }),
        fc.integer({ min: 0, max: nodes - 1 }),
        fc.constantFrom(0.25, 0.5, 1 / 3, 1, 2),
      ),
      { maxLength: 30 },
    ),
  }),
);

describe('directed ties', () => {
  it('are the same in any order, without self-loops, parallel ones added up', () => {
    fc.assert(
      fc.property(anyEdges, fc.infiniteStream(fc.nat()), ({ nodes, edges }, keys) => {
        const shuffled = edges
          .map((edge) => ({ edge, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ edge }) => edge);
        const network = directed(nodes, edges);
        expect(directed(nodes, shuffled)).toEqual(network);
        expect(reversed(reversed(network))).toEqual(network);
        const pairs = new Set(edges.filter(([u, v]) => u !== v).map(([u, v]) => `${u} ${v}`));
        expect(network.ties).toBe(pairs.size);
        const all = edges.reduce((sum, [u, v, weight]) => (u === v ? sum : sum + weight), 0);
        expect(network.weight.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(all, 9);
      }),
    );
  });

  it('both ways give the numbers of undirected ones, and twice the betweenness', () => {
    fc.assert(
      fc.property(anyEdges, ({ nodes, edges }) => {
        const ties = undirected(nodes, edges);
        const both = bothWays(ties);
        expectNumbers(directedPageRank(both, settled), Array.from(pageRank(ties, settled)));
        expectNumbers(
          directedBetweenness(both),
          Array.from(betweennessOfTies(ties), (value) => 2 * value),
        );
        expectNumbers(
          directedWeightedBetweenness(both),
          Array.from(weightedBetweenness(ties), (value) => 2 * value),
        );
      }),
    );
  });

  it('refuse what is no tie', () => {
    expect(() => directedFromEdges(2, [0], [2])).toThrow('A tie names node 2, but the nodes are 0 to 1.');
    expect(() => directedFromEdges(2, [0], [1], [0])).toThrow(
      'The tie 0→1 weighs 0; a weight is a finite number above 0.',
    );
  });
});

describe('filterTies', () => {
  it('keeps every node, and the ties asked for at both ends', () => {
    fc.assert(
      fc.property(anyEdges, fc.constantFrom(0.3, 0.5, 1), ({ nodes, edges }, atLeast) => {
        const ties = undirected(nodes, edges);
        const kept: Edge[] = [];
        for (let u = 0; u < nodes; u++)
          for (let i = ties.start[u]; i < ties.start[u + 1]; i++)
            if (u < ties.target[i] && ties.weight[i] >= atLeast)
              kept.push([u, ties.target[i], ties.weight[i]]);
        const { shared: _, ...strong } = tiesOfWeight(ties, atLeast);
        const { shared: __, ...expected } = undirected(nodes, kept);
        expect(strong).toEqual(expected);
        expect(filterTies(ties, () => true)).toEqual(ties);
      }),
    );
  });
});

describe('withinModuleZ', () => {
  it('is 0 on average in each group, and its squares sum to the size of a group that varies', () => {
    fc.assert(
      fc.property(anyEdges, ({ nodes, edges }) => {
        const z = withinModuleZ(
          undirected(nodes, edges),
          Array.from({ length: nodes }, (_, u) => u % 2),
        );
        for (const group of [0, 1]) {
          const own = Array.from(z).filter((_, u) => u % 2 === group);
          expect(own.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
          const squares = own.reduce((sum, value) => sum + value ** 2, 0);
          expect([0, own.length].some((expected) => Math.abs(squares - expected) < 1e-9)).toBe(true);
        }
      }),
    );
  });

  it('refuses what is no partition of these nodes', () => {
    const path = undirected(2, [[0, 1, 1]]);
    expect(() => withinModuleZ(path, [0])).toThrow('The partition has 1 entries for 2 nodes.');
    expect(() => withinModuleZ(path, [0, -1])).toThrow('A group is a number from 0, not -1.');
  });
});

describe('netOfDegree', () => {
  it('takes off the mean of those with as many partners', () => {
    const values = [5, 3, 9, 1, 7];
    const degrees = [2, 2, 4, 1, 1];
    expect(Array.from(netOfDegree(values, degrees, { smallest: 2 }))).toEqual([
      5 - 17 / 3,
      3 - 17 / 3,
      9 - 17 / 3,
      -3,
      3,
    ]);
    expect(Array.from(netOfDegree(values, degrees, { smallest: 1 }))).toEqual([1, -1, 0, -3, 3]);
  });

  it('compares only those asked for', () => {
    const net = netOfDegree([5, 3, 100], [2, 2, 2], { smallest: 1 }, (node) => node < 2);
    expect(Array.from(net)).toEqual([1, -1, 0]);
    expect(Array.from(netOfDegree([], []))).toEqual([]);
    expect(Array.from(netOfDegree([4], [1]))).toEqual([0]);
  });

  it('leaves nothing of a value that follows degree alone', () => {
    const degrees = Array.from({ length: 200 }, (_, i) => Math.floor(i / 40));
    const values = degrees.map((d) => 1 / (1 + d));
    expectNumbers(netOfDegree(values, degrees), new Array(200).fill(0));
  });
});

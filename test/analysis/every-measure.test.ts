/**
 * What must hold of every measure at once, on networks as files give them: with parallel ties and self-loops, in
 * any order, in pieces, with isolates, and where the answer is known by heart.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokerage } from '../../src/analysis/brokerage/brokerage.ts';
import { betweennessOfTies } from '../../src/analysis/centrality/betweenness.ts';
import { constraint } from '../../src/analysis/centrality/constraint.ts';
import { coreness } from '../../src/analysis/centrality/coreness.ts';
import { degree } from '../../src/analysis/centrality/degree.ts';
import { effectiveSize } from '../../src/analysis/centrality/effective-size.ts';
import { eigenvector } from '../../src/analysis/centrality/eigenvector.ts';
import { harmonicClosenessOfTies } from '../../src/analysis/centrality/harmonic-of-ties.ts';
import { localClustering } from '../../src/analysis/centrality/local-clustering.ts';
import { pageRank } from '../../src/analysis/centrality/page-rank.ts';
import { participationCoefficient } from '../../src/analysis/centrality/participation-coefficient.ts';
import { strength } from '../../src/analysis/centrality/strength.ts';
import {
  weightedBetweenness,
  weightedHarmonicCloseness,
} from '../../src/analysis/centrality/weighted-paths.ts';
import { withinModuleZ } from '../../src/analysis/centrality/within-module-z.ts';
import type { TieNetwork } from '../../src/network/packed.ts';
import { tiesFromEdges } from '../../src/network/ties-from-edges.ts';

type Edge = readonly [from: number, to: number, weight: number];
interface Graph {
  nodes: number;
  edges: readonly Edge[];
  groups: readonly number[];
}

const pack = ({ nodes, edges }: Graph): TieNetwork =>
  tiesFromEdges(
    nodes,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
    edges.map(([, , weight]) => weight),
  );

interface Measure {
  of(ties: TieNetwork, groups: readonly number[]): ArrayLike<number>;
  /** What becomes of a value when all weights are c times as large. */
  scaled?(c: number): number;
  /** What becomes of a value when a network of n grows to N by others that it has no ties with. */
  joined?(n: number, all: number): number;
  /** The value in the bipartite double cover, from that in the network; where there is a law. */
  doubled?(value: number): number;
}
const same = (value: number) => value;
const settled = { tolerance: 1e-13, maxRounds: 100_000 };

/** Chance of PageRank is shared out over everyone; where all have ties it is a matter of numbers. */
const EVERY: Record<string, Measure> = {
  degree: { of: degree, doubled: same },
  strength: { of: strength, scaled: (c) => c, doubled: same },
  pageRank: { of: (ties) => pageRank(ties, settled), joined: (n, all) => n / all, doubled: (x) => x / 2 },
  unweightedPageRank: {
    of: (ties) => pageRank(ties, { ...settled, weighted: false }),
    joined: (n, all) => n / all,
    doubled: (x) => x / 2,
  },
  betweenness: { of: (ties) => betweennessOfTies(ties) },
  weightedBetweenness: { of: (ties) => weightedBetweenness(ties) },
  harmonicCloseness: { of: (ties) => harmonicClosenessOfTies(ties), joined: (n, all) => (n - 1) / (all - 1) },
  weightedHarmonicCloseness: {
    of: (ties) => weightedHarmonicCloseness(ties),
    scaled: (c) => c,
    joined: (n, all) => (n - 1) / (all - 1),
  },
  coreness: { of: coreness, doubled: same },
  // There are no triangles in a bipartite network.
  localClustering: { of: localClustering, doubled: () => 0 },
  constraint: { of: (ties) => constraint(ties) },
  effectiveSize: { of: (ties) => effectiveSize(ties) },
  participation: { of: (ties, groups) => participationCoefficient(ties, groups), doubled: same },
  weightedParticipation: {
    of: (ties, groups) => participationCoefficient(ties, groups, { weighted: true }),
    doubled: same,
  },
  withinModuleZ: { of: (ties, groups) => withinModuleZ(ties, groups), doubled: same },
  weightedWithinModuleZ: {
    of: (ties, groups) => withinModuleZ(ties, groups, { weighted: true }),
    doubled: same,
  },
  brokeredPairs: { of: (ties, groups) => brokerage(ties, groups).pairs },
  liaison: { of: (ties, groups) => brokerage(ties, groups).roles.liaison.count },
  gatekeeper: { of: (ties, groups) => brokerage(ties, groups).roles.gatekeeper.count },
};
/** Numbers that depend on everyone's groups and so hold for one network only. */
const ALSO: Record<string, Measure> = {
  coordinatorZ: { of: (ties, groups) => brokerage(ties, groups).roles.coordinator.z },
  itinerantExpected: {
    of: (ties, groups) => brokerage(ties, groups, { relabelled: 'everyone' }).roles.itinerant.expected,
  },
};
const NAMES = Object.keys(EVERY);

function expectClose(ours: ArrayLike<number>, others: ArrayLike<number>): void {
  expect(ours.length).toBe(others.length);
  const apart = Array.from(ours).filter(
    (value, i) => !(Math.abs(value - others[i]) <= 1e-8 * Math.max(1, Math.abs(others[i]))),
  );
  expect(apart, `${Array.from(ours)} against ${Array.from(others)}`).toEqual([]);
}

/** Up to 12 nodes, with self-loops and parallel ties. Weights are powers of two: their sums are exact in any order. */
const graphOf = (fewest: number): fc.Arbitrary<Graph> =>
  fc.integer({ min: fewest, max: 12 }).chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges:
        nodes === 0
          ? fc.constant([])
          : fc.array(
              fc.tuple(
                fc.integer({ min: 0, max: nodes - 1 }),
                fc.integer({ min: 0, max: nodes - 1 }),
                fc.constantFrom(0.25, 0.5, 1, 2),
              ),
              { maxLength: 30 },
            ),
      groups: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: nodes, maxLength: nodes }),
    }),
  );
const orderOf = (length: number) =>
  fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });

describe.each(Object.entries({ ...EVERY, ...ALSO }))('%s', (_, measure) => {
  const values = (graph: Graph) => measure.of(pack(graph), graph.groups);

  it('is a number everywhere, and nothing where nobody is there', () => {
    fc.assert(
      fc.property(graphOf(0), (graph) => {
        const found = values(graph);
        expect(found.length).toBe(graph.nodes);
        expect(Array.from(found).filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
    );
  });

  it('goes with the node when nodes and groups are renumbered', () => {
    fc.assert(
      fc.property(
        graphOf(1).chain((graph) => fc.tuple(fc.constant(graph), orderOf(graph.nodes))),
        ([graph, place]) => {
          const groups = new Array<number>(graph.nodes);
          graph.groups.forEach((group, u) => {
            groups[place[u]] = 3 - group;
          });
          const edges = graph.edges.map(([u, v, weight]): Edge => [place[u], place[v], weight]);
          const moved = values({ nodes: graph.nodes, edges, groups });
          expectClose(
            place.map((to) => moved[to]),
            values(graph),
          );
        },
      ),
    );
  });

  it('does not know the order of rows, which end comes first, parallel ties or self-loops', () => {
    fc.assert(
      fc.property(
        graphOf(1).chain((graph) => fc.tuple(fc.constant(graph), orderOf(graph.edges.length))),
        ([graph, order]) => {
          const turned = order.map((at) => graph.edges[at]).map(([u, v, weight]): Edge => [v, u, weight]);
          const split = graph.edges.flatMap(([u, v, weight]): Edge[] => [
            [u, v, weight / 2],
            [v, u, weight / 2],
            [u, u, 5],
          ]);
          expect(values({ ...graph, edges: turned })).toEqual(values(graph));
          expect(values({ ...graph, edges: split })).toEqual(values(graph));
        },
      ),
    );
  });

  it('follows the unit of weights as it should', () => {
    const factor = measure.scaled?.(8) ?? 1;
    fc.assert(
      fc.property(graphOf(1), (graph) => {
        const heavier = graph.edges.map(([u, v, weight]): Edge => [u, v, 8 * weight]);
        expectClose(
          values({ ...graph, edges: heavier }),
          Array.from(values(graph), (value) => factor * value),
        );
      }),
    );
  });
});

describe.each(Object.entries(EVERY))('%s', (name, measure) => {
  const values = (graph: Graph) => measure.of(pack(graph), graph.groups);
  const joined = measure.joined ?? (() => 1);
  /** A ring through everyone: PageRank is shared out by numbers only where nobody is without ties. */
  const ring = ({ nodes }: Graph) => Array.from({ length: nodes }, (_, u): Edge => [u, (u + 1) % nodes, 1]);

  it('sees the parts of a disjoint union apart', () => {
    fc.assert(
      fc.property(graphOf(2), graphOf(2), (first, second) => {
        const [left, right] = [first, second].map((graph) => ({
          ...graph,
          edges: [...graph.edges, ...ring(graph)],
        }));
        const all = left.nodes + right.nodes;
        const union = {
          nodes: all,
          edges: [
            ...left.edges,
            ...right.edges.map(([u, v, weight]): Edge => [u + left.nodes, v + left.nodes, weight]),
          ],
          groups: [...left.groups, ...right.groups.map((group) => group + 4)],
        };
        expectClose(values(union), [
          ...Array.from(values(left), (value) => value * joined(left.nodes, all)),
          ...Array.from(values(right), (value) => value * joined(right.nodes, all)),
        ]);
      }),
    );
  });

  it('is not changed by an isolate beyond the share that it takes', () => {
    fc.assert(
      fc.property(graphOf(2), (graph) => {
        const before = values(graph);
        const after = values({ ...graph, nodes: graph.nodes + 1, groups: [...graph.groups, 4] });
        const isolate = after[graph.nodes];
        const rest = name.endsWith('ageRank') ? 1 - isolate : joined(graph.nodes, graph.nodes + 1);
        if (!name.endsWith('ageRank')) expect(isolate).toBe(0);
        expectClose(
          Array.from(after).slice(0, graph.nodes),
          Array.from(before, (value) => value * rest),
        );
      }),
    );
  });
});

const DOUBLED = Object.entries(EVERY).filter(([, { doubled }]) => doubled !== undefined);
it.each(DOUBLED)('%s follows its law in the bipartite double cover', (_, { of, doubled }) => {
  fc.assert(
    fc.property(graphOf(1), ({ nodes, edges, groups }) => {
      const loopless = edges.filter(([u, v]) => u !== v);
      const cover = loopless.flatMap(([u, v, weight]): Edge[] => [
        [u, v + nodes, weight],
        [v, u + nodes, weight],
      ]);
      const before = Array.from(of(pack({ nodes, edges: loopless, groups }), groups), doubled!);
      const twice = [...groups, ...groups];
      expectClose(of(pack({ nodes: 2 * nodes, edges: cover, groups: twice }), twice), [...before, ...before]);
    }),
  );
});

describe('known by heart', () => {
  const of = (name: string, nodes: number, edges: Edge[], groups = new Array<number>(nodes).fill(0)) =>
    Array.from(EVERY[name].of(pack({ nodes, edges, groups }), groups));
  const byName = (values: (name: string) => ArrayLike<number>) =>
    Object.fromEntries(NAMES.map((name) => [name, Array.from(values(name), (x) => Number(x.toFixed(9)))]));

  it('one node alone', () => {
    const zeros = Object.fromEntries(NAMES.map((name) => [name, [0]]));
    expect(byName((name) => of(name, 1, []))).toEqual({ ...zeros, pageRank: [1], unweightedPageRank: [1] });
    expect(Array.from(eigenvector(pack({ nodes: 1, edges: [], groups: [] })))).toEqual([0]);
  });

  it.each([3, 6])('a clique of %i', (n) => {
    const edges = [...Array(n).keys()].flatMap((u) =>
      [...Array(n).keys()].filter((v) => v > u).map((v): Edge => [u, v, 1]),
    );
    const p = 1 / (n - 1);
    const everyone = (value: number) => new Array(n).fill(Number(value.toFixed(9)));
    const zeros = Object.fromEntries(NAMES.map((name) => [name, everyone(0)]));
    expect(byName((name) => of(name, n, edges))).toEqual({
      ...zeros,
      degree: everyone(n - 1),
      strength: everyone(n - 1),
      pageRank: everyone(1 / n),
      unweightedPageRank: everyone(1 / n),
      harmonicCloseness: everyone(1),
      weightedHarmonicCloseness: everyone(1),
      coreness: everyone(n - 1),
      localClustering: everyone(1),
      constraint: everyone((n - 1) * (p + (n - 2) * p * p) ** 2),
      effectiveSize: everyone(1),
    });
    expectClose(eigenvector(pack({ nodes: n, edges, groups: [] })), everyone(1));
  });

  it('a star of five leaves, each in a group of its own', () => {
    const leaves = 5;
    const edges = Array.from({ length: leaves }, (_, i): Edge => [0, i + 1, 1]);
    const groups = [...Array(leaves + 1).keys()];
    const star = (hub: number, leaf: number) =>
      [hub, ...new Array(leaves).fill(leaf)].map((x) => Number(x.toFixed(9)));
    const jump = 0.15 / (leaves + 1);
    const hub = (jump * (1 + 0.85 * leaves)) / (1 - 0.85 ** 2);
    const ranks = star(hub, jump + (0.85 * hub) / leaves);
    const closeness = star(1, (1 + (leaves - 1) / 2) / leaves);
    const pairs = star(10, 0);
    expect(byName((name) => of(name, leaves + 1, edges, groups))).toEqual({
      degree: star(5, 1),
      strength: star(5, 1),
      pageRank: ranks,
      unweightedPageRank: ranks,
      betweenness: pairs,
      weightedBetweenness: pairs,
      harmonicCloseness: closeness,
      weightedHarmonicCloseness: closeness,
      coreness: star(1, 1),
      localClustering: star(0, 0),
      constraint: star(1 / 5, 1),
      effectiveSize: star(5, 1),
      participation: star(4 / 5, 0),
      weightedParticipation: star(4 / 5, 0),
      withinModuleZ: star(0, 0),
      weightedWithinModuleZ: star(0, 0),
      brokeredPairs: pairs,
      liaison: pairs,
      gatekeeper: star(0, 0),
    });
    expectClose(eigenvector(pack({ nodes: leaves + 1, edges, groups })), star(1, 1 / Math.sqrt(leaves)));
  });

  it('a path of five, whose second tie is twice as strong', () => {
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 2, 2],
      [2, 3, 1],
      [3, 4, 1],
    ];
    const groups = [0, 0, 1, 1, 1];
    const path = (name: string) => of(name, 5, edges, groups).map((x) => Number(x.toFixed(9)));
    expect(path('degree')).toEqual([1, 2, 2, 2, 1]);
    expect(path('strength')).toEqual([1, 3, 3, 2, 1]);
    expect(path('betweenness')).toEqual([0, 3, 4, 3, 0]);
    expect(path('weightedBetweenness')).toEqual([0, 3, 4, 3, 0]);
    expect(path('harmonicCloseness')).toEqual(
      [25 / 48, 17 / 24, 3 / 4, 17 / 24, 25 / 48].map((x) => Number(x.toFixed(9))),
    );
    // Lengths 1, ½, 1 and 1 from end to end.
    const first = (1 + 1 / 1.5 + 1 / 2.5 + 1 / 3.5) / 4;
    expect(path('weightedHarmonicCloseness')[0]).toBeCloseTo(first, 9);
    expect(path('coreness')).toEqual([1, 1, 1, 1, 1]);
    expect(path('constraint')[1]).toBeCloseTo(1 / 9 + 4 / 9, 9);
    expect(path('participation')).toEqual([0, 0.5, 0.5, 0, 0]);
    expect(path('weightedParticipation')).toEqual(
      [0, 1 - 5 / 9, 1 - 5 / 9, 0, 0].map((x) => Number(x.toFixed(9))),
    );
    expect(path('brokeredPairs')).toEqual([0, 1, 1, 1, 0]);
    expect(path('gatekeeper')).toEqual([0, 1, 1, 0, 0]);
    expect(path('withinModuleZ')).toEqual(
      [0, 0, -1 / Math.SQRT2, Math.SQRT2, -1 / Math.SQRT2].map((x) => Number(x.toFixed(9))),
    );
  });
});

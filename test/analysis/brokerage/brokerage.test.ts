/** Gould–Fernandez brokerage: against sna, against its definition, and against every way of dealing out the groups. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BROKER_ROLES, type Brokerage, brokerage } from '../../../src/analysis/brokerage/brokerage.ts';
import {
  DIRECTED_BROKER_ROLES,
  directedBrokerage,
} from '../../../src/analysis/brokerage/directed-brokerage.ts';
import { bothWays, directedFromEdges } from '../../../src/network/directed.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';

interface PeerGraph {
  nodes: number;
  edges: [number, number][];
  groups: number[];
  sna: Record<string, number[]>;
}
const peers = JSON.parse(readFileSync(new URL('../../peers/brokerage.json', import.meta.url), 'utf8')) as {
  directed: Record<string, PeerGraph>;
  symmetric: Record<string, PeerGraph>;
};

const directed = (nodes: number, edges: readonly (readonly [number, number])[]) =>
  directedFromEdges(
    nodes,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
  );
const undirected = (nodes: number, edges: readonly (readonly [number, number])[]) =>
  tiesFromEdges(
    nodes,
    edges.map(([from]) => from),
    edges.map(([, to]) => to),
  );
const countsOf = <R extends string>({ pairs, roles }: Brokerage<R>) => ({
  ...Object.fromEntries(Object.keys(roles).map((role) => [role, Array.from(roles[role as R].count)])),
  total: Array.from(pairs),
});

describe('as sna counts it', () => {
  it.each(Object.entries(peers.directed))('on directed ties: %s', (_, { nodes, edges, groups, sna }) => {
    expect(countsOf(directedBrokerage(directed(nodes, edges), groups))).toEqual(sna);
  });

  it.each(Object.entries(peers.symmetric))(
    'on undirected ties, which sna counts both ways: %s',
    (_, { nodes, edges, groups, sna }) => {
      const once = (counts: number[]) => counts.map((count) => count / 2);
      expect(countsOf(brokerage(undirected(nodes, edges), groups))).toEqual({
        coordinator: once(sna.coordinator),
        itinerant: once(sna.itinerant),
        // Gatekeeper and representative are one role, and equal.
        gatekeeper: sna.gatekeeper,
        liaison: once(sna.liaison),
        total: once(sna.total),
      });
      expect(countsOf(directedBrokerage(bothWays(undirected(nodes, edges)), groups))).toEqual(sna);
    },
  );
});

/** The definition, triple by triple. Nodes of group −1 are left out. */
function plainDirected(nodes: number, edges: readonly (readonly [number, number])[], groups: number[]) {
  const tied = new Set(edges.map(([from, to]) => from * nodes + to));
  const counts = Object.fromEntries(
    DIRECTED_BROKER_ROLES.map((role) => [role, new Array<number>(nodes).fill(0)]),
  ) as Record<(typeof DIRECTED_BROKER_ROLES)[number], number[]>;
  for (let i = 0; i < nodes; i++)
    for (let v = 0; v < nodes; v++)
      for (let k = 0; k < nodes; k++) {
        if (i === v || v === k || i === k || [i, v, k].some((u) => groups[u] < 0)) continue;
        if (!tied.has(i * nodes + v) || !tied.has(v * nodes + k) || tied.has(i * nodes + k)) continue;
        const [a, b, c] = [groups[i], groups[v], groups[k]];
        if (a === b && b === c) counts.coordinator[v]++;
        else if (a === c) counts.itinerant[v]++;
        else if (a === b) counts.representative[v]++;
        else if (b === c) counts.gatekeeper[v]++;
        else counts.liaison[v]++;
      }
  return counts;
}

function plainUndirected(nodes: number, edges: readonly (readonly [number, number])[], groups: number[]) {
  const both = edges.flatMap(([u, v]) => [[u, v] as const, [v, u] as const]);
  const counts = plainDirected(nodes, both, groups);
  const half = (values: number[]) => values.map((value) => value / 2);
  return {
    coordinator: half(counts.coordinator),
    itinerant: half(counts.itinerant),
    gatekeeper: counts.gatekeeper,
    liaison: half(counts.liaison),
  };
}

interface Graph {
  nodes: number;
  edges: [number, number][];
  groups: number[];
}

const anyGraph = (most: number, fewestGroup = -1): fc.Arbitrary<Graph> =>
  fc.integer({ min: 0, max: most }).chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges:
        nodes === 0
          ? fc.constant([])
          : fc.array(
              fc.tuple(fc.integer({ min: 0, max: nodes - 1 }), fc.integer({ min: 0, max: nodes - 1 })),
              { maxLength: 4 * nodes },
            ),
      groups: fc.array(fc.integer({ min: fewestGroup, max: 3 }), { minLength: nodes, maxLength: nodes }),
    }),
  );

describe('as its definition says', () => {
  it('on directed ties', () => {
    fc.assert(
      fc.property(anyGraph(14), ({ nodes, edges, groups }) => {
        const { total, ...counts } = countsOf(directedBrokerage(directed(nodes, edges), groups));
        const plain = plainDirected(nodes, edges, groups);
        expect(counts).toEqual(plain);
        expect(total).toEqual(
          Array.from({ length: nodes }, (_, u) =>
            DIRECTED_BROKER_ROLES.reduce((sum, role) => sum + plain[role][u], 0),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('on undirected ties', () => {
    fc.assert(
      fc.property(anyGraph(14), ({ nodes, edges, groups }) => {
        const { total: _, ...counts } = countsOf(brokerage(undirected(nodes, edges), groups));
        expect(counts).toEqual(plainUndirected(nodes, edges, groups));
      }),
      { numRuns: 300 },
    );
  });
});

/** Every order of the items; equal items count as different. */
function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) =>
    orders([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}

/** Mean and z-score of one broker over every way to deal out the groups, to all or to all but the broker. */
function overAllOrders(
  groups: number[],
  broker: number,
  relabelled: 'others' | 'everyone',
  countOf: (dealt: number[]) => number[],
) {
  const others = groups.filter((_, u) => u !== broker);
  const all =
    relabelled === 'everyone'
      ? orders(groups)
      : orders(others).map((dealt) => [...dealt.slice(0, broker), groups[broker], ...dealt.slice(broker)]);
  const counts = all.map((dealt) => countOf(dealt)[broker]);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
  return { mean, z: variance < 1e-12 ? 0 : (countOf(groups)[broker] - mean) / Math.sqrt(variance) };
}

const DEALS = ['others', 'everyone'] as const;

function expectChance<R extends string>(
  { groups, nodes }: { nodes: number; groups: number[] },
  roles: readonly R[],
  find: (relabelled: (typeof DEALS)[number]) => Brokerage<R>,
  plain: (groups: number[]) => Record<R, number[]>,
) {
  for (const relabelled of DEALS) {
    const found = find(relabelled).roles;
    for (const role of roles)
      for (let u = 0; u < nodes; u++) {
        const chance = overAllOrders(groups, u, relabelled, (dealt) => plain(dealt)[role]);
        expect(found[role].expected[u]).toBeCloseTo(chance.mean, 9);
        expect(found[role].z[u]).toBeCloseTo(chance.z, 6);
      }
  }
}

function expectUndirectedChance({ nodes, edges, groups }: Graph) {
  const ties = undirected(nodes, edges);
  expectChance(
    { nodes, groups },
    BROKER_ROLES,
    (relabelled) => brokerage(ties, groups, { relabelled }),
    (dealt) => plainUndirected(nodes, edges, dealt),
  );
}

function expectDirectedChance({ nodes, edges, groups }: Graph) {
  const network = directed(nodes, edges);
  expectChance(
    { nodes, groups },
    DIRECTED_BROKER_ROLES,
    (relabelled) => directedBrokerage(network, groups, { relabelled }),
    (dealt) => plainDirected(nodes, edges, dealt),
  );
}

describe('expectation and z-score equal those over every way to deal out the groups', () => {
  it('on undirected ties', () => {
    fc.assert(fc.property(anyGraph(5, 0), expectUndirectedChance), { numRuns: 25 });
  });

  it('on directed ties', () => {
    fc.assert(fc.property(anyGraph(5, 0), expectDirectedChance), { numRuns: 25 });
  });

  it('around one broker of five partners, where two pairs need not share an end', () => {
    const star: [number, number][] = [1, 2, 3, 4, 5].map((leaf) => [0, leaf]);
    const groups = [0, 0, 1, 1, 2, 0];
    expectUndirectedChance({ nodes: 6, edges: star, groups });
    const mixed: [number, number][] = [...star, [3, 0], [4, 0], [5, 0], [1, 2], [4, 3]];
    expectDirectedChance({ nodes: 6, edges: mixed, groups });
  });
});

describe('what must hold', () => {
  it('is a number everywhere, and the roles add up to what chance expects of all pairs', () => {
    fc.assert(
      fc.property(anyGraph(20), ({ nodes, edges, groups }) => {
        for (const { pairs, roles } of [
          brokerage(undirected(nodes, edges), groups),
          directedBrokerage(directed(nodes, edges), groups),
        ]) {
          const all = Object.values(roles);
          for (const { count, expected, z } of all)
            for (const values of [count, expected, z])
              expect(Array.from(values).filter((value) => !Number.isFinite(value))).toEqual([]);
          for (let u = 0; u < nodes; u++)
            expect(all.reduce((sum, { expected }) => sum + expected[u], 0)).toBeCloseTo(pairs[u], 9);
        }
      }),
    );
  });

  it('goes with the node when nodes and groups are renumbered', () => {
    const renumbered = anyGraph(12).chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        order: fc.shuffledSubarray([...Array(graph.nodes).keys()], { minLength: graph.nodes }),
      }),
    );
    fc.assert(
      fc.property(renumbered, ({ graph: { nodes, edges, groups }, order }) => {
        const moved = edges.map(([u, v]): [number, number] => [order[u], order[v]]);
        const movedGroups = new Array<number>(nodes);
        groups.forEach((group, u) => {
          movedGroups[order[u]] = group < 0 ? group : 3 - group;
        });
        const before = brokerage(undirected(nodes, edges), groups);
        const after = brokerage(undirected(nodes, moved), movedGroups);
        for (const role of BROKER_ROLES)
          for (let u = 0; u < nodes; u++) {
            expect(after.roles[role].count[order[u]]).toBe(before.roles[role].count[u]);
            expect(after.roles[role].z[order[u]]).toBeCloseTo(before.roles[role].z[u], 9);
          }
      }),
    );
  });

  it('has nothing to deal out in a single group, and nobody brokers in a clique', () => {
    const star = undirected(4, [
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    const { roles } = brokerage(star, [0, 0, 0, 0]);
    expect(Array.from(roles.coordinator.count)).toEqual([3, 0, 0, 0]);
    expect(Array.from(roles.coordinator.expected)).toEqual([3, 0, 0, 0]);
    expect(Array.from(roles.coordinator.z)).toEqual([0, 0, 0, 0]);
    const clique = undirected(3, [
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    expect(Array.from(brokerage(clique, [0, 1, 2]).pairs)).toEqual([0, 0, 0]);
  });

  it('refuses what is no partition of these nodes', () => {
    const path = undirected(3, [
      [0, 1],
      [1, 2],
    ]);
    expect(() => brokerage(path, [0, 0])).toThrow('The partition has 2 entries for 3 nodes.');
    expect(() => directedBrokerage(bothWays(path), [0, -2, 0])).toThrow(
      'A group is a number from 0, or −1 for none, not -2.',
    );
  });
});

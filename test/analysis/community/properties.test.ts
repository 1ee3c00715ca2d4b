/** What must hold of communities on any network, the odd ones included. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden } from '../../../src/analysis/community/leiden.ts';
import { louvain } from '../../../src/analysis/community/louvain.ts';
import { modularity } from '../../../src/analysis/community/modularity.ts';
import { relabel } from '../../../src/analysis/community/relabel.ts';
import { splitIntoConnected } from '../../../src/analysis/community/split.ts';
import { eachAlone, weightedGraph } from '../../../src/analysis/community/weighted-graph.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import type { TieNetwork } from '../../../src/network/packed.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';
import { incidenceOf, shuffledIncidence } from '../../support/incidence-of.ts';

type Edge = [from: number, to: number, weight: number];

const network = (nodes: number, edges: readonly Edge[]): TieNetwork =>
  tiesFromEdges(
    nodes,
    edges.map(([u]) => u),
    edges.map(([, v]) => v),
    edges.map(([, , weight]) => weight),
  );

const edgesAmong = (nodes: number): fc.Arbitrary<Edge[]> =>
  fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: nodes - 1 }),
      fc.integer({ min: 0, max: nodes - 1 }),
      fc.integer({ min: 1, max: 80 }).map((x) => x / 16),
    ),
    { maxLength: 3 * nodes },
  );
/** Up to 30 nodes with up to 90 ties: from sparse and in pieces to dense, isolates included. */
const anyNetwork = fc
  .integer({ min: 1, max: 30 })
  .chain((nodes) => edgesAmong(nodes).map((edges) => network(nodes, edges)));
const anyResolution = fc.constantFrom(0.3, 1, 1.7, 4);
const anySeed = fc.integer();

/** Modularity by its definition, a sum over all pairs of nodes. */
function plainModularity(ties: TieNetwork, membership: Int32Array, resolution: number): number {
  const nodes = Array.from({ length: ties.nodes }, (_, node) => node);
  const matrix = nodes.map(() => nodes.map(() => 0));
  for (const u of nodes)
    for (let i = ties.start[u]; i < ties.start[u + 1]; i++) matrix[u][ties.target[i]] = ties.weight[i];
  const strength = matrix.map((row) => row.reduce((a, b) => a + b, 0));
  const total = strength.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (const u of nodes)
    for (const v of nodes)
      if (membership[u] === membership[v])
        sum += matrix[u][v] - (resolution * strength[u] * strength[v]) / total;
  return total === 0 ? 0 : sum / total;
}

/** How many pieces each community falls into, by following ties inside it. */
function pieces(ties: TieNetwork, membership: Int32Array): number[] {
  const seen = new Set<number>();
  const count: number[] = [];
  for (let first = 0; first < ties.nodes; first++) {
    if (seen.has(first)) continue;
    count[membership[first]] = (count[membership[first]] ?? 0) + 1;
    const open = [first];
    seen.add(first);
    for (const node of open)
      for (const other of ties.target.subarray(ties.start[node], ties.start[node + 1]))
        if (membership[other] === membership[first] && !seen.has(other)) {
          seen.add(other);
          open.push(other);
        }
  }
  return count;
}

describe('modularity', () => {
  it('equals the sum over pairs that defines it', () => {
    fc.assert(
      fc.property(anyNetwork, anyResolution, fc.infiniteStream(fc.nat(29)), (ties, resolution, groups) => {
        const membership = Int32Array.from({ length: ties.nodes }, () => groups.next().value % ties.nodes);
        expect(modularity(ties, membership, resolution)).toBeCloseTo(
          plainModularity(ties, membership, resolution),
          12,
        );
      }),
    );
  });

  it('is ½ for two triangles apart, and 0 without ties', () => {
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
      [3, 4, 1],
      [4, 5, 1],
      [5, 3, 1],
    ];
    expect(modularity(network(6, edges), Int32Array.of(0, 0, 0, 1, 1, 1))).toBe(0.5);
    expect(modularity(network(3, []), Int32Array.of(0, 0, 1))).toBe(0);
    expect(modularity(network(0, []), new Int32Array(0))).toBe(0);
  });
});

describe.each(['leiden', 'louvain'] as const)('%s', (algorithm) => {
  const detect = algorithm === 'leiden' ? leiden : louvain;

  it('leaves isolates alone, and handles no node, one node and no tie', () => {
    expect(detect(network(0, []))).toEqual(new Int32Array(0));
    expect(detect(network(1, []))).toEqual(Int32Array.of(0));
    expect(detect(network(3, []))).toEqual(Int32Array.of(0, 1, 2));
    const { membership } = relabel(detect(network(5, [[1, 3, 2]])));
    expect(membership).toEqual(Int32Array.of(1, 0, 2, 0, 3));
  });

  it('gives the same communities for the same seed, and none that spans two components', () => {
    fc.assert(
      fc.property(anyNetwork, anyNetwork, anySeed, anyResolution, (a, b, seed, resolution) => {
        const union = unionOf(a, b);
        const membership = detect(union, { seed, resolution });
        expect(detect(union, { seed, resolution })).toEqual(membership);
        const left = new Set(membership.subarray(0, a.nodes));
        for (const community of membership.subarray(a.nodes)) expect(left.has(community)).toBe(false);
      }),
    );
  });

  it('finds two cliques held together by one tie', () => {
    const clique = (from: number): Edge[] =>
      [0, 1, 2, 3, 4].flatMap((u) =>
        [0, 1, 2, 3, 4].filter((v) => v > u).map((v): Edge => [from + u, from + v, 1]),
      );
    const ties = network(10, [...clique(0), ...clique(5), [4, 5, 1]]);
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(relabel(detect(ties, { seed }))).toEqual({
          membership: Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1),
          sizes: Int32Array.of(5, 5),
        });
      }),
    );
  });

  it('does not depend on the order of the rows that were packed', () => {
    const teams = [
      [0, 1, 2],
      [2, 3],
      [3, 4, 5],
      [5, 6],
      [0, 2],
      [6, 7, 8],
      [8, 6],
      [1, 9],
    ];
    const incidence = incidenceOf(11, teams);
    const found = detect(projectTies(packParticipations(incidence)));
    const orderOf = (length: number) =>
      fc.shuffledSubarray(
        Array.from({ length }, (_, i) => i),
        { minLength: length },
      );
    fc.assert(
      fc.property(
        orderOf(11),
        orderOf(teams.length),
        orderOf(incidence.organisation.length),
        (organisations, projects, rows) => {
          const shuffled = shuffledIncidence(incidence, { organisations, projects, rows });
          expect(detect(projectTies(packParticipations(shuffled)))).toEqual(found);
        },
      ),
    );
  });
});

function unionOf(a: TieNetwork, b: TieNetwork): TieNetwork {
  const edges = (ties: TieNetwork, by: number): Edge[] =>
    Array.from({ length: ties.nodes }, (_, u) => u).flatMap((u) =>
      Array.from(
        ties.target.subarray(ties.start[u], ties.start[u + 1]),
        (v, i): Edge => [u + by, v + by, ties.weight[ties.start[u] + i]],
      ).filter(([from, to]) => from < to),
    );
  return network(a.nodes + b.nodes, [...edges(a, 0), ...edges(b, a.nodes)]);
}

describe('leiden', () => {
  it('finds connected communities, whatever the resolution, seed and number of passes', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        anySeed,
        anyResolution,
        fc.integer({ min: 1, max: 4 }),
        (ties, seed, resolution, iterations) => {
          const membership = leiden(ties, { seed, resolution, iterations });
          expect(pieces(ties, membership).filter((count) => count !== 1)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is never worse than leaving everyone alone', () => {
    fc.assert(
      fc.property(anyNetwork, anySeed, anyResolution, (ties, seed, resolution) => {
        expect(modularity(ties, leiden(ties, { seed, resolution }), resolution)).toBeGreaterThanOrEqual(
          modularity(ties, eachAlone(ties.nodes), resolution) - 1e-12,
        );
      }),
    );
  });
});

describe('splitIntoConnected', () => {
  it('makes every piece of a community one of its own and lowers no modularity', () => {
    fc.assert(
      fc.property(anyNetwork, fc.infiniteStream(fc.nat(3)), (ties, groups) => {
        const membership = Int32Array.from({ length: ties.nodes }, () => groups.next().value % ties.nodes);
        const split = splitIntoConnected(weightedGraph(ties), membership);
        const expected = pieces(ties, membership).reduce((a, b) => a + b, 0);
        expect(new Set(split).size).toBe(expected);
        expect(pieces(ties, split)).toEqual(Array(expected).fill(1));
        for (let u = 0; u < ties.nodes; u++)
          for (let v = 0; v < ties.nodes; v++)
            if (split[u] === split[v]) expect(membership[u]).toBe(membership[v]);
        expect(modularity(ties, split)).toBeGreaterThanOrEqual(modularity(ties, membership) - 1e-12);
      }),
    );
  });
});

describe('relabel', () => {
  it('numbers by size, then by smallest member', () => {
    expect(relabel(Int32Array.of(4, 2, 2, 0, 4, 1))).toEqual({
      membership: Int32Array.of(0, 1, 1, 2, 0, 3),
      sizes: Int32Array.of(2, 2, 1, 1),
    });
    expect(relabel(new Int32Array(0))).toEqual({ membership: new Int32Array(0), sizes: new Int32Array(0) });
  });

  it('keeps the partition and forgets its numbers', () => {
    const anyMembership = fc.integer({ min: 1, max: 20 }).chain((n) =>
      fc.tuple(
        fc.array(fc.nat(n - 1), { minLength: n, maxLength: n }),
        fc.shuffledSubarray(
          Array.from({ length: n }, (_, i) => i),
          { minLength: n },
        ),
      ),
    );
    fc.assert(
      fc.property(anyMembership, ([membership, numbers]) => {
        const { membership: relabelled, sizes } = relabel(Int32Array.from(membership));
        expect(relabel(Int32Array.from(membership, (group) => numbers[group]))).toEqual({
          membership: relabelled,
          sizes,
        });
        membership.forEach((group, u) => {
          membership.forEach((other, v) => {
            expect(relabelled[u] === relabelled[v]).toBe(group === other);
          });
        });
        expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
        sizes.forEach((size, group) => {
          expect(relabelled.filter((g) => g === group).length).toBe(size);
        });
      }),
    );
  });
});

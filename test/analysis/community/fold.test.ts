import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTwins } from '../../../src/analysis/community/fold.ts';
import { modularity } from '../../../src/analysis/community/modularity.ts';
import { weightedGraph } from '../../../src/analysis/community/weighted-graph.ts';
import type { TieNetwork } from '../../../src/network/packed.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';

const network = (nodes: number, edges: readonly (readonly [number, number, number])[]): TieNetwork =>
  tiesFromEdges(
    nodes,
    edges.map(([u]) => u),
    edges.map(([, v]) => v),
    edges.map(([, , weight]) => weight),
  );

/** Up to three cliques on up to seven nodes, so that twins are common, with weights that now and then differ. */
const smallNetwork = fc.integer({ min: 2, max: 7 }).chain((nodes) =>
  fc
    .array(
      fc.tuple(
        fc.uniqueArray(fc.integer({ min: 0, max: nodes - 1 }), { minLength: 2 }),
        fc.constantFrom(1, 1, 1, 5),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((cliques) =>
      network(
        nodes,
        cliques.flatMap(([members, weight]) =>
          members.flatMap((u, i) => members.slice(i + 1).map((v) => [u, v, weight] as const)),
        ),
      ),
    ),
);

/** Every partition, each once: node i joins a group from 0 to one more than the largest so far. */
function* partitions(nodes: number, start: number[] = []): Generator<Int32Array> {
  if (start.length === nodes) yield Int32Array.from(start);
  else
    for (let group = 0; group <= Math.max(-1, ...start) + 1; group++)
      yield* partitions(nodes, [...start, group]);
}

const bestModularity = (ties: TieNetwork, resolution: number, groups: Iterable<Int32Array>): number =>
  Math.max(...Array.from(groups, (membership) => modularity(ties, membership, resolution)));

describe('folding twins', () => {
  it('makes one node of the organisations of one and the same project', () => {
    // A project of 0, 1, 2 and 3, and one of 3 and 4: only 0, 1 and 2 have the same ties.
    const ties = network(5, [
      [0, 1, 1],
      [0, 2, 1],
      [0, 3, 1],
      [1, 2, 1],
      [1, 3, 1],
      [2, 3, 1],
      [3, 4, 1],
    ]);
    const { graph, place } = foldTwins(weightedGraph(ties), 1);
    expect([...place]).toEqual([0, 0, 0, 1, 2]);
    expect(graph).toEqual({
      nodes: 3,
      start: Int32Array.of(0, 1, 3, 4),
      target: Int32Array.of(1, 0, 2, 1),
      weight: Float64Array.of(3, 3, 1, 1),
      strength: Float64Array.of(9, 4, 1),
      total: 14,
    });
  });

  it('leaves ties of other weights, nodes that are not tied, and costly twins as they are', () => {
    const unlike = network(3, [
      [0, 1, 1],
      [0, 2, 1],
      [1, 2, 2],
    ]);
    expect(foldTwins(weightedGraph(unlike), 1).graph.nodes).toBe(3);
    const star = network(3, [
      [0, 1, 1],
      [0, 2, 1],
    ]);
    const graph = weightedGraph(star);
    expect(foldTwins(graph, 1)).toEqual({ graph, place: Int32Array.of(0, 1, 2) });
    const pair = weightedGraph(network(2, [[0, 1, 1]]));
    expect([1.9, 2].map((resolution) => foldTwins(pair, resolution).graph.nodes)).toEqual([1, 2]);
  });

  it('loses no best partition, and nothing of any that keeps twins together', () => {
    fc.assert(
      fc.property(smallNetwork, fc.constantFrom(0.5, 1, 2.5), (ties, resolution) => {
        const { graph, place } = foldTwins(weightedGraph(ties), resolution);
        const together = [...partitions(graph.nodes)].map((groups) => place.map((node) => groups[node]));
        expect(bestModularity(ties, resolution, together)).toBeCloseTo(
          bestModularity(ties, resolution, partitions(ties.nodes)),
          12,
        );
        let between = 0;
        for (const weight of graph.weight) between += weight;
        const alone = Int32Array.from(place);
        const expected = [...graph.strength].reduce((sum, k) => sum + (k / graph.total) ** 2, 0);
        expect(modularity(ties, alone, resolution)).toBeCloseTo(
          1 - between / graph.total - resolution * expected,
          12,
        );
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

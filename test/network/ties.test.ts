import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParticipations } from '../../src/network/pack.ts';
import type { Participations, TieNetwork } from '../../src/network/packed.ts';
import { projectTies, type TieWeight } from '../../src/network/project-ties.ts';
import { tiesFromEdges } from '../../src/network/ties-from-edges.ts';
import { incidenceOf } from '../support/incidence-of.ts';

/** Ties as [from, to, weight, shared], from both ends, in the order of the arrays. */
function list({ nodes, start, target, weight, shared }: TieNetwork) {
  return Array.from({ length: nodes }, (_, u) => u).flatMap((u) =>
    Array.from(target.subarray(start[u], start[u + 1]), (v, i) => [
      u,
      v,
      weight[start[u] + i],
      shared[start[u] + i],
    ]),
  );
}

/** The projection as its definition says it, pair by pair in the order of projects. */
function plain(participations: Participations, scheme: TieWeight) {
  const { organisations, projectStart, projectOrganisation, size, weight } = participations;
  const sums = new Map<string, [number, number]>();
  size.forEach((k, p) => {
    const team = projectOrganisation.subarray(projectStart[p], projectStart[p + 1]);
    const share = { newman: 1 / (k - 1), unweighted: 1, 'minutes-of-fame': 1 / (k * (k - 1)) }[scheme];
    for (const u of team)
      for (const v of team)
        if (u !== v) {
          const [sum, shared] = sums.get(`${u} ${v}`) ?? [0, 0];
          sums.set(`${u} ${v}`, [sum + share * weight[p], shared + 1]);
        }
  });
  return organisations.flatMap((_, u) =>
    organisations.flatMap((_, v) => {
      const tie = sums.get(`${u} ${v}`);
      return tie === undefined ? [] : [[u, v, ...tie]];
    }),
  );
}

describe('ties of organisations that share projects', () => {
  const participations = packParticipations(incidenceOf(4, [[0, 1, 2], [0, 1], [3]]));

  it.each<[TieWeight, number[]]>([
    ['newman', [1.5, 0.5, 1.5, 0.5, 0.5, 0.5]],
    ['unweighted', [2, 1, 2, 1, 1, 1]],
    ['minutes-of-fame', [1 / 6 + 1 / 2, 1 / 6, 1 / 6 + 1 / 2, 1 / 6, 1 / 6, 1 / 6]],
  ])('weigh by %s', (weight, weights) => {
    expect(projectTies(participations, { weight })).toEqual({
      nodes: 4,
      ties: 3,
      start: Int32Array.of(0, 2, 4, 6, 6),
      target: Int32Array.of(1, 2, 0, 2, 0, 1),
      weight: Float64Array.from(weights),
      shared: Int32Array.of(2, 1, 2, 1, 1, 1),
    });
  });

  it('equal the plain projection to the last digit, filtered and aged too', () => {
    const teams = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 7 }), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(
        teams,
        fc.constantFrom<TieWeight>('newman', 'unweighted', 'minutes-of-fame'),
        (teams, weight) => {
          const incidence = incidenceOf(12, teams);
          incidence.end.forEach((_, p) => {
            incidence.known[p] = 100 * p;
            incidence.end[p] = 400 * p - 700;
          });
          const part = packParticipations(incidence, {
            halfLife: 1,
            keepOrganisation: (index) => index % 4 !== 1,
          });
          for (const some of [packParticipations(incidence), part])
            expect(list(projectTies(some, { weight }))).toEqual(plain(some, weight));
        },
      ),
    );
  });

  it('grow beyond the room first set aside', () => {
    const nodes = 600;
    const everyone = packParticipations(incidenceOf(nodes, [[...Array(nodes).keys()]]));
    const ties = projectTies(everyone, { weight: 'unweighted' });
    expect(ties.ties).toBe((nodes * (nodes - 1)) / 2);
    expect(ties.weight.every((weight) => weight === 1)).toBe(true);
    expect(Array.from(ties.target.subarray(ties.start[599]))).toEqual([...Array(599).keys()]);
  });
});

describe('ties from edges', () => {
  it('merge parallel edges and drop self-loops', () => {
    const ties = tiesFromEdges(4, [0, 1, 1, 2, 0], [1, 0, 2, 2, 1], [1, 2, 4, 8, 16]);
    expect(ties).toEqual({
      nodes: 4,
      ties: 2,
      start: Int32Array.of(0, 1, 3, 4, 4),
      target: Int32Array.of(1, 0, 2, 1),
      weight: Float64Array.of(19, 19, 4, 4),
      shared: Int32Array.of(3, 3, 1, 1),
    });
  });

  it('count an edge as one where neither weight nor shared is given, and add up what is', () => {
    expect(list(tiesFromEdges(2, [0, 1], [1, 0]))).toEqual([
      [0, 1, 2, 2],
      [1, 0, 2, 2],
    ]);
    expect(list(tiesFromEdges(2, [0, 1], [1, 0], [0.5, 0.25], [3, 4]))).toEqual([
      [0, 1, 0.75, 7],
      [1, 0, 0.75, 7],
    ]);
  });

  it('do not depend on the order or direction of edges, to the last digit', () => {
    const edge = fc.tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      fc.boolean(),
    );
    const shuffled = fc
      .array(edge, { maxLength: 25 })
      .chain((edges) =>
        fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
      );
    fc.assert(
      fc.property(shuffled, ([edges, others]) => {
        const pack = (list: typeof edges, turned: boolean) =>
          tiesFromEdges(
            5,
            list.map(([u, v, , turn]) => (turned && turn ? v : u)),
            list.map(([u, v, , turn]) => (turned && turn ? u : v)),
            list.map(([, , weight]) => weight),
          );
        const packed = pack(edges, false);
        expect(pack(others, true)).toEqual(packed);
        const pairs = new Set(
          edges.filter(([u, v]) => u !== v).map(([u, v]) => `${Math.min(u, v)} ${Math.max(u, v)}`),
        );
        expect(packed.ties).toBe(pairs.size);
      }),
    );
  });

  it('refuse ends that are no nodes and weights that weigh nothing', () => {
    expect(() => tiesFromEdges(2, [0], [2])).toThrow('A tie names node 2, but the nodes are 0 to 1.');
    expect(() => tiesFromEdges(2, [-1], [1])).toThrow('A tie names node -1, but the nodes are 0 to 1.');
    for (const weight of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => tiesFromEdges(2, [0], [1], [weight])).toThrow(
        `The tie 0–1 weighs ${weight}; a weight is a finite number above 0.`,
      );
  });
});

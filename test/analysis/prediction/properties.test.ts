/** What must hold of scores on any network, the odd ones included, proved by plain code where that is short. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAdamicAdar } from '../../../src/analysis/prediction/adamic-adar.ts';
import { scoreCommonNeighbours } from '../../../src/analysis/prediction/common-neighbours.ts';
import { scoreJaccard } from '../../../src/analysis/prediction/jaccard.ts';
import { scoreL3 } from '../../../src/analysis/prediction/l3.ts';
import { scoreP3 } from '../../../src/analysis/prediction/p3.ts';
import {
  personalisedPageRank,
  scorePersonalisedPageRank,
} from '../../../src/analysis/prediction/personalised-page-rank.ts';
import { scorePreferentialAttachment } from '../../../src/analysis/prediction/preferential-attachment.ts';
import { scoreResourceAllocation } from '../../../src/analysis/prediction/resource-allocation.ts';
import type { Scores } from '../../../src/analysis/prediction/scores.ts';
import { LINK_SCORES, type LinkScore, topLists } from '../../../src/analysis/prediction/top-lists.ts';
import { topPairs } from '../../../src/analysis/prediction/top-pairs.ts';
import { NotConvergedError } from '../../../src/model/errors.ts';
import { type PackOptions, packParticipations } from '../../../src/network/pack.ts';
import type { Participations, TieNetwork } from '../../../src/network/packed.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { incidenceOf } from '../../support/incidence-of.ts';

interface Sample {
  participations: Participations;
  ties: TieNetwork;
  node: number;
}

const sample = (nodes: number, teams: number[][], node: number, options: PackOptions = {}): Sample => {
  const participations = packParticipations(incidenceOf(nodes, teams), options);
  return { participations, ties: projectTies(participations), node };
};

/**
 * Up to 16 organisations in up to 14 teams: with isolates, repeated teams, teams of one and of none; sometimes with
 * participants that a filter left out, sometimes with time weights.
 */
const anySample: fc.Arbitrary<Sample> = fc.integer({ min: 2, max: 16 }).chain((nodes) =>
  fc
    .record({
      teams: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: nodes - 1 }), { maxLength: 5 }), {
        maxLength: 14,
      }),
      left: fc.boolean(),
      ages: fc.option(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 14, maxLength: 14 }), {
        nil: undefined,
      }),
      at: fc.nat(),
    })
    .map(({ teams, left, ages, at }) => {
      const incidence = incidenceOf(nodes, teams);
      if (ages !== undefined)
        for (const days of [incidence.known, incidence.start, incidence.end])
          days.forEach((_, project) => {
            days[project] = 20_000 - ages[project];
          });
      const participations = packParticipations(incidence, {
        ...(left ? { keepOrganisation: (index: number) => index !== 0 } : {}),
        ...(ages === undefined ? {} : { halfLife: 3 }),
      });
      return { participations, ties: projectTies(participations), node: at % (nodes - (left ? 1 : 0)) };
    }),
);

type Matrix = number[][];
function matrixOf(ties: TieNetwork): Matrix {
  const matrix = Array.from({ length: ties.nodes }, () => Array<number>(ties.nodes).fill(0));
  for (let u = 0; u < ties.nodes; u++)
    for (let i = ties.start[u]; i < ties.start[u + 1]; i++) matrix[u][ties.target[i]] = ties.weight[i];
  return matrix;
}
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** Scores by definition: what every candidate gets, where that is above 0. */
function plain({ ties, node }: Sample, score: (weight: Matrix, u: number, v: number) => number): Scores {
  const weight = matrixOf(ties);
  const found = weight
    .map((_, v) => [v, v === node || weight[node][v] > 0 ? 0 : score(weight, node, v)])
    .filter(([, value]) => value > 0);
  return {
    nodes: Int32Array.from(found, ([v]) => v),
    scores: Float64Array.from(found, ([, value]) => value),
  };
}
const degree = (row: number[]) => row.filter((w) => w > 0).length;
const shared = (weight: Matrix, u: number, v: number) => weight.filter((row) => row[u] > 0 && row[v] > 0);

const PLAIN: Record<
  string,
  { ours: (s: Sample, out?: Float64Array) => Scores; score: (weight: Matrix, u: number, v: number) => number }
> = {
  'common neighbours': {
    ours: ({ ties, node }, out) => scoreCommonNeighbours(ties, node, out),
    score: (weight, u, v) => shared(weight, u, v).length,
  },
  'Adamic–Adar': {
    ours: ({ ties, node }, out) => scoreAdamicAdar(ties, node, out),
    score: (weight, u, v) => sum(shared(weight, u, v).map((row) => 1 / Math.log(degree(row)))),
  },
  'resource allocation': {
    ours: ({ ties, node }, out) => scoreResourceAllocation(ties, node, out),
    score: (weight, u, v) => sum(shared(weight, u, v).map((row) => 1 / degree(row))),
  },
  'preferential attachment': {
    ours: ({ ties, node }, out) => scorePreferentialAttachment(ties, node, out),
    score: (weight, u, v) => degree(weight[u]) * degree(weight[v]),
  },
  L3: {
    ours: ({ ties, node }, out) => scoreL3(ties, node, out),
    score: (weight, u, v) =>
      sum(
        weight.flatMap((ofA, a) =>
          weight.map((ofB, b) =>
            ofA[u] > 0 && ofA[b] > 0 && ofB[v] > 0 && a !== v && b !== u
              ? 1 / Math.sqrt(degree(ofA) * degree(ofB))
              : 0,
          ),
        ),
      ),
  },
  P3: {
    ours: ({ participations, node }, out) => scoreP3(participations, node, out),
    score: (weight, u, v) =>
      sum(weight.map((row, w) => (row[u] > 0 ? (weight[u][w] / sum(weight[u])) * (row[v] / sum(row)) : 0))),
  },
};

function expectScores(ours: Scores, expected: Scores): void {
  expect([...ours.nodes]).toEqual([...expected.nodes]);
  ours.scores.forEach((score, i) => {
    expect(Math.abs(score - expected.scores[i])).toBeLessThanOrEqual(1e-12 * expected.scores[i]);
  });
}

describe.each(Object.entries(PLAIN))('%s', (_, { ours, score }) => {
  it('equals its definition for every candidate', () => {
    fc.assert(
      fc.property(anySample, (s) => {
        expectScores(ours(s), plain(s, score));
      }),
    );
  });

  it('gives the array that it worked in back zeroed', () => {
    fc.assert(
      fc.property(anySample, (s) => {
        const out = new Float64Array(s.ties.nodes);
        expect(ours(s, out)).toEqual(ours(s));
        expect(out).toEqual(new Float64Array(s.ties.nodes));
      }),
    );
  });

  it('finds no candidates for an isolate, nor for one tied to all', () => {
    const none = { nodes: new Int32Array(0), scores: new Float64Array(0) };
    expect(ours(sample(4, [[0, 1, 2]], 3))).toEqual(none);
    expect(ours(sample(3, [[0, 1, 2]], 1))).toEqual(none);
    expect(ours(sample(1, [[0]], 0))).toEqual(none);
  });
});

describe('personalised PageRank', () => {
  /** A plain power iteration on the projection. */
  function power({ ties, node }: Sample, damping: number): number[] {
    const weight = matrixOf(ties);
    let value: number[] = weight.map((_, u) => (u === node ? 1 : 0));
    for (let round = 0; round < 400; round++) {
      value = value.map((_, v) =>
        sum([
          v === node ? 1 - damping : 0,
          ...weight.map((row, u) => (row[v] === 0 ? 0 : (damping * value[u] * row[v]) / sum(row))),
        ]),
      );
    }
    return value;
  }

  it('equals a power iteration, sums to 1, and stays where there are no ties', () => {
    fc.assert(
      fc.property(anySample, fc.constantFrom(0.3, 0.85, 0.9), (s, damping) => {
        const value = personalisedPageRank(s.participations, s.node, { damping, tolerance: 1e-14 });
        expect(sum([...value])).toBeCloseTo(1, 10);
        const isolated = s.ties.start[s.node] === s.ties.start[s.node + 1];
        const expected = isolated ? [...value.keys()].map((u) => (u === s.node ? 1 : 0)) : power(s, damping);
        value.forEach((x, i) => {
          expect(Math.abs(x - expected[i])).toBeLessThanOrEqual(1e-11);
        });
      }),
    );
  });

  it('scores everyone in the component but the organisation and its partners', () => {
    const s = sample(
      7,
      [
        [0, 1],
        [1, 2, 3],
        [3, 4],
        [5, 6],
      ],
      0,
    );
    const value = personalisedPageRank(s.participations, 0);
    expect(scorePersonalisedPageRank(s.participations, 0)).toEqual({
      nodes: Int32Array.of(2, 3, 4),
      scores: Float64Array.of(value[2], value[3], value[4]),
    });
  });

  it('says when it did not settle', () => {
    const { participations } = sample(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      0,
    );
    expect(() => personalisedPageRank(participations, 0, { maxIterations: 2 })).toThrow(NotConvergedError);
  });
});

describe('topPairs', () => {
  const KINDS = {
    'common-neighbours': scoreCommonNeighbours,
    'adamic-adar': scoreAdamicAdar,
    'resource-allocation': scoreResourceAllocation,
    jaccard: scoreJaccard,
  } as const;

  it('keeps the best k of what each node is asked alone, equal scores by index', () => {
    fc.assert(
      fc.property(
        anySample,
        fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
        fc.integer({ min: 1, max: 6 }),
        ({ ties }, kind, k) => {
          const found = topPairs(ties, { kind, k });
          let pairs = 0;
          for (let node = 0; node < ties.nodes; node++) {
            const alone = KINDS[kind](ties, node);
            pairs += alone.nodes.length;
            const best = Array.from(alone.nodes, (candidate, i) => ({ candidate, score: alone.scores[i] }))
              .sort((a, b) => b.score - a.score || a.candidate - b.candidate)
              .slice(0, k);
            const own = node * k;
            expect(found.count[node]).toBe(best.length);
            expect([...found.nodes.subarray(own, own + best.length)]).toEqual(best.map((b) => b.candidate));
            expect([...found.scores.subarray(own, own + best.length)]).toEqual(best.map((b) => b.score));
          }
          expect(found.pairs).toBe(pairs / 2);
          expect(found.k).toBe(k);
        },
      ),
    );
  });
});

describe('topLists', () => {
  it.each(LINK_SCORES)('%s: lists are the best of what each organisation is asked alone', (score) => {
    const alone: Record<LinkScore, (sample: Sample) => Scores> = {
      'common-neighbours': ({ ties, node }) => scoreCommonNeighbours(ties, node),
      'adamic-adar': ({ ties, node }) => scoreAdamicAdar(ties, node),
      'resource-allocation': ({ ties, node }) => scoreResourceAllocation(ties, node),
      jaccard: ({ ties, node }) => scoreJaccard(ties, node),
      l3: ({ ties, node }) => scoreL3(ties, node),
      'preferential-attachment': ({ ties, node }) => scorePreferentialAttachment(ties, node),
      p3: ({ participations, node }) => scoreP3(participations, node),
      'personalised-pagerank': ({ participations, node }) => scorePersonalisedPageRank(participations, node),
    };
    fc.assert(
      fc.property(anySample, fc.integer({ min: 1, max: 5 }), (sample, k) => {
        const found = topLists(sample, { score, k, of: [sample.node] });
        const all = alone[score](sample);
        const best = Array.from(all.nodes, (candidate, i) => ({ candidate, score: all.scores[i] }))
          .sort((a, b) => b.score - a.score || a.candidate - b.candidate)
          .slice(0, k);
        expect([...found.nodes.subarray(0, found.count[0])]).toEqual(best.map((b) => b.candidate));
        expect([...found.scores.subarray(0, found.count[0])]).toEqual(best.map((b) => b.score));
        expect(topLists(sample, { score, k }).count[sample.node]).toBe(best.length);
      }),
      { numRuns: 40 },
    );
  });
});

/** What must hold on any network, the odd ones included. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, betweennessOfTies } from '../../../src/analysis/centrality/betweenness.ts';
import { constraint } from '../../../src/analysis/centrality/constraint.ts';
import { coreness } from '../../../src/analysis/centrality/coreness.ts';
import { degree } from '../../../src/analysis/centrality/degree.ts';
import { effectiveSize } from '../../../src/analysis/centrality/effective-size.ts';
import { eigenvector } from '../../../src/analysis/centrality/eigenvector.ts';
import { harmonicCloseness } from '../../../src/analysis/centrality/harmonic-closeness.ts';
import { localClustering } from '../../../src/analysis/centrality/local-clustering.ts';
import { pageRank, pageRankOfParticipations } from '../../../src/analysis/centrality/page-rank.ts';
import { participationCoefficient } from '../../../src/analysis/centrality/participation-coefficient.ts';
import {
  sampledBetweenness,
  sampledBetweennessOfTies,
} from '../../../src/analysis/centrality/sampled-betweenness.ts';
import { strength } from '../../../src/analysis/centrality/strength.ts';
import { components } from '../../../src/analysis/components.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import type { Participations } from '../../../src/network/packed.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';
import { incidenceOf } from '../../support/incidence-of.ts';
import {
  plainBetweenness,
  plainClustering,
  plainComponents,
  plainCoreness,
  plainHarmonic,
  weightMatrix,
} from './plain.ts';

interface Teams {
  nodes: number;
  teams: number[][];
}

/** Up to 14 organisations in up to 12 teams: with isolates, repeated teams, teams of one and of none. */
const anyTeams: fc.Arbitrary<Teams> = fc.integer({ min: 0, max: 14 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    teams:
      nodes === 0
        ? fc.constant([])
        : fc.array(fc.uniqueArray(fc.integer({ min: 0, max: nodes - 1 }), { maxLength: 5 }), {
            maxLength: 12,
          }),
  }),
);

const pack = ({ nodes, teams }: Teams) => packParticipations(incidenceOf(nodes, teams));

/** Every measure of a network. Eigenvectors are apart: they need not settle where two components vie. */
const EVERY: Record<string, (participations: Participations) => ArrayLike<number>> = {
  degree: (p) => degree(projectTies(p)),
  strength: (p) => strength(projectTies(p)),
  pageRank: (p) => pageRank(projectTies(p), { tolerance: 1e-13 }),
  pageRankOfParticipations: (p) => pageRankOfParticipations(p, { tolerance: 1e-13 }),
  betweenness: (p) => betweenness(p),
  betweennessOfTies: (p) => betweennessOfTies(projectTies(p)),
  harmonicCloseness: (p) => harmonicCloseness(p),
  coreness: (p) => coreness(projectTies(p)),
  localClustering: (p) => localClustering(projectTies(p)),
  constraint: (p) => constraint(projectTies(p)),
  effectiveSize: (p) => effectiveSize(projectTies(p)),
};

function expectClose(ours: ArrayLike<number>, others: ArrayLike<number>): void {
  expect(ours.length).toBe(others.length);
  const apart = Array.from(ours).filter(
    (value, i) => !(Math.abs(value - others[i]) <= 1e-9 * Math.max(1, Math.abs(others[i]))),
  );
  expect(apart, `${Array.from(ours)} against ${Array.from(others)}`).toEqual([]);
}

describe('the fast versions equal the plain ones', () => {
  it.each<[string, (p: Participations) => ArrayLike<number>, (matrix: number[][]) => number[]]>([
    ['betweenness', EVERY.betweenness, plainBetweenness],
    ['betweenness of ties', EVERY.betweennessOfTies, plainBetweenness],
    ['betweenness with every node a pivot', (p) => sampledBetweenness(p).values, plainBetweenness],
    ['the same of ties', (p) => sampledBetweennessOfTies(projectTies(p)).values, plainBetweenness],
    ['harmonic closeness', EVERY.harmonicCloseness, plainHarmonic],
    ['coreness', EVERY.coreness, plainCoreness],
    ['local clustering', EVERY.localClustering, plainClustering],
    ['strength', EVERY.strength, (matrix) => matrix.map((row) => row.reduce((a, b) => a + b, 0))],
  ])('%s', (_, fast, plain) => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const participations = pack(teams);
        expectClose(fast(participations), plain(weightMatrix(participations)));
      }),
      { numRuns: 200 },
    );
  });

  it('PageRank on participations equals that on ties, also where a filter leaves participants out', () => {
    fc.assert(
      fc.property(anyTeams, fc.constantFrom('newman', 'unweighted', 'minutes-of-fame'), (teams, weight) => {
        const some = packParticipations(incidenceOf(teams.nodes, teams.teams), {
          keepOrganisation: (index) => index % 3 !== 0,
        });
        for (const participations of [pack(teams), some])
          expectClose(
            pageRankOfParticipations(participations, { weight, tolerance: 1e-13 }),
            pageRank(projectTies(participations, { weight }), { tolerance: 1e-13 }),
          );
      }),
    );
  });

  it('components', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const participations = pack(teams);
        const { membership, count, sizes } = components(projectTies(participations));
        const smallest = plainComponents(weightMatrix(participations));
        const groups = [...new Set(smallest)]
          .map((first) => ({ first, size: smallest.filter((other) => other === first).length }))
          .sort((a, b) => b.size - a.size || a.first - b.first);
        expect(Array.from(membership)).toEqual(
          smallest.map((first) => groups.findIndex((group) => group.first === first)),
        );
        expect({ count, sizes: Array.from(sizes) }).toEqual({
          count: groups.length,
          sizes: groups.map(({ size }) => size),
        });
      }),
    );
  });
});

describe.each(Object.entries(EVERY))('%s', (name, measureOf) => {
  it('is a number everywhere', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const values = measureOf(pack(teams));
        expect(values.length).toBe(teams.nodes);
        expect(Array.from(values).filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
    );
  });

  it('goes with the organisation when they are renumbered', () => {
    const renumbered = anyTeams.chain((teams) =>
      fc.record({
        teams: fc.constant(teams),
        order: fc.shuffledSubarray([...Array(teams.nodes).keys()], { minLength: teams.nodes }),
      }),
    );
    fc.assert(
      fc.property(renumbered, ({ teams, order }) => {
        const moved = { nodes: teams.nodes, teams: teams.teams.map((team) => team.map((u) => order[u])) };
        const before = measureOf(pack(teams));
        const after = measureOf(pack(moved));
        expectClose(
          order.map((place) => after[place]),
          before,
        );
      }),
    );
  });

  it('sees the two halves of a disjoint union apart', () => {
    // What is shared out over all nodes is smaller in a union by the number of nodes.
    const scale: (nodes: number, all: number) => number = name.startsWith('pageRank')
      ? (nodes, all) => nodes / all
      : name === 'harmonicCloseness'
        ? (nodes, all) => (nodes - 1) / (all - 1)
        : () => 1;
    // A walk that is stranded in one half may start anew in the other: for PageRank everyone has a partner.
    const withTies = ({ nodes, teams }: Teams): Teams =>
      name.startsWith('pageRank') ? { nodes, teams: [...teams, [...Array(nodes).keys()]] } : { nodes, teams };
    fc.assert(
      fc.property(anyTeams, anyTeams, (first, second) => {
        fc.pre(first.nodes > 1 && second.nodes > 1);
        const [left, right] = [first, second].map(withTies);
        const all = left.nodes + right.nodes;
        const union = {
          nodes: all,
          teams: [...left.teams, ...right.teams.map((team) => team.map((u) => u + left.nodes))],
        };
        expectClose(measureOf(pack(union)), [
          ...Array.from(measureOf(pack(left)), (value) => value * scale(left.nodes, all)),
          ...Array.from(measureOf(pack(right)), (value) => value * scale(right.nodes, all)),
        ]);
      }),
    );
  });
});

describe('eigenvector centrality', () => {
  it('solves A·x = λ·x with 1 as its largest value, where it settles', () => {
    fc.assert(
      fc.property(anyTeams, (teams) => {
        const participations = pack(teams);
        const ties = projectTies(participations);
        let x: Float64Array;
        try {
          x = eigenvector(ties, { tolerance: 1e-13 });
        } catch (error) {
          expect((error as Error).name).toBe('NotConvergedError');
          return;
        }
        if (ties.ties === 0) {
          expect(Array.from(x)).toEqual(new Array(teams.nodes).fill(0));
          return;
        }
        expect(Math.max(...x)).toBe(1);
        const product = weightMatrix(participations).map((row) =>
          row.reduce((sum, weight, v) => sum + weight * x[v], 0),
        );
        const eigenvalue = product[x.indexOf(1)];
        const off = product.filter((value, u) => !(Math.abs(value - eigenvalue * x[u]) < 1e-8));
        expect(off).toEqual([]);
      }),
    );
  });

  it('says so when it does not settle', () => {
    const path = tiesFromEdges(
      40,
      [...Array(39).keys()],
      [...Array(39).keys()].map((u) => u + 1),
    );
    expect(() => eigenvector(path, { maxRounds: 3 })).toThrow(
      /^Eigenvector centrality did not settle after 3 rounds \(last change 0\.\d+\)\. Raise the tolerance or the limit of rounds\.$/,
    );
  });
});

describe('odd networks', () => {
  const nobody = pack({ nodes: 0, teams: [] });
  const hermit = pack({ nodes: 1, teams: [[0]] });

  it('give an empty answer where nobody is there', () => {
    for (const measureOf of Object.values(EVERY)) expect(Array.from(measureOf(nobody))).toEqual([]);
    expect(Array.from(eigenvector(projectTies(nobody)))).toEqual([]);
    expect(components(projectTies(nobody))).toEqual({
      membership: new Int32Array(0),
      count: 0,
      sizes: new Int32Array(0),
    });
  });

  it('give a lonely organisation 0, and all of PageRank', () => {
    const values = Object.fromEntries(
      Object.entries(EVERY).map(([name, of]) => [name, Array.from(of(hermit))]),
    );
    const zeros = Object.fromEntries(Object.keys(EVERY).map((name) => [name, [0]]));
    expect(values).toEqual({ ...zeros, pageRank: [1], pageRankOfParticipations: [1] });
  });

  it('include a hub of 20,000 partners', () => {
    const nodes = 20_001;
    const star = tiesFromEdges(
      nodes,
      new Int32Array(nodes - 1),
      Int32Array.from({ length: nodes - 1 }, (_, i) => i + 1),
    );
    const ends = (values: ArrayLike<number>) => [values[0], values[1], values[nodes - 1]];
    expect(ends(degree(star))).toEqual([20_000, 1, 1]);
    expect(ends(coreness(star))).toEqual([1, 1, 1]);
    expect(ends(localClustering(star))).toEqual([0, 0, 0]);
    const hub = sampledBetweennessOfTies(star, { pivots: 4, seed: 2 });
    // Each leaf among the pivots sees the hub on its way to 19,999 others.
    expect(hub.values[0]).toBeCloseTo((nodes / 2) * 19_999, 3);
    expect(ends(participationCoefficient(star, new Int32Array(nodes)))).toEqual([0, 0, 0]);
    const [top, leaf] = ends(eigenvector(star));
    expect(top).toBe(1);
    expect(leaf).toBeCloseTo(1 / Math.sqrt(20_000), 8);
  });

  it('throw when shortest paths are more than can be counted', () => {
    // 320 layers of ten, each tied to all of the next: 10^319 paths from end to end.
    const layers = 320;
    const edges = Array.from({ length: layers - 1 }, (_, layer) =>
      Array.from({ length: 100 }, (_, pair) => [
        layer * 10 + Math.floor(pair / 10),
        (layer + 1) * 10 + (pair % 10),
      ]),
    ).flat();
    const message =
      'Two organisations are joined by more shortest paths than can be counted, so betweenness has no value here. Look at a part of the network.';
    expect(() => betweenness(pack({ nodes: layers * 10, teams: edges }))).toThrow(message);
    const ties = tiesFromEdges(
      layers * 10,
      edges.map(([u]) => u),
      edges.map(([, v]) => v),
    );
    expect(() => betweennessOfTies(ties)).toThrow(message);
  });
});

describe('the participation coefficient', () => {
  const path = tiesFromEdges(3, [0, 1], [1, 2], [1, 3]);

  it('counts ties, or their weight when asked', () => {
    expect(Array.from(participationCoefficient(path, [0, 0, 1]))).toEqual([0, 0.5, 0]);
    expect(Array.from(participationCoefficient(path, [0, 0, 1], { weighted: true }))).toEqual([0, 0.375, 0]);
  });

  it('refuses what is no partition of these nodes', () => {
    expect(() => participationCoefficient(path, [0, 0])).toThrow('The partition has 2 entries for 3 nodes.');
    expect(() => participationCoefficient(path, [0, -1, 0])).toThrow('A group is a number from 0, not -1.');
  });
});

it('PageRank says so when it does not settle', () => {
  const ties = tiesFromEdges(4, [0, 1, 2], [1, 2, 3], [1, 2, 3]);
  expect(() => pageRank(ties, { maxRounds: 1 })).toThrow(
    /^PageRank did not settle after 1 rounds \(last change 0\.\d+\)\. Raise the tolerance or the limit of rounds\.$/,
  );
});

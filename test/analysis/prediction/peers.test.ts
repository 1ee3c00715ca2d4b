/** Every score against networkx, python-igraph, numpy, scipy and scikit-learn: see test/peers/README.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreAdamicAdar } from '../../../src/analysis/prediction/adamic-adar.ts';
import { scoreCommonNeighbours } from '../../../src/analysis/prediction/common-neighbours.ts';
import { distance } from '../../../src/analysis/prediction/distance.ts';
import { scoreJaccard } from '../../../src/analysis/prediction/jaccard.ts';
import { scoreL3 } from '../../../src/analysis/prediction/l3.ts';
import { scoreP3 } from '../../../src/analysis/prediction/p3.ts';
import { personalisedPageRank } from '../../../src/analysis/prediction/personalised-page-rank.ts';
import { scorePreferentialAttachment } from '../../../src/analysis/prediction/preferential-attachment.ts';
import { scoreResourceAllocation } from '../../../src/analysis/prediction/resource-allocation.ts';
import type { Scores } from '../../../src/analysis/prediction/scores.ts';
import { themeProfiles, themeSimilarity } from '../../../src/analysis/prediction/theme-similarity.ts';
import { type LinkScore, type TopLists, topLists } from '../../../src/analysis/prediction/top-lists.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import type { Participations, TieNetwork } from '../../../src/network/packed.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { incidenceOf } from '../../support/incidence-of.ts';
import { smallEcosystem } from '../../support/small-ecosystem.ts';

type Triple = [node: number, candidate: number, score: number];
interface Network {
  organisations: number;
  projects: number[][];
  scores: Record<string, { by: string; values: Triple[] }>;
  'personalised page rank': { damping: number; values: number[][] };
}
const peers = JSON.parse(readFileSync(new URL('../../peers/prediction.json', import.meta.url), 'utf8')) as {
  networks: Record<string, Network>;
  themes: {
    organisations: number;
    themes: number;
    projects: { with: number[]; themes: number[] }[];
    cosine: number[][];
  };
  distances: { places: [number, number][]; km: number[][] };
};

/** Within 1e-9 of the peer's number. */
const near = (ours: number, theirs: number) =>
  Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));

/** The best k of a peer's numbers for one node: highest first, then by candidate. */
const bestOf = (values: Triple[], node: number, k: number) =>
  values
    .filter(([from]) => from === node)
    .sort(([, u, x], [, v, y]) => (near(x, y) ? u - v : y - x))
    .slice(0, k);

const SCORES: Record<string, (ties: TieNetwork, participations: Participations, node: number) => Scores> = {
  'common-neighbours': (ties, _, node) => scoreCommonNeighbours(ties, node),
  'adamic-adar': (ties, _, node) => scoreAdamicAdar(ties, node),
  'resource-allocation': (ties, _, node) => scoreResourceAllocation(ties, node),
  jaccard: (ties, _, node) => scoreJaccard(ties, node),
  'preferential-attachment': (ties, _, node) => scorePreferentialAttachment(ties, node),
  l3: (ties, _, node) => scoreL3(ties, node),
  p3: (_, participations, node) => scoreP3(participations, node),
};

describe.each(Object.entries(peers.networks))('on %s', (_, network) => {
  const { organisations, projects, scores } = network;
  const participations = packParticipations(incidenceOf(organisations, projects));
  const ties = projectTies(participations);

  it.each(Object.keys(SCORES))('scores the same candidates by %s', (name) => {
    const ours = Array.from({ length: organisations }, (_, node) => {
      const found = SCORES[name](ties, participations, node);
      return Array.from(found.nodes, (candidate, i): Triple => [node, candidate, found.scores[i]]);
    }).flat();
    const theirs = scores[name].values;
    expect(ours.map(([u, v]) => [u, v])).toEqual(theirs.map(([u, v]) => [u, v]));
    expect(ours.filter(([, , score], i) => !near(score, theirs[i][2]))).toEqual([]);
  });

  it.each(Object.keys(SCORES))('lists the best candidates of everyone by %s', (name) => {
    const score = name as LinkScore;
    const everyone = topLists({ ties, participations }, { score, k: 4 });
    const some = topLists({ ties, participations }, { score, k: 4, of: [3, 0] });
    const listed = ({ k, of, count, nodes, scores: found }: TopLists, i: number) =>
      Array.from({ length: count[i] }, (_, j): Triple => [of[i], nodes[i * k + j], found[i * k + j]]);
    for (let node = 0; node < organisations; node++) {
      const theirs = bestOf(scores[name].values, node, 4);
      const ours = listed(everyone, node);
      expect(ours.length).toBe(theirs.length);
      // Equal scores may differ in their last digits, and so in their order; the scores themselves must match.
      expect(ours.filter(([, , value], i) => !near(value, theirs[i][2]))).toEqual([]);
      const scoreOf = new Map(scores[name].values.map(([from, to, value]) => [`${from} ${to}`, value]));
      expect(ours.filter(([from, to, value]) => !near(value, scoreOf.get(`${from} ${to}`) ?? -1))).toEqual(
        [],
      );
    }
    expect([listed(some, 0), listed(some, 1)].map((list) => list.map(([from, to]) => [from, to]))).toEqual(
      [listed(everyone, 3), listed(everyone, 0)].map((list) => list.map(([from, to]) => [from, to])),
    );
  });

  it('lists the best candidates by personalised PageRank', () => {
    const { damping, values } = network['personalised page rank'];
    const {
      k,
      count,
      nodes,
      scores: found,
    } = topLists(
      { ties, participations },
      { score: 'personalised-pagerank', k: 3, walk: { damping, tolerance: 1e-13 } },
    );
    values.forEach((theirs, node) => {
      const tied = new Set(ties.target.subarray(ties.start[node], ties.start[node + 1]));
      const best = theirs
        .filter((value, other) => other !== node && !tied.has(other) && value > 1e-15)
        .sort((a, b) => b - a)
        .slice(0, 3);
      expect(count[node]).toBe(best.length);
      best.forEach((value, i) => {
        expect(near(found[node * k + i], value)).toBe(true);
        expect(tied.has(nodes[node * k + i])).toBe(false);
      });
    });
  });

  it('has the same personalised PageRank', () => {
    const { damping, values } = network['personalised page rank'];
    values.forEach((theirs, node) => {
      const ours = personalisedPageRank(participations, node, { damping, tolerance: 1e-13 });
      expect(ours.length).toBe(theirs.length);
      expect(Array.from(ours).filter((value, i) => !near(value, theirs[i]))).toEqual([]);
    });
  });
});

it('has the same theme cosines as scikit-learn', () => {
  const { organisations, themes, projects, cosine } = peers.themes;
  const name = (index: number) => String(index).padStart(3, '0');
  const ecosystem = smallEcosystem({
    organisations: Object.fromEntries(Array.from({ length: organisations }, (_, i) => [name(i), {}])),
    themes: Object.fromEntries(Array.from({ length: themes }, (_, i) => [name(i), { title: `theme ${i}` }])),
    projects: Object.fromEntries(
      projects.map((project, i) => [
        name(i),
        { with: project.with.map(name), themes: project.themes.map(name) },
      ]),
    ),
  });
  const profiles = themeProfiles(ecosystem);
  cosine.forEach((theirs, node) => {
    const ours = themeSimilarity(profiles, node);
    expect(Array.from(ours).filter((value, i) => !near(value, theirs[i]))).toEqual([]);
  });
});

it('has the same distances as scikit-learn', () => {
  const { places, km } = peers.distances;
  const ours = places.map(([latitude, longitude]) =>
    places.map(([north, east]) => distance({ latitude, longitude }, { latitude: north, longitude: east })!),
  );
  ours.forEach((row, i) => {
    // Antipodes lose half the digits: the chord's rounding becomes its root's.
    row.forEach((value, j) => {
      expect(Math.abs(value - km[i][j])).toBeLessThanOrEqual(km[i][j] > 20_000 ? 1e-3 : 1e-6);
    });
  });
});

it('refuses lists that cannot be made', () => {
  const participations = packParticipations(incidenceOf(2, [[0, 1]]));
  const network = { participations, ties: projectTies(participations) };
  expect(() => topLists(network, { score: 'l3', k: 0 })).toThrow(
    'The number of candidates is a whole number from 1, not 0.',
  );
  expect(() => topLists(network, { score: 'l3', of: [2] })).toThrow(
    'There is no organisation 2: they are 0 to 1.',
  );
});

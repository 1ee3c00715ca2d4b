/** Every measure against networkx, python-igraph and numpy: see test/peers/README.md. */
import { readFileSync } from 'node:fs';
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
import { strength } from '../../../src/analysis/centrality/strength.ts';
import { components } from '../../../src/analysis/components.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { incidenceOf } from '../../support/incidence-of.ts';

type Numbers = Record<string, number[]>;
interface PeerGraph {
  nodes: number;
  projects: number[][];
  ties: [number, number, number, number][];
  networkx: Numbers;
  igraph: Numbers;
  numpy: Numbers;
  definition: { participation: { groups: number[]; values: number[] } };
}

const { graphs } = JSON.parse(
  readFileSync(new URL('../../peers/centrality.json', import.meta.url), 'utf8'),
) as { graphs: Record<string, PeerGraph> };

/** Within 1e-9 of the peer's number, or of 1e-12 near 0. */
function expectNumbers(ours: ArrayLike<number>, peers: readonly number[], tolerance = 1e-9): void {
  expect(ours.length).toBe(peers.length);
  const off = Array.from(ours).filter(
    (value, i) => !(Math.abs(value - peers[i]) <= Math.max(1e-12, tolerance * Math.abs(peers[i]))),
  );
  expect(off, `${Array.from(ours)} against ${peers}`).toEqual([]);
}

const settled = { tolerance: 1e-14, maxRounds: 100_000 };

describe.each(Object.entries(graphs))('on %s', (_, { nodes, projects, ties: peerTies, ...peers }) => {
  const participations = packParticipations(incidenceOf(nodes, projects));
  const ties = projectTies(participations);

  it('has the same ties', () => {
    const ours = Array.from({ length: nodes }, (_, u) =>
      Array.from(ties.target.subarray(ties.start[u], ties.start[u + 1]), (v, i) => [
        u,
        v,
        ties.shared[ties.start[u] + i],
      ]),
    ).flat();
    const bothWays = peerTies
      .flatMap(([u, v, , shared]) => [
        [u, v, shared],
        [v, u, shared],
      ])
      .sort(([a, b], [c, d]) => a - c || b - d);
    expect(ours).toEqual(bothWays);
    expect(ties.ties).toBe(peerTies.length);
  });

  it('has the same degree, strength and coreness', () => {
    expectNumbers(degree(ties), peers.networkx.degree);
    expectNumbers(strength(ties), peers.networkx.strength);
    expectNumbers(coreness(ties), peers.networkx.coreness);
    expectNumbers(coreness(ties), peers.igraph.coreness);
  });

  it('has the same PageRank, on ties and on participations', () => {
    const onTies = pageRank(ties, settled);
    expectNumbers(onTies, peers.networkx.pagerank);
    expectNumbers(onTies, peers.igraph.pagerank);
    expectNumbers(pageRankOfParticipations(participations, settled), peers.networkx.pagerank);
  });

  it('has the same betweenness, on participations and on ties', () => {
    for (const ours of [betweenness(participations), betweennessOfTies(ties)]) {
      expectNumbers(ours, peers.networkx.betweenness);
      expectNumbers(ours, peers.igraph.betweenness);
    }
  });

  it('has the same harmonic closeness', () => {
    expectNumbers(harmonicCloseness(participations), peers.networkx.harmonic);
    expectNumbers(harmonicCloseness(participations), peers.igraph.harmonic);
  });

  it('has the same eigenvector', () => {
    if (peers.numpy.eigenvector) expectNumbers(eigenvector(ties, settled), peers.numpy.eigenvector);
    if (peers.numpy.eigenvectorUnweighted)
      expectNumbers(eigenvector(ties, { ...settled, weighted: false }), peers.numpy.eigenvectorUnweighted);
    expect(Math.max(...eigenvector(ties))).toBe(1);
  });

  it('has the same local clustering', () => {
    expectNumbers(localClustering(ties), peers.networkx.clustering);
    expectNumbers(localClustering(ties), peers.igraph.clustering);
  });

  it('has the same constraint and effective size', () => {
    expectNumbers(constraint(ties), peers.networkx.constraint);
    expectNumbers(constraint(ties), peers.igraph.constraint);
    expectNumbers(effectiveSize(ties), peers.networkx.effectiveSize);
  });

  it('has the same participation coefficient and components', () => {
    const { groups, values } = peers.definition.participation;
    expectNumbers(participationCoefficient(ties, groups), values);
    expect(Array.from(components(ties).membership)).toEqual(peers.networkx.components);
  });
});

/** A network of some hundred thousand ties: no overflow, no step that grows with the square, measures that agree. */
import { beforeAll, describe, expect, it } from 'vitest';
import { BROKER_ROLES, brokerage } from '../../src/analysis/brokerage/brokerage.ts';
import { constraint } from '../../src/analysis/centrality/constraint.ts';
import { coreness } from '../../src/analysis/centrality/coreness.ts';
import { degree } from '../../src/analysis/centrality/degree.ts';
import { effectiveSize } from '../../src/analysis/centrality/effective-size.ts';
import { localClustering } from '../../src/analysis/centrality/local-clustering.ts';
import { pageRank, pageRankOfParticipations } from '../../src/analysis/centrality/page-rank.ts';
import { participationCoefficient } from '../../src/analysis/centrality/participation-coefficient.ts';
import { sampledBetweenness } from '../../src/analysis/centrality/sampled-betweenness.ts';
import { strength } from '../../src/analysis/centrality/strength.ts';
import { withinModuleZ } from '../../src/analysis/centrality/within-module-z.ts';
import { agreement } from '../../src/analysis/community/agreement.ts';
import { leiden } from '../../src/analysis/community/leiden.ts';
import { components } from '../../src/analysis/components.ts';
import { topLists } from '../../src/analysis/prediction/top-lists.ts';
import type { Participations, TieNetwork } from '../../src/network/packed.ts';
import { projectTies } from '../../src/network/project-ties.ts';
import { largeCover } from '../support/large-cover.ts';

const sum = (values: ArrayLike<number>) => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
};
const unsound = (values: ArrayLike<number>) => Array.from(values).filter((value) => !Number.isFinite(value));

describe('a large network', { timeout: 120_000 }, () => {
  let participations: Participations;
  let ties: TieNetwork;
  let groups: Int32Array;
  beforeAll(() => {
    participations = largeCover(20_000, 2_500, 36);
    ties = projectTies(participations);
    groups = leiden(ties, { iterations: 1 });
  });

  it('has each tie at both ends, and no more than pairs of participants', () => {
    expect(ties.ties).toBeGreaterThan(150_000);
    expect(sum(degree(ties))).toBe(2 * ties.ties);
    expect(sum(ties.shared)).toBe(2 * sum(participations.size.map((k) => (k * (k - 1)) / 2)));
    expect(sum(strength(ties))).toBeCloseTo(participations.projectOrganisation.length, 6);
  });

  it('has sound measures that fit together', () => {
    const degrees = degree(ties);
    const cores = coreness(ties);
    expect(Array.from(cores).filter((core, u) => core > degrees[u])).toEqual([]);
    expect(sum(components(ties).sizes)).toBe(ties.nodes);
    for (const ranks of [pageRank(ties), pageRankOfParticipations(participations)])
      expect(sum(ranks)).toBeCloseTo(1, 9);
    for (const values of [
      constraint(ties),
      effectiveSize(ties),
      participationCoefficient(ties, groups),
      withinModuleZ(ties, groups),
      sampledBetweenness(participations, { pivots: 16 }).values,
    ]) {
      expect(values.length).toBe(ties.nodes);
      expect(unsound(values)).toEqual([]);
    }
    expect(agreement(groups, leiden(ties, { iterations: 1, seed: 2 })).n).toBe(ties.nodes);
  });

  it('has brokers of all pairs of partners that clustering counts as open', () => {
    const { pairs, roles } = brokerage(ties, groups);
    const clustering = localClustering(ties);
    const degrees = degree(ties);
    const off = Array.from(pairs).filter(
      (open, u) =>
        Math.abs(open - ((1 - clustering[u]) * degrees[u] * (degrees[u] - 1)) / 2) > 1e-6 * (1 + open),
    );
    expect(off).toEqual([]);
    for (const role of BROKER_ROLES)
      for (const values of [roles[role].count, roles[role].expected, roles[role].z])
        expect(unsound(values)).toEqual([]);
  });

  it('has lists of candidates for everyone', () => {
    const { count, scores } = topLists({ ties, participations }, { score: 'preferential-attachment', k: 5 });
    expect(count.length).toBe(ties.nodes);
    expect(unsound(scores)).toEqual([]);
    expect(sum(topLists({ ties, participations }, { score: 'l3', k: 5, of: [0, 1, 2] }).count)).toBe(15);
  });
});

/** Horizon Europe as a whole, against figures that igraph gives too. */
import { beforeAll, expect, it } from 'vitest';
import { coreness } from '../../../src/analysis/centrality/coreness.ts';
import { harmonicCloseness } from '../../../src/analysis/centrality/harmonic-closeness.ts';
import { localClustering } from '../../../src/analysis/centrality/local-clustering.ts';
import { pageRank, pageRankOfParticipations } from '../../../src/analysis/centrality/page-rank.ts';
import { components } from '../../../src/analysis/components.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import type { Participations, TieNetwork } from '../../../src/network/packed.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { cordisIncidence } from '../../support/cordis-incidence.ts';
import { describeWithCordis } from '../../support/requirements.ts';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

describeWithCordis('on Horizon Europe', () => {
  let participations: Participations;
  let ties: TieNetwork;
  beforeAll(async () => {
    participations = packParticipations(await cordisIncidence());
    ties = projectTies(participations);
  });

  it('finds everyone, every distinct participation and every tie', () => {
    expect(participations.organisations.length).toBe(25_879);
    expect(participations.projects.length).toBe(13_464);
    expect(participations.organisationProject.length).toBe(91_036);
    expect(ties.ties).toBe(701_365);
  });

  it('finds the components and cores that igraph finds', () => {
    expect(components(ties).count).toBe(684);
    expect(sum(coreness(ties))).toBe(792_134);
  });

  it('measures closeness, clustering and PageRank as igraph does', () => {
    expect(sum(harmonicCloseness(participations))).toBeCloseTo(9_316.468, 3);
    expect(sum(localClustering(ties))).toBeCloseTo(20_337.98, 2);
    const onTies = pageRank(ties, { tolerance: 1e-12 });
    const direct = pageRankOfParticipations(participations, { tolerance: 1e-12 });
    expect(sum(direct)).toBeCloseTo(1, 9);
    expect(Math.max(...onTies.map((value, u) => Math.abs(value / direct[u] - 1)))).toBeLessThan(1e-6);
  });
});

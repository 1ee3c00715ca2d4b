import { describe, expect, it } from 'vitest';
import {
  CentralityAnswer,
  CommunitiesAnswer,
  NetworkAnswer,
  OrganisationAnswer,
} from '../../src/model/answers.ts';
import { NotFoundError } from '../../src/model/errors.ts';
import { centralityAnswer } from '../../src/report/centrality-answer.ts';
import { communitiesAnswer } from '../../src/report/communities-answer.ts';
import { networkAnswer } from '../../src/report/network-answer.ts';
import { organisationAnswer } from '../../src/report/organisation-answer.ts';
import { org, smallEcosystem } from '../support/small-ecosystem.ts';
import { ALFA, BETA, DELTA, EPSILON, GAMMA, GHOST, HERMIT, sample, ZETA } from './sample.ts';

describe('the network', () => {
  it('is described with brokers, islands and synthetic records apart', () => {
    expect(NetworkAnswer.parse(networkAnswer(sample()))).toEqual({
      organisations: 8,
      projects: 7,
      participations: 17,
      ties: 7,
      components: 3,
      largestComponent: 6,
      isolates: 2,
      helix: { company: 4, knowledge: 1, government: 1, 'civil-society': 1, association: 0, unknown: 0 },
      clusterOrganisations: 1,
      synthetic: { organisations: 1, projects: 1 },
      years: [
        { year: 2021, projects: 3 },
        { year: 2022, projects: 2 },
        { year: 2023, projects: 1 },
      ],
      mostConnected: [
        { organisation: DELTA, partners: 3 },
        { organisation: GAMMA, partners: 3 },
        { organisation: ALFA, partners: 2 },
        { organisation: BETA, partners: 2 },
        { organisation: EPSILON, partners: 2 },
        { organisation: ZETA, partners: 2 },
      ],
      sources: [],
      dataVersion: 'v1',
    });
  });

  it('of nothing is all noughts', () => {
    expect(NetworkAnswer.parse(networkAnswer(smallEcosystem({})))).toMatchObject({
      organisations: 0,
      ties: 0,
      components: 0,
      largestComponent: 0,
      isolates: 0,
      years: [],
      mostConnected: [],
    });
  });
});

describe('centrality', () => {
  it('ranks by value, then by id, and says what the number means', () => {
    const answer = CentralityAnswer.parse(centralityAnswer(sample(), 'strength', { top: 4 }));
    expect(answer).toEqual({
      measure: 'strength',
      definition: expect.stringMatching(/^The weight of its ties/),
      source: expect.stringContaining('Newman (2001)'),
      options: {},
      n: 8,
      values: [
        { organisation: ALFA, value: 3 },
        { organisation: BETA, value: 3 },
        { organisation: DELTA, value: 3 },
        { organisation: GAMMA, value: 3 },
      ],
      dataVersion: 'v1',
    });
  });

  it('lists everyone, isolates too, unless told how many', () => {
    const { values } = centralityAnswer(sample(), 'degree');
    expect(values.map(({ organisation, value }) => [organisation.id, value])).toEqual([
      ['org:delta', 3],
      ['org:gamma', 3],
      ['org:alfa', 2],
      ['org:beta', 2],
      ['org:epsilon', 2],
      ['org:zeta', 2],
      ['org:ghost', 0],
      ['org:hermit', 0],
    ]);
  });
});

describe('communities', () => {
  it('come with their size, label and members, cut where asked', () => {
    const answer = CommunitiesAnswer.parse(communitiesAnswer(sample(), { seed: 3 }, { members: 2 }));
    expect(answer).toMatchObject({
      algorithm: 'leiden',
      options: { resolution: 1, seed: 3 },
      dataVersion: 'v1',
    });
    expect(answer.communities.map(({ id, size, members }) => ({ id, size, members }))).toEqual([
      { id: 0, size: 3, members: [ALFA, BETA] },
      { id: 1, size: 3, members: [DELTA, EPSILON] },
      { id: 2, size: 1, members: [GHOST] },
      { id: 3, size: 1, members: [HERMIT] },
    ]);
    expect(answer.communities[0].helix).toEqual({
      company: 1,
      knowledge: 1,
      government: 0,
      'civil-society': 0,
      association: 0,
      unknown: 0,
    });
    expect(answer.communities[0].themes[0]).toEqual({ id: 'theme:heat', title: 'heat' });
  });
});

describe('an organisation', () => {
  it('is described with its projects, partners, themes and clusters', () => {
    const answer = OrganisationAnswer.parse(organisationAnswer(sample(), org('beta')));
    expect(answer).toEqual({
      organisation: expect.objectContaining({ id: 'org:beta', name: 'Beta' }),
      sources: [],
      numbers: { projects: 3, partners: 2, firstYear: 2021, lastYear: 2022 },
      community: { id: 0, label: expect.stringContaining('heat') },
      clusters: [
        { id: 'cluster:blue', name: 'Blue', kind: 'ibn' },
        { id: 'cluster:flux', name: 'Flux', kind: 'spearhead' },
      ],
      themes: [
        { id: 'theme:heat', title: 'heat', projects: 3 },
        { id: 'theme:storage', title: 'energy storage', projects: 1 },
      ],
      projects: [
        { id: 'project:cool', acronym: 'cool', startDate: '2022-03-01', endDate: '2025-02-28' },
        { id: 'project:store', acronym: 'store', startDate: '2022-01-01' },
        {
          id: 'project:heat',
          acronym: 'heat',
          title: 'Heat',
          startDate: '2021-05-01',
          endDate: '2024-04-30',
        },
      ],
      partners: [
        { organisation: ALFA, projects: 3, strength: 2 },
        { organisation: GAMMA, projects: 2, strength: 1 },
      ],
      dataVersion: 'v1',
    });
  });

  it('that is alone has no community, and synthetic ones and projects are marked', () => {
    const ghost = organisationAnswer(sample(), org('ghost'));
    expect(ghost).not.toHaveProperty('community');
    expect(ghost.organisation.synthetic).toBe(true);
    const gamma = organisationAnswer(sample(), org('gamma'));
    expect(gamma.projects[0]).toMatchObject({ id: 'project:bridge', synthetic: true });
    expect(gamma.clusters.map(({ id }) => id)).toEqual(['cluster:flux']);
  });

  it('that is not there is named in the error', () => {
    expect(() => organisationAnswer(sample(), org('nobody'))).toThrow(
      new NotFoundError('There is no organisation org:nobody in what is looked at.'),
    );
  });
});

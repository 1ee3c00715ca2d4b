/** Communities with what they are worth: whether they come back, and how far they agree with other groups. */
import { describe, expect, it } from 'vitest';
import { CommunitiesAnswer } from '../../src/model/answers.ts';
import { yearBefore } from '../../src/report/communities-agreement.ts';
import { communitiesAnswer } from '../../src/report/communities-answer.ts';
import { smallEcosystem } from '../support/small-ecosystem.ts';

const circle = (names: string[], startDate: string) => ({ with: names, startDate, endDate: '2030-12-31' });
const spec = {
  organisations: {
    a: { place: { country: 'BE' } },
    b: { place: { country: 'BE' } },
    c: { place: { country: 'BE' } },
    x: { place: { country: 'NL' } },
    y: { place: { country: 'NL' } },
    z: { place: { country: 'NL' } },
    lonely: {},
  },
  projects: {
    p1: circle(['a', 'b', 'c'], '2022-01-01'),
    p2: circle(['x', 'y', 'z'], '2022-01-01'),
    p3: circle(['a', 'b', 'c'], '2022-01-01'),
    p4: circle(['c', 'x'], '2023-06-01'),
    p5: circle(['x', 'y', 'z', 'new'], '2023-06-01'),
  },
  clusters: { mixed: { members: ['a', 'x'] }, rest: { members: ['b', 'y'] } },
};

describe('communities', () => {
  it('say whether they come back from other seeds, when asked', () => {
    const answer = CommunitiesAnswer.parse(communitiesAnswer(smallEcosystem(spec), {}, { runs: 4 }));
    expect(answer.stability).toMatchObject({ runs: 4, agreement: 1 });
    expect(answer.communities.map(({ stability }) => stability)).toEqual([
      { together: 1, likeness: 1, stable: true },
      { together: 1, likeness: 1, stable: true },
      { together: 1, likeness: 1, stable: true },
    ]);
    const plain = communitiesAnswer(smallEcosystem(spec));
    expect(['stability' in plain, 'agreement' in plain]).toEqual([false, false]);
    expect(plain.communities.some((community) => 'stability' in community)).toBe(false);
  });

  it('agree with countries and not with clusters, over those in a group of both', () => {
    const answer = CommunitiesAnswer.parse(
      communitiesAnswer(smallEcosystem(spec), {}, { compare: ['country', 'cluster'] }),
    );
    const [country, cluster] = answer.agreement!;
    expect(country).toMatchObject({
      with: 'country',
      n: 6,
      adjustedMutualInformation: 1,
      adjustedRandIndex: 1,
    });
    // Four members: each community against each cluster once, which is as far from agreement as it gets.
    expect(cluster).toMatchObject({ with: 'cluster', n: 4 });
    expect(cluster.adjustedRandIndex).toBeCloseTo(-0.5, 12);
    expect(cluster.adjustedMutualInformation).toBeCloseTo(-0.5, 12);
  });

  it('agree with those of the year before, over those who were there', () => {
    const ecosystem = smallEcosystem({ ...spec, options: { asOf: '2024-01-01' } });
    const answer = communitiesAnswer(ecosystem, {}, { compare: ['year-before'] });
    expect(answer.agreement).toEqual([
      expect.objectContaining({
        with: 'year-before',
        n: 6,
        adjustedMutualInformation: 1,
        adjustedRandIndex: 1,
      }),
    ]);
    expect(() => communitiesAnswer(smallEcosystem(spec), {}, { compare: ['year-before'] })).toThrow(
      'Say as of which day: the year before is counted back from there.',
    );
    expect(['2024-06-30', '2024-02-29', '2023-02-28'].map(yearBefore)).toEqual([
      '2023-06-30',
      '2023-02-28',
      '2022-02-28',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { communities, communityLabels } from '../../../src/analysis/community/communities.ts';
import { smallEcosystem, theme } from '../../support/small-ecosystem.ts';

/** Two triangles of unlike themes joined by one tie, and an isolate. */
const ecosystem = smallEcosystem({
  organisations: { lonely: { name: 'Lonely' }, a: { name: 'Alfa' } },
  projects: {
    p1: { with: ['a', 'b', 'c'], themes: ['solar', 'grid'] },
    p2: { with: ['a', 'b'], themes: ['solar'] },
    p3: { with: ['x', 'y', 'z'], themes: ['whales'] },
    p4: { with: ['y', 'z'], themes: ['whales', 'grid'] },
    p5: { with: ['a', 'b', 'c'] },
    p6: { with: ['x', 'y', 'z'] },
    p7: { with: ['c', 'x'] },
  },
  themes: {
    science: { title: 'science' },
    energy: { title: 'energy', parent: 'science' },
    solar: { title: 'solar energy', parent: 'energy' },
    grid: { title: 'power grids', parent: 'energy' },
    whales: { title: 'marine mammals', parent: 'science' },
  },
});

describe('communities', () => {
  it('numbers them by size, then by smallest member, and scores them', () => {
    const found = communities(ecosystem);
    expect(ecosystem.organisations.map(({ id }) => id)).toEqual([
      'org:a',
      'org:b',
      'org:c',
      'org:lonely',
      'org:x',
      'org:y',
      'org:z',
    ]);
    expect(found.membership).toEqual(Int32Array.of(0, 0, 0, 2, 1, 1, 1));
    expect(found.sizes).toEqual(Int32Array.of(3, 3, 1));
    expect(found.count).toBe(3);
    // In each triangle ties of 2, 1 and 1, and a bridge of 1: 2m = 18, 16 of it inside, strengths of 9.
    expect(found.modularity).toBeCloseTo(16 / 18 - 2 * (9 / 18) ** 2, 14);
  });

  it('is found once for the same ecosystem and options', () => {
    expect(communities(ecosystem)).toBe(
      communities(ecosystem, { algorithm: 'leiden', resolution: 1, seed: 1 }),
    );
    expect(communities(ecosystem, { seed: 2 })).not.toBe(communities(ecosystem));
    expect(communities(ecosystem, { algorithm: 'louvain' })).toEqual(communities(ecosystem));
  });

  it('follows the resolution', () => {
    expect(communities(ecosystem, { resolution: 0.01 }).sizes).toEqual(Int32Array.of(6, 1));
    expect(communities(ecosystem, { resolution: 50 }).count).toBe(7);
  });
});

describe('communityLabels', () => {
  it('names them by distinctive themes and central members, one alone by its name', () => {
    expect(communityLabels(ecosystem, communities(ecosystem))).toEqual([
      // tf(solar) = 2 of 2, tf(grid) = 1 of 2; energy and science lie above both and are shared with the others.
      {
        label: 'solar energy, power grids',
        themes: [theme('solar'), theme('grid')],
        centralMembers: [0, 1, 2],
      },
      {
        label: 'marine mammals, power grids',
        themes: [theme('whales'), theme('grid')],
        centralMembers: [5, 6, 4],
      },
      { label: 'Lonely', themes: [], centralMembers: [3] },
    ]);
  });

  it('names those without themes by up to three central members', () => {
    const without = smallEcosystem({
      projects: { p1: { with: ['a', 'b', 'c', 'd'] }, p2: { with: ['c', 'd'] }, p3: { with: ['d', 'b'] } },
    });
    expect(communityLabels(without, communities(without))).toEqual([
      { label: 'd, b, c', themes: [], centralMembers: [3, 1, 2] },
    ]);
  });

  it('is worked out once a partition', () => {
    const partition = communities(ecosystem);
    expect(communityLabels(ecosystem, partition)).toBe(communityLabels(ecosystem, partition));
  });
});

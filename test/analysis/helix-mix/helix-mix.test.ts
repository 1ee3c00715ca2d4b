/** Evenness and redundancy beside scikit-learn and scipy (see test/peers/README.md), and by hand. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsBy } from '../../../src/analysis/groups/groups.ts';
import { entropy, evenness, redundancy } from '../../../src/analysis/helix-mix/entropy.ts';
import { groupMix, helixClasses, projectMix } from '../../../src/analysis/helix-mix/mix.ts';
import { synergy } from '../../../src/analysis/helix-mix/synergy.ts';
import { smallEcosystem } from '../../support/small-ecosystem.ts';

const peers = JSON.parse(readFileSync(new URL('../../peers/helix-mix.json', import.meta.url), 'utf8')) as {
  x: number[];
  y: number[];
  z: number[];
  two: number;
  three: number;
  counts: number[];
  evenness: number;
};
const [x, y, z] = [peers.x, peers.y, peers.z].map((values) => Int32Array.from(values));

describe('redundancy', () => {
  it('is what scikit-learn gives in two and three dimensions', () => {
    expect(redundancy([x, y])).toBeCloseTo(peers.two, 8);
    expect(redundancy([x, y, z])).toBeCloseTo(peers.three, 8);
  });

  it('is −1 bit for three that tell nothing in pairs and all together, +1 bit for three that are one', () => {
    // Exclusive or: the textbook case of synergy (McGill 1954 named the quantity).
    const a = Int32Array.of(0, 0, 1, 1);
    const b = Int32Array.of(0, 1, 0, 1);
    expect(redundancy([a, b, Int32Array.of(0, 1, 1, 0)])).toBeCloseTo(-1000, 9);
    expect(redundancy([a, a, a])).toBeCloseTo(1000, 9);
    expect(redundancy([a, b])).toBeCloseTo(0, 9);
  });

  it('is what the literature works out for bits that two share and bits that three share', () => {
    // James & Crutchfield 2017, Multivariate Dependence beyond Shannon Information, Entropy 19, 531: eight equally
    // likely states of three variables of two bits each. Dyadic: each two share a bit of their own. Triadic: all
    // three share a bit, and their other bits are an exclusive or. The paper's point: either way 2 bits in each
    // variable, 3 in any two and 3 in all, 1 bit of mutual information in each pair and 0 in all three.
    const states = Array.from({ length: 8 }, (_, i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1]);
    const three = (of: (bits: number[]) => number[]) =>
      [0, 1, 2].map((at) => Int32Array.from(states, (bits) => of(bits)[at]));
    const dyadic = three(([a, b, c]) => [2 * a + b, 2 * b + c, 2 * c + a]);
    const triadic = three(([a, b, shared]) => [2 * a + shared, 2 * b + shared, 2 * (a ^ b) + shared]);
    for (const [one, two, all] of [dyadic, triadic]) {
      expect([entropy([one]), entropy([one, two]), entropy([one, two, all])]).toEqual([2, 3, 3]);
      for (const pair of [
        [one, two],
        [one, all],
        [two, all],
      ])
        expect(redundancy(pair)).toBeCloseTo(-1000, 9);
      expect(redundancy([one, two, all])).toBeCloseTo(0, 9);
    }
  });

  it('does not depend on the order of dimensions or units, nor on the names of classes', () => {
    const units = fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(4)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(units, fc.boolean(), (rows, corrected) => {
        const column = (of: (row: [number, number, number]) => number, from = rows) =>
          Int32Array.from(from, of);
        const given = redundancy([column((r) => r[0]), column((r) => r[1]), column((r) => r[2])], corrected);
        const turned = [...rows].reverse();
        const other = redundancy(
          [column((r) => 7 - r[2], turned), column((r) => r[0], turned), column((r) => r[1] + 3, turned)],
          corrected,
        );
        expect(other).toBeCloseTo(given, 6);
      }),
    );
  });

  it('corrects entropy by its number of cells, and leaves out what has no class', () => {
    const classes = Int32Array.of(0, 0, 1, 1, -1);
    expect(entropy([classes])).toBe(1);
    expect(entropy([classes], true)).toBeCloseTo(1 + 1 / (8 * Math.LN2), 12);
    expect(entropy([])).toBe(0);
  });

  it('lies within chance where there is nothing, and outside where there is', () => {
    const helix = Int32Array.from({ length: 400 }, (_, i) => i % 2);
    const place = Int32Array.from({ length: 400 }, (_, i) => Math.floor(i / 2) % 2);
    const none = synergy([helix, place], 1);
    expect(none.n).toBe(400);
    expect(none.value).toBeGreaterThanOrEqual(none.chance.low);
    const some = synergy([helix, helix], 1);
    expect(some.plain).toBeCloseTo(-1000, 9);
    expect(some.value).toBeLessThan(some.chance.low);
    expect(synergy([helix, Int32Array.from(helix, (_, i) => (i < 10 ? 0 : -1))], 1).n).toBe(10);
  });
});

describe('evenness', () => {
  it('is what scipy gives', () => {
    expect(evenness(peers.counts, 4)).toBeCloseTo(peers.evenness, 12);
    expect(evenness([2, 2, 0, 0], 4)).toBeCloseTo(0.5, 12);
    expect(evenness([0, 3], 4)).toBe(0);
    expect(evenness([], 4)).toBeNaN();
  });

  const ecosystem = smallEcosystem({
    organisations: {
      firm: { helix: 'company', place: { country: 'BE' } },
      uni: { helix: 'knowledge', place: { country: 'BE' } },
      town: { helix: 'government', place: { country: 'NL' } },
      club: { helix: 'association', place: { country: 'NL' } },
      broker: { helix: 'association', functions: ['cluster-organisation'] },
      who: { helix: 'unknown' },
    },
    projects: {
      all: { with: ['firm', 'uni', 'town', 'club', 'broker'] },
      two: { with: ['firm', 'uni', 'who'] },
      alone: { with: ['firm', 'who'] },
    },
  });

  it('of projects counts those with two known helices or more, brokers aside', () => {
    expect([...helixClasses(ecosystem)].sort()).toEqual([-1, -1, 0, 1, 2, 3]);
    const mix = projectMix(ecosystem, () => true);
    expect([mix.projects, mix.holding]).toEqual([2, [0, 1, 0, 1]]);
    expect(mix.evenness).toBeCloseTo(0.75, 12);
    expect(mix.chance.low).toBeLessThanOrEqual(mix.chance.high);
    expect(projectMix(ecosystem, () => false).projects).toBe(0);
  });

  it('of groups counts participations', () => {
    const cover = groupsBy(ecosystem, 'country');
    const mixes = groupMix(ecosystem, cover, () => true).map(({ counts, evenness: even }, at) => [
      cover.groups[at].id,
      [...counts],
      even,
    ]);
    expect(mixes[0]).toEqual(['BE', [3, 2, 0, 0], expect.closeTo(0.4855, 4)]);
    expect(mixes[1]).toEqual(['NL', [0, 0, 1, 1], expect.closeTo(0.5, 12)]);
    const large = groupMix(ecosystem, cover, (project) => ecosystem.projects[project].id === 'project:all');
    expect(large.map(({ organisations, counts }) => [organisations, ...counts])).toEqual([
      [2, 1, 1, 0, 0],
      [2, 0, 0, 1, 1],
      [1, 0, 0, 0, 0],
    ]);
  });
});

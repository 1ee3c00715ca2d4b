/** Agreement of partitions and stability of communities: against scikit-learn, and by what must hold. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../src/analysis/community/agreement.ts';
import { communities, primeCommunities } from '../../../src/analysis/community/communities.ts';
import { stability, stabilityAmong } from '../../../src/analysis/community/stability.ts';
import { smallEcosystem } from '../../support/small-ecosystem.ts';

const { pairs } = JSON.parse(
  readFileSync(new URL('../../peers/agreement.json', import.meta.url), 'utf8'),
) as {
  pairs: Record<
    string,
    { a: number[]; b: number[]; adjustedMutualInformation: number; adjustedRandIndex: number }
  >;
};

describe('agreement', () => {
  it.each(Object.entries(pairs))('is what scikit-learn says: %s', (_, { a, b, ...theirs }) => {
    const ours = agreement(a, b);
    expect(ours.n).toBe(a.length);
    expect(ours.adjustedMutualInformation).toBeCloseTo(theirs.adjustedMutualInformation, 10);
    expect(ours.adjustedRandIndex).toBeCloseTo(theirs.adjustedRandIndex, 12);
  });

  const anyTwo = fc.integer({ min: 0, max: 25 }).chain((n) => {
    const groups = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: n, maxLength: n });
    return fc.tuple(groups, groups);
  });

  it('is a number at most 1, the same both ways round and under other numbers of groups', () => {
    fc.assert(
      fc.property(anyTwo, ([a, b]) => {
        const found = agreement(a, b);
        for (const value of [found.adjustedMutualInformation, found.adjustedRandIndex]) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const renumbered = a.map((group) => (group < 0 ? group : 100 - 7 * group));
        for (const other of [agreement(b, a), agreement(renumbered, b)]) {
          expect(other.n).toBe(found.n);
          expect(other.adjustedMutualInformation).toBeCloseTo(found.adjustedMutualInformation, 9);
          expect(other.adjustedRandIndex).toBeCloseTo(found.adjustedRandIndex, 9);
        }
      }),
    );
  });

  it('is 1 with itself, also where everyone is alone, all are together or nobody is there', () => {
    fc.assert(
      fc.property(anyTwo, ([a]) => {
        expect(agreement(a, a)).toEqual({
          n: a.filter((group) => group >= 0).length,
          adjustedMutualInformation: 1,
          adjustedRandIndex: 1,
        });
      }),
    );
  });

  it('compares those in a group of both only', () => {
    const a = [0, 0, 1, 1, -1, 3];
    const b = [0, 1, 1, 1, 4, -1];
    expect(agreement(a, b)).toEqual(agreement([0, 0, 1, 1], [0, 1, 1, 1]));
    expect(() => agreement([0], [0, 1])).toThrow('One partition has 1 entries, the other 2.');
  });
});

describe('stability', () => {
  const partition = (found: number[]) =>
    primeCommunities(
      smallEcosystem({ organisations: Object.fromEntries(found.map((_, i) => [`o${i}`, {}])) }),
      { algorithm: 'leiden', resolution: 1, seed: 1 },
      Int32Array.from(found),
    );

  it('says how often members are together, and how like the nearest community is', () => {
    const others = [Int32Array.of(0, 0, 0, 0, 1, 1, 2), Int32Array.of(3, 3, 1, 1, 1, 1, 2)];
    const found = stabilityAmong(partition([0, 0, 0, 0, 1, 1, 2]), others);
    expect(found.runs).toBe(2);
    expect(found.communities).toEqual([
      // Then four of four, then two pairs of six; nearest {0,1} with 2 of 4, or {2,3,4,5} with 2 of 6.
      { together: (1 + 1 / 3) / 2, likeness: (1 + 0.5) / 2, stable: true },
      // Still together the second time, but drowned among four.
      { together: 1, likeness: (1 + 0.5) / 2, stable: true },
      { together: 1, likeness: 1, stable: true },
    ]);
    expect(found.agreement).toBeLessThan(1);
    expect(found.agreement).toBeGreaterThan(0);
  });

  it('marks a community that does not come back', () => {
    const scattered = Int32Array.of(0, 1, 2, 3, 4, 4, 5);
    const found = stabilityAmong(partition([0, 0, 0, 0, 1, 1, 2]), [scattered, scattered]);
    expect(found.communities.map(({ stable }) => stable)).toEqual([false, true, true]);
    expect(found.communities[0]).toEqual({ together: 0, likeness: 0.25, stable: false });
  });

  it('finds two cliques again from every seed, and once for the same question', () => {
    const ecosystem = smallEcosystem({
      projects: {
        p1: { with: ['a', 'b', 'c', 'd'] },
        p2: { with: ['w', 'x', 'y', 'z'] },
        p3: { with: ['d', 'w'] },
        p4: { with: ['a', 'b', 'c', 'd'] },
        p5: { with: ['w', 'x', 'y', 'z'] },
      },
    });
    for (const algorithm of ['leiden', 'louvain'] as const) {
      const found = communities(ecosystem, { algorithm });
      const steady = stability(ecosystem.ties, found, { algorithm, runs: 5 });
      expect(steady).toEqual({
        runs: 5,
        agreement: 1,
        communities: [
          { together: 1, likeness: 1, stable: true },
          { together: 1, likeness: 1, stable: true },
        ],
      });
      expect(stability(ecosystem.ties, found, { algorithm, runs: 5 })).toBe(steady);
    }
  });

  it('stops when asked', () => {
    const ecosystem = smallEcosystem({ projects: { p: { with: ['a', 'b'] } } });
    const asked = new AbortController();
    asked.abort();
    expect(() => stability(ecosystem.ties, communities(ecosystem), {}, { signal: asked.signal })).toThrow(
      expect.objectContaining({ code: 'cancelled' }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureOf, lift } from '../../../src/analysis/prediction/exposure.ts';

const candidates = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 50 })), {
  maxLength: 30,
});
const anyShare = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);

describe('lists that keep places for those who are seldom suggested', () => {
  it('give the kept places to the seldom suggested, and the others to the likely', () => {
    // By score a, b, c, d, e; d and e are never seen.
    const scores = [5, 4.9, 4.8, 4.7, 1];
    const exposure = [9, 9, 9, 0, 0];
    expect(lift(scores, exposure, 0.5, 4)).toEqual([
      { at: 0, lifted: false },
      { at: 3, lifted: true },
      { at: 1, lifted: false },
      { at: 2, lifted: true },
    ]);
    expect(lift(scores, exposure, 1, 2).map(({ at }) => at)).toEqual([3, 0]);
  });

  it('go by score alone where no place is kept, and where all are seen alike', () => {
    fc.assert(
      fc.property(candidates, anyShare, fc.nat(40), (given, share, places) => {
        const scores = given.map(([score]) => score);
        const byScore = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b).slice(0, places);
        const seen = given.map(([, exposure]) => exposure);
        expect(lift(scores, seen, 0, places)).toEqual(byScore.map((at) => ({ at, lifted: false })));
        const alike = scores.map(() => 3);
        expect(lift(scores, alike, share, places).map(({ at }) => at)).toEqual(byScore);
      }),
    );
  });

  it('keep as many places as the share says, and name each candidate once', () => {
    fc.assert(
      fc.property(candidates, anyShare, (given, share) => {
        const list = lift(
          given.map(([score]) => score),
          given.map(([, exposure]) => exposure),
          share,
          given.length,
        );
        expect(list.map(({ at }) => at).sort((a, b) => a - b)).toEqual([...given.keys()]);
        expect(list.filter(({ lifted }) => lifted)).toHaveLength(Math.floor(share * given.length + 1e-9));
      }),
    );
  });

  it('are the same whatever the unit of the score', () => {
    fc.assert(
      fc.property(candidates, anyShare, (given, share) => {
        const seen = given.map(([, exposure]) => exposure);
        const list = (unit: number) =>
          lift(
            given.map(([score]) => score * unit),
            seen,
            share,
            10,
          );
        expect(list(4)).toEqual(list(1));
      }),
    );
  });

  it('expect more exposure of those who do more', () => {
    expect(exposureOf({ reach: Float64Array.of(0, Math.E - 1, 0.5) })).toEqual(
      Float64Array.of(0, 1, Math.log(1.5)),
    );
  });
});

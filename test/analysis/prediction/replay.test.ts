import { describe, expect, it } from 'vitest';
import { replayMarks, simulateReplay } from '../../../src/analysis/prediction/evaluation/replay.ts';
import { learnLean, type Mark } from '../../../src/analysis/prediction/lean.ts';
import { periodOf } from '../../../src/analysis/prediction/outcomes.ts';
import { org, smallEcosystem } from '../../support/small-ecosystem.ts';

const FIELDS = ['storage', 'sea', 'food'];
/** A hub with thirty partners in three fields, and an asker that the hub alone ties to them. */
const world = smallEcosystem({
  projects: {
    Start: { startDate: '2022-01-01', with: ['asker', 'hub'], themes: ['grid'] },
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `P${i}`,
        {
          startDate: `2022-02-${String((i % 28) + 1).padStart(2, '0')}`,
          with: ['hub', `o${i}`],
          themes: [FIELDS[i % 3]],
        },
      ]),
    ),
    // What comes about later: the asker begins to work in one of the fields.
    Later: { startDate: '2023-06-01', with: ['asker', 'o0', 'o3', 'o6', 'o27'], themes: ['storage'] },
  },
  themes: {
    grid: { title: 'grid' },
    storage: { title: 'heat storage' },
    sea: { title: 'shipping' },
    food: { title: 'milling' },
  },
});
const period = periodOf(world, '2022-12-31', '2023-12-31');
const known = period.history.ecosystem;
const mark = (suggested: string, relevant: boolean): Mark => ({
  asker: known.indexOf(org('asker')),
  suggested: known.indexOf(org(suggested)),
  relevant,
});

describe('learning from marks', () => {
  const marks = [mark('o3', true), mark('o6', true), mark('o1', false), mark('o2', false)];

  it('is the same in any order, is held closer by a larger ridge, and needs marks of both kinds', () => {
    const lean = learnLean(known, marks)!;
    expect(lean.marks).toBe(4);
    expect(learnLean(known, marks.toReversed())).toEqual(lean);
    const size = (weights: Float64Array) => weights.reduce((sum, weight) => sum + weight ** 2, 0);
    expect(size(learnLean(known, marks, { ridge: 100 })!.weights)).toBeLessThan(size(lean.weights));
    expect(learnLean(known, marks.slice(0, 2))).toBeUndefined();
    expect(learnLean(known, [])).toBeUndefined();
  });

  it('learns nothing from pairs that work together', () => {
    expect(learnLean(known, [...marks, mark('hub', true)])).toEqual(learnLean(known, marks));
  });
});

describe('replaying marks', () => {
  it('ranks each relevant one by what was said before it', () => {
    const marks = [mark('o1', false), mark('o2', false), mark('o3', true), mark('o27', true)];
    const replayed = replayMarks(known, marks)!;
    expect([replayed.askers, replayed.marks]).toEqual([2, 4]);
    const { before, after, difference } = replayed.metrics.reciprocalRank;
    expect(after.value).toBeGreaterThan(before.value);
    expect(difference.value).toBeCloseTo(after.value - before.value, 12);
    expect(replayMarks(known, marks)).toEqual(replayed);
  });

  it('has nothing to say where nothing relevant was marked', () => {
    expect(replayMarks(known, [mark('o1', false)])).toBeUndefined();
    expect(replayMarks(known, [])).toBeUndefined();
  });

  it('simulates marks from what came about, and judges what was not marked', () => {
    const replayed = simulateReplay(period, { askers: 10, seed: 1 });
    for (const { before, after } of Object.values(replayed.metrics))
      for (const { value } of [before, after]) {
        if (replayed.askers === 0) continue;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    expect(replayed.marks).toBeGreaterThan(0);
    expect(simulateReplay(period, { askers: 10, seed: 1 })).toEqual(replayed);
  });
});

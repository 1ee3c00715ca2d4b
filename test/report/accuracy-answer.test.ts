/** How often suggestions come true, on a small ecosystem whose last year is held out. */
import { describe, expect, it } from 'vitest';
import { LIFT_SHARES } from '../../src/analysis/prediction/evaluation/judge-period.ts';
import { AccuracyAnswer, AccuracyQuery } from '../../src/model/accuracy-answer.ts';
import { CancelledError, UsageError } from '../../src/model/errors.ts';
import { accuracyAnswer, accuracyFigures } from '../../src/report/accuracy-answer.ts';
import { smallEcosystem } from '../support/small-ecosystem.ts';

const world = smallEcosystem({
  organisations: { f: { size: 'sme' } },
  projects: {
    a: { startDate: '2020-03-01', with: ['a', 'b', 'c'], title: 'Storing heat' },
    b: { startDate: '2021-03-01', with: ['c', 'd', 'e'], title: 'Batteries at sea' },
    c: { startDate: '2022-03-01', with: ['e', 'f', 'g'], title: 'Catching fish' },
    d: { startDate: '2023-03-01', with: ['g', 'h'], title: 'Storing fish' },
    e: { startDate: '2024-03-01', with: ['a', 'd'], title: 'Batteries for heat' },
    f: { startDate: '2024-04-01', with: ['b', 'f', 'h'], title: 'Heat at sea' },
  },
});
const query = AccuracyQuery.parse({});

describe('how often suggestions come true', () => {
  it('is judged on the last whole year, beside controls, and told in three languages', () => {
    const shares: number[] = [];
    const figures = accuracyFigures(world, query, { onProgress: (share) => shares.push(share) });
    expect(figures.split).toEqual({
      fitFrom: '2022-12-31',
      trainUntil: '2023-12-31',
      testUntil: '2024-12-31',
    });
    expect(figures).toMatchObject({ weights: 'default', gained: 5, askers: 5 });
    expect(figures.rankers.map(({ ranker }) => ranker)).toEqual([
      'model',
      'p3',
      'adamic-adar',
      'resource-allocation',
      'popularity',
    ]);
    // Seven others at most can be suggested to anyone, so that twenty places hold every later partner.
    expect(figures.rankers[0].recall20.value).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const first = (['en', 'nl', 'fr'] as const).map((language) => {
      const answer = accuracyAnswer(JSON.parse(JSON.stringify(figures)), 'v1', language);
      expect(AccuracyAnswer.parse(answer)).toEqual(answer);
      expect(answer.dataVersion).toBe('v1');
      return answer.sentences[0];
    });
    expect(first).toEqual([
      'Of ten suggestions made with what was known on 2023-12-31, for 10 of ten organisations at least one came true by 2024-12-31.',
      'Van tien suggesties met wat op 2023-12-31 bekend was, kwam er voor 10 van de tien organisaties minstens één uit tegen 2024-12-31.',
      'Sur dix suggestions faites avec ce qui était connu le 2023-12-31, pour 10 organisations sur dix au moins une s’est réalisée avant le 2024-12-31.',
    ]);
  });

  it('says what is missing where nothing can be held out', () => {
    expect(() => accuracyFigures(smallEcosystem({ projects: { a: { with: ['a', 'b'] } } }), query)).toThrow(
      UsageError,
    );
  });

  it('stops when it is no longer wanted', () => {
    expect(() => accuracyFigures(world, query, { signal: { aborted: true } })).toThrow(CancelledError);
  });
});

describe('what keeping places costs', () => {
  it('is without any kept what the likeliest twenty find', () => {
    const { lift, rankers } = accuracyFigures(world, query);
    expect(lift.map(({ share }) => share)).toEqual([0, ...LIFT_SHARES]);
    expect(lift[0].recall20).toBe(rankers.find(({ ranker }) => ranker === 'model')!.recall20.value);
    // With fewer candidates than places, everyone stands on every list whatever is kept.
    for (const row of lift) expect({ ...row, share: 0 }).toEqual(lift[0]);
  });
});

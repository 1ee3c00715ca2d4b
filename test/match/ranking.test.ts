import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestPartners } from '../../src/match/partners.ts';
import { rank } from '../../src/match/ranking.ts';
import { matchView } from '../../src/match/view.ts';
import { PartnersAnswer, PartnersQuery } from '../../src/model/answers.ts';
import { MixText, mixOf, weightsIn, weightsText } from '../../src/model/ranking.ts';
import { org, type SmallEcosystem, smallEcosystem } from '../support/small-ecosystem.ts';

const team = (name: string, size: number) => Array.from({ length: size }, (_, i) => `${name}${i}`);

/** `near` shares four partners with `a`; `other` is in a community of its own, `young` began last year. */
const WORLD: SmallEcosystem = {
  organisations: {
    a: { name: 'A', place: { country: 'BE', nuts: 'BE211' }, helix: 'company' },
    near: { name: 'Near', place: { country: 'BE', nuts: 'BE212' }, helix: 'company' },
    other: { name: 'Other', place: { country: 'BE', nuts: 'BE310' }, helix: 'knowledge' },
    young: { name: 'Young', place: { country: 'NO' }, helix: 'company' },
  },
  projects: {
    p: { startDate: '2015-01-01', title: 'Fish and cod', with: ['a', ...team('p', 4)], themes: ['fish'] },
    q: { startDate: '2016-01-01', with: [...team('p', 4), 'near'], themes: ['ships'] },
    r: { startDate: '2015-06-01', with: ['p0', 'other', ...team('r', 6)], themes: ['fish'] },
    s: { startDate: '2016-06-01', with: ['other', 'small', ...team('r', 6)], themes: ['ports'] },
    t: { startDate: '2024-01-01', title: 'Hydrogen for barges', with: ['p1', 'young'], themes: ['fish'] },
  },
};
const world = smallEcosystem(WORLD);
const ask = (query: Partial<PartnersQuery> = {}, ecosystem = world, from = 'a') => {
  const answer = suggestPartners(ecosystem, org(from), PartnersQuery.parse(query), 'en');
  expect(PartnersAnswer.parse(answer)).toEqual(answer);
  return answer;
};
const names = ({ suggestions }: PartnersAnswer) =>
  suggestions.map(({ organisation }) => organisation.id.slice(4));
const one = (answer: PartnersAnswer, name: string) =>
  answer.suggestions.find(({ organisation }) => organisation.id === `org:${name}`)!;

describe('a mix', () => {
  it('is read from text and made to sum to one', () => {
    expect(mixOf({ mix: 'likelihood=3, fit=1' })).toEqual({ likelihood: 0.75, fit: 0.25, novelty: 0 });
    expect(mixOf({ mix: 'novelty=.2' })).toEqual({ likelihood: 0, fit: 0, novelty: 1 });
    expect(mixOf({ novelty: 0.25 })).toEqual({ likelihood: 0.75, fit: 0, novelty: 0.25 });
    expect(mixOf({ mix: 'fit=1', novelty: 0.5 })).toEqual({ likelihood: 0, fit: 1, novelty: 0 });
    expect(weightsIn({ mix: 'likelihood=1,fit=.5' })).toEqual({ likelihood: 1, fit: 0.5, novelty: 0 });
    expect(weightsText({ likelihood: 1, fit: 0.5, novelty: 0 })).toBe('likelihood=1,fit=0.5');
    expect(weightsText({ likelihood: 0.4, fit: 0, novelty: 0 })).toBeUndefined();
    expect(weightsText({ likelihood: 0, fit: 0, novelty: 0 })).toBeUndefined();
  });

  it('is refused where it is none', () => {
    for (const text of [
      '',
      'fit',
      'fit=',
      'fit=0',
      'fit=-1',
      'fit=1,fit=2',
      'luck=1',
      'fit=1;novelty=1',
      'fit=1e3',
    ])
      expect([text, MixText.safeParse(text).success]).toEqual([text, false]);
  });
});

describe('the three numbers', () => {
  it('are the chance, the likeness to what is asked, and how new one would be', () => {
    const answer = ask();
    const near = one(answer, 'near');
    expect(near.numbers.likelihood).toBe(near.probability);
    // On other themes than the asker, but a shared partner fourfold, in its region.
    expect(near.numbers).toMatchObject({ fit: 0, novelty: 1 / 5 / 4 });
    const young = one(answer, 'young');
    // One shared partner; elsewhere; began in the last two years.
    expect(young.numbers.novelty).toBeCloseTo((1 / 2 + 0 + 1 + 1) / 4, 12);
    expect(young.numbers.fit).toBe(1);
    expect(one(answer, 'other').numbers.novelty).toBeCloseTo((1 / 2 + 1 + 1 + 0) / 4, 12);
    expect(answer.ranking).toEqual({
      mix: { likelihood: 1, fit: 0, novelty: 0 },
      diversity: 0,
      liftNewcomers: 0,
    });
    expect(Object.values(answer.definitions).map(({ low, high }) => [low, high])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('take fit from the words asked about where there are any', () => {
    const answer = ask({ text: 'hydrogen barges' });
    expect(one(answer, 'young').numbers.fit).toBe(1);
    expect(one(answer, 'other').numbers.fit).toBe(0);
  });

  it('stay the same whatever the mix, the filters of others and the number asked for', () => {
    const plain = ask();
    for (const query of [{ mix: 'fit=1' }, { novelty: 1 }, { diversity: 1 }, { k: 2 }, { country: ['NO'] }])
      for (const { organisation, numbers } of ask(query).suggestions)
        expect(numbers).toEqual(one(plain, organisation.id.slice(4)).numbers);
  });
});

describe('the order', () => {
  it('follows likelihood, fit or novelty alone, or a mix of them whose parts add up to the score', () => {
    const by = (mix: string, number: 'fit' | 'novelty') => {
      const values = ask({ mix }).suggestions.map(({ numbers }) => numbers[number]);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      return ask({ mix });
    };
    expect(names(by('novelty=1', 'novelty'))[0]).not.toBe('near');
    const fitting = by('fit=1', 'fit');
    expect(one(fitting, 'young').parts).toEqual({ fit: 1 });
    const mixed = one(ask({ mix: 'likelihood=.5,fit=.25,novelty=.25' }), 'young');
    const likely = Object.values(one(ask(), 'young').parts).reduce((sum, part) => sum + part, 0);
    expect(mixed.score).toBeCloseTo(0.5 * likely + 0.25 * 1 + 0.25 * mixed.numbers.novelty, 12);
    expect(mixed.parts).toMatchObject({
      fit: 0.25,
      unacquainted: 0.25 / 8,
      region: 0.25 / 4,
      newcomer: 0.25 / 4,
    });
  });

  it('puts those of another kind forward with diversity, and shows what likeness costs', () => {
    const plain = ask();
    const varied = ask({ diversity: 1 });
    expect(names(varied)[0]).toBe(names(plain)[0]);
    expect(names(varied).toSorted()).toEqual(names(plain).toSorted());
    for (const { organisation, score, parts } of varied.suggestions) {
      const without = one(plain, organisation.id.slice(4)).score;
      expect(score).toBeCloseTo(without + (parts.repetition ?? 0), 12);
      expect(parts.repetition ?? 0).toBeLessThanOrEqual(0);
    }
  });

  it('is with diversity as taking the best one by one gives it, whatever the candidates', () => {
    const view = matchView(world);
    const exposure = new Float64Array(world.organisations.length);
    const grounds = { fit: () => 0, exposure, novelty: [['newcomer', () => 0] as const] };
    const alike = (a: number, b: number) => {
      const [x, y] = [world.organisations[a], world.organisations[b]];
      return x.helix !== 'unknown' && x.helix === y.helix;
    };
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
          minLength: world.organisations.length,
          maxLength: world.organisations.length,
        }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (scores, diversity) => {
          const candidates = scores.map((score, node) => ({ node, parts: { circles: score } }));
          const mix = { likelihood: 1, fit: 0, novelty: 0 };
          const all = rank(view, candidates, grounds, { mix, diversity, liftNewcomers: 0, k: scores.length });
          expect(all.map(({ node }) => node).toSorted((a, b) => a - b)).toEqual(
            candidates.map(({ node }) => node),
          );
          // The first is the best by itself, and none loses who is like nobody above.
          expect(scores[all[0].node]).toBe(Math.max(...scores));
          const few = rank(view, candidates, grounds, { mix, diversity, liftNewcomers: 0, k: 3 });
          expect(few).toEqual(all.slice(0, 3));
          all.forEach(({ node, parts }, place) => {
            if (all.slice(0, place).some((before) => alike(before.node, node)))
              expect(parts.repetition).toBeLessThan(0);
          });
        },
      ),
    );
  });
});

describe('places for those who are seldom suggested', () => {
  it('go to the less active, are marked, and change nothing of the others', () => {
    const plain = ask();
    const all = ask({ liftNewcomers: 1 });
    expect(names(all).toSorted()).toEqual(names(plain).toSorted());
    expect(all.suggestions.every(({ lifted }) => lifted === true)).toBe(true);
    const half = ask({ liftNewcomers: 0.5 });
    expect(names(half)[0]).toBe(names(plain)[0]);
    expect(half.suggestions.map(({ lifted = false }) => lifted)).toEqual(
      half.suggestions.map((_, place) => place % 2 === 1),
    );
    for (const { organisation, score } of half.suggestions)
      expect(score).toBe(one(plain, organisation.id.slice(4)).score);
    expect(half.fairness.lift).toMatchObject({ share: 0.5, kept: Math.floor(names(half).length / 2) });
  });

  it('are set beside who could have been suggested', () => {
    const { fairness } = ask({ k: 2, country: ['NO'] });
    expect(
      fairness.groups.map(({ group, suggested, candidates, n }) => [group, suggested, candidates, n]),
    ).toEqual([
      ['sme', 0, 0, { suggested: 1, candidates: 1 }],
      ['newcomer', 1, 1, { suggested: 1, candidates: 1 }],
      ['own-region', 0, 0, { suggested: 1, candidates: 1 }],
    ]);
    expect(fairness.regions).toMatchObject({
      suggested: 1,
      candidates: 1,
      each: [{ region: 'NO', suggested: 1, candidates: 1 }],
    });
  });
});

describe('partners of long ago', () => {
  const old = smallEcosystem({
    projects: {
      first: { acronym: 'FIRST', startDate: '2008-01-01', endDate: '2010-01-01', with: ['a', 'c'] },
      old: { acronym: 'OLD', startDate: '2010-01-01', endDate: '2013-01-01', with: ['a', 'b', 'c'] },
      renewed: { startDate: '2024-01-01', endDate: '2027-01-01', with: ['a', 'b'] },
      link: { startDate: '2023-01-01', endDate: '2026-01-01', with: ['b', 'd'] },
    },
  });
  it('are left out, taken in or alone suggested, marked and with what was done together', () => {
    expect(names(ask({}, old))).toEqual(['d']);
    expect(names(ask({ lapsed: 'only' }, old))).toEqual(['c']);
    expect(ask({ lapsed: 'only' }, old).candidates).toBe(1);
    const answer = ask({ lapsed: 'include' }, old);
    expect(names(answer).toSorted()).toEqual(['c', 'd']);
    expect(answer.notes.join(' ')).not.toContain('not suggested again');
    const c = one(answer, 'c');
    expect(c).toMatchObject({ lapsed: true });
    expect(c).not.toHaveProperty('probability');
    expect(c.numbers).not.toHaveProperty('likelihood');
    expect(c.evidence[0]).toMatchObject({
      kind: 'lapsed-partner',
      text: 'a and c worked together before in 2 projects, last in OLD (2010).',
      projects: [{ id: 'project:old' }, { id: 'project:first' }],
    });
    expect(one(answer, 'd')).not.toHaveProperty('lapsed');
  });

  it('are those without a joint project for as many years as asked for', () => {
    expect(ask({ lapsed: 'only', lapsedYears: 12 }, old).suggestions).toEqual([]);
    expect(names(ask({ lapsed: 'only', lapsedYears: 10 }, old))).toEqual(['c']);
  });

  it('never change how likely the others are', () => {
    expect(one(ask({ lapsed: 'include' }, old), 'd').probability).toBe(one(ask({}, old), 'd').probability);
  });
});

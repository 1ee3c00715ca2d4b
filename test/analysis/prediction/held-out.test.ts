/** Nothing that became known later is seen, and what came about is read right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/analysis/prediction/evaluation/evaluate.ts';
import { randomSplitRecall } from '../../../src/analysis/prediction/evaluation/random-split.ts';
import { FEATURE_NAMES } from '../../../src/analysis/prediction/features.ts';
import { historyOf } from '../../../src/analysis/prediction/history.ts';
import { periodOf } from '../../../src/analysis/prediction/outcomes.ts';
import { predict } from '../../../src/analysis/prediction/predict.ts';
import { UsageError } from '../../../src/model/errors.ts';
import { asKnownOn } from '../../../src/network/as-known-on.ts';
import { project, type SmallEcosystem, smallEcosystem, theme } from '../../support/small-ecosystem.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const THEMES = {
  storage: { title: 'energy storage', parent: 'energy' },
  energy: { title: 'energy' },
  fish: { title: 'fish' },
};
const ORGANISATIONS: NonNullable<SmallEcosystem['organisations']> = Object.fromEntries(
  NAMES.map((name, i) => [
    name,
    {
      helix: i % 2 === 0 ? 'company' : 'knowledge',
      place: { country: i < 4 ? 'BE' : 'NL', latitude: 50 + i / 10, longitude: 4 },
    },
  ]),
);

const someone = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 5 });
const projectIn = (years: readonly number[]) =>
  fc.record({
    with: someone,
    startDate: fc.constantFrom(...years.map((year) => `${year}-03-01`)),
    title: fc.constantFrom('Storing heat', 'Catching fish', 'Batteries at sea'),
    keywords: fc.constantFrom<string[][]>(['heat'], ['sea'], []),
    themes: fc.uniqueArray(fc.constantFrom('storage', 'fish'), { maxLength: 2 }),
    legalBasis: fc.constantFrom<string[][]>(['HORIZON.2.5'], ['HORIZON.2.6'], []),
    topics: fc.constantFrom<string[][]>(
      ['HORIZON-CL5-2021-D2-01-11'],
      ['HORIZON-CL6-2022-FARM2FORK-01-04'],
      [],
    ),
  });
const projects = (prefix: string, years: readonly number[]) =>
  fc
    .array(projectIn(years), { minLength: 1, maxLength: 8 })
    .map((all) => Object.fromEntries(all.map((one, i) => [`${prefix}${i}`, one])));

const T = '2022-12-31';
/** What earlier and later projects aim at: the later ones must not be heard. */
const OBJECTIVES = {
  vocabulary: ['heat', 'boat'],
  of: new Map([
    ...Array.from({ length: 8 }, (_, i) => [project(`past${i}`), Int32Array.of(i % 2)] as const),
    ...Array.from({ length: 8 }, (_, i) => [project(`later${i}`), Int32Array.of(0, 1)] as const),
  ]),
};
const everyAnswer = (world: ReturnType<typeof smallEcosystem>) => {
  const known = asKnownOn({ ...world, objectives: OBJECTIVES }, T);
  return [
    ...known.organisations.map((_, asker) => predict(known, { asker })),
    ...known.organisations.map((_, asker) =>
      predict(known, { asker, about: 'heat at sea HORIZON-CL5-2023-D2-02' }),
    ),
    predict(known, {
      asker: { themes: [theme('storage')], text: 'heat', place: { country: 'BE' }, helix: 'company' },
    }),
  ];
};

describe('prediction on an earlier day', () => {
  it('does not change when the future changes', () => {
    fc.assert(
      fc.property(
        projects('past', [2019, 2020, 2021, 2022]),
        projects('later', [2023, 2024]),
        (past, later) => {
          const signedLater = {
            with: ['a', 'h'],
            startDate: '2020-01-01',
            signatureDate: '2023-02-01',
            themes: ['fish'],
          };
          const undated = { with: ['b', 'g'], themes: ['fish'], title: 'Undated' };
          const before = smallEcosystem({ organisations: ORGANISATIONS, themes: THEMES, projects: past });
          const after = smallEcosystem({
            // The size carries no date.
            organisations: Object.fromEntries(
              Object.entries(ORGANISATIONS).map(([name, fields]) => [
                name,
                { ...fields, size: 'sme' as const },
              ]),
            ),
            themes: THEMES,
            projects: { ...past, ...later, signedLater, undated },
          });
          expect(everyAnswer(after)).toEqual(everyAnswer(before));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('does not know the place of an organisation that only a later project tells', () => {
    const world = (later: Record<string, { with: string[]; startDate: string }>) =>
      smallEcosystem({
        organisations: ORGANISATIONS,
        projects: { p: { with: ['a', 'b'], startDate: '2022-01-01' }, ...later },
      });
    const known = asKnownOn(world({ q: { with: ['c', 'd'], startDate: '2023-01-01' } }), T);
    expect([...historyOf(known).present]).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('gives chances, parts that add up and nobody who is tied, excluded or the asker', () => {
    fc.assert(
      fc.property(projects('p', [2019, 2020, 2021, 2022]), (past) => {
        const world = smallEcosystem({ organisations: ORGANISATIONS, themes: THEMES, projects: past });
        const allowed = Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 0);
        world.organisations.forEach((_, asker) => {
          const all = predict(world, { asker });
          const some = predict(world, { asker, allowed });
          const tied = new Set(
            world.ties.target.subarray(world.ties.start[asker], world.ties.start[asker + 1]),
          );
          for (const node of all.nodes) expect(tied.has(node) || node === asker).toBe(false);
          expect([...some.nodes]).toEqual([...all.nodes].filter((node) => node !== 7));
          const of = new Map(Array.from(all.nodes, (node, i) => [node, all.likelihood[i]]));
          for (const [i, node] of some.nodes.entries()) expect(some.likelihood[i]).toBe(of.get(node));
          expect([...all.likelihood]).toEqual([...all.likelihood].sort((x, y) => y - x));
          expect(all.contributions.length).toBe(all.nodes.length * FEATURE_NAMES.length);
          for (const chance of all.likelihood) expect(chance > 0 && chance < 1).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });
});

const YEARS = smallEcosystem({
  organisations: ORGANISATIONS,
  projects: {
    old: { with: ['a', 'b', 'c'], startDate: '2021-01-01' },
    other: { with: ['d', 'e'], startDate: '2022-06-01' },
    // Known from the later of start and signature.
    late: { with: ['a', 'd'], startDate: '2022-06-01', signatureDate: '2023-01-15' },
    fresh: {
      with: ['a', 'b', 'e', 'f'],
      startDate: '2023-05-01',
      title: 'Fresh',
      topics: ['HORIZON-CL5-2023-D2-01'],
    },
    next: { with: ['f', 'c'], startDate: '2024-01-01' },
  },
});

describe('periodOf', () => {
  it('reads who gained whom, in which projects, and who came new', () => {
    const { outcomes, history, titleOf } = periodOf(YEARS, T, '2023-12-31');
    const id = (index: number) => NAMES[index];
    expect([...outcomes.gains].map(([asker, gained]) => [id(asker), [...gained].map(id)])).toEqual([
      ['a', ['d', 'e']],
      ['b', ['e']],
      ['d', ['a']],
      ['e', ['a', 'b']],
    ]);
    expect(outcomes.projects.map(({ participants }) => participants.map(id))).toEqual([
      ['a', 'b', 'e'],
      ['a', 'd'],
    ]);
    expect(titleOf(outcomes.projects[0].project)).toBe('Fresh HORIZON-CL5-2023-D2-01');
    expect(
      outcomes.newcomers.map(({ organisation, partners }) => [id(organisation), [...partners].map(id)]),
    ).toEqual([['f', ['a', 'b', 'e']]]);
    expect([...history.degree]).toEqual([2, 2, 2, 1, 1, 0, 0, 0]);
  });
});

describe('evaluate', () => {
  it('names days between which nothing came about', () => {
    expect(() => evaluate(YEARS, { trainUntil: '2024-06-01', testUntil: '2025-06-01' })).toThrow(
      new UsageError(
        'No organisation that was known on 2024-06-01 began to work with another by 2025-06-01. Choose days between which projects start.',
      ),
    );
    expect(() => evaluate(YEARS, { trainUntil: '2024-06-01', testUntil: '2024-06-01' })).toThrow(
      new UsageError('The day until which is tested, 2024-06-01, must come after 2024-06-01.'),
    );
  });

  it('judges with default weights where there is nothing to learn from, and says so', () => {
    const evaluation = evaluate(YEARS, { trainUntil: T, testUntil: '2023-12-31' });
    expect(evaluation.split).toEqual({ fitFrom: '2021-12-31', trainUntil: T, testUntil: '2023-12-31' });
    expect(evaluation.weights).toBe('default');
    expect(evaluation.population).toEqual({
      organisations: 5,
      projects: 2,
      newProjects: 2,
      gained: 4,
      newcomers: 1,
      askers: 4,
    });
    // Five organisations: whoever is no partner yet is among the first ten.
    for (const { metrics } of evaluation.main.methods) expect(metrics.hit10.value).toBe(1);
  });
});

describe('randomSplitRecall', () => {
  it('is absurdly good: the rest of a consortium gives each hidden tie away', () => {
    const team = (at: number) => Array.from({ length: 12 }, (_, i) => `t${at}m${i}`);
    const world = smallEcosystem({
      projects: Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`p${at}`, { with: team(at), startDate: '2021-01-01' }]),
      ),
    });
    expect(randomSplitRecall(historyOf(world), 1000, 1)).toBeGreaterThan(0.95);
    // While of a held-out year nothing at all could be foretold here.
    expect(historyOf(world).gained.every((gained) => gained === 11)).toBe(true);
  });
});

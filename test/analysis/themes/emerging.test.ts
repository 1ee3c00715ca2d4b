import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/random.ts';
import { rateRatio } from '../../../src/analysis/statistics/rate-ratio.ts';
import { backtestThemes, placeboThemes } from '../../../src/analysis/themes/backtest.ts';
import { emergingThemes, themePicture } from '../../../src/analysis/themes/emerging.ts';
import {
  countThemes,
  dealtPeriods,
  endOfData,
  periodOfProjects,
  periodsUpTo,
} from '../../../src/analysis/themes/growth.ts';
import { type SmallEcosystem, smallEcosystem } from '../../support/small-ecosystem.ts';

type Projects = NonNullable<SmallEcosystem['projects']>;

/** Projects `NAME1…NAMEcount`, all alike. */
function many(name: string, count: number, fields: Projects[string]): Projects {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, fields]));
}
const themes = {
  science: { title: 'science' },
  heat: { title: 'heat', parent: 'science' },
  pumps: { title: 'heat pumps', parent: 'heat' },
  law: { title: 'law', parent: 'science' },
};
const ERC = ['ERC-2024-STG'];
const CALL = ['HORIZON-CL5-2024-D4-01-01'];

/** Heat pumps grow from 5 of 105 to 40 of 105, all under that call. */
function growing(topics: string[]) {
  return smallEcosystem({
    themes,
    projects: {
      ...many('old-law', 100, { with: ['a'], themes: ['law'], startDate: '2022-05-01', topics: ERC }),
      ...many('old-pump', 5, { with: ['a', 'b'], themes: ['pumps'], startDate: '2022-05-01', topics }),
      ...many('law', 65, { with: ['a'], themes: ['law'], startDate: '2024-05-01', topics: ERC }),
      ...many('pump', 40, { with: ['a', 'b', 'c'], themes: ['pumps'], startDate: '2024-05-01', topics }),
      bare: { with: ['a'], startDate: '2024-05-20' },
    },
  });
}

describe('periods', () => {
  it('run back by whole months, the base twice as long', () => {
    expect(periodsUpTo('2024-12-31', 12)).toEqual({
      baseFrom: '2022-01-01',
      from: '2024-01-01',
      to: '2024-12-31',
    });
    expect(periodsUpTo('2022-12-31', 6)).toEqual({
      baseFrom: '2021-07-01',
      from: '2022-07-01',
      to: '2022-12-31',
    });
    expect(periodsUpTo('2024-03-30', 1)).toEqual({
      baseFrom: '2023-12-31',
      from: '2024-02-29',
      to: '2024-03-30',
    });
  });

  it('take a project when it is known, by the later of start and signature', () => {
    const ecosystem = smallEcosystem({
      projects: {
        a: { with: ['x'], startDate: '2022-06-01' },
        b: { with: ['x'], startDate: '2022-06-01', signatureDate: '2024-01-01' },
        c: { with: ['x'] },
        d: { with: ['x'], startDate: '2025-01-01' },
      },
    });
    expect([...periodOfProjects(ecosystem, periodsUpTo('2024-12-31', 12))]).toEqual([0, 1, -1, -1]);
    expect(endOfData(ecosystem)).toBe('2025-01-31');
  });

  it('need a date somewhere', () => {
    expect(() => endOfData(smallEcosystem({ projects: { a: { with: ['x'] } } }))).toThrow(
      'No project carries a date, so nothing can be said about growth.',
    );
  });
});

describe('emerging themes', () => {
  it('are those that grow beyond chance, counted in projects with a theme', () => {
    const {
      themes: named,
      projects,
      tested,
    } = emergingThemes(growing(ERC), { asOf: '2024-12-31', months: 12 });
    expect(projects).toEqual({ before: 105, after: 105 });
    expect(tested).toBe(3);
    const ratio = rateRatio({ count: 5, exposure: 105 }, { count: 40, exposure: 105 });
    expect(named.map(({ id, before, after, ratio: value, p }) => ({ id, before, after, value, p }))).toEqual([
      { id: 'theme:pumps', before: 5, after: 40, value: ratio.ratio, p: ratio.p },
    ]);
  });

  it('say whether applicants chose them or a work programme asked for them', () => {
    const origin = (topics: string[]) =>
      emergingThemes(growing(topics), { asOf: '2024-12-31', months: 12 }).themes.map(
        ({ origin: from, topics: calls }) => ({ from, calls }),
      );
    expect(origin(ERC)).toEqual([{ from: 'applicants', calls: [] }]);
    // All prescribed projects are on heat pumps, before and after: their rate among themselves tells nothing.
    expect(origin(CALL)).toEqual([{ from: 'unclear', calls: [{ topic: CALL[0], projects: 40 }] }]);
    const mixed = smallEcosystem({
      themes,
      projects: {
        ...many('old', 100, { with: ['a'], themes: ['law'], startDate: '2022-05-01', topics: CALL }),
        ...many('old-erc', 100, { with: ['a'], themes: ['law'], startDate: '2022-05-01', topics: ERC }),
        ...many('new', 100, { with: ['a'], themes: ['law'], startDate: '2024-05-01', topics: CALL }),
        ...many('erc', 100, { with: ['a'], themes: ['law'], startDate: '2024-05-01', topics: ERC }),
        ...many('pump', 40, { with: ['a'], themes: ['pumps'], startDate: '2024-05-01', topics: CALL }),
      },
    });
    expect(emergingThemes(mixed, { asOf: '2024-12-31', months: 12 }).themes.map((t) => t.origin)).toEqual([
      'work-programme',
    ]);
  });

  it('are none where nothing is dated before or after', () => {
    const ecosystem = smallEcosystem({
      themes,
      projects: many('p', 30, { with: ['a'], themes: ['law'], startDate: '2024-05-01' }),
    });
    expect(emergingThemes(ecosystem, { months: 12 })).toMatchObject({ tested: 0, themes: [], closest: [] });
  });

  it('know nothing of what comes later', () => {
    const whole = growing(ERC);
    const then = emergingThemes(whole, { asOf: '2023-06-30', months: 12 });
    expect(then.projects).toEqual({ before: 105, after: 0 });
    expect(then.themes).toEqual([]);
  });

  it('are the same whatever the order of rows', () => {
    const spec = (order: (names: string[]) => string[]): SmallEcosystem => {
      const projects: Projects = {
        ...many('old', 60, { with: ['a'], themes: ['law'], startDate: '2022-05-01', topics: ERC }),
        ...many('new', 40, {
          with: ['b', 'a'],
          themes: ['pumps', 'law'],
          startDate: '2024-05-01',
          topics: ERC,
        }),
      };
      return {
        themes,
        projects: Object.fromEntries(order(Object.keys(projects)).map((n) => [n, projects[n]])),
      };
    };
    const straight = emergingThemes(smallEcosystem(spec((names) => names)));
    expect(emergingThemes(smallEcosystem(spec((names) => names.reverse())))).toEqual(straight);
  });
});

describe('counting themes', () => {
  it('agrees with going through the tree by hand', () => {
    const theme = fc.constantFrom('science', 'heat', 'pumps', 'law');
    const project = fc.record({ themes: fc.uniqueArray(theme, { maxLength: 3 }), late: fc.boolean() });
    const above: Record<string, string[]> = {
      science: [],
      heat: ['science'],
      pumps: ['heat', 'science'],
      law: ['science'],
    };
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 12 }), (projects) => {
        const ecosystem = smallEcosystem({
          themes,
          projects: Object.fromEntries(
            projects.map(({ themes: own, late }, i) => [
              `p${i}`,
              { with: ['a'], themes: own, startDate: late ? '2024-02-01' : '2023-02-01' },
            ]),
          ),
        });
        const counts = countThemes(ecosystem, periodOfProjects(ecosystem, periodsUpTo('2024-12-31', 12)));
        const plain = (name: string, late: boolean) =>
          projects.filter(
            (p) => p.late === late && p.themes.some((t) => t === name || above[t].includes(name)),
          ).length;
        const ids = [...ecosystem.themes.keys()].sort();
        ids.forEach((id, index) => {
          const name = id.slice('theme:'.length);
          expect([counts.before[index], counts.after[index]]).toEqual([
            plain(name, false),
            plain(name, true),
          ]);
        });
        expect(counts.totalAfter).toBe(projects.filter((p) => p.late && p.themes.length > 0).length);
      }),
    );
  });
});

describe('the picture of a theme', () => {
  it('tells new ties from old and who carries it', () => {
    const ecosystem = smallEcosystem({
      themes,
      projects: {
        before: { with: ['a', 'b'], themes: ['law'], startDate: '2020-01-01' },
        first: { with: ['a', 'b', 'c'], themes: ['pumps'], startDate: '2024-02-01' },
        second: { with: ['a', 'c'], themes: ['heat'], startDate: '2024-03-01' },
        other: { with: ['c', 'd'], themes: ['law'], startDate: '2024-03-01' },
      },
    });
    const index = [...ecosystem.themes.keys()].sort().indexOf('theme:heat' as never);
    const picture = themePicture(ecosystem, index, periodsUpTo('2024-12-31', 12));
    const named = picture.carriers.map(
      (c) => `${ecosystem.organisations[c.organisation].name} ${c.projects}`,
    );
    expect({ ties: picture.newTies.n, newTies: picture.newTies.hits, named }).toEqual({
      ties: 3,
      newTies: 2,
      named: ['a 2', 'c 2', 'b 1'],
    });
    const onlyB = Uint8Array.from(ecosystem.organisations, ({ name }) => (name === 'b' ? 1 : 0));
    expect(themePicture(ecosystem, index, periodsUpTo('2024-12-31', 12), onlyB).carriers).toHaveLength(1);
  });
});

describe('looking back', () => {
  it('names from what was known and follows it', () => {
    const ecosystem = smallEcosystem({
      themes,
      projects: {
        ...many('a', 95, { with: ['a'], themes: ['law'], startDate: '2021-05-01', topics: ERC }),
        ...many('b', 5, { with: ['a'], themes: ['pumps'], startDate: '2021-05-01', topics: ERC }),
        ...many('c', 60, { with: ['a'], themes: ['law'], startDate: '2022-05-01', topics: ERC }),
        ...many('d', 40, { with: ['a'], themes: ['pumps'], startDate: '2022-05-01', topics: ERC }),
        ...many('e', 50, { with: ['a'], themes: ['law'], startDate: '2023-05-01', topics: ERC }),
        ...many('f', 50, { with: ['a'], themes: ['pumps'], startDate: '2023-05-01', topics: ERC }),
      },
    });
    const back = backtestThemes(ecosystem, { asOf: '2022-12-31', months: 12 });
    expect(back.named.themes.map(({ id }) => id)).toEqual(['theme:pumps']);
    expect(back.later).toEqual({ from: '2023-01-01', to: '2023-05-31', projects: 100 });
    expect(back.fates).toEqual([
      { ...rateRatio({ count: 5, exposure: 100 }, { count: 50, exposure: 100 }), after: 50, fate: 'above' },
    ]);
    expect(back.others.tested).toBe(1 + 1);
    expect(() => backtestThemes(ecosystem, { asOf: '2023-05-31' })).toThrow(
      'Nothing in this data is known after 2023-05-31: name an earlier day.',
    );
  });
});

describe('placebo', () => {
  it('keeps how many projects each period has', () => {
    const ecosystem = growing(ERC);
    const periods = periodOfProjects(ecosystem, periodsUpTo('2024-12-31', 12));
    const dealt = dealtPeriods(ecosystem, periods, seededRandom(3));
    const counts = countThemes(ecosystem, dealt);
    expect([counts.totalBefore, counts.totalAfter]).toEqual([105, 105]);
    expect(dealt).not.toEqual(periods);
  });

  it('hardly ever names a theme where nothing grows', () => {
    const placebo = placeboThemes(growing(ERC), { asOf: '2024-12-31', months: 12, rounds: 100, seed: 5 });
    expect(placebo).toMatchObject({ rounds: 100, tests: 300 });
    expect(placebo.roundsWithAny).toBeLessThanOrEqual(12);
    expect(placeboThemes(growing(ERC), { asOf: '2024-12-31', months: 12, rounds: 100, seed: 5 })).toEqual(
      placebo,
    );
  });
});

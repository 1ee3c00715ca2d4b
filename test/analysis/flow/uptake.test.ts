import { describe, expect, it } from 'vitest';
import { exposures } from '../../../src/analysis/flow/exposure.ts';
import { eachTheme, timeline } from '../../../src/analysis/flow/timeline.ts';
import { FEWEST_UPTAKES, uptakeTest } from '../../../src/analysis/flow/uptake.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import { type SmallEcosystem, smallEcosystem } from '../../support/small-ecosystem.ts';

/**
 * Pairs of organisations work together in 2020 and 2021. In 2022 and 2023 each takes up themes in projects of its
 * own: those that its partner knows where `contagious`, any others where not.
 */
function world(contagious: boolean): SmallEcosystem {
  const random = seededRandom(11);
  const themes = Array.from({ length: 60 }, (_, i) => `t${i}`);
  const pick = () => themes[Math.floor(random() * themes.length)];
  const projects: NonNullable<SmallEcosystem['projects']> = {};
  const knows = new Map<string, Set<string>>();
  let count = 0;
  const add = (startDate: string, members: string[], theme?: string) => {
    count += 1;
    projects[`p${count}`] = { startDate, with: members, themes: theme === undefined ? [] : [theme] };
    if (theme === undefined) return;
    for (const member of members) knows.set(member, (knows.get(member) ?? new Set()).add(theme));
  };
  for (let pair = 0; pair < 80; pair++) {
    const [a, b] = [`a${pair}`, `b${pair}`];
    for (let i = 0; i < 6; i++) add('2020-02-01', [b], pick());
    add('2021-02-01', [a, b]);
    for (const year of [2022, 2023])
      for (let i = 0; i < 2; i++) {
        const open = [...(contagious ? knows.get(b)! : themes)].filter((theme) => !knows.get(a)?.has(theme));
        if (open.length > 0) add(`${year}-03-01`, [a], open[Math.floor(random() * open.length)]);
      }
  }
  return { projects };
}

function tested(spec: SmallEcosystem, seed = 1) {
  const ecosystem = smallEcosystem(spec);
  const time = timeline(ecosystem, eachTheme(ecosystem));
  return uptakeTest(ecosystem, time, exposures(time), { seed, rounds: 100 });
}

describe('the test of exposure', () => {
  it('finds it where themes pass from partner to partner', () => {
    const test = tested(world(true))!;
    expect([test.fitted, test.tested]).toEqual([2022, 2023]);
    expect(test.uptakes).toBeGreaterThanOrEqual(FEWEST_UPTAKES);
    expect(test.gain.low).toBeGreaterThan(0);
    expect(test.matched.low).toBeGreaterThan(0.9);
  });

  it('finds nothing where they do not', () => {
    const test = tested(world(false))!;
    expect(test.matched.low).toBeLessThan(0.5);
    expect(test.matched.high).toBeGreaterThan(0.5);
    expect(Math.abs(test.gain.value)).toBeLessThan(0.02);
  });

  it('draws the same with the same seed', () => {
    expect(tested(world(true), 5)).toEqual(tested(world(true), 5));
    expect(tested(world(true), 5)).not.toEqual(tested(world(true), 6));
  });

  it('says nothing of too little', () => {
    expect(tested({})).toBeUndefined();
    expect(
      tested({
        projects: {
          p1: { startDate: '2020-01-01', with: ['a', 'b'], themes: ['heat'] },
          p2: { startDate: '2021-01-01', with: ['a', 'c'], themes: ['heat'] },
        },
      }),
    ).toBeUndefined();
  });
});

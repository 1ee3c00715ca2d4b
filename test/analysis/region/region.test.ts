import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionality, sustainedCollaboration } from '../../../src/analysis/region/collaboration.ts';
import { pioneers, safeguarding } from '../../../src/analysis/region/safeguarding.ts';
import type { Ecosystem } from '../../../src/network/ecosystem.ts';
import { smallEcosystem } from '../../support/small-ecosystem.ts';

const only = ({ organisations }: Ecosystem, ...names: string[]) =>
  Uint8Array.from(organisations, ({ name }) => (names.includes(name) ? 1 : 0));
const themes = {
  science: { title: 'science' },
  heat: { title: 'heat', parent: 'science' },
  pumps: { title: 'pumps', parent: 'heat' },
  law: { title: 'law', parent: 'science' },
};

describe('safeguarding', () => {
  const ecosystem = smallEcosystem({
    themes,
    projects: {
      running: { with: ['a', 'b', 'c'], themes: ['heat'], startDate: '2023-01-01', endDate: '2026-12-31' },
      alone: { with: ['a', 'x'], themes: ['pumps'], startDate: '2023-01-01', endDate: '2024-12-31' },
      over: { with: ['b', 'c'], themes: ['pumps'], startDate: '2015-01-01', endDate: '2018-12-31' },
      abroad: { with: ['x'], themes: ['law'], startDate: '2024-12-01' },
    },
  });

  it('counts active holders below the roots', () => {
    const { onOne, ...counts } = safeguarding(ecosystem, only(ecosystem, 'a', 'b', 'c'), {
      asOf: '2024-12-31',
    });
    expect(counts).toEqual({ one: 1, two: 0, threeOrMore: 1 });
    expect(onOne.map(({ holder, projects }) => [ecosystem.organisations[holder].name, projects])).toEqual([
      ['a', 2],
    ]);
  });

  it('knows nothing of projects that start later', () => {
    const { onOne, ...counts } = safeguarding(ecosystem, only(ecosystem, 'a', 'b', 'c'), {
      asOf: '2016-06-30',
    });
    expect({ counts, onOne }).toEqual({ counts: { one: 0, two: 2, threeOrMore: 0 }, onOne: [] });
  });
});

describe('pioneers', () => {
  const late = (year: number, members: string[], month = '02') => ({
    with: members,
    themes: ['pumps'],
    startDate: `${year}-${month}-01`,
  });
  const world = (last: { startDate: string; with: string[] }) =>
    smallEcosystem({
      themes,
      projects: {
        early: { with: ['z'], themes: ['law'], startDate: '2020-01-01' },
        first: late(2022, ['a', 'b', 'x']),
        second: late(2023, ['a', 'c']),
        third: late(2024, ['x']),
        last,
      },
    });
  const ended = world({ startDate: '2024-12-01', with: ['y'] });
  const asked = only(ended, 'a', 'b', 'c');

  it('come first on a theme that data knew nothing of before', () => {
    // Both heat and pumps are new in 2022; a stayed on both, b on neither.
    expect(pioneers(ended, asked, { least: 3 })).toEqual({
      themes: 2,
      pioneered: 2,
      followed: 4,
      stayed: 2,
      censored: 0,
    });
    const none = { themes: 0, pioneered: 0, followed: 0, stayed: 0, censored: 0 };
    expect(pioneers(ended, asked, { least: 4 })).toEqual(none);
    expect(pioneers(ended, asked, { least: 3, lookBack: 3 })).toEqual(none);
  });

  it('can’t be told from those who left while the years after them are not in the data', () => {
    const cut = world({ startDate: '2024-11-30', with: ['y'] });
    const censored = { themes: 2, pioneered: 2, followed: 0, stayed: 0, censored: 4 };
    expect(pioneers(cut, only(cut, 'a', 'b', 'c'), { least: 3 })).toEqual(censored);
    expect(pioneers(ended, asked, { least: 3, followUp: 3 })).toEqual(censored);
    expect(pioneers(cut, only(cut, 'a', 'b', 'c'), { least: 3, followUp: 1 })).toMatchObject({
      followed: 4,
      stayed: 2,
      censored: 0,
    });
  });

  it('have left who come back only after the years that are looked at', () => {
    const later = world({ ...late(2026, ['b'], '12') });
    expect(pioneers(later, only(later, 'b'), { least: 3 })).toMatchObject({ followed: 2, stayed: 0 });
    expect(pioneers(later, only(later, 'b'), { least: 3, followUp: 4 })).toMatchObject({
      followed: 2,
      stayed: 2,
    });
  });
});

describe('sustained collaboration', () => {
  it('is a second joint project, among ties that could have had one', () => {
    const ecosystem = smallEcosystem({
      projects: {
        p1: { with: ['a', 'b', 'c', 'd'], startDate: '2018-01-01' },
        p2: { with: ['a', 'b'], startDate: '2020-01-01' },
        p3: { with: ['c', 'x'], startDate: '2021-01-01' },
        p4: { with: ['a', 'x'], startDate: '2024-12-01' },
      },
    });
    // a–b renewed; a–c could have been; d never came back; c–x: c did not go on; a–x is too young.
    expect(sustainedCollaboration(ecosystem, only(ecosystem, 'a'))).toMatchObject({ n: 2, hits: 1 });
    expect(sustainedCollaboration(ecosystem, only(ecosystem, 'a', 'b'), { both: true })).toMatchObject({
      n: 1,
      hits: 1,
    });
  });

  it('agrees with looking at every pair', () => {
    const project = fc.record({
      year: fc.integer({ min: 2000, max: 2010 }),
      with: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 12 }), fc.boolean(), (projects, both) => {
        const ecosystem = smallEcosystem({
          projects: Object.fromEntries(
            projects.map(({ year, with: members }, i) => [
              `p${i}`,
              { with: members, startDate: `${year}-01-15` },
            ]),
          ),
        });
        const asked = ['a', 'b', 'c'];
        const end = Math.max(...projects.map(({ year }) => year));
        const plain = { n: 0, hits: 0 };
        const names = ['a', 'b', 'c', 'd', 'e'] as const;
        names.forEach((u, i) => {
          for (const v of names.slice(i + 1)) {
            const inside = [u, v].filter((name) => asked.includes(name)).length;
            if (inside < (both ? 2 : 1)) continue;
            const joint = projects
              .filter((p) => p.with.includes(u) && p.with.includes(v))
              .map(({ year }) => year);
            if (joint.length === 0) continue;
            const first = Math.min(...joint);
            const wentOn = (name: (typeof names)[number]) =>
              projects.some((p) => p.year > first && p.with.includes(name));
            if (first > end - 2 || !wentOn(u) || !wentOn(v)) continue;
            plain.n++;
            if (Math.max(...joint) > first) plain.hits++;
          }
        });
        expect(sustainedCollaboration(ecosystem, only(ecosystem, ...asked), { both })).toMatchObject(plain);
      }),
    );
  });
});

describe('directionality', () => {
  it('goes by call topic, over participations with one', () => {
    const ecosystem = smallEcosystem({
      projects: {
        mission: { with: ['a', 'b'], topics: ['HORIZON-MISS-2021-OCEAN-01'] },
        transition: { with: ['a'], topics: ['HORIZON-CL5-2021-D3-01'] },
        other: { with: ['a', 'x'], topics: ['ERC-2021-STG'] },
        none: { with: ['a'] },
      },
    });
    expect(directionality(ecosystem, only(ecosystem, 'a', 'b'))).toEqual({
      participations: 4,
      mission: 2,
      transition: 3,
    });
  });
});

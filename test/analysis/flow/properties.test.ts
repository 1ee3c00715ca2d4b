import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowBetween } from '../../../src/analysis/flow/between.ts';
import { KnowersByLane } from '../../../src/analysis/flow/chance.ts';
import { exposures, TOLD } from '../../../src/analysis/flow/exposure.ts';
import { chainsOf, lanesBy } from '../../../src/analysis/flow/lanes.ts';
import { flowRoles } from '../../../src/analysis/flow/roles.ts';
import { eachTheme, timeline } from '../../../src/analysis/flow/timeline.ts';
import type { Ecosystem } from '../../../src/network/ecosystem.ts';
import { projectThemeRows } from '../../../src/network/theme-tree.ts';
import { flowAnswer } from '../../../src/report/flow-answer.ts';
import { type SmallEcosystem, smallEcosystem } from '../../support/small-ecosystem.ts';
import { type PlainUse, plainExpectedOutflow, plainExposures } from './plain.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const THEMES = ['heat', 'grid', 'wind'];
const HELICES = ['company', 'knowledge', 'government', 'civil-society', 'association', 'unknown'] as const;

const specs = fc.record({
  projects: fc.array(
    fc.record({
      month: fc.integer({ min: 0, max: 120 }),
      signedLater: fc.boolean(),
      with: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 5 }),
      themes: fc.uniqueArray(fc.constantFrom(...THEMES), { maxLength: 3 }),
      dated: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 14 },
  ),
  helices: fc.array(fc.constantFrom(...HELICES), { minLength: NAMES.length, maxLength: NAMES.length }),
  sme: fc.array(fc.boolean(), { minLength: NAMES.length, maxLength: NAMES.length }),
});
type Spec = typeof specs extends fc.Arbitrary<infer T> ? T : never;

const month = (at: number) => `${2014 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;

function written(spec: Spec, rename: (name: string) => string = (name) => name): SmallEcosystem {
  return {
    organisations: Object.fromEntries(
      NAMES.map((name, i) => [
        rename(name),
        { name, helix: spec.helices[i], size: spec.sme[i] ? ('sme' as const) : ('unknown' as const) },
      ]),
    ),
    projects: Object.fromEntries(
      spec.projects.map((project, i) => [
        `p${i}`,
        {
          with: project.with.map(rename),
          themes: project.themes,
          ...(project.dated === 0 ? {} : { startDate: month(project.month) }),
          ...(project.dated > 0 && project.signedLater ? { signatureDate: month(project.month + 2) } : {}),
        },
      ]),
    ),
  };
}

function plainForm(ecosystem: Ecosystem, options: { window: number; lookBack: number }): PlainUse[] {
  const found = exposures(timeline(ecosystem, eachTheme(ecosystem)), options);
  const { themes } = projectThemeRows(ecosystem);
  const id = (index: number) => ecosystem.organisations[index].id;
  return Array.from({ length: found.count }, (_, use) => ({
    organisation: id(found.organisation[use]),
    theme: themes[found.field[use]],
    day: found.day[use],
    told: found.telling[use] === TOLD,
    sources: Array.from(found.source.subarray(found.start[use], found.start[use + 1]), id).sort(),
  }));
}

const inOrder = (uses: readonly PlainUse[]) =>
  [...uses].sort((x, y) => (`${x.organisation} ${x.theme}` < `${y.organisation} ${y.theme}` ? -1 : 1));
const options = fc.record({
  window: fc.integer({ min: 0, max: 6 }),
  lookBack: fc.integer({ min: 0, max: 6 }),
});

/** A value's numbers, and its form without them: sums differ in their last digits with the order of terms. */
function numbersApart(value: unknown): { form: string; numbers: number[] } {
  const numbers: number[] = [];
  const form = JSON.stringify(value, (_, part) => {
    if (typeof part !== 'number') return part;
    numbers.push(part);
    return 'number';
  });
  return { form, numbers };
}

describe('exposure in any ecosystem', () => {
  it('is what the plain definition gives', () => {
    fc.assert(
      fc.property(specs, options, (spec, chosen) => {
        const ecosystem = smallEcosystem(written(spec));
        expect(inOrder(plainForm(ecosystem, chosen))).toEqual(inOrder(plainExposures(ecosystem, chosen)));
      }),
    );
  });

  it('sums to one unit a first use with a source, by lane, by year and by role, observed and expected', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const ecosystem = smallEcosystem(written(spec));
        const time = timeline(ecosystem, eachTheme(ecosystem));
        const found = exposures(time);
        const exposed = Array.from({ length: found.count }, (_, use) => use).filter(
          (use) => found.start[use + 1] > found.start[use],
        ).length;
        const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
        const roles = flowRoles(time, found);
        for (const by of ['stage', 'helix', 'country'] as const) {
          const between = flowBetween(time, found, lanesBy(ecosystem, by));
          expect(sum(between.flow)).toBeCloseTo(exposed, 9);
          expect(sum(between.expected)).toBeCloseTo(exposed, 9);
          expect(between.years.reduce((total, { flow }) => total + sum(flow), 0)).toBeCloseTo(exposed, 9);
        }
        expect(sum(roles.outflow)).toBeCloseTo(exposed, 9);
        expect(sum(roles.inflow)).toBe(exposed);
        expect(sum(roles.expectedOutflow)).toBeCloseTo(exposed, 9);
      }),
    );
  });

  it('has the null of the plain definition: whoever knew it, by projects', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const ecosystem = smallEcosystem(written(spec));
        const time = timeline(ecosystem, eachTheme(ecosystem));
        const found = exposures(time);
        const plain = plainExpectedOutflow(ecosystem, plainExposures(ecosystem, { window: 3, lookBack: 5 }));
        const { expectedOutflow } = flowRoles(time, found);
        ecosystem.organisations.forEach(({ id }, index) => {
          expect(expectedOutflow[index]).toBeCloseTo(plain.get(id) ?? 0, 9);
        });
        // By lanes: the same, summed over the organisations of a lane.
        const lanes = lanesBy(ecosystem, 'helix');
        const { expected, lanes: count } = flowBetween(time, found, lanes);
        lanes.groups.forEach(({ members }, from) => {
          const row = expected.subarray(from * count, (from + 1) * count);
          expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
            members.reduce((sum, index) => sum + expectedOutflow[index], 0),
            9,
          );
        });
      }),
    );
  });

  it('does not depend on what organisations are called or in which order they come', () => {
    fc.assert(
      fc.property(specs, fc.constantFrom('stage' as const, 'helix' as const), (spec, by) => {
        const mirrored = (name: string) =>
          String.fromCharCode('a'.charCodeAt(0) + 'g'.charCodeAt(0) - name.charCodeAt(0));
        const figures = (ecosystem: Ecosystem) => {
          const { flow, counted, firstUses, lanes, between, years, ways } = flowAnswer(ecosystem, {
            by,
            firsts: 'seen',
          });
          const named = <T extends { from: number; to: number }>(cells: readonly T[]) =>
            cells
              .map((cell) => ({ ...cell, from: lanes[cell.from].id, to: lanes[cell.to].id }))
              .sort((x, y) => (`${x.from} ${x.to}` < `${y.from} ${y.to}` ? -1 : 1));
          return [
            flow,
            counted,
            firstUses,
            named(between.cells),
            years.map(({ year, cells }) => [year, named(cells)]),
            ways ?? null,
          ];
        };
        const [one, other] = [mirrored, undefined].map((rename) =>
          numbersApart(figures(smallEcosystem(written(spec, rename)))),
        );
        expect(one.form).toBe(other.form);
        one.numbers.forEach((value, i) => {
          expect(value).toBeCloseTo(other.numbers[i], 3);
        });
      }),
    );
  });
});

describe('the null', () => {
  it('is what drawing from it many times gives, by its closed form', () => {
    const ecosystem = smallEcosystem({
      organisations: { a: { helix: 'knowledge' }, b: { helix: 'company' }, c: { helix: 'company' } },
      projects: {
        p1: { startDate: '2015-01-01', with: ['a', 'b'], themes: ['heat'] },
        p2: { startDate: '2016-01-01', with: ['a', 'x'] },
        p3: { startDate: '2017-01-01', with: ['a', 'c'], themes: ['heat'] },
      },
    });
    const time = timeline(ecosystem, eachTheme(ecosystem));
    const found = exposures(time);
    const lanes = lanesBy(ecosystem, 'helix');
    const knowers = new KnowersByLane(time, found, lanes);
    knowers.advanceTo(found.day[found.count - 1]);
    // a knew heat with two projects by then, b with one.
    expect(knowers.all(0)).toBe(3);
    expect(lanes.groups.map((_, lane) => knowers.of(0, lane))).toEqual([1 / 3, 2 / 3, 0]);
  });
});

describe('chains', () => {
  it('are those of the data, those with most organisations first, and the derived one last', () => {
    const ecosystem = smallEcosystem({
      chains: { small: { one: ['a'], two: [] }, large: { first: ['a', 'b'], second: ['b', 'c'] } },
    });
    expect(chainsOf(ecosystem).map(({ name, standing, derived }) => [name, standing, derived])).toEqual([
      ['large', 3, false],
      ['small', 1, false],
      ['innovation', 0, true],
    ]);
    const lanes = lanesBy(ecosystem, 'stage');
    expect(lanes.groups.map(({ label, members, rest }) => [label, members, rest])).toEqual([
      ['first', [0, 1], false],
      ['second', [1, 2], false],
      ['none', [], true],
    ]);
    expect([...lanes.share]).toEqual([1, 0.5, 0.5, 1]);
  });
});

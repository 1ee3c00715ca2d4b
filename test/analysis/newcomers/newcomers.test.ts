import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leverage, reachOfTies } from '../../../src/analysis/newcomers/leverage.ts';
import { firstYears, newcomers } from '../../../src/analysis/newcomers/newcomers.ts';
import type { Funding } from '../../../src/network/details.ts';
import type { Ecosystem } from '../../../src/network/ecosystem.ts';
import { smallEcosystem } from '../../support/small-ecosystem.ts';

/** Money by project and organisation; the first named of a project coordinates it. */
function fundingOf(
  ecosystem: Ecosystem,
  rows: Record<string, Record<string, [euros?: number, cost?: number]>>,
): Funding {
  const { projectStart, projectOrganisation } = ecosystem.participations;
  const contribution = new Float64Array(projectOrganisation.length).fill(Number.NaN);
  const cost = contribution.slice();
  const coordinator = new Uint8Array(projectOrganisation.length);
  ecosystem.projects.forEach(({ id }, project) => {
    const own = rows[id.slice('project:'.length)] ?? {};
    for (let at = projectStart[project]; at < projectStart[project + 1]; at++) {
      const { name } = ecosystem.organisations[projectOrganisation[at]];
      contribution[at] = own[name]?.[0] ?? Number.NaN;
      cost[at] = own[name]?.[1] ?? Number.NaN;
      coordinator[at] = Object.keys(own)[0] === name ? 1 : 0;
    }
  });
  return { contribution, cost, coordinator };
}

const ecosystem = smallEcosystem({
  organisations: {
    a: { size: 'sme', place: { country: 'BE', nuts: 'BE21' } },
    b: { place: { country: 'BE', nuts: 'BE10' } },
    c: { size: 'sme', place: { country: 'FR' } },
    d: {},
  },
  projects: {
    p1: { with: ['a', 'b'], startDate: '2015-01-01', fundingScheme: 'RIA' },
    p2: { with: ['b', 'c'], startDate: '2020-03-01', fundingScheme: 'RIA' },
    p3: { with: ['a', 'c', 'd'], startDate: '2021-03-01', fundingScheme: 'IA' },
    p4: { with: ['c', 'd'], startDate: '2022-12-10', fundingScheme: 'RIA' },
    undated: { with: ['d'] },
  },
});
const funding = fundingOf(ecosystem, {
  p1: { a: [100, 200], b: [50] },
  p2: { b: [30, 0], c: [70, 70] },
  p3: { c: [10], d: [], a: [90, 180] },
  p4: { c: [40, 40], d: [20, 25] },
});

describe('newcomers', () => {
  it('are told by the first known project, with enough years before', () => {
    expect([...firstYears(ecosystem)]).toEqual([2015, 2015, 2020, 2021]);
    const { years } = newcomers(ecosystem, funding);
    expect(years.map(({ year, lookBack, newcomers: told }) => [year, lookBack, told?.organisations])).toEqual(
      [
        [2015, 0, undefined],
        [2020, 5, 1],
        [2021, 6, 1],
        [2022, 7, 0],
      ],
    );
    expect(years[1]).toEqual({
      year: 2020,
      lookBack: 5,
      organisations: 2,
      newcomers: {
        organisations: 1,
        participations: { part: 1, of: 2 },
        funding: { part: 70, of: 100 },
        coordination: { part: 0, of: 1 },
      },
      sme: {
        participations: { part: 1, of: 2 },
        funding: { part: 70, of: 100 },
        coordination: { part: 0, of: 1 },
      },
    });
    expect(years[2].sme).toEqual({
      participations: { part: 2, of: 3 },
      funding: { part: 100, of: 100 },
      coordination: { part: 1, of: 1 },
    });
  });

  it('stand somewhere years later, as far as whole years go', () => {
    const { cohorts } = newcomers(ecosystem, funding);
    expect(cohorts).toEqual([
      {
        year: 2020,
        organisations: 1,
        positions: [
          { years: 1, again: 1, coordinated: 1, partners: 3 },
          { years: 2, again: 1, coordinated: 1, partners: 3 },
        ],
      },
      {
        year: 2021,
        organisations: 1,
        positions: [{ years: 1, again: 1, coordinated: 0, partners: 2 }],
      },
      { year: 2022, organisations: 0, positions: [] },
    ]);
  });

  it('count only among those asked about, first in all data', () => {
    const among = Uint8Array.from(ecosystem.organisations, ({ name }) => (name === 'c' ? 1 : 0));
    const { years } = newcomers(ecosystem, funding, { among });
    expect(years.map(({ year, newcomers: told }) => [year, told?.participations])).toEqual([
      [2020, { part: 1, of: 1 }],
      [2021, { part: 0, of: 1 }],
      [2022, { part: 0, of: 1 }],
    ]);
  });

  it('are each new in one year only, and shares add up over groups', () => {
    const project = fc.record({
      year: fc.integer({ min: 2000, max: 2012 }),
      with: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 15 }), (projects) => {
        const drawn = smallEcosystem({
          projects: Object.fromEntries(
            projects.map(({ year, with: members }, i) => [
              `p${i}`,
              { with: members, startDate: `${year}-05-05` },
            ]),
          ),
        });
        const none = fundingOf(drawn, {});
        const all = newcomers(drawn, none, { lookBack: 0 }).years;
        const firsts = all.reduce((sum, { newcomers: told }) => sum + told!.organisations, 0);
        expect(firsts).toBe(drawn.organisations.length);
        const halves = [0, 1].map((half) =>
          newcomers(drawn, none, {
            lookBack: 0,
            among: Uint8Array.from(drawn.organisations, (_, i) => (i % 2 === half ? 1 : 0)),
          }),
        );
        for (const { year, sme } of all) {
          const parts = halves.map(
            ({ years }) => years.find((row) => row.year === year)?.sme.participations.of ?? 0,
          );
          expect(parts[0] + parts[1]).toBe(sme.participations.of);
        }
      }),
    );
  });
});

describe('leverage', () => {
  it('stays within a funding scheme and says what it left out', () => {
    const found = leverage(ecosystem, funding, { least: 1 });
    expect(
      found.map(({ scheme, participations, withoutAmount, withoutCost }) => ({
        scheme,
        participations,
        withoutAmount,
        withoutCost,
      })),
    ).toEqual([
      { scheme: 'RIA', participations: 6, withoutAmount: 0, withoutCost: 2 },
      { scheme: 'IA', participations: 3, withoutAmount: 1, withoutCost: 1 },
    ]);
    // (100 + 70 + 40 + 20) / (200 + 70 + 40 + 25)
    expect(found[0].perEuro.value).toBeCloseTo(230 / 335, 12);
    expect(found[0].perEuro.n).toBe(4);
    expect(found[0].perParticipation.value).toBeCloseTo(310 / 6, 12);
    const values = [100, 50, 30, 70, 40, 20];
    const mean = 310 / 6;
    const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 5);
    expect(found[0].perParticipation.high).toBeCloseTo(
      mean + (1.959963984540054 * deviation) / Math.sqrt(6),
      9,
    );
  });

  it('gives no figure over few rows, and none to schemes unknown', () => {
    expect(leverage(ecosystem, funding)).toEqual([]);
    const onlyD = Uint8Array.from(ecosystem.organisations, ({ name }) => (name === 'd' ? 1 : 0));
    expect(leverage(ecosystem, funding, { least: 1, among: onlyD }).map(({ scheme }) => scheme)).toEqual([
      'IA',
      'RIA',
    ]);
  });
});

describe('reach of ties', () => {
  it('counts each pair once, by where the other end is', () => {
    const flanders = Uint8Array.from(ecosystem.organisations, ({ place }) => (place.nuts === 'BE21' ? 1 : 0));
    const hits = (among: Uint8Array) => {
      const { ties, unknown, ...shares } = reachOfTies(ecosystem, among);
      return { ties, unknown, ...Object.fromEntries(Object.entries(shares).map(([k, s]) => [k, s.hits])) };
    };
    expect(hits(flanders)).toEqual({ ties: 3, inside: 0, sameCountry: 1, abroad: 1, unknown: 1 });
    const everyone = new Uint8Array(4).fill(1);
    const { ties } = ecosystem.ties;
    expect(hits(everyone)).toEqual({ ties, inside: ties, sameCountry: 0, abroad: 0, unknown: 0 });
    // Isolates have no ties: nothing is known of where they lead.
    expect(reachOfTies(ecosystem, new Uint8Array(4)).abroad).toEqual({
      hits: 0,
      n: 0,
      effective: 0,
      low: 0,
      high: 1,
    });
  });
});

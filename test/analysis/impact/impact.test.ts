import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountYears } from '../../../src/analysis/impact/accounts-panel.ts';
import { impact } from '../../../src/analysis/impact/impact.ts';
import { membershipYears } from '../../../src/analysis/impact/membership-years.ts';
import { minimise } from '../../../src/analysis/impact/minimise.ts';
import { sectorGaps } from '../../../src/analysis/impact/sector-gap.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import { readPrices } from '../../../src/ingest/prices.ts';
import type { Account, Membership } from '../../../src/model/cluster.ts';
import { cluster, org, TEST_SOURCE } from '../../support/small-ecosystem.ts';

const marks = { synthetic: false, sources: [TEST_SOURCE] };
const account = (name: string, year: number, rest: Partial<Account> = {}): Account => ({
  organisation: org(name),
  year,
  sector: 'C20',
  valueAdded: 1000,
  employees: 10,
  tangibleFixedAssets: 500,
  turnover: 3000,
  ...marks,
  ...rest,
});
const membership = (name: string, since?: string, until?: string, of = 'flux50'): Membership => ({
  cluster: cluster(of),
  organisation: org(name),
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
  ...marks,
});
const nobody = () => false;

describe('account years', () => {
  it('drop what can’t be used, with the reason, and state amounts in prices of the base year', () => {
    const found = accountYears(
      [
        account('b', 2021, { valueAdded: -5 }),
        account('b', 2020),
        account('a', 2021, { tangibleFixedAssets: 0, turnover: 900 }),
        account('a', 2020, { employees: 0 }),
        { ...account('c', 2020), sector: undefined } as unknown as Account,
        account('c', 2019),
      ],
      new Map([
        [2020, 0.5],
        [2021, 1],
      ]),
    );
    expect(found).toEqual({
      organisations: [org('a'), org('b')],
      rows: [
        {
          organisation: 0,
          year: 2021,
          sector: 'C20',
          valueAdded: Math.log(1000),
          employees: Math.log(10),
          capital: Number.NaN,
          inputs: Number.NaN,
        },
        {
          organisation: 1,
          year: 2020,
          sector: 'C20',
          valueAdded: Math.log(2000),
          employees: Math.log(10),
          capital: Math.log(1000),
          inputs: Math.log(4000),
        },
      ],
      dropped: new Map([
        ['no-employees', 1],
        ['no-value-added', 1],
        ['no-price', 1],
        ['no-sector', 1],
      ]),
      synthetic: 0,
    });
  });

  it('a price file’s last year is the base; what is wrong names its line', () => {
    expect(readPrices('\ufeffyear;index\n2022;100\n2021;80\n')).toEqual(
      new Map([
        [2021, 0.8],
        [2022, 1],
      ]),
    );
    expect(() => readPrices('year,index\n2022,100\n2023,free\n')).toThrow(/^line 3: /);
    expect(() => readPrices('year,index\n2022,100\n2022,101\n')).toThrow('2022 is there twice');
    expect(() => readPrices('year,index\n')).toThrow('there is no row in it');
  });
});

describe('membership years', () => {
  const members = membershipYears(
    [
      membership('a', '2018-03-01', '2020-06-30'),
      membership('a', '2022-01-01'),
      membership('b', '2019-01-01'),
      membership('c'),
      membership('d', '2019-01-01', undefined, 'vil'),
    ],
    cluster('flux50'),
  );
  it('say who is new, stays, leaves and is out in between', () => {
    const years = [2017, 2018, 2019, 2020, 2021, 2022];
    expect(years.map((year) => members.status(org('a'), year))).toEqual([
      'none',
      'new',
      'staying',
      'leaving',
      'none',
      'staying',
    ]);
    expect(members.joined(org('a'))).toBe(2018);
    expect(members.joined(org('z'))).toBeUndefined();
    expect([[...members.undated], [...members.elsewhere]]).toEqual([[org('c')], [org('d')]]);
  });
});

describe('the gap to the sector', () => {
  it('is the mean of members less that of the others of their sector and year', () => {
    const rows = ['A', 'A', 'A', 'A', 'B'].map((sector, organisation) => ({
      organisation,
      year: 2020,
      sector,
      valueAdded: 0,
      employees: 0,
      capital: 0,
      inputs: 0,
    }));
    const { gaps, dropped } = sectorGaps(
      rows,
      Float64Array.of(1, 3, 0.4, 0.6, 9),
      ['new', 'staying', 'none', 'none', 'staying'],
      { fewestOthers: 2 },
    );
    expect(dropped).toBe(1);
    expect(gaps.map(({ status, n, mean }) => [status, n, mean])).toEqual([
      ['all', 2, 1.5],
      ['staying', 1, 2.5],
      ['new', 1, 0.5],
    ]);
    // scipy 1.17: t.interval(0.95, 1, loc=1.5, scale=1)
    expect(gaps[0].low).toBeCloseTo(1.5 - 12.706204736, 8);
    expect(gaps[1].low).toBeNaN();
  });
});

describe('minimise', () => {
  it('finds the bottom of Rosenbrock’s valley', () => {
    const [a, b] = minimise(([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1]);
    expect(a).toBeCloseTo(1, 6);
    expect(b).toBeCloseTo(1, 6);
  });
});

/** Accounts in which joining adds `effect` to the logarithm of value added from the year of joining on. */
function world(seed: number, effect: number) {
  const random = seededRandom(seed);
  const noise = () => random() + random() + random() - 1.5;
  const accounts: Account[] = [];
  const memberships: Membership[] = [];
  for (let i = 0; i < 120; i++) {
    const joined = i % 3 === 0 ? 2018 + (i % 2) : undefined;
    if (joined !== undefined) memberships.push(membership(`o${i}`, `${joined}-05-01`));
    const level = noise();
    const size = 3 + noise();
    for (let year = 2015; year <= 2021; year++) {
      const employees = Math.exp(size + 0.1 * noise());
      const capital = Math.exp(size + 8 + 0.1 * noise());
      const gain = joined !== undefined && year >= joined ? effect : 0;
      accounts.push(
        account(`o${i}`, year, {
          sector: i % 2 === 0 ? 'C10' : 'C20',
          valueAdded: employees ** 0.6 * capital ** 0.4 * Math.exp(level + gain + 0.05 * noise()),
          employees,
          tangibleFixedAssets: capital,
        }),
      );
    }
  }
  return { accounts, memberships };
}
const asIndex = { productivity: { method: 'index', labourShare: 0.6 } } as const;

describe('impact', () => {
  it('finds the effect that is there, and none before', () => {
    const { accounts, memberships } = world(1, 0.2);
    const { effects, members, accounts: counted } = impact(accounts, memberships, nobody, asIndex)!;
    expect(counted).toEqual({ rows: 840, organisations: 120, from: 2015, until: 2021, synthetic: 0 });
    expect(members).toEqual({ joiners: 40, others: 80 });
    expect(effects!.overall.effect).toBeGreaterThan(0.18);
    expect(effects!.overall.effect).toBeLessThan(0.22);
    expect(effects!.overall.low).toBeGreaterThan(0.1);
    expect(effects!.preTrend!.pValue).toBeGreaterThan(0.05);
    expect(effects!.bySince.map(({ years }) => years)).toEqual([-4, -3, -2, 0, 1, 2, 3]);
    for (const { bandLow, low, high, bandHigh } of effects!.bySince)
      expect([bandLow <= low, low < high, high <= bandHigh]).toEqual([true, true, true]);
  });

  it('does not change with the order of rows, nor with a price level common to all', () => {
    const { accounts, memberships } = world(2, 0.1);
    const first = impact(accounts, memberships, nobody, asIndex)!;
    const backwards = impact([...accounts].reverse(), [...memberships].reverse(), nobody, asIndex);
    expect(backwards).toEqual(first);
    const prices = new Map(first.gaps.gaps.map(({ year }) => [year, 1.02 ** (year - 2015)]));
    for (let year = 2015; year <= 2021; year++) prices.set(year, 1.02 ** (year - 2015));
    const real = impact(accounts, memberships, nobody, { ...asIndex, prices })!;
    // Value added and capital both shrink by the price level, so productivity by 0.6 of it, for everyone.
    expect(real.effects!.overall.effect).toBeCloseTo(first.effects!.overall.effect, 10);
    expect(real.gaps.gaps.map(({ mean }) => mean.toFixed(9))).toEqual(
      first.gaps.gaps.map(({ mean }) => mean.toFixed(9)),
    );
  });

  it('leaves out of its comparison whom it can’t place, and says how many', () => {
    const { accounts, memberships } = world(3, 0.1);
    const found = impact(
      accounts,
      [
        ...memberships,
        membership('o1', '2014-01-01'),
        membership('o2'),
        membership('o4', '2018-01-01', undefined, 'vil'),
      ],
      (id) => id === org('o5'),
      { ...asIndex, cluster: cluster('flux50') },
    )!;
    expect(found.dropped.organisations).toEqual(
      new Map([
        ['member-from-start', 1],
        ['undated', 1],
        ['other-cluster', 1],
      ]),
    );
    expect(found.effects!.checks.map(({ name, leftOut }) => [name, leftOut])).toEqual([
      ['never-treated', 0],
      ['unconnected', 1],
      ['regression', 0],
      ['within-sector', 0],
    ]);
  });

  it('no accounts, no number; too few who joined, no effect', () => {
    const { accounts, memberships } = world(4, 0.1);
    expect(impact([], memberships, nobody)).toBeUndefined();
    expect(impact([account('a', 2020, { employees: 0 })], memberships, nobody)).toBeUndefined();
    const few = impact(accounts, memberships.slice(0, 3), nobody, asIndex)!;
    expect([few.effects, few.comparisonsLeft > 0]).toEqual([undefined, true]);
  });

  it('never fails on odd accounts', () => {
    const amount = fc.option(fc.integer({ min: -10, max: 10 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.constantFrom('a', 'b', 'c', 'd'),
            year: fc.integer({ min: 2018, max: 2021 }),
            amount,
          }),
        ),
        fc.array(fc.record({ name: fc.constantFrom('a', 'b'), year: fc.integer({ min: 2018, max: 2021 }) })),
        (rows, joins) => {
          const unique = [...new Map(rows.map((row) => [`${row.name} ${row.year}`, row])).values()];
          const found = impact(
            unique.map(({ name, year, amount: value }) =>
              account(
                name,
                year,
                value === undefined ? {} : { valueAdded: value, tangibleFixedAssets: value },
              ),
            ),
            joins.map(({ name, year }) => membership(name, `${year}-01-01`)),
            nobody,
            { effect: { fewest: 1 }, bands: { draws: 20 } },
          );
          for (const { effect } of found?.effects?.bySince ?? []) expect(effect).not.toBeNaN();
        },
      ),
    );
  });
});

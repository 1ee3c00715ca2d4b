/**
 * Impact against csdid, differences, linearmodels, statsmodels and scipy (test/peers/make-impact.py), and against R and
 * its plm (test/peers/make-impact.R).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AccountYear } from '../../../src/analysis/impact/accounts-panel.ts';
import {
  byYearOfJoining,
  byYearsSince,
  overall,
  standardError,
} from '../../../src/analysis/impact/aggregate.ts';
import { groupTimeEffects, type Panel } from '../../../src/analysis/impact/group-time.ts';
import { logit } from '../../../src/analysis/impact/least-squares.ts';
import { productivity } from '../../../src/analysis/impact/productivity.ts';
import { studentQuantile } from '../../../src/analysis/impact/sector-gap.ts';

interface Averages {
  overall: number;
  error: number;
  at: number[];
  effects: number[];
  errors: (number | null)[];
}
const peers = JSON.parse(readFileSync(new URL('../../peers/impact.json', import.meta.url), 'utf8')) as {
  panel: { years: number[]; joined: number[]; x: number[]; y: number[] };
  csdid: {
    method: 'dr' | 'reg' | 'ipw';
    control: 'notyettreated' | 'nevertreated';
    base: 'varying' | 'universal';
    covariates: boolean;
    cells: { joined: number; year: number; effect: number }[];
    averages: { simple: Averages; dynamic: Averages; group: Averages };
  }[];
  differences: { method: 'dr' | 'reg' | 'ipw'; simple: [number, number, number, number] }[];
  logit: { coefficients: number[]; errors: number[] };
  firms: [number, number, number, number, number, number][];
  wooldridge: { labour: number; capital: number; labourError: number; capitalError: number; n: number };
  acf: { labour: number; capital: number };
  student: Record<string, number>;
};

const METHODS = { dr: 'doubly-robust', reg: 'outcome-regression', ipw: 'weighting' } as const;
const { years, joined, x, y } = peers.panel;
const panel = (covariates: boolean): Panel => ({
  years,
  joined,
  outcome: Float64Array.from(y),
  covariates: covariates ? [Float64Array.from(y, (_, at) => x[Math.floor(at / years.length)])] : [],
});

describe('group-time effects equal csdid', () => {
  for (const peer of peers.csdid)
    it(`${peer.method}, ${peer.control}, ${peer.base} base${peer.covariates ? ', with a covariate' : ''}`, () => {
      const effects = groupTimeEffects(panel(peer.covariates), {
        method: METHODS[peer.method],
        control: peer.control === 'notyettreated' ? 'not-yet' : 'never',
        base: peer.base,
        fewest: 1,
        smallSample: false,
      });
      // csdid lists the reference year itself, as 0.
      const cells = peer.cells.filter(({ joined: g, year }) => peer.base === 'varying' || year !== g - 1);
      expect(effects.cells.map(({ joined: g, year }) => [g, year])).toEqual(
        cells.map(({ joined: g, year }) => [g, year]),
      );
      effects.cells.forEach(({ effect }, c) => {
        expect(effect).toBeCloseTo(cells[c].effect, 6);
      });

      const { simple, dynamic, group } = peer.averages;
      const main = overall(effects)!;
      expect(main.effect).toBeCloseTo(simple.overall, 6);
      expect(standardError(main)).toBeCloseTo(simple.error, 5);
      const since = byYearsSince(effects);
      const shown = dynamic.at.flatMap((years, at) => (dynamic.errors[at] === null ? [] : [{ years, at }]));
      expect(since.map(({ years }) => years)).toEqual(shown.map(({ years }) => years));
      since.forEach((average, s) => {
        expect(average.effect).toBeCloseTo(dynamic.effects[shown[s].at], 6);
        expect(standardError(average)).toBeCloseTo(dynamic.errors[shown[s].at]!, 4);
      });
      byYearOfJoining(effects).forEach((average, g) => {
        expect(average.joined).toBe(group.at[g]);
        expect(average.effect).toBeCloseTo(group.effects[g], 6);
        expect(standardError(average)).toBeCloseTo(group.errors[g]!, 4);
      });
    });
});

describe('group-time effects equal R', () => {
  const { cells } = JSON.parse(
    readFileSync(new URL('../../peers/impact-r.json', import.meta.url), 'utf8'),
  ) as {
    cells: Record<'joined' | 'year' | 'plm' | 'error' | 'regression' | 'weighting' | 'both', number>[];
  };
  for (const [name, method, covariates] of [
    ['plm', 'outcome-regression', false],
    ['regression', 'outcome-regression', true],
    ['weighting', 'weighting', true],
    ['both', 'doubly-robust', true],
  ] as const)
    it(name, () => {
      const effects = groupTimeEffects(panel(covariates), {
        method,
        control: 'never',
        base: 'universal',
        fewest: 1,
        smallSample: false,
      });
      expect(effects.cells.map(({ joined: g, year }) => [g, year])).toEqual(
        cells.map(({ joined: g, year }) => [g, year]),
      );
      effects.cells.forEach(({ effect }, c) => {
        expect(effect).toBeCloseTo(cells[c][name], 8);
      });
      if (name === 'plm')
        effects.cells.forEach((cell, c) => {
          expect(standardError(cell)).toBeCloseTo(cells[c].error, 8);
        });
    });
});

describe('the overall effect equals differences', () => {
  for (const { method, simple } of peers.differences)
    it(method, () => {
      const main = overall(
        groupTimeEffects(panel(true), {
          method: METHODS[method],
          base: 'varying',
          fewest: 1,
          smallSample: false,
        }),
      )!;
      expect(main.effect).toBeCloseTo(simple[0], 6);
      expect(standardError(main)).toBeCloseTo(simple[1], 5);
    });
});

describe('regressions', () => {
  it('a logit equals statsmodels', () => {
    const treated = joined.map((year) => (year > 0 ? 1 : 0));
    const fit = logit([new Float64Array(x.length).fill(1), Float64Array.from(x)], treated)!;
    peers.logit.coefficients.forEach((value, j) => {
      expect(fit.coefficients[j]).toBeCloseTo(value, 8);
      expect(Math.sqrt(fit.inverse[j][j])).toBeCloseTo(peers.logit.errors[j], 8);
    });
  });

  const rows: AccountYear[] = peers.firms.map(
    ([organisation, year, valueAdded, employees, capital, inputs]) => ({
      organisation,
      year,
      sector: 'A',
      valueAdded,
      employees,
      capital,
      inputs,
    }),
  );
  const nobody = rows.map(() => 0);

  it('Wooldridge equals two-stage least squares of linearmodels, errors clustered', () => {
    const { labour, capital, labourError, capitalError, n } = peers.wooldridge;
    const found = productivity(rows, nobody, { method: 'wooldridge' });
    expect([found.method, found.estimatedFrom]).toEqual(['wooldridge', n]);
    expect(found.labour).toBeCloseTo(labour, 8);
    expect(found.capital).toBeCloseTo(capital, 8);
    expect(found.labourError).toBeCloseTo(labourError, 8);
    expect(found.capitalError).toBeCloseTo(capitalError, 8);
  });

  it('Ackerberg, Caves & Frazer equals the moments solved by scipy', () => {
    const found = productivity(rows, nobody, { method: 'acf' });
    expect(found.labour).toBeCloseTo(peers.acf.labour, 5);
    expect(found.capital).toBeCloseTo(peers.acf.capital, 5);
  });

  it('quantiles of Student’s t equal scipy', () => {
    for (const [degrees, value] of Object.entries(peers.student))
      expect(Math.abs(studentQuantile(Number(degrees)) - value)).toBeLessThan(0.001);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOfCount, changeOfShare } from '../../../src/analysis/indicators/proportion.ts';
import { wilson } from '../../../src/analysis/statistics/binomial.ts';

describe('wilson', () => {
  // statsmodels 0.15: proportion_confint(count, nobs, method='wilson')
  it.each([
    [2, 10, 0.05668215, 0.50983753],
    [50, 100, 0.40383153, 0.59616847],
    [0, 20, 0, 0.16112516],
    [7, 7, 0.64566956, 1],
  ])('%i of %i as statsmodels has it', (successes, n, low, high) => {
    expect(wilson(successes, n).low).toBeCloseTo(low, 7);
    expect(wilson(successes, n).high).toBeCloseTo(high, 7);
  });

  it('holds the share, within 0…1, and says nothing of nobody', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const successes = Math.round(part * n);
        const { low, high } = wilson(successes, n);
        expect(0 <= low && low <= successes / n && successes / n <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe('change', () => {
  it('is told only beyond chance, and turns with the two periods', () => {
    expect(changeOfShare({ successes: 60, n: 100 }, { successes: 40, n: 100 })).toBe('up');
    expect(changeOfShare({ successes: 40, n: 100 }, { successes: 60, n: 100 })).toBe('down');
    expect(changeOfShare({ successes: 6, n: 10 }, { successes: 4, n: 10 })).toBe('unclear');
    expect(changeOfShare({ successes: 0, n: 0 }, { successes: 4, n: 10 })).toBe('unclear');
    expect([changeOfCount(40, 12), changeOfCount(12, 40), changeOfCount(6, 4), changeOfCount(0, 0)]).toEqual([
      'up',
      'down',
      'unclear',
      'unclear',
    ]);
  });
});

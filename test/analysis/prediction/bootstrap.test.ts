import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  centredFigureOf,
  figureOf,
} from '../../../src/analysis/prediction/evaluation/bootstrap.ts';

describe('intervals by drawing askers again', () => {
  it('are the middle 95% of what was drawn', () => {
    const draws = Float64Array.from({ length: 1000 }, (_, i) => 999 - i);
    expect(figureOf(500, draws)).toEqual({ value: 500, low: 25, high: 975 });
  });

  it('have no ends where nothing could be drawn', () => {
    expect(figureOf(0.5, Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY))).toEqual({
      value: 0.5,
      low: Number.NaN,
      high: Number.NaN,
    });
  });

  it('hold the value of a figure that drawing again lowers', () => {
    const draws = Float64Array.from({ length: 101 }, (_, i) => 0.2 + i / 1000);
    expect(figureOf(0.4, draws).high).toBeLessThan(0.4);
    const { value, low, high } = centredFigureOf(0.4, draws);
    expect(value).toBe(0.4);
    expect(low).toBeCloseTo(0.352, 10);
    expect(high).toBeCloseTo(0.448, 10);
    expect(centredFigureOf(0.99, draws).high).toBe(1);
  });

  it('hold the mean, and the ratio of a column to itself is 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 5 }), (values) => {
        const own = Float64Array.from(values);
        const figures = bootstrap(new Map([['own', own]]), { same: ['own', 'own'] });
        expect(figures.get('same')).toEqual({ value: 1, low: 1, high: 1 });
        const { value, low, high } = figures.get('own')!;
        expect(value).toBeCloseTo(values.reduce((sum, v) => sum + v, 0) / values.length, 10);
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
      }),
      { numRuns: 20 },
    );
  });
});

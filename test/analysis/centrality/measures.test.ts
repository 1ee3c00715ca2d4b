import { describe, expect, it } from 'vitest';
import { MEASURES, measure, primeMeasure } from '../../../src/analysis/measures.ts';
import { MeasureName } from '../../../src/model/answers.ts';
import { smallEcosystem } from '../../support/small-ecosystem.ts';

/** Two triangles of pairs that share one organisation, c, and a loner. */
const bowTie = () =>
  smallEcosystem({
    organisations: { loner: {} },
    projects: {
      ab: { with: ['a', 'b'] },
      bc: { with: ['b', 'c'] },
      ca: { with: ['c', 'a'] },
      cde: { with: ['c', 'd', 'e'] },
    },
  });

describe('the list of measures', () => {
  it('has every name that the answers know', () => {
    expect(Object.keys(MEASURES).sort()).toEqual([...MeasureName.options].sort());
  });

  it.each(MeasureName.options)('%s says what it is and who defined it', (name) => {
    const { definition, source } = MEASURES[name];
    expect(definition).toMatch(/^[A-Z].*\.$/);
    expect(source).toMatch(/\(\d{4}\)/);
  });

  it('gives each organisation its numbers', () => {
    const ecosystem = bowTie();
    const rounded = (name: MeasureName) =>
      Array.from(measure(ecosystem, name), (value) => Math.round(value * 1000) / 1000);
    expect(ecosystem.organisations.map(({ id }) => id)).toEqual([
      'org:a',
      'org:b',
      'org:c',
      'org:d',
      'org:e',
      'org:loner',
    ]);
    expect(rounded('degree')).toEqual([2, 2, 4, 2, 2, 0]);
    expect(rounded('strength')).toEqual([2, 2, 3, 1, 1, 0]);
    expect(rounded('betweenness')).toEqual([0, 0, 4, 0, 0, 0]);
    expect(rounded('harmonic')).toEqual([0.6, 0.6, 0.8, 0.6, 0.6, 0]);
    expect(rounded('coreness')).toEqual([2, 2, 2, 2, 2, 0]);
    expect(rounded('clustering')).toEqual([1, 1, 0.333, 1, 1, 0]);
    expect(rounded('participation')).toEqual([0, 0, 0.5, 0.5, 0.5, 0]);
  });

  it.each(MeasureName.options)('%s is the same array the second time', (name) => {
    const ecosystem = bowTie();
    const values = measure(ecosystem, name);
    expect(values).toBeInstanceOf(Float64Array);
    expect(values.length).toBe(ecosystem.organisations.length);
    expect(measure(ecosystem, name)).toBe(values);
    expect(MEASURES[name].slow(ecosystem)).toBe(false);
  });

  it('takes values that were worked out elsewhere', () => {
    const ecosystem = bowTie();
    const values = Float64Array.of(1, 2, 3, 4, 5, 6);
    primeMeasure(ecosystem, 'betweenness', values);
    expect(measure(ecosystem, 'betweenness')).toBe(values);
  });

  it('samples betweenness when asked for pivots', () => {
    const values = MEASURES.betweenness.compute(bowTie(), { pivots: 6 });
    expect(Array.from(values)).toEqual([0, 0, 4, 0, 0, 0]);
  });
});

describe.each(['betweenness', 'harmonic', 'constraint'] as const)('%s, being long,', (name) => {
  it('tells how far it is', () => {
    const shares: number[] = [];
    measure(bowTie(), name, { onProgress: (share) => shares.push(share) });
    expect([shares[0], shares[shares.length - 1]]).toEqual([0, 1]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('stops when asked, and keeps nothing', () => {
    const ecosystem = bowTie();
    const asked = new AbortController();
    asked.abort();
    expect(() => measure(ecosystem, name, { signal: asked.signal })).toThrow(
      expect.objectContaining({ code: 'cancelled' }),
    );
    expect(measure(ecosystem, name).length).toBe(6);
  });
});

import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/analysis/centrality/betweenness.ts';
import {
  sampledBetweenness,
  sampledBetweennessOfTies,
} from '../../../src/analysis/centrality/sampled-betweenness.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { incidenceOf } from '../../support/incidence-of.ts';

const random = seededRandom(7);
const teams = Array.from({ length: 200 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 5) }, () => Math.floor(random() ** 2 * 300)),
);
const participations = packParticipations(incidenceOf(300, teams));
const ties = projectTies(participations);
const exact = betweenness(participations);

const furthest = (values: Float64Array) => Math.max(...values.map((value, u) => Math.abs(value - exact[u])));

describe('sampled betweenness', () => {
  it('draws the same sample on participations and on ties', () => {
    const options = { pivots: 40, seed: 3 };
    const onCover = sampledBetweenness(participations, options);
    const onTies = sampledBetweennessOfTies(ties, options);
    const apart = onCover.values.map((value, u) => Math.abs(value - onTies.values[u]));
    expect(Math.max(...apart)).toBeLessThan(1e-6);
    expect({ ...onCover, values: [] }).toEqual({ ...onTies, values: [] });
  });

  it('repeats itself under the same seed, and differs under another', () => {
    const once = sampledBetweenness(participations, { pivots: 40, seed: 3 }).values;
    expect(sampledBetweenness(participations, { pivots: 40, seed: 3 }).values).toEqual(once);
    expect(sampledBetweenness(participations, { pivots: 40, seed: 4 }).values).not.toEqual(once);
  });

  it('stays within the bound it states, and nears the exact values as the sample grows', () => {
    const errors = [20, 80, 250].map((pivots) => {
      const { values, error, confidence } = sampledBetweenness(participations, { pivots, seed: 1 });
      expect(confidence).toBe(0.95);
      expect(furthest(values)).toBeLessThan(error);
      return error;
    });
    // (n/2)(n−2)·√((1−(k−1)/n)·ln(2n/0.05)/(2k)) for n = 300
    expect(errors.map((error) => Math.round(error))).toEqual([20964, 9296, 2526]);
  });

  it.each([0.5, 0.9])('holds its bound at the confidence it states: %d', (confidence) => {
    // Cliques on a string: what lies between hangs on who is drawn.
    const clique = (first: number) => Array.from({ length: 12 }, (_, i) => first + i);
    const covers = [
      participations,
      packParticipations(incidenceOf(60, [clique(0), [11, 12], clique(12), [23, 24], clique(24), [35, 36]])),
      packParticipations(
        incidenceOf(
          41,
          [...Array(40).keys()].map((leaf) => [40, leaf]),
        ),
      ),
    ];
    const runs = 120;
    for (const cover of covers) {
      const truth = betweenness(cover);
      let broken = 0;
      for (let seed = 0; seed < runs; seed++) {
        const { values, error } = sampledBetweenness(cover, { pivots: 8, seed, confidence });
        if (values.some((value, u) => Math.abs(value - truth[u]) > error)) broken++;
      }
      expect(broken / runs).toBeLessThanOrEqual(1 - confidence);
    }
  });

  it('is right on average: the mean over many samples comes near the exact value', () => {
    const top = exact.indexOf(Math.max(...exact));
    const runs = 400;
    let sum = 0;
    let squares = 0;
    for (let seed = 0; seed < runs; seed++) {
      const value = sampledBetweenness(participations, { pivots: 10, seed }).values[top];
      sum += value;
      squares += value * value;
    }
    const mean = sum / runs;
    const standardError = Math.sqrt((squares / runs - mean * mean) / runs);
    expect(Math.abs(mean - exact[top])).toBeLessThan(4 * standardError);
  });

  it('is exact, and says so, when everyone is a pivot', () => {
    const { values, ...precision } = sampledBetweenness(participations, { pivots: 1000 });
    expect(precision).toEqual({ pivots: 300, error: 0, confidence: 0.95 });
    expect(furthest(values)).toBeLessThan(1e-6);
  });

  it('answers for nobody', () => {
    expect(sampledBetweenness(packParticipations(incidenceOf(0, [])))).toEqual({
      values: new Float64Array(0),
      pivots: 0,
      error: 0,
      confidence: 0.95,
    });
  });

  it('refuses samples of none and certainties', () => {
    expect(() => sampledBetweenness(participations, { pivots: 0 })).toThrow(
      'The number of pivots is a whole number from 1, not 0.',
    );
    expect(() => sampledBetweennessOfTies(ties, { confidence: 1 })).toThrow(
      'A confidence lies between 0 and 1, which 1 does not.',
    );
  });
});

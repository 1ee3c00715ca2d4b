import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/analysis/prediction/distance.ts';
import {
  sharedThemes,
  themeProfiles,
  themeSimilarity,
} from '../../../src/analysis/prediction/theme-similarity.ts';
import { classTfIdf } from '../../../src/analysis/themes/class-tf-idf.ts';
import { themeLineRows } from '../../../src/analysis/themes/project-themes.ts';
import { smallEcosystem, theme } from '../../support/small-ecosystem.ts';

/** science ─ energy ─ { solar, grid }, science ─ whales. Indices follow the ids: energy 0, grid 1, science 2, solar 3, whales 4. */
const ecosystem = smallEcosystem({
  organisations: { e: {} },
  projects: {
    p1: { with: ['a', 'b'], themes: ['solar', 'energy'] },
    p2: { with: ['a', 'b', 'c'], themes: ['grid'] },
    p3: { with: ['d'], themes: ['whales'] },
    p4: { with: ['c', 'd'] },
  },
  themes: {
    science: { title: 'science' },
    energy: { title: 'energy', parent: 'science' },
    solar: { title: 'solar energy', parent: 'energy' },
    grid: { title: 'power grids', parent: 'energy' },
    whales: { title: 'marine mammals', parent: 'science' },
  },
});
const [a, b, c, d, e] = [0, 1, 2, 3, 4];

describe('themes of projects', () => {
  it('reach up to the roots, each once', () => {
    const rows = themeLineRows(ecosystem);
    expect(rows.themes).toEqual(['energy', 'grid', 'science', 'solar', 'whales'].map(theme));
    expect(rows.start).toEqual(Int32Array.of(0, 3, 6, 8, 8));
    expect(rows.theme).toEqual(Int32Array.of(0, 2, 3, 0, 1, 2, 2, 4));
    expect(rows.above).toEqual([[2], [0, 2], [], [0, 2], [2]]);
    expect(themeLineRows(ecosystem)).toBe(rows);
  });
});

describe('theme similarity', () => {
  const profiles = themeProfiles(ecosystem);

  it('is the cosine of rows that weigh what others lack', () => {
    // Four organisations have themes; science is on all of them and weighs nothing.
    const log = Math.log;
    const ab = [(1 + log(2)) * log(4 / 3), log(4 / 3), log(4 / 2)]; // energy twice, grid, solar
    const oneGrid = [log(4 / 3), log(4 / 3), 0];
    const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i], 0);
    const cosine = dot(ab, oneGrid) / Math.sqrt(dot(ab, ab) * dot(oneGrid, oneGrid));
    const similarity = themeSimilarity(profiles, a);
    [1, 1, cosine, 0, 0].forEach((expected, other) => {
      expect(similarity[other]).toBeCloseTo(expected, 14);
    });
    expect(themeSimilarity(profiles, e)).toEqual(new Float64Array(5));
    expect(themeProfiles(ecosystem)).toBe(profiles);
  });

  it('names the shared themes that say most, without those above them', () => {
    const whole = sharedThemes(profiles, a, b, 5);
    expect(whole.map(({ theme: id }) => id)).toEqual([theme('solar'), theme('grid')]);
    expect(whole[0].weight).toBeGreaterThan(whole[1].weight);
    expect(sharedThemes(profiles, a, b, 1)).toEqual(whole.slice(0, 1));
    expect(sharedThemes(profiles, a, c, 5).map(({ theme: id }) => id)).toEqual([theme('grid')]);
    expect(sharedThemes(profiles, a, d, 5)).toEqual([]);
    expect(sharedThemes(profiles, a, e, 5)).toEqual([]);
  });
});

describe('class-based TF-IDF', () => {
  it('follows its formula, highest first, then by term', () => {
    const classes = [
      new Map([
        [7, 3],
        [2, 1],
      ]),
      new Map([
        [2, 1],
        [5, 2],
        [1, 2],
      ]),
      new Map<number, number>(),
    ];
    // 9 occurrences in 3 classes: A = 3.
    expect(classTfIdf(classes)).toEqual([
      [
        { term: 7, weight: 3 * Math.log(1 + 3 / 3) },
        { term: 2, weight: Math.log(1 + 3 / 2) },
      ],
      [
        { term: 1, weight: 2 * Math.log(1 + 3 / 2) },
        { term: 5, weight: 2 * Math.log(1 + 3 / 2) },
        { term: 2, weight: Math.log(1 + 3 / 2) },
      ],
      [],
    ]);
    expect(classTfIdf([])).toEqual([]);
  });
});

describe('distance', () => {
  it('is unknown without coordinates, and 0 from a place to itself', () => {
    const ghent = { latitude: 51.0543, longitude: 3.7174 };
    expect(distance(ghent, { country: 'BE' })).toBeUndefined();
    expect(distance({ latitude: 51 }, ghent)).toBeUndefined();
    expect(distance(ghent, ghent)).toBe(0);
    expect(distance({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(
      111.195,
      3,
    );
  });
});

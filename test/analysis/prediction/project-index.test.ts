import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aboutTerms,
  indexProjects,
  knownTerms,
  tellingTerms,
} from '../../../src/analysis/prediction/project-index.ts';
import type { Ecosystem } from '../../../src/network/ecosystem.ts';
import type { ObjectiveTerms } from '../../../src/network/objective-terms.ts';
import { project, smallEcosystem } from '../../support/small-ecosystem.ts';

const VOCABULARY = ['heat', 'sea', 'boat', 'solar', 'cell'];
const words = fc.uniqueArray(fc.constantFrom(...VOCABULARY), { maxLength: 4 });
const texts = fc.array(fc.record({ title: words, keywords: words, objective: words }), {
  minLength: 1,
  maxLength: 8,
});
type Text = { title: string[]; keywords: string[]; objective: string[] };

function ecosystemOf(all: readonly Text[]): Ecosystem {
  const objectives: ObjectiveTerms = {
    vocabulary: VOCABULARY,
    of: new Map(
      all.map(({ objective }, i) => [
        project(`p${i}`),
        Int32Array.from(objective, (word) => VOCABULARY.indexOf(word)),
      ]),
    ),
  };
  const projects = Object.fromEntries(
    all.map(({ title, keywords }, i) => [`p${i}`, { with: ['a'], title: title.join(' '), keywords }]),
  );
  return { ...smallEcosystem({ projects }), objectives };
}

/** Okapi BM25 as it is written down, project by project. */
function slowly(all: readonly Text[], query: readonly string[]): number[] {
  const often = ({ title, keywords, objective }: Text, word: string) =>
    (title.includes(word) ? 2 : 0) + (keywords.includes(word) ? 1.5 : 0) + (objective.includes(word) ? 1 : 0);
  const length = (text: Text) => VOCABULARY.filter((word) => often(text, word) > 0).length;
  const speaking = all.filter((text) => length(text) > 0);
  const usual = speaking.reduce((sum, text) => sum + length(text), 0) / speaking.length;
  const rarity = (word: string) => {
    const holding = all.filter((text) => often(text, word) > 0).length;
    return Math.log(1 + (speaking.length - holding + 0.5) / (holding + 0.5));
  };
  const ideal = query.reduce((sum, word) => sum + 2 * rarity(word), 0);
  return all.map((text) =>
    query.reduce((sum, word) => {
      const f = often(text, word);
      return f === 0
        ? sum
        : sum + (rarity(word) * f * 2.2) / (f + 1.2 * (0.6 + (0.4 * length(text)) / usual)) / ideal;
    }, 0),
  );
}

describe('which projects a text is about', () => {
  it('is BM25 over titles, keywords and objectives', () => {
    fc.assert(
      fc.property(texts, fc.uniqueArray(fc.constantFrom(...VOCABULARY), { minLength: 1 }), (all, query) => {
        const index = indexProjects(ecosystemOf(all));
        const known = query.filter((word) => index.number.has(word));
        const about = aboutTerms(index, knownTerms(index, query.join(' ')));
        const expected = known.length === 0 ? all.map(() => 0) : slowly(all, known);
        // Weights are kept in 32 bits.
        about.forEach((value, p) => {
          expect(value).toBeCloseTo(expected[p], 5);
        });
      }),
    );
  });

  it('names the words that tell most of some projects', () => {
    const all: Text[] = [
      { title: ['heat'], keywords: [], objective: ['sea', 'boat'] },
      ...Array.from({ length: 20 }, (): Text => ({ title: ['sea'], keywords: [], objective: [] })),
    ];
    const index = indexProjects(ecosystemOf(all));
    const { terms, stress } = tellingTerms(index, [0], () => 1, 5);
    const names = [...index.number.keys()];
    expect(terms.map((term) => names[term])).toEqual(['heat', 'boat']);
    expect(stress).toEqual([1, 1]);
  });

  it('is nothing where nobody says anything', () => {
    const index = indexProjects(ecosystemOf([{ title: [], keywords: [], objective: [] }]));
    expect(aboutTerms(index, knownTerms(index, 'heat at sea'))).toEqual(new Float64Array(1));
    expect(tellingTerms(index, [0], () => 1, 5)).toEqual({ terms: [], stress: [] });
  });
});

/** Projects like a text, by the words of their titles and keywords. */
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { nameWords } from '../name-words.ts';

const STOP = new Set(stopwords);
const SHORTEST = 3;

const known = new WeakMap<Ecosystem, ReadonlyMap<string, readonly number[]>>();

/**
 * How much each project has in common with a text: the sum of ln(1 + (N − n + ½)/(n + ½)) over the words that
 * both have, with n of the N projects having the word (the idf of BM25; Robertson & Zaragoza 2009). Words are
 * compared by their English stem; stop words and words of fewer than three letters don't count.
 *
 * @returns one value a project, 0 without a word in common. The first call for an ecosystem reads every title;
 *   then O(projects that have a word of the text)
 */
export function likenessToText(ecosystem: Ecosystem, text: string): Float64Array {
  let index = known.get(ecosystem);
  if (index === undefined) {
    index = build(ecosystem);
    known.set(ecosystem, index);
  }
  const all = ecosystem.projects.length;
  const likeness = new Float64Array(all);
  for (const word of stems(text)) {
    const having = index.get(word) ?? [];
    const weight = Math.log(1 + (all - having.length + 0.5) / (having.length + 0.5));
    for (const project of having) likeness[project] += weight;
  }
  return likeness;
}

function build({ projects }: Ecosystem): Map<string, number[]> {
  const index = new Map<string, number[]>();
  projects.forEach(({ acronym, title, keywords }, project) => {
    for (const word of stems([acronym, title, ...keywords].join(' '))) {
      const having = index.get(word);
      if (having === undefined) index.set(word, [project]);
      else having.push(project);
    }
  });
  return index;
}

function stems(text: string): Set<string> {
  return new Set(
    nameWords(text)
      .filter((word) => word.length >= SHORTEST && !STOP.has(word))
      .map((word) => stemmer(word)),
  );
}

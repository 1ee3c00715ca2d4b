/** From text to terms that can be compared: English, Dutch and French. */
import { stemmer as dutchStem } from '@orama/stemmers/dutch';
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stopwords as dutchStops } from '@orama/stopwords/dutch';
import { stopwords as englishStops } from '@orama/stopwords/english';
import { stopwords as frenchStops } from '@orama/stopwords/french';

interface Tongue {
  readonly stops: ReadonlySet<string>;
  readonly stem: (word: string) => string;
  readonly stems: Map<string, string>;
}

const tongue = (stops: readonly string[], stem: (word: string) => string): Tongue => ({
  stops: new Set(stops.map(plain)),
  stem,
  stems: new Map(),
});

/** English first: where a text gives no hint, it is most likely English. */
const TONGUES: readonly Tongue[] = [
  tongue(englishStops, englishStem),
  tongue(dutchStops, dutchStem),
  tongue(frenchStops, frenchStem),
];

/** Stems kept for each language; a vocabulary beyond that starts again. */
const STEMS_KEPT = 200_000;
const SHORTEST = 3;

/**
 * The terms of a text, each once, in order of appearance: words of three letters and more, without accents, stop words
 * and mere numbers, stemmed by the rules of the language whose stop words it holds most of (Porter 1980 and its kin
 * for Dutch and French).
 *
 * @example textTerms('Batteries for the storage of solar energy') // ['batteri', 'storag', 'solar', 'energi']
 */
export function textTerms(text: string): string[] {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const { stops, stem, stems } = tongueOf(words);
  if (stems.size > STEMS_KEPT) stems.clear();
  const terms = new Set<string>();
  for (const word of words) {
    if (word.length < SHORTEST || stops.has(word) || /^\p{N}+$/u.test(word)) continue;
    let term = stems.get(word);
    if (term === undefined) {
      term = stem(word);
      stems.set(word, term);
    }
    terms.add(term);
  }
  return [...terms];
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function tongueOf(words: readonly string[]): Tongue {
  let most = TONGUES[0];
  let mostHits = 0;
  for (const candidate of TONGUES) {
    const hits = words.reduce((sum, word) => sum + (candidate.stops.has(word) ? 1 : 0), 0);
    if (hits > mostHits) {
      most = candidate;
      mostHits = hits;
    }
  }
  return most;
}

/**
 * Finds organisations by what people call them. Names are compared by their words (see {@link nameWords}), so
 * that case, diacritics and punctuation don't matter.
 */
import SearchableMap from 'minisearch/SearchableMap';
import { AmbiguousOrganisationError, UnknownOrganisationError } from '../model/errors.ts';
import { compareIds } from '../model/ids.ts';
import type { Organisation } from '../model/organisation.ts';
import { once } from '../network/once.ts';
import { editDistance } from './edit-distance.ts';
import { nameWords, withoutLegalForm } from './name-words.ts';

export interface NameHit {
  /** Index into the organisations that the index was made of. */
  index: number;
  /** The other name, short name or identifier that was hit, where it was not the name. */
  matched?: string;
}

export interface NameIndex {
  /**
   * Organisations of which every word of the query begins a word of a name, other name or short name, or with
   * an identifier that begins so (from {@link IDENTIFIER_START} characters on); where few do, those with words
   * spelled nearly so, too. Ranked: the exact name or identifier, the exact short name, names that begin so,
   * the rest, misspelt ones; within each by number of projects, then by id. `total` counts all of them, `hits`
   * has the first `limit`. A query without words finds nothing.
   */
  search(query: string, limit: number): { total: number; hits: NameHit[] };
  /**
   * The one organisation that is meant: by id, by PIC, VAT number, ROR or KBO number, by name (with or without
   * its legal form), other name, short name, or the beginning of a name — the first of these that anything
   * goes by.
   * @throws UnknownOrganisationError with the nearest names, where nothing does
   * @throws AmbiguousOrganisationError with the candidates, where several do
   */
  resolve(asked: string): Organisation;
}

/** Hits up to which words spelled nearly so are looked for, too. */
const FEW = 10;
/** Names that an error offers. */
const NEAREST = 5;
const CANDIDATES = 10;
/** Share of a name's letters that may differ for it to be offered as what was meant. */
const FAR = 0.4;
/** Characters of an identifier from which it is looked for. */
const IDENTIFIER_START = 4;

/**
 * @param organisations ascending by id
 * @param projectCounts number of projects of each, aligned with `organisations`
 */
export function createNameIndex(
  organisations: readonly Organisation[],
  projectCounts: Int32Array,
): NameIndex {
  // Each is made when first asked for: one name is resolved long before all words are indexed.
  const ownNames = once(() => organisations.map(({ name }) => nameWords(name).join(' ')));
  const namesOfAll = once(() => organisations.map((each, index) => namesOf(each, ownNames()[index])));
  const wordsOfAll = once(() => wordIndex(namesOfAll()));
  const identifiersOfAll = once(() => identifierIndex(organisations));
  const standing = once(() =>
    Int32Array.from(organisations.keys()).sort((a, b) => projectCounts[b] - projectCounts[a] || a - b),
  );

  function search(query: string, limit: number) {
    const asked = nameWords(query);
    if (asked.length === 0) return { total: 0, hits: [] };
    const names = namesOfAll();
    const words = wordsOfAll();
    const found = allOf(asked.map((word) => words.atPrefix(word)));
    const identifier = identifiersOfAll().beginningWith(identifierKey(query));
    const isRare = count(found) + identifier.size < FEW;
    const nearly = isRare
      ? allOf(asked.map((word) => wordsNear(words, word)))
      : new Uint8Array(organisations.length);

    const wanted = asked.join(' ');
    const bare = compact(asked);
    const ranks: number[][] = [[], [], [], [], []];
    for (const index of standing()) {
      if (found[index]) ranks[rank(names[index], wanted, bare)].push(index);
      else if (identifier.has(index) || (isRare && names[index].bareName === bare)) ranks[0].push(index);
      else if (nearly[index]) ranks[4].push(index);
    }
    const ranked = ranks.flat();
    return {
      total: ranked.length,
      hits: ranked.slice(0, limit).map((index) => {
        const matched = identifier.get(index) ?? whatMatched(organisations[index], asked);
        return { index, ...(matched === undefined ? {} : { matched }) };
      }),
    };
  }

  /** Marks the organisations that have, for every word asked, one of the words found for it. */
  function allOf(found: readonly Iterable<[string, unknown]>[]): Uint8Array {
    // Up to 254 words: more are never asked, and would only leave the rest unread.
    const met = new Uint8Array(organisations.length);
    const rounds = found.slice(0, 254);
    rounds.forEach((entries, round) => {
      for (const [, holders] of entries)
        for (const index of holders as number[]) if (met[index] === round) met[index] = round + 1;
    });
    return met.map((seen) => (seen === rounds.length ? 1 : 0));
  }

  function resolve(asked: string): Organisation {
    const id = asked.trim();
    const place = firstFrom(organisations.length, (index) => compareIds(organisations[index].id, id) >= 0);
    if (organisations[place]?.id === id) return organisations[place];
    for (const candidates of readings(asked)) {
      if (candidates.length === 1) return organisations[candidates[0]];
      if (candidates.length > 1) throw ambiguous(asked, candidates);
    }
    throw new UnknownOrganisationError(asked, nearest(asked));
  }

  /** Those who go by what was asked, in one sense after the other, each by standing. */
  function* readings(asked: string): Generator<number[]> {
    const those = (test: (index: number) => boolean) => [...standing().filter(test)];
    const holders = identifiersOfAll().exactly(identifierKey(asked));
    yield those((index) => holders.has(index));
    const wanted = nameWords(asked).join(' ');
    const bare = compact(nameWords(asked));
    if (wanted === '') return;
    yield those((index) => ownNames()[index] === wanted);
    const names = namesOfAll();
    yield those((index) => names[index].bareName === bare);
    yield those((index) => names[index].others.includes(wanted) || names[index].bareOthers.includes(bare));
    yield those((index) => names[index].short === wanted);
    yield those(
      (index) =>
        names[index].name.startsWith(`${wanted} `) ||
        names[index].others.some((other) => other.startsWith(`${wanted} `)),
    );
  }

  function ambiguous(asked: string, candidates: readonly number[]) {
    return new AmbiguousOrganisationError(
      asked,
      candidates.slice(0, CANDIDATES).map((index) => {
        const { id, name, place } = organisations[index];
        const where = [place.city, place.country].filter((part) => part !== undefined).join(', ');
        const projects = projectCounts[index] === 1 ? '1 project' : `${projectCounts[index]} projects`;
        return { id, name, detail: where === '' ? projects : `${where}, ${projects}` };
      }),
    );
  }

  /** What was perhaps meant: the names that fewest letters must change in, then those found by their words. */
  function nearest(asked: string): { id: string; name: string }[] {
    const wanted = compact(nameWords(asked));
    if (wanted === '') return [];
    const names = namesOfAll();
    const near: { index: number; distance: number }[] = [];
    for (const index of standing()) {
      const { bareName, bareOthers, short } = names[index];
      const distances = [bareName, ...bareOthers, ...(short === '' ? [] : [short])].map((name) => {
        const longest = Math.max(name.length, wanted.length);
        return editDistance(wanted, name, Math.floor(longest * FAR)) / longest;
      });
      const distance = Math.min(...distances);
      if (distance <= FAR) near.push({ index, distance });
    }
    // A stable sort: equally near ones stay in order of standing.
    near.sort((a, b) => a.distance - b.distance);
    const indices = new Set([
      ...near.map(({ index }) => index),
      ...search(asked, NEAREST).hits.map(({ index }) => index),
    ]);
    return [...indices]
      .slice(0, NEAREST)
      .map((index) => ({ id: organisations[index].id, name: organisations[index].name }));
  }

  return { search, resolve };
}

/** The names of one organisation as they are compared: words with one space between, or compact. */
interface Names {
  name: string;
  /** See {@link compact}. */
  bareName: string;
  others: string[];
  bareOthers: string[];
  /** Empty without a short name. */
  short: string;
}

/** @param name its name, in words with one space between */
function namesOf({ otherNames, shortName }: Organisation, name: string): Names {
  const others = otherNames.map(nameWords);
  return {
    name,
    bareName: compact(name.split(' ')),
    others: others.map((words) => words.join(' ')),
    bareOthers: others.map(compact),
    short: nameWords(shortName ?? '').join(' '),
  };
}

/** A name in one piece and without its legal form, so that `Flux 50 vzw` and `FLUX50` are one. */
function compact(words: readonly string[]): string {
  return withoutLegalForm(words).join('');
}

/** Every word with the indices of those who have it, as a radix tree. */
function wordIndex(names: readonly Names[]): SearchableMap<number[]> {
  const holders = new Map<string, number[]>();
  names.forEach(({ name, others, short }, index) => {
    for (const text of [name, ...others, short])
      for (const word of text.split(' ')) {
        const sofar = holders.get(word);
        if (sofar === undefined) holders.set(word, [index]);
        // A word that it has twice is listed once.
        else if (sofar.at(-1) !== index) sofar.push(index);
      }
  });
  holders.delete('');
  const tree = new SearchableMap<number[]>();
  for (const [word, indices] of holders) tree.set(word, indices);
  return tree;
}

/** Words that begin with `word` or are spelled nearly so: one letter off from four letters, two from seven. */
function* wordsNear(words: SearchableMap<number[]>, word: string): Generator<[string, number[]]> {
  yield* words.atPrefix(word);
  const off = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  if (off > 0) for (const [near, [holders]] of words.fuzzyGet(word, off)) yield [near, holders];
}

/** Where among those found a name stands: 0 exact, 1 exact short name, 2 begins so, 3 has all words. */
function rank({ name, bareName, others, bareOthers, short }: Names, wanted: string, bare: string): number {
  if (name === wanted || bareName === bare || others.includes(wanted) || bareOthers.includes(bare)) return 0;
  if (short === wanted) return 1;
  const beginsSo = (text: string) => text.startsWith(wanted);
  return beginsSo(name) || beginsSo(short) || others.some(beginsSo) ? 2 : 3;
}

/** The short name or other name that holds the words asked where the name does not; absent where none does. */
function whatMatched({ name, shortName, otherNames }: Organisation, asked: readonly string[]) {
  const holds = (text: string) => {
    const words = nameWords(text);
    return asked.every((word) => words.some((held) => held.startsWith(word)));
  };
  if (holds(name)) return undefined;
  return [...(shortName === undefined ? [] : [shortName]), ...otherNames].find(holds);
}

/**
 * An identifier as it is compared: letters and digits in capitals. A ROR is its last part, a Belgian company
 * number stands without `BE`, so that VAT and KBO number find each other.
 */
function identifierKey(text: string): string {
  if (/^[A-Z\d]+$/.test(text) && !text.startsWith('BE')) return text;
  const key = text
    .trim()
    .replace(/^https?:\/\/ror\.org\//i, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return /^BE[01]\d{9}$/.test(key) ? key.slice(2) : key;
}

/** Who has which identifiers. */
function identifierIndex(organisations: readonly Organisation[]) {
  const ordered = once(() =>
    organisations
      .flatMap((each, index) =>
        identifiersOf(each)
          .flat()
          .map((text) => ({ key: identifierKey(text), text, index })),
      )
      .sort((a, b) => compareIds(a.key, b.key)),
  );
  return {
    /** The holders of an identifier, each with the identifier as it is written. */
    exactly(key: string): Map<number, string> {
      const holders = new Map<number, string>();
      if (key !== '')
        organisations.forEach((each, index) => {
          for (const texts of identifiersOf(each))
            for (const text of texts) if (identifierKey(text) === key) holders.set(index, text);
        });
      return holders;
    },
    /** The holders of identifiers that begin so. */
    beginningWith(key: string): Map<number, string> {
      if (key.length < IDENTIFIER_START) return new Map();
      const all = ordered();
      const first = firstFrom(all.length, (i) => all[i].key >= key);
      let last = first;
      while (last < all.length && all[last].key.startsWith(key)) last++;
      return new Map(all.slice(first, last).map(({ index, text }) => [index, text]));
    },
  };
}

const identifiersOf = ({ identifiers: { pic, vat, ror, kbo } }: Organisation) => [pic, vat, ror, kbo];

/** The first of 0…length for which `isThere` holds, by halving; it holds for all after it, too. */
function firstFrom(length: number, isThere: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function count(marks: Uint8Array): number {
  let sum = 0;
  for (const mark of marks) sum += mark;
  return sum;
}

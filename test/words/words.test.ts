import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { fr } from '../../src/words/fr.ts';
import { nl } from '../../src/words/nl.ts';
import { countryName, enumerate, functionName, helixName, say, sizeName } from '../../src/words/words.ts';

const CATALOGUES = { en, nl, fr };
const root = fileURLToPath(new URL('../..', import.meta.url));

describe('say', () => {
  it('fills placeholders as they are, in the language asked for', () => {
    const params = { from: 'A <b>', to: '$t(helix.company)', through: '{{from}} & $1' };
    expect(say('en', 'path.through', params)).toBe('A <b> reaches $t(helix.company) through {{from}} & $1.');
    expect(say('nl', 'path.through', params)).toBe('A <b> bereikt $t(helix.company) via {{from}} & $1.');
    expect(say('fr', 'path.through', params)).toBe('A <b> atteint $t(helix.company) par {{from}} & $1.');
  });

  it('chooses the plural of the language and writes numbers as it does', () => {
    const partners = (language: 'en' | 'nl' | 'fr', count: number) =>
      say(language, 'evidence.sharedPartners', { count });
    expect([0, 1, 2, 1234, 1_000_000].map((count) => partners('en', count))).toEqual([
      'They share 0 partners in all.',
      'They share 1 partner in all.',
      'They share 2 partners in all.',
      'They share 1,234 partners in all.',
      'They share 1,000,000 partners in all.',
    ]);
    expect([0, 1, 1234].map((count) => partners('nl', count))).toEqual([
      'Ze delen in totaal 0 partners.',
      'Ze delen in totaal 1 partner.',
      'Ze delen in totaal 1.234 partners.',
    ]);
    expect([0, 1, 2, 1_000_000].map((count) => partners('fr', count).replace(/\s/g, ' '))).toEqual([
      'Elles ont 0 partenaire en commun au total.',
      'Elles ont 1 partenaire en commun au total.',
      'Elles ont 2 partenaires en commun au total.',
      'Elles ont 1 000 000 partenaires en commun au total.',
    ]);
  });

  it('names helices, functions, sizes and countries, and enumerates', () => {
    expect(helixName('nl', 'civil-society')).toBe('Maatschappelijk middenveld');
    expect(functionName('fr', 'cluster-organisation')).toBe('Organisation de cluster');
    expect(sizeName('en', 'sme')).toBe('SME');
    expect(['en', 'nl', 'fr'].map((language) => countryName(language as 'en', 'GR'))).toEqual([
      'Greece',
      'Griekenland',
      'Grèce',
    ]);
    expect(enumerate('en', ['A', 'B', 'C'])).toBe('A, B and C');
    expect(enumerate('nl', ['A', 'B'])).toBe('A en B');
    expect(enumerate('fr', ['A'])).toBe('A');
  });
});

describe('the catalogue', () => {
  const texts = Object.fromEntries(
    Object.entries(CATALOGUES).map(([language, tree]) => [language, flat(tree)]),
  ) as Record<keyof typeof CATALOGUES, Map<string, string>>;

  it('has the same keys in every language', () => {
    expect([...texts.nl.keys()].sort()).toEqual([...texts.en.keys()].sort());
    expect([...texts.fr.keys()].sort()).toEqual([...texts.en.keys()].sort());
  });

  it('has no empty text', () => {
    for (const [language, entries] of Object.entries(texts))
      expect([language, [...entries].filter(([, text]) => text.trim() === '')]).toEqual([language, []]);
  });

  it('has the same placeholders in every language', () => {
    for (const [key, text] of texts.en) {
      expect([key, placeholders(texts.nl.get(key)!)]).toEqual([key, placeholders(text)]);
      expect([key, placeholders(texts.fr.get(key)!)]).toEqual([key, placeholders(text)]);
    }
  });

  it('has both forms of every plural', () => {
    const stems = [...texts.en.keys()].filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -4));
    expect(stems.length).toBeGreaterThan(0);
    expect(stems.filter((stem) => !texts.en.has(`${stem}_other`) || texts.en.has(stem))).toEqual([]);
    expect(
      [...texts.en.keys()].filter(
        (key) => key.endsWith('_other') && !texts.en.has(`${key.slice(0, -6)}_one`),
      ),
    ).toEqual([]);
  });

  const sources = [...filesIn(join(root, 'src')), ...filesIn(join(root, 'web'))].filter(
    (file) => !/^src\/words\/(?:\w+\/)?(?:en|nl|fr)\.ts$/.test(relative(root, file)),
  );
  const code = sources.map((file) => readFileSync(file, 'utf8'));

  it('has no text that nothing says', () => {
    const written = new Set(
      code.flatMap((text) => [...text.matchAll(/['"]([a-z]\w*(?:\.\w+)+)['"]/g)].map(([, key]) => key)),
    );
    const keys = new Set([...texts.en.keys()].map((key) => key.replace(/_(one|other)$/, '')));
    expect([...keys].filter((key) => !written.has(key))).toEqual([]);
  });

  it('is never asked for a key that is put together', () => {
    const areas = Object.keys(en).join('|');
    const computed = new RegExp(`\`(?:${areas})\\.[^\`]*\\$\\{|['"](?:${areas})\\.['"]\\s*\\+`);
    expect(sources.filter((_, at) => computed.test(code[at])).map((file) => relative(root, file))).toEqual(
      [],
    );
    expect(computed.test('say(language, `helix.$' + '{helix}`)')).toBe(true);
  });
});

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => name).sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

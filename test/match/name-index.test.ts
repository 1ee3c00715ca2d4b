import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/match/edit-distance.ts';
import { createNameIndex } from '../../src/match/name-index.ts';
import { nameWords, withoutLegalForm } from '../../src/match/name-words.ts';
import { AmbiguousOrganisationError, UnknownOrganisationError } from '../../src/model/errors.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import { org, smallEcosystem } from '../support/small-ecosystem.ts';

const none = { pic: [], vat: [], ror: [], kbo: [] };
const NAMES: Record<string, Partial<Organisation> & { projects: number }> = {
  barry: { name: 'BARRY CALLEBAUT SOURCING AG', projects: 1 },
  dbc: {
    name: 'DE BLAUWE CLUSTER',
    projects: 5,
    identifiers: { ...none, pic: ['904329255'], kbo: ['0701.801.366'] },
  },
  flux: { name: 'FLUX50', projects: 3, identifiers: { ...none, vat: ['BE0650.732.458'] } },
  imec: { name: 'INTERUNIVERSITAIR MICRO-ELECTRONICA CENTRUM', shortName: 'IMEC', projects: 129 },
  imecnl: { name: 'STICHTING IMEC NEDERLAND', shortName: 'IMEC-NL', projects: 26 },
  inesc: {
    name: 'INESC TEC - INSTITUTO DE ENGENHARIADE SISTEMAS E COMPUTADORES, TECNOLOGIA E CIENCIA',
    shortName: 'INESC TEC',
    projects: 65,
    identifiers: { ...none, ror: ['https://ror.org/05fa8ka61'] },
  },
  leuven: {
    name: 'KATHOLIEKE UNIVERSITEIT LEUVEN',
    otherNames: ['KU Leuven', 'Université catholique de Louvain (NL)'],
    projects: 400,
  },
  north: { name: 'Énergie du Nord S.A.', projects: 2, place: { city: 'Lille', country: 'FR' } },
  northagain: { name: 'ENERGIE DU NORD SA', projects: 1, place: { country: 'BE' } },
  thermo: { name: 'THERMOVAULT', projects: 1, identifiers: { ...none, pic: ['911106742'] } },
};
const ecosystem = smallEcosystem({
  organisations: Object.fromEntries(
    Object.entries(NAMES).map(([id, { projects: _, ...fields }]) => [id, fields]),
  ),
});
const index = createNameIndex(
  ecosystem.organisations,
  Int32Array.from(ecosystem.organisations, ({ id }) => NAMES[id.slice(4)].projects),
);
const found = (query: string, limit = 20) =>
  index.search(query, limit).hits.map(({ index: at, matched }) => {
    const id = ecosystem.organisations[at].id.slice(4);
    return matched === undefined ? id : `${id} (${matched})`;
  });

describe('nameWords', () => {
  it('reads letters, not typography', () => {
    expect(nameWords('  K.U. Leuven')).toEqual(['ku', 'leuven']);
    expect(nameWords('K U Leuven')).toEqual(['ku', 'leuven']);
    expect(nameWords('Société «Énergie» S.A.')).toEqual(['societe', 'energie', 'sa']);
    expect(nameWords('ŁÓDŹ Straße Ærø')).toEqual(['lodz', 'strasse', 'aero']);
    expect(nameWords('Δήμος Αθηναίων')).toEqual(['δημος', 'αθηναιων']);
    expect(nameWords("Flanders' FOOD 2.0")).toEqual(['flanders', 'food', '2', '0']);
    expect(nameWords(' – ')).toEqual([]);
  });

  it('leaves a legal form out at the end only, and never all of a name', () => {
    expect(withoutLegalForm(nameWords('BARRY CALLEBAUT SOURCING AG'))).toEqual([
      'barry',
      'callebaut',
      'sourcing',
    ]);
    expect(withoutLegalForm(nameWords('Foo Sp. z o.o.'))).toEqual(['foo']);
    expect(withoutLegalForm(nameWords('SA Cockerill'))).toEqual(['sa', 'cockerill']);
    expect(withoutLegalForm(nameWords('AB AG'))).toEqual(['ab']);
  });
});

describe('editDistance', () => {
  it('counts insertions, omissions and replacements up to a limit', () => {
    expect(editDistance('thermovolt', 'thermovault', 5)).toBe(2);
    expect(editDistance('', 'abc', 5)).toBe(3);
    expect(editDistance('abc', 'xyz', 1)).toBe(2);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  it('is symmetric, zero only for equals, and agrees with the plain recursion', () => {
    const plain = (a: string, b: string): number =>
      a === '' || b === ''
        ? a.length + b.length
        : Math.min(
            plain(a.slice(1), b) + 1,
            plain(a, b.slice(1)) + 1,
            plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
          );
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, atMost) => {
        expect(editDistance(a, b, atMost)).toBe(Math.min(plain(a, b), atMost + 1));
      }),
    );
  });
});

describe('search', () => {
  it('ranks the exact name, the exact short name, beginnings, then all words; busy ones first', () => {
    expect(found('imec')).toEqual(['imec (IMEC)', 'imecnl']);
    expect(found('inesc')).toEqual(['inesc']);
    expect(found('energie du nord')).toEqual(['north', 'northagain']);
    expect(found('de')).toEqual(['dbc', 'leuven (Université catholique de Louvain (NL))', 'inesc']);
  });

  it('says which other name was hit', () => {
    expect(found('ku leuven')).toEqual(['leuven (KU Leuven)']);
    expect(found('universite catholique')).toEqual(['leuven (Université catholique de Louvain (NL))']);
    expect(found('universiteit')).toEqual(['leuven']);
  });

  it('finds identifiers from four characters on, however they are written', () => {
    expect(found('9111')).toEqual(['thermo (911106742)']);
    expect(found('911')).toEqual([]);
    expect(found('BE 0701 801 366')).toEqual(['dbc (0701.801.366)']);
    expect(found('0650732458')).toEqual(['flux (BE0650.732.458)']);
    expect(found('https://ror.org/05fa8ka61')).toEqual(['inesc (https://ror.org/05fa8ka61)']);
  });

  it('finds what is misspelt or written apart', () => {
    expect(found('termovault')).toEqual(['thermo']);
    expect(found('katholeke universitet leuvn')).toEqual(['leuven']);
    expect(found('flux 50')).toEqual(['flux']);
  });

  it('counts all, lists the first, and finds nothing without words', () => {
    expect(index.search('e', 2)).toEqual({ total: 4, hits: index.search('e', 10).hits.slice(0, 2) });
    expect(index.search(' .-', 5)).toEqual({ total: 0, hits: [] });
    expect(index.search('zzzzzzzz', 5)).toEqual({ total: 0, hits: [] });
  });

  it('takes any text, finds every name by itself, and the same whatever the case', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 0, max: 5 }),
        (query, limit) => {
          const { total, hits } = index.search(query, limit);
          expect(hits.length).toBe(Math.min(total, limit));
          expect(new Set(hits.map((hit) => hit.index)).size).toBe(hits.length);
        },
      ),
    );
    ecosystem.organisations.forEach(({ name }, at) => {
      expect(index.search(name.toLowerCase(), 10).hits.map((hit) => hit.index)).toContain(at);
      expect(index.search(name.toUpperCase(), 10)).toEqual(index.search(name.toLowerCase(), 10));
    });
  });
});

describe('resolve', () => {
  it.each([
    ['org:thermo', 'thermo'],
    ['911106742', 'thermo'],
    ['ThermoVault', 'thermo'],
    ['be0701801366', 'dbc'],
    ['de blauwe cluster vzw', 'dbc'],
    ['Flux 50', 'flux'],
    ['05fa8ka61', 'inesc'],
    ['INESC TEC', 'inesc'],
    ['Barry Callebaut', 'barry'],
    ['K.U.Leuven', 'leuven'],
    ['IMEC', 'imec'],
    ['Energie du Nord S.A.', undefined],
  ])('%s', (asked, expected) => {
    if (expected === undefined) expect(() => index.resolve(asked)).toThrow(AmbiguousOrganisationError);
    else expect(index.resolve(asked).id).toBe(org(expected));
  });

  it('lists the candidates of an ambiguous name', () => {
    expect(thrown(() => index.resolve('énergie du nord'))).toMatchObject({
      asked: 'énergie du nord',
      candidates: [
        { id: 'org:north', name: 'Énergie du Nord S.A.', detail: 'Lille, FR, 2 projects' },
        { id: 'org:northagain', name: 'ENERGIE DU NORD SA', detail: 'BE, 1 project' },
      ],
    });
  });

  it('offers the nearest names for an unknown one', () => {
    const failure = thrown(() => index.resolve('ThermoVolt'));
    expect(failure).toBeInstanceOf(UnknownOrganisationError);
    expect(failure).toMatchObject({
      asked: 'ThermoVolt',
      nearest: [{ id: 'org:thermo', name: 'THERMOVAULT' }],
      message: 'No organisation goes by "ThermoVolt". Did you mean "THERMOVAULT"?',
    });
    expect(thrown(() => index.resolve('org:nobody'))).toMatchObject({ nearest: [] });
    expect(thrown(() => index.resolve(' '))).toMatchObject({ nearest: [] });
  });
});

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

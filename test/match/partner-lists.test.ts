import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inListingOrder, listing } from '../../src/match/partner-lists.ts';
import { suggestPartners } from '../../src/match/partners.ts';
import { PartnersQuery } from '../../src/model/answers.ts';
import { PartnerList } from '../../src/model/partner-list.ts';
import { listsHeader, listText } from '../../src/report/partner-lists-file.ts';
import { type SmallEcosystem, smallEcosystem } from '../support/small-ecosystem.ts';

const team = (name: string, size: number) => Array.from({ length: size }, (_, i) => `${name}${i}`);

/** Many with the same projects, some that were partners long ago, one without any, and a cluster. */
const WORLD: SmallEcosystem = {
  organisations: {
    p0: { name: '=SUM(A1)', place: { country: 'BE', nuts: 'BE211' }, helix: 'company' },
    p1: { name: 'Twin', place: { country: 'NL' }, helix: 'knowledge' },
    p2: { name: 'Other twin', place: { country: 'BE', nuts: 'BE310' }, helix: 'company', synthetic: true },
    alone: { name: 'Alone', place: { country: 'BE' }, description: 'ports and barges' },
    broker: { name: 'Broker', functions: ['cluster-organisation'] },
  },
  projects: {
    a: { startDate: '2012-01-01', endDate: '2014-01-01', title: 'Cod', with: team('p', 5), themes: ['fish'] },
    b: { startDate: '2022-01-01', title: 'Ports', with: ['q0', 'q1', 'p4', 'p3'], themes: ['ports'] },
    c: {
      startDate: '2023-01-01',
      title: 'Barges',
      with: ['q1', 'r0', 'r1', 'r2'],
      themes: ['ports', 'fish'],
    },
    d: { startDate: '2023-06-01', title: 'Solo', with: ['solo'], themes: ['fish'] },
    e: { startDate: '2023-03-01', title: 'Old friends', with: ['p0', 'p1', 'p2', 'q0'], themes: ['ships'] },
  },
  clusters: { ports: { name: 'Ports', organisation: 'broker', members: ['p0', 'alone', 'r1'] } },
};
const world = smallEcosystem(WORLD);
const everyone = [...world.organisations.keys()];

describe('lists for many', () => {
  it('hold what each would be suggested that asks alone, whoever asked before', () => {
    const queries: Partial<PartnersQuery>[] = [
      {},
      { lapsed: 'include' },
      { lapsed: 'only', lapsedYears: 3 },
      { country: ['BE'], withoutCompetitors: true },
      { text: 'barges for ports' },
      { mix: 'likelihood=.4,fit=.3,novelty=.3', diversity: 0.4 },
      { liftNewcomers: 0.5, k: 4 },
      { asOf: '2023-01-31' },
      { seek: 'public' },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...queries),
        fc.shuffledSubarray(everyone, { minLength: 1 }),
        fc.boolean(),
        (asked, askers, evidence) => {
          const query = PartnersQuery.parse(asked);
          // An ecosystem of its own knows nothing of earlier questions.
          const lists = listing(smallEcosystem(WORLD), query, { language: 'en', evidence })(askers);
          askers.forEach((asker, i) => {
            const { id } = world.organisations[asker];
            const { suggestions } = suggestPartners(smallEcosystem(WORLD), id, query, 'en');
            expect(lists[i].organisation.id).toBe(id);
            expect(lists[i].suggestions).toEqual(
              suggestions.map(({ evidence: reasons, ...rest }) =>
                evidence ? { ...rest, evidence: reasons } : rest,
              ),
            );
            expect(PartnerList.parse(lists[i])).toEqual(lists[i]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are made for those with the same projects one after the other', () => {
    const order = inListingOrder(world, [...everyone].reverse());
    expect([...order].sort((a, b) => a - b)).toEqual(everyone);
    const names = order.map((index) => world.organisations[index].id.slice(4));
    expect(names.indexOf('p1') - names.indexOf('p0')).toBe(1);
    expect(names.indexOf('p2') - names.indexOf('p1')).toBe(1);
    expect(names.slice(names.indexOf('r0'), names.indexOf('r0') + 3)).toEqual(['r0', 'r1', 'r2']);
  });

  it('go into rows that no spreadsheet runs, and into lines of JSON', () => {
    const at = world.organisations.findIndex(({ name }) => name === '=SUM(A1)');
    const [list] = listing(world, PartnersQuery.parse({ k: 2 }), { language: 'en', evidence: true })([at]);
    const rows = listText(list, 'csv', 'en').split('\r\n');
    const columns = listsHeader('csv').trimEnd().split(',');
    expect(columns).toHaveLength(15);
    expect(rows).toHaveLength(list.suggestions.length + 1);
    expect(rows[0]).toMatch(/^org:p0,'=SUM\(A1\),1,org:/);
    expect(rows[0]).toContain(list.suggestions[0].evidence![0].text.split(',')[0]);
    expect(listText({ ...list, suggestions: [] }, 'csv', 'en')).toBe('');
    expect(JSON.parse(listText(list, 'jsonl', 'en'))).toEqual(list);
    const synthetic = world.organisations.findIndex(({ name }) => name === 'Other twin');
    const [marked] = listing(world, PartnersQuery.parse({ k: 1 }), { language: 'nl' })([synthetic]);
    expect(listText(marked, 'csv', 'nl')).toMatch(/,true,\r\n$/);
  });
});

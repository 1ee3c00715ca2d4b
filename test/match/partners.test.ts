import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestPartners } from '../../src/match/partners.ts';
import { PartnersAnswer, PartnersQuery } from '../../src/model/answers.ts';
import { NotFoundError } from '../../src/model/errors.ts';
import type { Ecosystem } from '../../src/network/ecosystem.ts';
import { cluster, org, type SmallEcosystem, smallEcosystem, theme } from '../support/small-ecosystem.ts';

const partners = (
  ecosystem: Ecosystem,
  name: string,
  query: Partial<PartnersQuery> = {},
  language: 'en' | 'nl' | 'fr' = 'en',
) => suggestPartners(ecosystem, org(name), PartnersQuery.parse(query), language);
const names = ({ suggestions }: PartnersAnswer) =>
  suggestions.map(({ organisation }) => organisation.id.slice(4));

const FEW = (count: string) => `There ${count} to go by: take the order as a hint.`;

/** Vault and Flux share Inesc as a partner; Far is three steps off; Lone has worked alone. */
const WORLD: SmallEcosystem = {
  organisations: {
    vault: {
      name: 'ThermoVault',
      place: { country: 'BE', city: 'Leuven', nuts: 'BE242', latitude: 50.88, longitude: 4.7 },
    },
    flux: {
      name: 'Flux50',
      place: { country: 'BE', city: 'Brussel', nuts: 'BE100', latitude: 50.85, longitude: 4.35 },
    },
    inesc: { name: 'INESC TEC - INSTITUTO', shortName: 'INESC TEC', place: { country: 'PT', city: 'Porto' } },
    far: { name: 'Far', place: { country: 'NO' }, helix: 'company', size: 'sme' },
    lone: { name: 'Lone', place: { country: 'BE', city: 'LEUVEN' }, helix: 'knowledge' },
  },
  projects: {
    BeFlexible: {
      startDate: '2022-09-01',
      endDate: '2026-08-31',
      with: ['vault', 'inesc'],
      themes: ['storage'],
    },
    Every1: { startDate: '2022-11-01', endDate: '2025-10-31', with: ['inesc', 'flux'], themes: ['grids'] },
    Older: { startDate: '2021-05-01', endDate: '2024-04-30', with: ['inesc', 'flux'], themes: ['storage'] },
    North: { startDate: '2023-01-01', endDate: '2026-12-31', with: ['flux', 'far'], themes: ['ships'] },
    Alone: { startDate: '2023-03-01', endDate: '2025-12-31', with: ['lone'], themes: ['storage', 'fish'] },
  },
  themes: {
    energy: { title: 'energy' },
    storage: { title: 'energy storage', parent: 'energy' },
    grids: { title: 'smart grids', parent: 'energy' },
    fish: { title: 'fisheries' },
    ships: { title: 'ships' },
  },
};

describe('suggestPartners', () => {
  it('suggests who is not tied yet, with evidence that names projects, in three languages', () => {
    const world = smallEcosystem(WORLD);
    const answer = partners(world, 'vault');
    expect(names(answer)).toEqual(['flux', 'far', 'lone']);
    expect(answer).toMatchObject({ candidates: 3, hiddenByFilters: 0, dataVersion: '0'.repeat(32) });
    expect(answer.notes).toEqual([FEW('is only 1 partner')]);
    const [flux] = answer.suggestions;
    expect(flux.evidence[0]).toEqual({
      kind: 'shared-partner',
      params: {
        partner: 'INESC TEC',
        from: 'ThermoVault',
        to: 'Flux50',
        fromProject: 'BeFlexible (2022)',
        toProject: 'Every1 (2022)',
      },
      text: 'INESC TEC worked with both: with ThermoVault in BeFlexible (2022), with Flux50 in Every1 (2022).',
      projects: [
        { id: 'project:BeFlexible', acronym: 'BeFlexible', startDate: '2022-09-01', endDate: '2026-08-31' },
        { id: 'project:Every1', acronym: 'Every1', startDate: '2022-11-01', endDate: '2025-10-31' },
      ],
      organisations: [
        {
          id: 'org:inesc',
          name: 'INESC TEC - INSTITUTO',
          identifiers: { pic: [], vat: [], ror: [], kbo: [] },
          helix: 'unknown',
          country: 'PT',
        },
      ],
    });
    const texts = (language: 'en' | 'nl' | 'fr') =>
      partners(world, 'vault', {}, language).suggestions.map(({ evidence }) =>
        evidence.map(({ text }) => text),
      );
    expect(texts('en')).toEqual([
      [
        'INESC TEC worked with both: with ThermoVault in BeFlexible (2022), with Flux50 in Every1 (2022).',
        'Both work on energy storage (1). (In brackets: projects of Flux50.)',
        'They are 25 km apart.',
      ],
      [
        'No shared partner yet, but 1 way leads there through two partners: INESC TEC worked with ThermoVault in BeFlexible (2022), Flux50 with INESC TEC in Every1 (2022) and with Far in North (2023).',
      ],
      ['Both work on energy storage (1). (In brackets: projects of Lone.)', 'Both are in LEUVEN.'],
    ]);
    expect(texts('nl')[0]).toEqual([
      'INESC TEC werkte met beide samen: met ThermoVault in BeFlexible (2022), met Flux50 in Every1 (2022).',
      'Beide werken rond energy storage (1). (Tussen haakjes: projecten van Flux50.)',
      'Ze liggen 25 km van elkaar.',
    ]);
    expect(texts('fr')[0]).toEqual([
      'INESC TEC a travaillé avec les deux : avec ThermoVault dans BeFlexible (2022), avec Flux50 dans Every1 (2022).',
      'Toutes deux travaillent sur energy storage (1). (Entre parenthèses : projets de Flux50.)',
      'Elles sont à 25 km l’une de l’autre.',
    ]);
  });

  it('heeds every filter and counts what it hides', () => {
    const world = smallEcosystem({ ...WORLD, clusters: { sea: { members: ['far'] } } });
    const left = (query: Partial<PartnersQuery>) => {
      const answer = partners(world, 'vault', query);
      expect(answer.hiddenByFilters).toBe(answer.candidates - names(answer).length);
      return names(answer).sort();
    };
    expect(left({ helix: ['company'] })).toEqual(['far']);
    expect(left({ country: ['be'] })).toEqual(['flux', 'lone']);
    expect(left({ region: 'be1' })).toEqual(['flux']);
    expect(left({ size: ['sme', 'large'] })).toEqual(['far']);
    expect(left({ theme: 'energy' })).toEqual(['flux', 'lone']);
    expect(left({ theme: 'Fisher' })).toEqual(['lone']);
    expect(left({ cluster: cluster('sea') })).toEqual(['far']);
    expect(left({ exclude: [org('flux'), org('far')] })).toEqual(['lone']);
    expect(left({ helix: ['government'] })).toEqual([]);
    expect(partners(world, 'vault', { helix: ['government'] }).notes).toEqual([
      'The filters left no one over.',
    ]);
    expect(names(partners(world, 'vault', { k: 1 }))).toEqual(['flux']);
  });

  it('lets nothing leak that became known later', () => {
    const future: SmallEcosystem = {
      ...WORLD,
      organisations: { ...WORLD.organisations, newcomer: { place: { country: 'BE', city: 'Leuven' } } },
      projects: {
        ...WORLD.projects,
        Future: { startDate: '2023-06-01', with: ['vault', 'far', 'newcomer'], themes: ['fish'] },
        Signed: {
          startDate: '2022-01-01',
          signatureDate: '2023-06-01',
          with: ['vault', 'flux'],
          themes: ['fish'],
        },
        Undated: { with: ['vault', 'flux'] },
      },
      clusters: { sea: { members: ['vault', 'lone'] } },
      offers: {
        o: { organisation: 'lone', direction: 'offer', text: 'batteries', from: '2023-06-01' },
        r: { organisation: 'vault', direction: 'request', text: 'batteries', from: '2022-01-01' },
      },
    };
    const { Alone: _, North: __, ...known } = WORLD.projects!;
    const { lone: ___, far: ____, ...there } = WORLD.organisations!;
    const query = { asOf: '2022-12-31', novelty: 0.5 };
    const answer = partners(smallEcosystem(future), 'vault', query);
    expect(answer).toEqual(
      partners(smallEcosystem({ ...WORLD, organisations: there, projects: known }), 'vault', query),
    );
    expect(names(answer)).toEqual(['flux']);
    expect(answer.notes[0]).toBe(
      'As known on 2022-12-31. What carries no date, such as the size of an organisation, plays no part.',
    );
    expect(JSON.stringify(answer)).not.toMatch(/Future|Signed|Undated|fish|sea|batteries/);
  });

  it('matches offers with requests, members of a cluster and themes for one without partners', () => {
    const world = smallEcosystem({
      ...WORLD,
      organisations: { ...WORLD.organisations, startup: {}, supplier: {} },
      clusters: { sea: { name: 'The Sea', organisation: 'runs', members: ['startup', 'far'] } },
      offers: {
        need: {
          organisation: 'startup',
          direction: 'request',
          text: 'Looking for thermal batteries',
          themes: [theme('storage')],
        },
        have: {
          organisation: 'supplier',
          direction: 'offer',
          text: 'We sell batteries',
          themes: [theme('storage')],
        },
        other: { organisation: 'supplier', direction: 'request', text: 'capital' },
      },
    });
    const answer = partners(world, 'startup');
    expect(answer.notes).toEqual([
      'startup has no partners in this data: the suggestions follow its themes, offers, clusters and place.',
    ]);
    const evidence = Object.fromEntries(
      answer.suggestions.map((s) => [s.organisation.id.slice(4), s.evidence]),
    );
    // The cluster organisation is a broker, not a partner.
    expect(Object.keys(evidence).sort()).toEqual(['far', 'flux', 'inesc', 'lone', 'supplier', 'vault']);
    expect(evidence.supplier).toEqual([
      {
        kind: 'offer-meets-request',
        params: { offer: 'have', request: 'need' },
        text: 'supplier offers what startup asks for: “We sell batteries” meets “Looking for thermal batteries”.',
        themes: [{ id: 'theme:storage', title: 'energy storage' }],
      },
    ]);
    expect(evidence.far).toEqual([
      {
        kind: 'shared-cluster',
        params: { id: 'cluster:sea', cluster: 'The Sea' },
        text: 'Both are members of The Sea.',
      },
    ]);
    expect(evidence.flux.map(({ text }) => text)).toEqual([
      'Both work on energy storage (1). (In brackets: projects of Flux50.)',
    ]);
    expect(names(partners(world, 'supplier'))[0]).toBe('startup');
  });

  it('falls back on who is near, then on who is active', () => {
    const world = smallEcosystem({
      ...WORLD,
      organisations: {
        ...WORLD.organisations,
        neighbour: { place: { country: 'BE', city: 'Leuven' } },
        nowhere: {},
      },
    });
    const near = partners(world, 'neighbour');
    expect(near.notes).toEqual([
      'Nothing in this data says what neighbour works on: these are active organisations near by.',
    ]);
    const reasons = near.suggestions.map((s) => [s.organisation.id, s.evidence.map(({ text }) => text)]);
    expect(reasons[0]).toEqual(['org:vault', ['Both are in Leuven.']]);
    // In the same city too, but with nobody yet.
    expect(reasons).toContainEqual(['org:lone', ['Both are in LEUVEN.']]);
    const nothing = partners(world, 'nowhere', { k: 2 });
    expect(nothing.notes).toEqual([
      'Nothing in this data says what nowhere works on or where it is: these are the most active organisations.',
    ]);
    expect(nothing.suggestions.map((s) => [s.organisation.id, s.evidence.map(({ text }) => text)])).toEqual([
      ['org:flux', ['Flux50 takes part in 3 projects, most recently North (2023).']],
      ['org:inesc', ['INESC TEC takes part in 3 projects, most recently Every1 (2022).']],
    ]);
  });

  it('notes lapsed partners and does not suggest them again', () => {
    const world = smallEcosystem({
      projects: {
        old: { startDate: '2010-01-01', endDate: '2013-01-01', with: ['a', 'b', 'c'] },
        renewed: { startDate: '2024-01-01', endDate: '2027-01-01', with: ['a', 'b'] },
        link: { startDate: '2023-01-01', endDate: '2026-01-01', with: ['b', 'd'] },
      },
    });
    const answer = partners(world, 'a');
    expect(names(answer)).toEqual(['d']);
    expect(answer.notes).toEqual([
      FEW('are only 2 partners'),
      'One earlier partner is not suggested again, without a joint project since 2018: c.',
    ]);
  });

  it('suggests brokers to brokers only', () => {
    const world = smallEcosystem({
      organisations: { broker: { functions: ['cluster-organisation'] } },
      projects: { p: { with: ['a', 'b'] }, q: { with: ['b', 'broker', 'd'] }, r: { with: ['b', 'runs'] } },
      clusters: { c: { organisation: 'runs' } },
    });
    expect(names(partners(world, 'a'))).toEqual(['d']);
    expect(names(partners(world, 'runs')).sort()).toEqual(['a', 'broker', 'd']);
  });

  it('refuses an organisation that is not there', () => {
    expect(() => partners(smallEcosystem(WORLD), 'nobody')).toThrow(
      new NotFoundError('There is no organisation org:nobody.'),
    );
  });
});

describe('suggestPartners, whatever the ecosystem', () => {
  const member = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
  const worlds = fc
    .record({
      teams: fc.array(
        fc.record({
          with: fc.uniqueArray(member, { minLength: 1, maxLength: 5 }),
          year: fc.option(fc.integer({ min: 2000, max: 2024 }), { nil: undefined }),
          themes: fc.uniqueArray(fc.constantFrom('t', 'u', 'v'), { maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      cities: fc.dictionary(member, fc.constantFrom('Gent', 'Leuven')),
      order: fc.infiniteStream(fc.nat()).map((stream) => [...stream.take(8)]),
      novelty: fc.constantFrom(0, 0.3, 1),
    })
    .map(({ teams, cities, order, novelty }) => {
      const projects = teams.map(
        ({ year, ...team }, index) =>
          [
            `p${index}`,
            {
              ...team,
              ...(year === undefined ? {} : { startDate: `${year}-01-01`, endDate: `${year + 3}-01-01` }),
            },
          ] as const,
      );
      const spec = (list: typeof projects): SmallEcosystem => ({
        organisations: Object.fromEntries(
          Object.entries(cities).map(([id, city]) => [id, { place: { country: 'BE', city } }]),
        ),
        projects: Object.fromEntries(list),
      });
      const shuffled = projects
        .map((p, i) => ({ p, key: order[i] }))
        .sort((x, y) => x.key - y.key)
        .map(({ p }) => p);
      return { world: smallEcosystem(spec(projects)), reordered: smallEcosystem(spec(shuffled)), novelty };
    });

  it('gives valid answers with true evidence, whose parts add up, whatever the order of rows', () => {
    fc.assert(
      fc.property(worlds, ({ world, reordered, novelty }) => {
        for (const { id } of world.organisations) {
          const query = PartnersQuery.parse({ novelty });
          const answer = suggestPartners(world, id, query, 'en');
          expect(PartnersAnswer.parse(answer)).toEqual(answer);
          expect(suggestPartners(reordered, id, query, 'en')).toEqual(answer);
          const scores = answer.suggestions.map(({ score }) => score);
          expect(scores.every((score) => score >= 0 && score <= 1 + 1e-12)).toBe(true);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          for (const { organisation, score, parts, evidence } of answer.suggestions) {
            expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(score);
            expect(isTied(world, id, organisation.id)).toBe(false);
            expect(evidence.length).toBeGreaterThan(0);
            for (const reason of evidence) {
              expect(reason.text).not.toMatch(/\{\{|undefined|NaN|evidence\./);
              if (reason.kind === 'shared-partner') {
                const [partner] = reason.organisations!;
                expect(takesPart(world, reason.projects![0].id)).toEqual(
                  expect.arrayContaining([id, partner.id]),
                );
                expect(takesPart(world, reason.projects![1].id)).toEqual(
                  expect.arrayContaining([partner.id, organisation.id]),
                );
              }
              if (reason.kind === 'many-paths' && reason.params.steps === 3) {
                const chain = [id, ...reason.organisations!.map((o) => o.id), organisation.id];
                reason.projects!.forEach((project, step) => {
                  expect(takesPart(world, project.id)).toEqual(
                    expect.arrayContaining(chain.slice(step, step + 2)),
                  );
                });
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names each project of a reason once, also where an earlier partner and a shared one met in it', () => {
    fc.assert(
      fc.property(worlds, ({ world }) => {
        for (const { id } of world.organisations) {
          const query = PartnersQuery.parse({ lapsed: 'include', lapsedYears: 1 });
          for (const { evidence } of suggestPartners(world, id, query, 'en').suggestions)
            for (const { projects = [] } of evidence)
              expect(new Set(projects.map((project) => project.id)).size).toBe(projects.length);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function takesPart(
  { participations: { projects, organisations, projectStart, projectOrganisation } }: Ecosystem,
  id: string,
): string[] {
  const project = projects.indexOf(id as never);
  return [...projectOrganisation.slice(projectStart[project], projectStart[project + 1])].map(
    (o) => organisations[o],
  );
}

function isTied({ ties, indexOf }: Ecosystem, a: string, b: string): boolean {
  const node = indexOf(a as never);
  return ties.target.slice(ties.start[node], ties.start[node + 1]).includes(indexOf(b as never));
}

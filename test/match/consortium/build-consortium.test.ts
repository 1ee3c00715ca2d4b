import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConsortium } from '../../../src/match/consortium/build-consortium.ts';
import { addMember, replaceMember } from '../../../src/match/consortium/change-team.ts';
import { judgeConsortia } from '../../../src/match/consortium/judge.ts';
import {
  ConsortiumAnswer,
  ConsortiumJudgement,
  ConsortiumQuery,
} from '../../../src/model/consortium-answer.ts';
import { NotFoundError, UsageError } from '../../../src/model/errors.ts';
import type { Ecosystem } from '../../../src/network/ecosystem.ts';
import { org, type SmallEcosystem, smallEcosystem } from '../../support/small-ecosystem.ts';

/** Vault knows Grid and Lab; City and Sea are strangers; Broker runs a cluster. */
const WORLD: SmallEcosystem = {
  organisations: {
    vault: { name: 'Vault', helix: 'company', size: 'sme', place: { country: 'BE' } },
    grid: { name: 'Grid', helix: 'company', place: { country: 'PT' } },
    lab: { name: 'Lab', helix: 'knowledge', place: { country: 'BE' } },
    city: { name: 'City', helix: 'government', place: { country: 'NL' } },
    sea: { name: 'Sea', helix: 'company', size: 'sme', place: { country: 'NO' } },
    other: { name: 'Other', helix: 'company', place: { country: 'BE' } },
    broker: { name: 'Broker', functions: ['cluster-organisation'], place: { country: 'BE' } },
  },
  projects: {
    Store: {
      title: 'Batteries at home',
      startDate: '2021-01-01',
      with: ['vault', 'grid'],
      themes: ['storage'],
    },
    Wires: { title: 'Strong wires', startDate: '2021-05-01', with: ['grid', 'lab'], themes: ['grids'] },
    Heat: {
      title: 'Heat for towns',
      startDate: '2022-02-01',
      with: ['lab', 'vault', 'other'],
      themes: ['storage'],
    },
    Town: { title: 'Quiet towns', startDate: '2021-09-01', with: ['city', 'broker'], themes: ['towns'] },
    Wave: { title: 'Energy from waves', startDate: '2022-03-01', with: ['sea'], themes: ['waves'] },
  },
  themes: {
    storage: { title: 'energy storage' },
    grids: { title: 'smart grids' },
    towns: { title: 'towns' },
    waves: { title: 'wave power' },
  },
  clusters: { sun: { organisation: 'broker', members: ['vault'] } },
};
const world = smallEcosystem(WORLD);
const ask = (query: Partial<ConsortiumQuery>, ecosystem: Ecosystem = world) =>
  buildConsortium(ecosystem, ConsortiumQuery.parse(query), 'en');
const names = ({ team }: ConsortiumAnswer) => team.map(({ organisation }) => organisation.name);

describe('buildConsortium', () => {
  it('covers what is needed around those on board, and says what each brings', () => {
    const answer = ask({ themes: ['smart grids', 'wave'], with: [org('vault')], size: 3 });
    expect(ConsortiumAnswer.parse(answer)).toEqual(answer);
    expect(names(answer)).toEqual(['Vault', 'Grid', 'Lab']);
    expect(answer.needs).toEqual([
      {
        need: 'smart grids',
        kind: 'theme',
        theme: 'theme:grids',
        weight: 0.5,
        covered: expect.closeTo(0.904143, 6),
        coveredOnBoard: 0,
      },
      { need: 'wave power', kind: 'theme', theme: 'theme:waves', weight: 0.5, covered: 0, coveredOnBoard: 0 },
    ]);
    const [vault, grid] = answer.team;
    expect(vault).toMatchObject({ place: 'with', adds: 0, instead: [] });
    expect(grid.place).toBe('chosen');
    expect(grid.brings).toEqual([{ need: 'smart grids', level: expect.closeTo(0.452072, 6), only: false }]);
    expect(grid.evidence.map(({ text }) => text)).toEqual([
      'Grid has 1 project on smart grids: Wires (2021).',
      'Grid worked with Lab in Wires (2021).',
      'Grid worked with Vault in Store (2021).',
      'Grid is a newcomer: its first project in this data started in 2021.',
    ]);
    const { cover, experience, ties, novelty } = grid.parts;
    expect(grid.adds).toBeCloseTo(cover + experience + ties + novelty, 12);
    expect(answer.figures.cover.value).toBeCloseTo(0.452072, 6);
    expect(answer.figures.reached.value).toBeLessThanOrEqual(1);
  });

  it('takes who is needed although nobody knows them once a limit asks for it', () => {
    const answer = ask({ themes: ['smart grids'], with: [org('vault')], size: 3, helix: { government: 1 } });
    expect(names(answer)).toEqual(['Vault', 'Grid', 'City']);
    expect(answer.team[2].evidence.map(({ text }) => text)).toEqual([
      'It has no shared project with anyone in the team, and no shared partner with those on board.',
      'City is a newcomer: its first project in this data started in 2021.',
      'It opens a community that nobody on board is of.',
      'It counts as Government, which you asked for.',
    ]);
  });

  it('keeps countries, SMEs, and who must and must not be in', () => {
    const of = (query: Partial<ConsortiumQuery>) =>
      names(ask({ themes: ['smart grids'], with: [org('vault')], size: 3, ...query }));
    expect(of({ maxPerCountry: 1 })).toEqual(['Vault', 'Grid', 'City']);
    expect(of({ countries: ['be'] })).toEqual(['Vault', 'Lab', 'Other']);
    expect(of({ smeShare: 0.6 })).toEqual(['Vault', 'Grid', 'Sea']);
    expect(of({ must: [org('sea')] })).toEqual(['Vault', 'Sea', 'Grid']);
    expect(of({ not: [org('grid')] })).toEqual(['Vault', 'Lab', 'Other']);
    expect(of({ minCountries: 3 })).toEqual(['Vault', 'Grid', 'City']);
  });

  it('leaves brokers out unless they are named', () => {
    expect(names(ask({ themes: ['towns'], size: 6 }))).not.toContain('Broker');
    expect(names(ask({ themes: ['towns'], with: [org('broker')], size: 2 }))).toEqual(['Broker', 'City']);
  });

  it('says so where no team keeps the limits, where the places are full and where few are left', () => {
    const impossible = ask({ themes: ['smart grids'], size: 3, helix: { government: 2 } });
    expect(impossible).toMatchObject({ team: [], figures: { value: { value: 0 } } });
    expect(impossible.notes).toContain(
      'No team of 3 that keeps every limit was found. Loosen a limit: the helices asked for, the share of SMEs, the countries or how many from each.',
    );
    expect(ask({ with: [org('vault'), org('lab')], size: 2 }).notes).toContain(
      'Those on board fill the 2 places. Ask for a larger team.',
    );
    expect(ask({ themes: ['towns'], size: 12 }).notes).toContain('There are only 5 to choose from.');
  });

  it('reads the call from its text, and finds a lead where nobody is on board', () => {
    const answer = ask({ text: 'Batteries that keep a home warm', size: 2 });
    expect(answer.needs.map(({ need, kind }) => [kind, need])).toEqual([
      ['work', 'work like the call’s text'],
      ['theme', 'energy storage'],
    ]);
    expect(names(answer)).toEqual(['Vault', 'Grid']);
    expect(answer.notes[0]).toMatch(/^Nobody is on board yet: Vault fits the call best/);
    expect(ask({ text: 'zymurgy', with: [org('vault')], size: 2 }).notes[0]).toBe(
      'Nothing is known of what is needed: ties alone decide.',
    );
  });

  it('refuses what is not there, and who both must and must not be in', () => {
    expect(() => ask({ themes: ['zymurgy'] })).toThrow(
      new NotFoundError(
        'No theme\'s title holds "zymurgy", and no project\'s title or keywords do. Ask with fewer or other words.',
      ),
    );
    expect(() => ask({ with: [org('nobody')] })).toThrow(
      new NotFoundError('There is no organisation org:nobody.'),
    );
    expect(() => ask({ with: [org('vault')], not: [org('vault')] })).toThrow(
      new UsageError('Vault (org:vault) both must and must not be in the team.'),
    );
  });

  it('is the same whatever the order of rows', () => {
    const entries = Object.entries(WORLD.projects!);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        const mixed = smallEcosystem({
          ...WORLD,
          projects: Object.fromEntries(
            shuffled.map(([name, { with: all, ...rest }]) => [name, { ...rest, with: [...all].reverse() }]),
          ),
        });
        const query = { themes: ['storage', 'towns'], with: [org('vault')], size: 4 };
        expect(ask(query, mixed)).toEqual(ask(query));
      }),
      { numRuns: 20 },
    );
  });

  it('on an earlier day sees nothing that came later', () => {
    const later = smallEcosystem({
      ...WORLD,
      projects: {
        ...WORLD.projects,
        Future: { startDate: '2024-01-01', with: ['vault', 'sea'], themes: ['grids'] },
      },
    });
    const query = { themes: ['grids'], with: [org('vault')], size: 3, asOf: '2023-01-01' };
    expect(ask(query, later)).toEqual(ask(query));
  });
});

describe('changing a team', () => {
  const query = ConsortiumQuery.parse({ themes: ['smart grids'], with: [org('vault')], size: 3 });

  it('replaces one and leaves the others', () => {
    const answer = replaceMember(world, query, org('grid'), 'en');
    expect(names(answer).sort()).toEqual(['Lab', 'Other', 'Vault']);
    expect(answer.notes[0]).toBe('Grid is replaced by Other.');
    expect(() => replaceMember(world, query, org('sea'), 'en')).toThrow(
      new NotFoundError('Sea is not in this team: Vault, Grid, Lab.'),
    );
  });

  it('adds one of a helix', () => {
    const answer = addMember(world, query, 'government', 'en');
    expect(names(answer)).toEqual(['Vault', 'Grid', 'Lab', 'City']);
    expect(answer.notes[0]).toBe('City is added.');
  });
});

describe('judgeConsortia', () => {
  it('hides a member and ranks it with what was known before alone', () => {
    const past = { A: ['a', 'b', 'c', 'd', 'e'], B: ['a', 'b', 'f'], C: ['g', 'h', 'i'] };
    const projects = Object.fromEntries(
      Object.entries(past).map(([name, members]) => [
        name,
        { title: `${name} of old`, startDate: '2020-01-01', with: members },
      ]),
    );
    const ecosystem = smallEcosystem({
      projects: {
        ...projects,
        New: { title: 'of new', startDate: '2022-06-01', with: ['a', 'b', 'c', 'd'] },
      },
    });
    const judgement = judgeConsortia(ecosystem, { from: '2021-12-31', until: '2022-12-31' });
    expect(ConsortiumJudgement.parse(judgement)).toEqual(judgement);
    // Nine organisations: everyone is among the first twenty.
    expect(judgement).toMatchObject({
      cases: 1,
      methods: ['consortium', 'nearness', 'p3', 'popularity'].map((name) => ({
        name,
        recallAt20: { value: 1, low: 1, high: 1 },
        ratioToP3: { value: 1 },
      })),
    });
    expect(judgeConsortia(ecosystem, { from: '2022-12-31', until: '2023-12-31' }).cases).toBe(0);
  });
});

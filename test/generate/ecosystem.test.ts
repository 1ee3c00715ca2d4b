import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../datasets/flanders/recipe/statistics.mjs';
import type { Bundle } from '../../src/generate/bundle.ts';
import { generateEcosystem } from '../../src/generate/ecosystem.ts';
import { generateBundle } from '../../src/generate/generate-bundle.ts';
import { STATISTICS } from '../../src/generate/statistics.ts';
import { UsageError } from '../../src/model/errors.ts';

const RECIPE = JSON.parse(
  readFileSync(new URL('../../datasets/flanders/recipe/recipe.json', import.meta.url), 'utf8'),
);

/** What a generated bundle measures, by the function that measured CORDIS. Brokers and idlers are not in CORDIS's mix. */
function measured({ tables }: Bundle) {
  const brokers = new Set(tables.organisations.filter((row) => row.functions).map(({ id }) => id));
  const participations = tables.participations.filter(({ organisation }) => !brokers.has(organisation));
  const active = new Set(participations.map(({ organisation }) => organisation));
  return statisticsOf({
    organisations: tables.organisations
      .filter(({ id }) => active.has(id))
      .map(({ id, helix, size }) => ({
        id: String(id),
        helix: ['company', 'knowledge', 'government'].includes(String(helix)) ? String(helix) : 'other',
        sme: size === 'sme',
      })),
    projects: tables.projects.map((project) => ({
      id: String(project.id),
      themes: project.themes === '' ? 0 : String(project.themes).split('|').length,
      scheme: String(project.funding_scheme),
      signedAfterStart: String(project.signature_date) > String(project.start_date),
    })),
    participations: participations.map(({ project, organisation, role, ended }) => ({
      project: String(project),
      organisation: String(organisation),
      role: String(role),
      ended: ended === true,
    })),
  });
}

function expectNear(actual: number, expected: number, tolerance: number, what: string) {
  expect(Math.abs(actual - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(
    tolerance,
  );
}

describe('what the generator follows', () => {
  it('is what was measured', () => {
    const followed = Object.fromEntries(Object.keys(STATISTICS).map((key) => [key, RECIPE[key]]));
    expect(STATISTICS).toEqual(followed);
  });

  it.each([
    { organisations: 1000, small: 1 },
    // Close to CORDIS's own size: what only a small world changes must come out as well.
    { organisations: 6000, small: 0 },
  ])('comes out in an ecosystem of $organisations organisations', ({ organisations, small }) => {
    const found = measured(generateEcosystem({ seed: 11, organisations, withoutProject: 0 }));
    const near = (figure: (from: typeof found) => number, tolerance: number, what: string) =>
      expectNear(figure(found), figure(RECIPE), tolerance, what);
    // What is drawn one by one may stray by four standard errors of a share.
    const drawn = (figure: (from: typeof found) => number, draws: number, what: string) => {
      const share = figure(RECIPE);
      near(figure, 4 * Math.sqrt((share * (1 - share)) / draws), what);
    };
    expect(found.organisations).toBe(organisations);
    near((s) => s.projectsPerOrganisation, 0.001, 'projects per organisation');
    near((s) => s.singleParticipantProjects, 0.01, 'single-participant projects');
    near((s) => s.meanConsortium, 0.6, 'mean consortium');
    near((s) => s.singleProjectOrganisations, 0.01, 'organisations with one project');
    for (const helix of ['company', 'knowledge', 'government', 'other'] as const) {
      near((s) => s.helix[helix]!, 0.005, `share of ${helix}`);
      near((s) => s.helixOfParticipations[helix]!, small ? 0.05 : 0.01, `participations of ${helix}`);
    }
    drawn((s) => s.smeCompanies, organisations * RECIPE.helix.company, 'SMEs among companies');
    for (const count of ['0', '1', '2', '3', '4', '5'])
      drawn((s) => s.themesPerProject[count]!, found.projects, `projects with ${count} themes`);
    // In a world of 1,000 the busiest can't be as busy, and the same two meet again more often.
    near((s) => s.participationsOfTop['1%'], small ? 0.13 : 0.03, 'participations of the busiest 1%');
    near((s) => s.participationsOfTop['10%'], small ? 0.06 : 0.02, 'participations of the busiest 10%');
    // Invented organisations keep to their domains; CORDIS's busiest work in every field and meet more others.
    near((s) => s.partnersOfTop['10%'], small ? 0.18 : 0.1, 'partners of the best connected 10%');
    near((s) => s.repeatTies, small ? 0.1 : 0.04, 'ties that repeat');
    drawn((s) => s.ended, found.participations, 'participations that ended');
    drawn((s) => s.signedAfterStart, found.projects, 'signed after the start');
  });

  it('starts projects in the years asked for, in CORDIS’s proportion', () => {
    const { tables } = generateEcosystem({
      seed: 3,
      projects: 4000,
      organisations: 400,
      years: [2018, 2021],
    });
    const years = tables.projects.map(({ start_date }) => String(start_date).slice(0, 4));
    const starts = RECIPE.startsByYear as Record<string, number>;
    const all = ['2018', '2019', '2020', '2021'].reduce((sum, year) => sum + starts[year]!, 0);
    expect(new Set(years)).toEqual(new Set(['2018', '2019', '2020', '2021']));
    for (const year of new Set(years))
      expectNear(years.filter((one) => one === year).length / 4000, starts[year]! / all, 0.03, year);
  });
});

describe('a generated ecosystem', () => {
  const bundle = generateEcosystem({ seed: 5, organisations: 600 });
  const { tables } = bundle;

  it('holds something of every kind', () => {
    const empty = Object.entries(tables).flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));
    expect(empty).toEqual([]);
    expect(tables.clusters.map(({ kind }) => kind)).toEqual([
      ...Array<string>(6).fill('spearhead'),
      'ibn',
      'ibn',
    ]);
  });

  it('is of the synthetic source but for the vocabulary of themes', () => {
    expect(bundle.sources.map(({ id, kind, synthetic }) => ({ id, kind, synthetic }))).toEqual([
      { id: 'synthetic', kind: 'synthetic', synthetic: true },
      { id: 'euroscivoc', kind: 'bundle', synthetic: false },
    ]);
    for (const [table, rows] of Object.entries(tables))
      for (const { source } of rows) expect(source).toBe(table === 'themes' ? 'euroscivoc' : 'synthetic');
  });

  it('gives every organisation and project a name of its own', () => {
    expect(new Set(tables.organisations.map(({ name }) => name)).size).toBe(tables.organisations.length);
    expect(new Set(tables.projects.map(({ acronym }) => acronym)).size).toBe(tables.projects.length);
  });

  it('names no organisation twice in a project', () => {
    const pairs = tables.participations.map(({ project, organisation }) => `${project} ${organisation}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('keeps some requests of members to their own cluster, and nothing else', () => {
    const scoped = tables.offers.filter(({ scope }) => scope !== undefined);
    expect(scoped.length).toBeGreaterThan(10);
    const memberOf = new Set(
      tables.memberships.map(({ cluster, organisation }) => `${cluster} ${organisation}`),
    );
    for (const { direction, scope, organisation } of scoped)
      expect({ direction, member: memberOf.has(`${scope} ${organisation}`) }).toEqual({
        direction: 'request',
        member: true,
      });
    const members = new Set(tables.memberships.map(({ organisation }) => organisation));
    const open = tables.offers.filter(
      ({ direction, organisation, scope }) =>
        direction === 'request' && scope === undefined && members.has(organisation),
    );
    expect(open.length).toBeGreaterThan(10);
  });

  it('supplies from one stage to the next only', () => {
    const stages = new Map(tables.stages.map((row) => [row.id, row]));
    const standing = new Map<unknown, { chain: unknown; position: number }[]>();
    for (const { stage, organisation } of tables.positions) {
      const { chain, position } = stages.get(stage)!;
      standing.set(organisation, [
        ...(standing.get(organisation) ?? []),
        { chain, position: Number(position) },
      ]);
    }
    for (const { supplier, customer } of tables.supply) {
      const steps = standing
        .get(supplier)!
        .flatMap((from) =>
          standing
            .get(customer)!
            .map((to) => (from.chain === to.chain ? to.position - from.position : undefined)),
        );
      expect(steps).toContain(1);
    }
  });

  it('has themes that hardly meet: energy and blue, food and health', () => {
    const large = generateEcosystem({ seed: 5, organisations: 3000, crossDomain: 0.3 }).tables;
    const words = new Map(large.projects.map(({ id, keywords }) => [id, String(keywords).split('|')]));
    const together = (a: string, b: string) =>
      [...words.values()].filter((list) => list.includes(a) && list.includes(b)).length;
    const mixed = [...words.values()].filter((list) => list.length === 2).length;
    expect(mixed).toBeGreaterThan(100);
    expect(together('wind power forecasting', 'wave and tidal power')).toBe(0);
    expect(together('healthy diets and reformulated food', 'nutrition and obesity in care')).toBe(0);
  });

  it('gives companies accounts that a production function explains', () => {
    const first = tables.accounts.filter(({ year }) => year === 2015);
    expect(first.length).toBeGreaterThan(100);
    for (const { employees, value_added, tangible_fixed_assets } of tables.accounts) {
      expect(Number(employees)).toBeGreaterThan(0);
      expect(Number(tangible_fixed_assets)).toBeGreaterThan(0);
      const perHead = Number(value_added) / Number(employees);
      expect(perHead).toBeGreaterThan(3_000);
      expect(perHead).toBeLessThan(600_000);
    }
  });

  it('leaves a share of organisations without a project', () => {
    const active = new Set(tables.participations.map(({ organisation }) => organisation));
    const idle = tables.organisations.filter(({ id, functions }) => !active.has(id) && !functions);
    expect(idle.length).toBe(36);
  });
});

describe('the same seed', () => {
  it('gives the same ecosystem, another seed another', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const options = { seed, organisations: 60 };
        expect(generateEcosystem(options)).toEqual(generateEcosystem(options));
        expect(generateEcosystem({ ...options, seed: seed + 1 })).not.toEqual(generateEcosystem(options));
      }),
      { numRuns: 10 },
    );
  });

  it('writes the same files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'helixlens-generate-'));
    try {
      for (const name of ['a', 'b'])
        await generateBundle({ seed: 9, organisations: 80, folder: join(folder, name) });
      const files = (await readdir(join(folder, 'a'))).sort();
      expect(files).toEqual([
        'accounts.csv',
        'bundle.json',
        'clusters.csv',
        'memberships.csv',
        'offers.csv',
        'organisations.csv',
        'participations.csv',
        'positions.csv',
        'projects.csv',
        'stages.csv',
        'supply.csv',
        'themes.csv',
      ]);
      for (const file of files)
        expect(await readFile(join(folder, 'b', file), 'utf8')).toBe(
          await readFile(join(folder, 'a', file), 'utf8'),
        );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('an option out of range', () => {
  it.each([
    [{ seed: 1, organisations: 10 }, 'organisations must be a whole number between 50 and 200000, not 10.'],
    [{ seed: 1, projects: 0 }, 'projects must be a whole number between 10 and 200000, not 0.'],
    [{ seed: 0.5 }, 'The seed must be a whole number, not 0.5.'],
    [
      { seed: 1, years: [2024, 2018] as const },
      'The years must run from an earlier to a later year between 1990 and 2100, not from 2024 to 2018.',
    ],
    [{ seed: 1, membership: 1.5 }, 'membership must be between 0 and 1, not 1.5.'],
  ])('%j is refused', (options, message) => {
    expect(() => generateEcosystem(options)).toThrow(new UsageError(message));
  });
});

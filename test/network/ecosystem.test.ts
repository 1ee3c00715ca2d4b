import { describe, expect, it } from 'vitest';
import type { Account, Cluster, Membership, Offer, Stage, StagePosition } from '../../src/model/cluster.ts';
import type { StageId, ValueChainId } from '../../src/model/ids.ts';
import { LOCAL_ADMINISTRATOR, PUBLIC_VIEWER, type Source } from '../../src/model/source.ts';
import { dayNumber } from '../../src/network/days.ts';
import { type EcosystemOptions, loadEcosystem } from '../../src/network/ecosystem.ts';
import { partOf } from '../../src/network/part.ts';
import { projectThemeRows } from '../../src/network/theme-tree.ts';
import { type GraphStore, NO_DAY, ROLE_BITS } from '../../src/store/graph-store.ts';
import { cluster, org, project, smallEcosystem, TEST_SOURCE, theme } from '../support/small-ecosystem.ts';

const written = smallEcosystem({
  organisations: {
    thermovault: { place: { country: 'BE', nuts: 'BE242' } },
    kuleuven: { place: { country: 'BE', nuts: 'BE242' } },
    ariston: { place: { country: 'IT', nuts: 'ITI31' } },
    athens: { place: { country: 'GR', nuts: 'EL303' } },
    loner: { place: {} },
  },
  projects: {
    beflexible: {
      startDate: '2022-09-01',
      signatureDate: '2022-06-15',
      endDate: '2026-08-31',
      with: ['thermovault', 'ariston', 'athens'],
      themes: ['smart-grids'],
    },
    heat: {
      startDate: '2019-01-01',
      endDate: '2020-12-31',
      with: ['thermovault', 'kuleuven'],
      themes: ['heat'],
    },
    undated: { with: ['kuleuven', 'athens'], themes: ['heat', 'arts'] },
    planned: { startDate: '2030-01-01', with: [] },
  },
  themes: {
    energy: { title: 'Énergy engineering' },
    'smart-grids': { title: 'smart grids', parent: 'energy' },
    heat: { title: 'heat storage', parent: 'energy' },
    arts: { title: 'arts' },
    unused: { title: 'unused' },
  },
  clusters: { flux50: { name: 'Flux50', organisation: 'loner' } },
});

const membership = (name: string, dates: Pick<Membership, 'since' | 'until'>): Membership => ({
  cluster: cluster('flux50'),
  organisation: org(name),
  synthetic: false,
  sources: [TEST_SOURCE],
  ...dates,
});
const memberships = [
  membership('thermovault', { since: '2020-01-01', until: '2023-12-31' }),
  membership('loner', { since: '2018-01-01' }),
  membership('ariston', {}),
];
const offer = (id: string, from?: string): Offer => ({
  id,
  organisation: org('kuleuven'),
  direction: 'offer',
  seek: 'research',
  text: id,
  themes: [],
  synthetic: false,
  sources: [TEST_SOURCE],
  ...(from === undefined ? {} : { from }),
});
const offers = [offer('early', '2019-06-01'), offer('late', '2025-01-01'), offer('undated')];
const stage = (position: number): Stage => ({
  id: `stage:s${position}` as StageId,
  chain: 'chain:energy' as ValueChainId,
  chainName: 'Energy',
  name: `stage ${position}`,
  position,
  synthetic: false,
  sources: [TEST_SOURCE],
});
const standing = (name: string): StagePosition => ({
  stage: stage(1).id,
  organisation: org(name),
  synthetic: false,
  sources: [TEST_SOURCE],
});
const account = (year: number): Account => ({
  organisation: org('ariston'),
  year,
  valueAdded: 1e6 + year,
  synthetic: false,
  sources: [TEST_SOURCE],
});
const accounts = [account(2019), account(2022)];
const positions = [standing('thermovault'), standing('athens')];
const source: Source = {
  id: TEST_SOURCE,
  name: 'Test',
  kind: 'bundle',
  licence: 'CC0',
  retrieved: '2026-01-01',
  precedence: 100,
  synthetic: false,
};

/** A store that answers what {@link loadEcosystem} asks, in a scrambled order. */
function fakeStore(versions: () => string = () => 'v1'): GraphStore {
  const day = (value: string | undefined) => (value === undefined ? NO_DAY : dayNumber(value));
  const listed = written.projects.filter(({ id }) => id !== project('planned')).reverse();
  const organisations = [...written.organisations].reverse().filter(({ id }) => id !== org('loner'));
  const rows = listed.flatMap((p) => {
    const at = written.projects.indexOf(p);
    const { projectStart, projectOrganisation } = written.participations;
    return Array.from(projectOrganisation.subarray(projectStart[at], projectStart[at + 1]), (o) => ({
      organisation: organisations.indexOf(written.organisations[o]),
      project: listed.indexOf(p),
    }));
  });
  const entities = {
    organisation: written.organisations,
    theme: [...written.themes.values()],
    cluster: written.clusters as Cluster[],
    membership: memberships,
    offer: offers,
    stage: [stage(1), stage(0)],
    position: positions,
    account: accounts,
  };
  const stub: Pick<
    GraphStore,
    'url' | 'read' | 'readProjectSummaries' | 'incidence' | 'dataVersion' | 'sources'
  > = {
    url: 'fake:memory',
    async *read(_viewer, kind) {
      yield* (entities[kind as keyof typeof entities] ?? []) as never[];
    },
    async *readProjectSummaries() {
      yield* written.projects;
    },
    incidence: async () => ({
      organisations: organisations.map(({ id }) => id),
      projects: listed.map(({ id }) => id),
      known: Int32Array.from(listed, ({ startDate, signatureDate }) =>
        Math.max(day(startDate), day(signatureDate)),
      ),
      start: Int32Array.from(listed, ({ startDate }) => day(startDate)),
      end: Int32Array.from(listed, ({ endDate }) => day(endDate)),
      organisation: Int32Array.from(rows, (row) => row.organisation),
      project: Int32Array.from(rows, (row) => row.project),
      role: new Uint8Array(rows.length).fill(ROLE_BITS.participant),
    }),
    dataVersion: async () => versions(),
    sources: async () => [source],
  };
  return stub as GraphStore;
}

const load = (options?: EcosystemOptions) => loadEcosystem(fakeStore(), LOCAL_ADMINISTRATOR, options);
const namesOf = (items: readonly { id: string }[]) => items.map(({ id }) => id.slice(id.indexOf(':') + 1));

describe('an ecosystem loaded from a store', () => {
  it('is what was written: organisations, projects, participations and ties in order of id', async () => {
    const ecosystem = await loadEcosystem(fakeStore(), PUBLIC_VIEWER);
    expect({ ...ecosystem, indexOf: undefined }).toEqual({
      viewer: PUBLIC_VIEWER,
      dataVersion: 'v1',
      options: {},
      organisations: written.organisations,
      projects: written.projects,
      participations: written.participations,
      ties: written.ties,
      themes: written.themes,
      clusters: written.clusters,
      memberships,
      offers,
      stages: [stage(0), stage(1)],
      positions,
      accounts,
      sources: [source],
      indexOf: undefined,
    });
  });

  it('finds organisations by id, works ties out once and keeps those without projects', async () => {
    const ecosystem = await load();
    expect(ecosystem.organisations.map(({ id }) => ecosystem.indexOf(id))).toEqual([0, 1, 2, 3, 4]);
    expect(ecosystem.indexOf(org('nobody'))).toBe(-1);
    expect(ecosystem.ties).toBe(ecosystem.ties);
    expect(namesOf(ecosystem.organisations)).toContain('loner');
    expect(namesOf(ecosystem.projects)).toContain('planned');
  });

  it('reads again when the data changed meanwhile, and gives up when it keeps changing', async () => {
    const versions = ['v1', 'v2', 'v2', 'v2'];
    expect(
      (
        await loadEcosystem(
          fakeStore(() => versions.shift()!),
          LOCAL_ADMINISTRATOR,
        )
      ).dataVersion,
    ).toBe('v2');
    let count = 0;
    await expect(
      loadEcosystem(
        fakeStore(() => `v${count++}`),
        LOCAL_ADMINISTRATOR,
      ),
    ).rejects.toMatchObject({
      code: 'store',
      problem: 'busy',
      store: 'fake:memory',
      message:
        'The data in fake:memory kept changing while it was read. Try again when the import that is running has ended.',
    });
  });
});

describe('a part of an ecosystem', () => {
  it('by theme: projects on it or below it, whatever the case and accents', async () => {
    expect(namesOf((await load({ theme: 'engin ENERGY' })).projects)).toEqual([
      'beflexible',
      'heat',
      'undated',
    ]);
    expect(namesOf((await load({ theme: 'grids' })).projects)).toEqual(['beflexible']);
    expect(namesOf((await load({ theme: 'heat' })).projects)).toEqual(['heat', 'undated']);
    expect((await load({ theme: 'heat' })).organisations.length).toBe(5);
  });

  it('by a theme that is not there: says so', async () => {
    for (const words of ['rids', 'heat grids', '  '])
      await expect(load({ theme: words })).rejects.toMatchObject({
        code: 'not-found',
        message: `No theme's title holds "${words}". Ask with fewer or other words.`,
      });
  });

  it('by country or region: organisations there, in projects of full size', async () => {
    const belgium = await load({ country: ['be'] });
    expect(namesOf(belgium.organisations)).toEqual(['kuleuven', 'thermovault']);
    expect(namesOf(belgium.projects)).toEqual(['beflexible', 'heat', 'undated', 'planned'].sort());
    expect(Array.from(belgium.participations.size)).toEqual([3, 2, 0, 2]);
    expect(belgium.ties.ties).toBe(1);
    expect(namesOf((await load({ country: ['EL', 'IT'] })).organisations)).toEqual(['ariston', 'athens']);
    expect(namesOf((await load({ region: 'be2' })).organisations)).toEqual(['kuleuven', 'thermovault']);
    expect(namesOf((await load({ region: 'GR3' })).organisations)).toEqual(['athens']);
    const abroad = await load({ country: ['IT'] });
    expect(namesOf(abroad.memberships.map(({ organisation }) => ({ id: organisation })))).toEqual([
      'ariston',
    ]);
    expect(abroad.offers).toEqual([]);
    expect(abroad.positions).toEqual([]);
    expect(belgium.positions).toEqual([standing('thermovault')]);
  });

  it('as of a day: nothing that was not known, and no later ends', async () => {
    const then = await load({ asOf: '2020-06-30' });
    expect(namesOf(then.projects)).toEqual(['heat']);
    expect(namesOf(then.organisations)).toEqual(['kuleuven', 'loner', 'thermovault']);
    expect(then.memberships).toEqual([
      membership('thermovault', { since: '2020-01-01' }),
      membership('loner', { since: '2018-01-01' }),
    ]);
    expect(then.offers).toEqual([offer('early', '2019-06-01')]);
    // Nobody from Ariston's first project was known by then, and so neither was Ariston.
    expect(then.accounts).toEqual([]);
    expect((await load({ asOf: '2022-12-30' })).accounts).toEqual([account(2019)]);
    expect((await load({ asOf: '2022-12-31' })).accounts).toEqual(accounts);
    expect([...then.themes.keys()].sort()).toEqual([theme('energy'), theme('heat')]);
    expect(namesOf((await load({ asOf: '2022-09-01' })).projects)).toEqual(['beflexible', 'heat']);
    expect(namesOf((await load({ asOf: '2022-08-31' })).projects)).toEqual(['heat']);
  });

  it('since a day, and with a half-life', async () => {
    expect(namesOf((await load({ since: '2021-01-01' })).projects)).toEqual([
      'beflexible',
      'planned',
      'undated',
    ]);
    const aged = await load({ asOf: '2022-12-31', halfLife: 1 });
    expect(Array.from(aged.participations.weight)).toEqual([1, 2 ** -(730 / 365.25)]);
  });
});

describe('themes of projects', () => {
  it('are packed in order of id, once an ecosystem', async () => {
    const ecosystem = await load();
    const rows = projectThemeRows(ecosystem);
    expect(rows).toEqual({
      themes: ['arts', 'energy', 'heat', 'smart-grids', 'unused'].map(theme),
      start: Int32Array.of(0, 1, 2, 2, 4),
      theme: Int32Array.of(3, 2, 0, 2),
    });
    expect(projectThemeRows(ecosystem)).toBe(rows);
  });
});

describe('partOf', () => {
  const cases: EcosystemOptions[] = [
    {},
    { asOf: '2022-12-31', since: '2021-01-01' },
    { asOf: '2020-06-01' },
    { asOf: '1990-01-01' },
    { region: ['BE2', 'GR3'] },
    { country: ['IT', 'BE'], asOf: '2023-06-01' },
    { halfLife: 2, asOf: '2023-06-01' },
    { halfLife: 2, since: '2021-01-01' },
    { region: 'XX' },
  ];

  it.each(cases)('gives what loading with %j gives', async ({ halfLife, ...options }) => {
    const own = halfLife === undefined ? {} : { halfLife };
    const whole = await loadEcosystem(fakeStore(), LOCAL_ADMINISTRATOR, own);
    const { indexOf: _, ...part } = partOf(whole, options);
    const { indexOf: __, ...loaded } = await loadEcosystem(fakeStore(), LOCAL_ADMINISTRATOR, {
      ...own,
      ...options,
    });
    expect(part).toEqual(loaded);
  });

  it('leaves out single organisations and keeps the size of their projects', async () => {
    const whole = await loadEcosystem(fakeStore(), LOCAL_ADMINISTRATOR);
    const gone = whole.indexOf(org('athens'));
    const part = partOf(whole, { keepOrganisation: (index) => index !== gone });
    expect(part.organisations.map(({ id }) => id)).toEqual(
      whole.organisations.map(({ id }) => id).filter((id) => id !== org('athens')),
    );
    expect(part.participations.size).toEqual(whole.participations.size);
    expect(part.indexOf(org('athens'))).toBe(-1);
  });
});

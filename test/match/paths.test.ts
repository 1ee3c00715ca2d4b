import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/ingest/reader.ts';
import { introductionPaths } from '../../src/match/paths.ts';
import { NotFoundError } from '../../src/model/errors.ts';
import type { SourceId } from '../../src/model/ids.ts';
import { PathAnswer } from '../../src/model/path-answer.ts';
import type { SourceRecord } from '../../src/model/record.ts';
import type { Viewer } from '../../src/model/source.ts';
import { type Ecosystem, loadEcosystem } from '../../src/network/ecosystem.ts';
import { importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { cluster, org, project, type SmallEcosystem, smallEcosystem } from '../support/small-ecosystem.ts';

const paths = (
  world: Ecosystem,
  from: string,
  to: string,
  options: { limit?: number; language?: 'en' | 'nl' | 'fr' } = {},
) => introductionPaths(world, org(from), org(to), { language: 'en', ...options });
const routes = ({ paths }: PathAnswer) =>
  paths.map(({ hops }) =>
    [hops[0].from.id, ...hops.map(({ to }) => to.id)].map((id) => id.slice(4)).join(' '),
  );

describe('introductionPaths', () => {
  const world = smallEcosystem({
    organisations: { inesc: { name: 'INESC TEC - INSTITUTO', shortName: 'INESC TEC' } },
    projects: {
      BeFlexible: { startDate: '2022-09-01', endDate: '2024-12-31', with: ['vault', 'inesc', 'rwth'] },
      Every1: { startDate: '2022-11-01', endDate: '2024-12-31', with: ['inesc', 'flux'] },
      Older: { startDate: '2020-01-01', endDate: '2024-12-31', with: ['inesc', 'flux'] },
      Weak: { startDate: '2022-01-01', endDate: '2024-12-31', with: ['rwth', 'flux', 'x', 'y', 'z'] },
      Island: { startDate: '2022-01-01', with: ['alone', 'other'] },
    },
    clusters: {
      sea: { name: 'The Sea', organisation: 'sea-runs', members: ['member', 'vault'] },
      small: { name: 'Small', members: ['member', 'z'] },
    },
  });

  it('counts all shortest paths and explains the strongest first', () => {
    const answer = paths(world, 'vault', 'flux');
    expect(answer).toMatchObject({ shortest: { length: 2, count: 2 }, notes: [] });
    expect(routes(answer)).toEqual(['vault inesc flux', 'vault rwth flux']);
    const [best] = answer.paths;
    // Newman's weights: 1/2 in a project of three, 1 in each of two projects of two. None is over on the newest
    // day of the data, so none has aged.
    expect(best.hops.map(({ strength }) => strength)).toEqual([
      expect.closeTo(1 - Math.exp(-1 / 2), 12),
      expect.closeTo(1 - Math.exp(-2), 12),
    ]);
    expect(best.strength).toBeCloseTo(best.hops[0].strength * best.hops[1].strength, 12);
    expect(best.hops[1].projects.map(({ id }) => id)).toEqual(['project:Every1', 'project:Older']);
    expect(best.text).toBe(
      'vault reaches flux through INESC TEC. vault and INESC TEC worked together in BeFlexible (2022). INESC TEC and flux worked together in Every1 (2022) and Older (2020).',
    );
    expect(paths(world, 'vault', 'flux', { language: 'nl' }).paths[0].text).toBe(
      'vault bereikt flux via INESC TEC. vault en INESC TEC werkten samen in BeFlexible (2022). INESC TEC en flux werkten samen in Every1 (2022) en Older (2020).',
    );
    expect(paths(world, 'vault', 'flux', { language: 'fr' }).paths[0].text).toBe(
      'vault atteint flux par INESC TEC. vault et INESC TEC ont travaillé ensemble dans BeFlexible (2022). INESC TEC et flux ont travaillé ensemble dans Every1 (2022) et Older (2020).',
    );
  });

  it('says when the list was cut', () => {
    const answer = paths(world, 'vault', 'flux', { limit: 1 });
    expect(routes(answer)).toEqual(['vault inesc flux']);
    expect(answer.notes).toEqual(['There are 2 shortest paths; the 1 strongest are listed.']);
  });

  it('adds the strongest path of one step more where it is clearly stronger', () => {
    const detour = smallEcosystem({
      projects: {
        crowd: { with: ['a', 'c', ...Array.from({ length: 40 }, (_, i) => `crowd${i}`)] },
        ab: { with: ['a', 'b'] },
        bc: { with: ['b', 'c'] },
      },
    });
    const answer = paths(detour, 'a', 'c');
    expect(routes(answer)).toEqual(['a c', 'a b c']);
    expect(answer.shortest).toEqual({ length: 1, count: 1 });
    expect(answer.notes).toEqual([
      'The last path is one step longer than the shortest, and clearly stronger.',
    ]);
    expect(answer.paths[0].text).toBe('a and c worked together in crowd.');
  });

  it('goes by a shared cluster, more weakly, and says so', () => {
    const answer = paths(world, 'member', 'vault');
    expect(answer.paths[0].hops).toEqual([
      {
        from: answer.from,
        to: answer.to,
        kind: 'cluster',
        freshness: 1,
        projects: [],
        cluster: { id: cluster('sea'), name: 'The Sea' },
        strength: expect.closeTo(1 - Math.exp(-1 / 2), 12),
        text: 'member and vault are both members of The Sea.',
      },
    ]);
    expect(paths(world, 'vault', 'sea-runs').paths[0].text).toBe(
      'vault is a member of The Sea, which sea-runs runs.',
    );
    expect(paths(world, 'sea-runs', 'vault').paths[0].text).toBe(
      'vault is a member of The Sea, which sea-runs runs.',
    );
    expect(routes(paths(world, 'sea-runs', 'flux'))).toEqual([
      'sea-runs vault inesc flux',
      'sea-runs member z flux',
      'sea-runs vault rwth flux',
    ]);
  });

  it('names who could introduce: the organisations between, and the organisation of a shared cluster', () => {
    const introducers = (from: string, to: string) =>
      paths(world, from, to).paths[0].introducers.map(({ organisation, why }) => [organisation.id, why]);
    expect(introducers('member', 'vault')).toEqual([
      [
        org('sea-runs'),
        'member is a member of The Sea, which sea-runs runs. vault is a member of The Sea, which sea-runs runs.',
      ],
    ]);
    expect(introducers('vault', 'flux')).toEqual([
      [
        org('inesc'),
        'vault and INESC TEC worked together in BeFlexible (2022). INESC TEC and flux worked together in Every1 (2022) and Older (2020).',
      ],
    ]);
    expect(introducers('vault', 'inesc')).toEqual([]);
    expect(introducers('vault', 'sea-runs')).toEqual([]);
    expect(introducers('member', 'z')).toEqual([]);
  });

  it('ranks those who know both, by kind, strength and freshness', () => {
    const shared = { startDate: '2024-01-01', endDate: '2026-12-31' };
    const world = smallEcosystem({
      projects: {
        now1: { ...shared, with: ['a', 'works-with-both', 'x'] },
        now2: { ...shared, with: ['z', 'works-with-both', 'x2', 'x3'] },
        old1: { startDate: '2015-01-01', endDate: '2018-01-01', with: ['a', 'knew-both'] },
        old2: { startDate: '2015-01-01', endDate: '2020-01-01', with: ['z', 'knew-both'] },
        here: { ...shared, with: ['z', 'fellow'] },
      },
      clusters: {
        both: {
          name: 'Both',
          organisation: 'runs',
          members: ['a', 'z', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6'],
        },
        one: { name: 'One', members: ['a', 'fellow', 'm1', 'm2'] },
        // Being in one cluster makes no joint project fresher.
        old: { name: 'Old', members: ['a', 'knew-both'] },
        runs2: { name: 'RUNS2', organisation: 'runs2', members: ['a'] },
      },
    });
    const answer = paths(world, 'a', 'z', { limit: 4 });
    expect(
      answer.introducers.map(({ organisation, kind, freshness }) => [organisation.id, kind, freshness]),
    ).toEqual([
      [org('runs'), 'cluster-organisation', 1],
      [org('fellow'), 'cluster-member', 1],
      [org('works-with-both'), 'shared-partner', 1],
      // From the end of 2017 to the newest day that the data holds: six years, two half-lives.
      [org('knew-both'), 'former-consortium', expect.closeTo(0.25, 3)],
    ]);
    expect(paths(world, 'a', 'runs2').paths[0].text).toBe('a is a member of RUNS2.');
    // Nobody but the six other members of a cluster of nine is left.
    expect(answer.knowingBoth).toBe(10);
    const [runs, , , knew] = answer.introducers;
    expect(runs.strength).toBeCloseTo((1 - Math.exp(-1)) ** 2, 12);
    expect(runs.why).toBe('a is a member of Both, which runs runs. z is a member of Both, which runs runs.');
    expect(knew.why).toBe(
      'a and knew-both worked together in old1 (2015). knew-both and z worked together in old2 (2015).',
    );
    expect(knew.hops.map(({ kind, until }) => [kind, until])).toEqual([
      ['former-consortium', '2018-01-01'],
      ['former-consortium', '2020-01-01'],
    ]);
    // Both are members, so the way is one step; by whom runs the cluster it is longer and much stronger.
    expect(routes(answer)).toEqual(['a z', 'a runs z']);
    expect(answer.paths.map(({ longer, freshness }) => [longer, freshness])).toEqual([
      [false, 1],
      [true, 1],
    ]);
  });

  it('counts a membership only until it ended', () => {
    const world = smallEcosystem({
      projects: { now: { startDate: '2024-01-01', with: ['x', 'y'] } },
      clusters: { left: { organisation: 'runs', members: ['a', 'z'] } },
    });
    const ended = {
      ...world,
      memberships: world.memberships.map((membership) =>
        membership.organisation === org('z') ? { ...membership, until: '2023-06-30' } : membership,
      ),
    };
    expect(paths(world, 'a', 'z').introducers.map(({ kind }) => kind)).toEqual(['cluster-organisation']);
    expect(paths(ended, 'a', 'z')).toMatchObject({
      introducers: [],
      knowingBoth: 0,
      paths: [],
      notes: ['z has no partners and no cluster in this data.'],
    });
  });

  it('never tells of a membership that the asker may not see, by name, count, strength or note', async () => {
    const asked = async (viewer: Viewer, records: SourceRecord[]) => {
      const store = await openStore('sqlite::memory:', { mode: 'write' });
      try {
        await importInto(store, readerOf(records), { holder: 'test' });
        const { dataVersion: _, ...answer } = paths(await loadEcosystem(store, viewer), 'a', 'z');
        return answer;
      } finally {
        await store.close();
      }
    };
    const all = [...OPEN_RECORDS, ...CONFIDENTIAL_RECORDS];
    const seen = await asked({ role: 'public' }, all);
    expect(seen).toEqual(await asked({ role: 'public' }, OPEN_RECORDS));
    expect(seen).toMatchObject({ knowingBoth: 1, shortest: { length: 2, count: 1 } });
    expect(JSON.stringify(seen)).not.toContain('Secret');
    const insider = await asked({ role: 'facilitator', cluster: cluster('secret') }, all);
    expect(insider.introducers.map(({ organisation, kind }) => [organisation.id, kind])).toEqual([
      [org('b'), 'shared-partner'],
      [org('runs'), 'cluster-organisation'],
      [org('m'), 'cluster-member'],
    ]);
    const outsider = await asked({ role: 'facilitator', cluster: cluster('other') }, all);
    expect(outsider).toEqual(seen);
  });

  it('tells where there is no path, and why', () => {
    const separate = paths(world, 'vault', 'alone');
    expect(separate).toMatchObject({ paths: [], notes: ['Nothing in this data connects vault with alone.'] });
    expect(separate).not.toHaveProperty('shortest');
    expect(paths(world, 'vault', 'vault')).toMatchObject({
      paths: [],
      notes: ['vault was asked for twice: there is no path to find.'],
    });
    const lonely = smallEcosystem({ projects: { p: { with: ['a', 'b'] }, q: { with: ['c'] } } });
    expect(paths(lonely, 'a', 'c').notes).toEqual(['c has no partners and no cluster in this data.']);
    expect(() => paths(world, 'vault', 'nobody')).toThrow(
      new NotFoundError('There is no organisation org:nobody.'),
    );
  });

  it('counts more paths than could be listed', () => {
    // Twelve layers of twenty: 20^12 shortest paths, about 4·10¹⁵.
    const layers = Array.from({ length: 12 }, (_, layer) =>
      Array.from({ length: 20 }, (_, i) => `n${layer}-${i}`),
    );
    const stops = [['start'], ...layers, ['end']];
    const projects: SmallEcosystem['projects'] = {};
    for (let step = 1; step < stops.length; step++)
      for (const a of stops[step - 1]) for (const b of stops[step]) projects[`${a}.${b}`] = { with: [a, b] };
    const answer = paths(smallEcosystem({ projects }), 'start', 'end');
    expect(answer.shortest).toEqual({ length: 13, count: 20 ** 12 });
    expect(answer.paths).toHaveLength(5);
  });
});

const SOURCE = 'source:club' as SourceId;
const OPEN_RECORDS: SourceRecord[] = [
  ...['a', 'b', 'z', 'runs', 'm'].map((name) => ({
    kind: 'organisation' as const,
    statement: { id: org(name), name },
  })),
  ...Object.entries({ first: ['a', 'b'], second: ['b', 'z'] }).flatMap(([name, members]) => [
    { kind: 'project' as const, statement: { id: project(name), acronym: name, startDate: '2023-01-01' } },
    ...members.map((member) => ({
      kind: 'participation' as const,
      statement: {
        project: project(name),
        organisation: org(member),
        roles: ['participant' as const],
        ended: false,
        rows: 1,
      },
    })),
  ]),
].map((record) => ({ ...record, source: SOURCE, scope: 'public', synthetic: false }));
const CONFIDENTIAL_RECORDS: SourceRecord[] = [
  {
    kind: 'cluster' as const,
    statement: {
      id: cluster('secret'),
      name: 'Secret',
      kind: 'ibn' as const,
      organisation: org('runs'),
    },
  },
  ...['a', 'z', 'm'].map((member) => ({
    kind: 'membership' as const,
    statement: { cluster: cluster('secret'), organisation: org(member) },
  })),
].map((record) => ({ ...record, source: SOURCE, scope: cluster('secret'), synthetic: false }));

async function* readerOf(records: readonly SourceRecord[]): Reader {
  yield {
    type: 'source',
    source: {
      id: SOURCE,
      name: 'Club',
      kind: 'bundle',
      licence: 'none',
      retrieved: '2024-01-01',
      precedence: 100,
      synthetic: false,
    },
    files: ['club'],
  };
  for (const record of records) yield { type: 'record', record };
}

describe('introductionPaths, whatever the ecosystem', () => {
  const member = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const teams = fc.array(fc.uniqueArray(member, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 9,
  });
  const circles = fc.array(fc.uniqueArray(member, { minLength: 1, maxLength: 4 }), { maxLength: 2 });
  const spec = (rows: string[][], clubs: string[][]): SmallEcosystem => ({
    projects: Object.fromEntries(
      rows.map((row, i) => [`p${i}`, { with: row, startDate: `20${10 + i}-01-01` }]),
    ),
    clusters: Object.fromEntries(clubs.map((members, i) => [`c${i}`, { members }])),
  });

  it('finds what trying every path finds, both ways, whatever the order of rows', () => {
    fc.assert(
      fc.property(teams, circles, (rows, clubs) => {
        const world = smallEcosystem(spec(rows, clubs));
        const reordered = smallEcosystem({
          projects: Object.fromEntries(Object.entries(spec(rows, clubs).projects!).reverse()),
          clusters: spec(rows, clubs).clusters!,
        });
        for (const { id: from } of world.organisations)
          for (const { id: to } of world.organisations) {
            const answer = introductionPaths(world, from, to, { limit: 3, language: 'en' });
            expect(PathAnswer.parse(answer)).toEqual(answer);
            expect(introductionPaths(reordered, from, to, { limit: 3, language: 'en' })).toEqual(answer);
            if (from === to) continue;
            const back = introductionPaths(world, to, from, { limit: 3, language: 'en' });
            expect(back.shortest).toEqual(answer.shortest);
            expect(back.paths.map(({ strength }) => strength)).toEqual(
              answer.paths.map(({ strength }) => expect.closeTo(strength, 12)),
            );
            const all = everyPath(rows, clubs, from.slice(4), to.slice(4));
            const least = Math.min(...all.map((path) => path.length));
            const shortest = all.filter((path) => path.length === least);
            expect(answer.shortest).toEqual(
              all.length === 0 ? undefined : { length: least - 1, count: shortest.length },
            );
            const listed = routes(answer);
            expect(new Set(listed).size).toBe(listed.length);
            for (const route of listed) expect(all.map((path) => path.join(' '))).toContain(route);
            expect(listed.filter((route) => route.split(' ').length === least)).toHaveLength(
              Math.min(3, shortest.length),
            );
            const between = all.filter((path) => path.length === 3).map(([, node]) => node);
            expect(answer.knowingBoth).toBe(between.length);
            expect(between).toEqual(
              expect.arrayContaining(answer.introducers.map(({ organisation }) => organisation.id.slice(4))),
            );
            expect(answer.introducers).toHaveLength(Math.min(3, between.length));
            expect(answer.introducers.map(({ strength }) => strength)).toEqual(
              answer.introducers
                .map(({ hops: [before, after] }) => before.strength * after.strength)
                .sort((a, b) => b - a),
            );
            for (const { hops } of [...answer.paths, ...answer.introducers])
              for (const hop of hops) {
                const both = [hop.from.id.slice(4), hop.to.id.slice(4)];
                const shared = rows.flatMap((row, i) =>
                  both.every((one) => row.includes(one)) ? [`project:p${i}`] : [],
                );
                expect(hop.projects.map(({ id }) => id)).toEqual(shared.reverse());
                expect(hop.cluster === undefined).toBe(shared.length > 0);
              }
          }
      }),
      { numRuns: 40 },
    );
  });
});

/** Every path without repeats by trying them all, for as long as the shortest take. */
function everyPath(rows: string[][], clubs: string[][], from: string, to: string): string[][] {
  const groups = [...rows, ...clubs];
  const nextOf = (one: string): string[] => [
    ...new Set(groups.filter((group) => group.includes(one)).flat()),
  ];
  const found: string[][] = [];
  const walk = (path: string[]) => {
    const last = path[path.length - 1];
    if (last === to) found.push(path);
    else for (const next of nextOf(last)) if (!path.includes(next)) walk([...path, next]);
  };
  walk([from]);
  return found;
}

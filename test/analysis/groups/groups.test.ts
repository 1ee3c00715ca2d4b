import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP_KINDS, groupsAtHand, groupsBy } from '../../../src/analysis/groups/groups.ts';
import { type SmallEcosystem, smallEcosystem } from '../../support/small-ecosystem.ts';

const spec: SmallEcosystem = {
  organisations: {
    a: { helix: 'company', place: { country: 'BE', nuts: 'BE211' } },
    b: { helix: 'knowledge', place: { country: 'BE', nuts: 'BE242' } },
    c: { helix: 'association', functions: ['cluster-organisation'], place: { country: 'BE', nuts: 'BE2' } },
    d: { helix: 'company', place: { country: 'GR', nuts: 'GR303' } },
    e: { helix: 'company', place: { country: 'GR', nuts: 'EL303' } },
    f: { helix: 'unknown' },
  },
  projects: {
    one: { with: ['a', 'b', 'c'], themes: ['solar', 'heat', 'cells'] },
    two: { with: ['a', 'd'], themes: ['energy'] },
    three: { with: ['d', 'e'], themes: ['cells'] },
  },
  themes: {
    engineering: { title: 'engineering' },
    energy: { title: 'energy', parent: 'engineering' },
    solar: { title: 'solar', parent: 'energy' },
    heat: { title: 'heat', parent: 'energy' },
    biology: { title: 'biology' },
    cells: { title: 'cells', parent: 'biology' },
  },
  clusters: { flux: { organisation: 'c', members: ['a', 'b'] }, blue: { members: ['b', 'd'] } },
};
const ecosystem = smallEcosystem(spec);

/** Groups as `id: members` and, where they overlap, `member×share`. */
function shown(...asked: Parameters<typeof groupsBy>): string[] {
  const { groups, start, group, share } = groupsBy(...asked);
  return groups.map(({ id, members, rest }, g) => {
    const named = members.map((i) => {
      const at = group.subarray(start[i], start[i + 1]).indexOf(g) + start[i];
      return `${asked[0].organisations[i].name}${share[at] === 1 ? '' : `×${share[at].toFixed(3)}`}`;
    });
    return `${rest ? 'rest ' : ''}${id}: ${named.join(' ')}`;
  });
}

describe('groupsBy', () => {
  it('shares members of several clusters out among them, brokers with the cluster that they run', () => {
    expect(shown(ecosystem, 'cluster')).toEqual([
      'cluster:flux: a b×0.500 c',
      'cluster:blue: b×0.500 d',
      'rest none: e f',
    ]);
  });

  it('counts brokers beside the helices', () => {
    expect(shown(ecosystem, 'helix')).toEqual([
      'company: a d e',
      'knowledge: b',
      'cluster-organisation: c',
      'rest unknown: f',
    ]);
  });

  it('cuts NUTS codes at the level asked for, in the letters of NUTS', () => {
    expect(shown(ecosystem, 'region', { regionLevel: 1 })).toEqual([
      'BE2: a b c',
      'EL3: d e',
      'rest unknown: f',
    ]);
    expect(shown(ecosystem, 'region', { regionLevel: 3 })).toEqual([
      'EL303: d e',
      'BE211: a',
      'BE242: b',
      'rest unknown: c f',
    ]);
  });

  it('goes by country', () => {
    expect(shown(ecosystem, 'country')).toEqual(['BE: a b c', 'GR: d e', 'rest unknown: f']);
  });

  it('spreads organisations over themes as their projects do', () => {
    expect(shown(ecosystem, 'theme', { themeLevel: 1 })).toEqual([
      'theme:biology: a×0.250 b×0.500 c×0.500 d×0.500 e',
      'theme:engineering: a×0.750 b×0.500 c×0.500 d×0.500',
      'rest unknown: f',
    ]);
    expect(shown(ecosystem, 'theme', { themeLevel: 3 })).toEqual([
      'theme:cells: a×0.167 b×0.333 c×0.333 d×0.500 e',
      'theme:heat: a×0.167 b×0.333 c×0.333',
      'theme:solar: a×0.167 b×0.333 c×0.333',
      'theme:energy: a×0.500 d×0.500',
      'rest unknown: f',
    ]);
  });

  it('gives every organisation shares that make one, in groups that list it, on any ecosystem', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const some = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(some, fc.uniqueArray(fc.constantFrom('solar', 'heat', 'energy', 'cells')))),
        fc.array(some, { maxLength: 4 }),
        fc.constantFrom(...GROUP_KINDS),
        (projects, clusters, by) => {
          const any = smallEcosystem({
            ...spec,
            projects: Object.fromEntries(
              projects.map(([team, themes], p) => [`p${p}`, { with: team, themes }]),
            ),
            clusters: Object.fromEntries(clusters.map((members, c) => [`c${c}`, { members }])),
          });
          const { groups, start, group, share, overlapping } = groupsBy(any, by);
          const listed = groups.flatMap(({ members }, g) => members.map((i) => `${i} ${g}`));
          const held = any.organisations.flatMap((_, i) =>
            Array.from(group.subarray(start[i], start[i + 1]), (g) => `${i} ${g}`),
          );
          expect(listed.sort()).toEqual(held.sort());
          any.organisations.forEach((_, i) => {
            const own = share.subarray(start[i], start[i + 1]);
            expect(own.every((x) => x > 0)).toBe(true);
            expect(own.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
            if (!overlapping) expect(own).toHaveLength(1);
          });
          expect(groups.every(({ members }) => members.length > 0)).toBe(true);
          expect(groups.slice(0, -1).some(({ rest }) => rest)).toBe(false);
        },
      ),
    );
  });
});

describe('groupsAtHand', () => {
  it('takes what was asked for where the data has it', () => {
    const { by, asked } = groupsAtHand(ecosystem, 'cluster');
    expect({ by, asked }).toEqual({ by: 'cluster', asked: 'cluster' });
  });

  it('lets others stand in and says so', () => {
    const bare = smallEcosystem({
      organisations: { a: { place: { country: 'BE' } }, b: { place: { country: 'FR' } } },
      projects: { one: { with: ['a', 'b'] } },
    });
    const standIns = GROUP_KINDS.map((kind) => {
      const { by, asked } = groupsAtHand(bare, kind);
      return [asked, by];
    });
    expect(standIns).toEqual([
      ['cluster', 'community'],
      ['community', 'community'],
      ['helix', 'helix'],
      ['region', 'country'],
      ['country', 'country'],
      ['theme', 'community'],
    ]);
  });
});

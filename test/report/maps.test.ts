import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GroupMapAnswer, MapAnswer } from '../../src/model/answers.ts';
import { NotFoundError } from '../../src/model/errors.ts';
import { egoMap } from '../../src/report/ego-map.ts';
import { groupMap } from '../../src/report/group-map.ts';
import { openGroup } from '../../src/report/group-members.ts';
import { groupRadius, layoutByForces, layoutGroups } from '../../src/report/layout.ts';
import { org, smallEcosystem } from '../support/small-ecosystem.ts';
import { ALFA, BETA, DELTA, GAMMA, sample } from './sample.ts';

const names = (map: MapAnswer) => map.nodes.map(({ organisation, step }) => [organisation.name, step]);

describe('an ego map', () => {
  it('has the centre first, at the origin, and its partners around it', () => {
    const map = MapAnswer.parse(egoMap(sample(), org('gamma'), { measure: 'strength' }));
    expect(names(map)).toEqual([
      ['Gamma', 0],
      ['Alfa', 1],
      ['Beta', 1],
      ['Delta', 1],
    ]);
    expect(map.nodes[0]).toEqual({
      organisation: GAMMA,
      community: 0,
      partners: 3,
      value: 3,
      clusterOrganisation: true,
      step: 0,
      x: 0,
      y: 0,
    });
    expect(map.ties).toEqual([
      { from: 0, to: 1, weight: 1, shared: 2 },
      { from: 0, to: 2, weight: 1, shared: 2 },
      { from: 0, to: 3, weight: 1, shared: 1 },
      { from: 1, to: 2, weight: 2, shared: 3 },
    ]);
    expect(map.omitted).toEqual({ nodes: 0, ties: 0 });
    expect(map.measure).toBe('strength');
  });

  it('takes the strongest ties first, and counts whom and what it leaves out', () => {
    const network = smallEcosystem({
      projects: {
        p: { with: ['me', 'a'] },
        q: { with: ['me', 'b'] },
        r: { with: ['me', 'b'] },
        s: { with: ['a', 'b'] },
      },
    });
    expect(names(egoMap(network, org('me')))).toEqual([
      ['me', 0],
      ['b', 1],
      ['a', 1],
    ]);
    const map = egoMap(network, org('me'), { limit: 2 });
    expect(names(map)).toEqual([
      ['me', 0],
      ['b', 1],
    ]);
    expect(map.omitted).toEqual({ nodes: 1, ties: 2 });
  });

  it('leaves room for further steps, and gives back what they do not need', () => {
    const two = egoMap(sample(), org('alfa'), { steps: 2, limit: 10 });
    expect(names(two)).toEqual([
      ['Alfa', 0],
      ['Beta', 1],
      ['Gamma', 1],
      ['Delta', 2],
    ]);
    expect(two.omitted).toEqual({ nodes: 0, ties: 0 });
    const hub = smallEcosystem({
      projects: Object.fromEntries([
        ...Array.from({ length: 9 }, (_, i) => [`p${i}`, { with: ['hub', `near${i}`] }]),
        ['far', { with: ['near0', 'far0'] }],
      ]),
    });
    expect(egoMap(hub, org('hub'), { steps: 2, limit: 7 }).nodes.map(({ step }) => step)).toEqual([
      0, 1, 1, 1, 1, 1, 2,
    ]);
  });

  it('of someone without partners is that one alone', () => {
    const map = MapAnswer.parse(egoMap(sample(), org('hermit'), { steps: 3 }));
    expect(names(map)).toEqual([['Hermit', 0]]);
    expect(map.ties).toEqual([]);
  });

  it('keeps to what can be read, with every node held by a tie', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => `o${i}`);
    const dense = smallEcosystem({ projects: { all: { with: crowd }, pair: { with: ['o0', 'o1'] } } });
    const map = egoMap(dense, org('o0'));
    expect(map.nodes).toHaveLength(60);
    expect(map.ties).toHaveLength(480);
    expect(map.omitted).toEqual({ nodes: 0, ties: (60 * 59) / 2 - 480 });
    expect(new Set(map.ties.flatMap(({ from, to }) => [from, to])).size).toBe(60);
    expect(map.ties[0]).toEqual({ from: 0, to: 1, weight: 1 + 1 / 59, shared: 2 });
  });

  it('refuses whom it does not know', () => {
    expect(() => egoMap(sample(), org('nobody'))).toThrow(NotFoundError);
  });
});

describe('a group map', () => {
  it('by helix has the brokers as a group of their own', () => {
    const map = GroupMapAnswer.parse(groupMap(sample(), 'helix'));
    expect(map.groups.map(({ id, label, size, within }) => ({ id, label, size, within }))).toEqual([
      { id: 'company', label: 'company', size: 4, within: 1 },
      { id: 'knowledge', label: 'knowledge', size: 1, within: 0 },
      { id: 'government', label: 'government', size: 1, within: 0 },
      { id: 'civil-society', label: 'civil-society', size: 1, within: 0 },
      { id: 'cluster-organisation', label: 'cluster-organisation', size: 1, within: 0 },
    ]);
    expect(map.links).toEqual([
      { from: 0, to: 1, weight: 2, ties: 1 },
      { from: 0, to: 2, weight: 2, ties: 2 },
      { from: 0, to: 4, weight: 2, ties: 2 },
      { from: 1, to: 4, weight: 1, ties: 1 },
    ]);
    expect(map.groups[0].centralMembers.map(({ name }) => name)).toEqual(['Delta', 'Alfa', 'Zeta']);
    expect(map.omitted).toEqual({ groups: 0, organisations: 0 });
    // W = 8; company has 1 within and a strength of 8, knowledge 3, government 2, brokers 3.
    expect(map.modularity).toBeCloseTo(
      1 / 8 - (8 / 16) ** 2 - (3 / 16) ** 2 - (2 / 16) ** 2 - (3 / 16) ** 2,
      12,
    );
  });

  it('by community leaves out those who stand alone, and says so', () => {
    const map = GroupMapAnswer.parse(groupMap(sample(), 'community'));
    expect(map.groups.map(({ id, size, within }) => ({ id, size, within }))).toEqual([
      { id: '0', size: 3, within: 4 },
      { id: '1', size: 3, within: 3 },
    ]);
    expect(map.links).toEqual([{ from: 0, to: 1, weight: 1, ties: 1 }]);
    expect(map.omitted).toEqual({ groups: 2, organisations: 2 });
  });

  it('by country has a group for those without one', () => {
    expect(groupMap(sample(), 'country').groups.map(({ id, size }) => [id, size])).toEqual([
      ['BE', 4],
      ['NL', 3],
      ['unknown', 1],
    ]);
  });

  it('by cluster shares out the ties of those who stand in two', () => {
    const map = groupMap(sample(), 'cluster');
    expect(map.groups.map(({ id, label, size }) => [id, label, size])).toEqual([
      ['cluster:flux', 'Flux', 3],
      ['cluster:blue', 'Blue', 2],
      ['none', 'none', 4],
    ]);
    // alfa–gamma 1 whole, alfa–beta 2 and beta–gamma 1 by half.
    expect(map.groups[0].within).toBe(2.5);
    expect(map.links).toEqual([
      { from: 0, to: 1, weight: 2.5, ties: 3 },
      { from: 1, to: 2, weight: 2, ties: 2 },
    ]);
  });

  it('draws forty groups at most', () => {
    const map = groupMap(
      smallEcosystem({
        projects: Object.fromEntries(
          Array.from({ length: 45 }, (_, i) => [
            `p${i}`,
            { with: [`a${i}`, `b${i}`, ...(i < 5 ? [`c${i}`] : [])] },
          ]),
        ),
      }),
      'community',
    );
    expect(map.groups).toHaveLength(40);
    expect(map.groups.slice(0, 6).map(({ size }) => size)).toEqual([3, 3, 3, 3, 3, 2]);
    expect(map.omitted).toEqual({ groups: 5, organisations: 10 });
  });

  it('of nothing is empty', () => {
    expect(GroupMapAnswer.parse(groupMap(smallEcosystem({}), 'helix'))).toMatchObject({
      groups: [],
      links: [],
      modularity: 0,
    });
  });
});

describe('opening a group', () => {
  it('shows its members by the measure, and the ties among them', () => {
    const map = MapAnswer.parse(
      openGroup(sample(), 'cluster', 'cluster:flux', { measure: 'degree', limit: 2 }),
    );
    expect(map.nodes.map(({ organisation }) => organisation)).toEqual([GAMMA, ALFA]);
    expect(map.ties).toEqual([{ from: 0, to: 1, weight: 1, shared: 2 }]);
    expect(map.omitted).toEqual({ nodes: 1, ties: 2 });
    expect(map.nodes[0]).not.toHaveProperty('step');
  });

  it('knows every group that the group map draws', () => {
    for (const by of ['community', 'helix', 'country', 'cluster'] as const)
      for (const { id, size } of groupMap(sample(), by).groups)
        expect(openGroup(sample(), by, id).nodes).toHaveLength(size);
    expect(openGroup(sample(), 'helix', 'knowledge').nodes[0].organisation).toEqual(BETA);
    expect(openGroup(sample(), 'country', 'NL').nodes[0].organisation).toEqual(DELTA);
  });

  it('refuses a group that is not there', () => {
    expect(() => openGroup(sample(), 'country', 'ZZ')).toThrow(
      new NotFoundError('There is no country "ZZ" in what is looked at.'),
    );
  });
});

const linksAmong = (nodes: number) =>
  fc.uniqueArray(
    fc
      .record({
        from: fc.nat(nodes - 2),
        step: fc.integer({ min: 1, max: nodes - 1 }),
        weight: fc.double({ min: 0.001, max: 50, noNaN: true }),
      })
      .map(({ from, step, weight }) => ({ from, to: Math.min(nodes - 1, from + step), weight })),
    { selector: ({ from, to }) => `${from} ${to}`, maxLength: 40 },
  );

describe('a layout', () => {
  it('is the same each time, finite, and within −1…1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 25 }).chain((n) => fc.tuple(fc.constant(n), linksAmong(n), fc.boolean())),
        ([n, links, centred]) => {
          const points = layoutByForces(n, links, { centred });
          expect(points).toEqual(layoutByForces(n, links, { centred }));
          expect(points).toHaveLength(n);
          for (const { x, y } of points) {
            expect(Math.abs(x)).toBeLessThanOrEqual(1);
            expect(Math.abs(y)).toBeLessThanOrEqual(1);
          }
          if (centred) expect(points[0]).toEqual({ x: 0, y: 0 });
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('keeps groups apart and in the picture', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 40 })
          .chain((sizes) => fc.tuple(fc.constant(sizes), linksAmong(sizes.length))),
        ([sizes, links]) => {
          const points = layoutGroups(sizes, links);
          const radii = sizes.map((size) => groupRadius(size, sizes));
          points.forEach((a, i) => {
            expect(Math.abs(a.x) + radii[i]).toBeLessThanOrEqual(1 + 1e-9);
            expect(Math.abs(a.y) + radii[i]).toBeLessThanOrEqual(1 + 1e-9);
            for (let j = i + 1; j < points.length; j++)
              expect(Math.hypot(a.x - points[j].x, a.y - points[j].y)).toBeGreaterThan(
                radii[i] + radii[j] - 1e-6,
              );
          });
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });
});

/** What must hold of fragmentation on any network, against plain versions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degree } from '../../../src/analysis/centrality/degree.ts';
import { components } from '../../../src/analysis/components.ts';
import { compared } from '../../../src/analysis/fragmentation/against-chance.ts';
import { distanceSearch } from '../../../src/analysis/fragmentation/distances.ts';
import { efficiency, reachOf, reachSums } from '../../../src/analysis/fragmentation/efficiency.ts';
import {
  breakingPlayers,
  fragmentationWithout,
  reachingPlayers,
} from '../../../src/analysis/fragmentation/key-players.ts';
import { mixingTally, separation } from '../../../src/analysis/fragmentation/mixing.ts';
import { pieces, withoutOrganisations } from '../../../src/analysis/fragmentation/removal.ts';
import { reshuffling } from '../../../src/analysis/fragmentation/reshuffling.ts';
import { orderedResilience, randomResilience } from '../../../src/analysis/fragmentation/resilience.ts';
import { whatIf } from '../../../src/analysis/fragmentation/what-if.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import type { Participations } from '../../../src/network/packed.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { incidenceOf } from '../../support/incidence-of.ts';
import { coverOf } from './covers.ts';

const NODES = 12;
const anyTeam = fc.uniqueArray(fc.integer({ min: 0, max: NODES - 1 }), { maxLength: 6 });
/** From nobody and nothing to crowded, with solo projects and isolates. */
const anyWork = fc
  .tuple(fc.integer({ min: 0, max: NODES }), fc.array(anyTeam, { maxLength: 14 }))
  .map(([nodes, teams]) => teams.map((team) => team.filter((member) => member < nodes)))
  .chain((teams) =>
    fc.constant({
      teams,
      participations: packParticipations(incidenceOf(NODES, teams)),
    }),
  );
const anySeed = fc.integer();

/** All distances by Floyd and Warshall. */
function plainDistances(participations: Participations): number[][] {
  const { nodes, start, target } = projectTies(participations);
  const all = [...Array(nodes).keys()];
  const d = all.map((u) => all.map((v) => (u === v ? 0 : Number.POSITIVE_INFINITY)));
  for (const u of all) for (let i = start[u]; i < start[u + 1]; i++) d[u][target[i]] = 1;
  for (const w of all)
    for (const u of all) for (const v of all) d[u][v] = Math.min(d[u][v], d[u][w] + d[w][v]);
  return d;
}

const plainReach = (distances: number[][], u: number, left: readonly number[]): number =>
  left.reduce((sum, v) => sum + (u === v ? 0 : 1 / distances[u][v]), 0);

/** 1 for each of the given. */
function mark(indices: readonly number[]): Uint8Array {
  const gone = new Uint8Array(NODES);
  for (const index of indices) gone[index] = 1;
  return gone;
}

describe('distances', () => {
  it('are those of a plain search, and so is the reach of everyone', () => {
    fc.assert(
      fc.property(anyWork, ({ participations }) => {
        const distances = plainDistances(participations);
        const search = distanceSearch(participations);
        const everyone = [...Array(NODES).keys()];
        const sums = reachSums(reachOf(participations), everyone);
        for (const u of everyone) {
          expect([...search([u])]).toEqual(distances[u].map((d) => (Number.isFinite(d) ? d : -1)));
          expect(sums[u]).toBeCloseTo(plainReach(distances, u, everyone), 10);
        }
        const mean = sums.reduce((a, b) => a + b, 0) / (NODES * (NODES - 1));
        expect(efficiency(participations)).toBeCloseTo(mean, 12);
      }),
    );
  });
});

describe('removal', () => {
  it('leaves the components of the network without those who go', () => {
    fc.assert(
      fc.property(anyWork, anyTeam, ({ teams, participations }, leaving) => {
        const gone = mark(leaving);
        const left = teams.map((team) => team.filter((member) => !gone[member]));
        const plain = components(projectTies(packParticipations(incidenceOf(NODES, left))));
        const found = pieces(withoutOrganisations(participations, gone), gone);
        // In the plain version those who are gone stay as components of one.
        expect(found.count).toBe(plain.count - leaving.length);
        const staying = NODES - leaving.length;
        if (staying > 0) expect(found.largest).toBe(plain.sizes[0]);
        expect(found).toEqual(pieces(participations, gone));
      }),
    );
  });
});

describe('reshuffling', () => {
  const strataOf = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 14, maxLength: 14 });

  it('keeps every project’s size, every organisation’s number of projects in each stratum, and no one twice', () => {
    fc.assert(
      fc.property(anyWork, strataOf, anySeed, fc.integer({ min: 1, max: 6 }), (work, drawn, seed, rounds) => {
        const { participations } = work;
        const strata = Int32Array.from(participations.projects, (_, project) => drawn[project]);
        const chance = reshuffling(participations, strata, seededRandom(seed));
        for (let round = 0; round < rounds; round++) chance.round();
        const tally = (members: Int32Array) => {
          const counts: Record<string, number> = {};
          strata.forEach((stratum, project) => {
            const row = members.subarray(
              participations.projectStart[project],
              participations.projectStart[project + 1],
            );
            expect(new Set(row).size).toBe(row.length);
            for (const member of row)
              counts[`${stratum} ${member}`] = (counts[`${stratum} ${member}`] ?? 0) + 1;
          });
          return counts;
        };
        expect(tally(chance.projectOrganisation)).toEqual(tally(participations.projectOrganisation));
      }),
    );
  });

  it('visits all incidences with these sums equally often', () => {
    // Organisations 0, 1, 2 twice, 3 once; projects of 3, 2, 2: enumerated below by brute force.
    const sizes = [3, 2, 2];
    const degrees = [2, 2, 2, 1];
    const subsets = (size: number) =>
      [...Array(16).keys()].filter((bits) => [0, 1, 2, 3].filter((i) => bits & (1 << i)).length === size);
    const states: string[] = [];
    for (const a of subsets(sizes[0]))
      for (const b of subsets(sizes[1]))
        for (const c of subsets(sizes[2]))
          if (degrees.every((d, i) => [a, b, c].filter((bits) => bits & (1 << i)).length === d))
            states.push([a, b, c].join());
    const participations = packParticipations(
      incidenceOf(4, [
        [0, 1, 2],
        [0, 1],
        [2, 3],
      ]),
    );
    const chance = reshuffling(participations, new Int32Array(3), seededRandom(7));
    const visits = new Map(states.map((state) => [state, 0]));
    const draws = 20_000;
    const { projectStart } = participations;
    for (let draw = 0; draw < draws; draw++) {
      for (let round = 0; round < 5; round++) chance.round();
      const state = [0, 1, 2]
        .map((p) =>
          chance.projectOrganisation
            .subarray(projectStart[p], projectStart[p + 1])
            .reduce((bits, i) => bits | (1 << i), 0),
        )
        .join();
      visits.set(state, visits.get(state)! + 1);
    }
    const expected = draws / states.length;
    const chiSquare = [...visits.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    expect(states.length).toBeGreaterThan(5);
    // A seeded draw: mean states − 1, and far beyond only if some state were favoured.
    expect(chiSquare).toBeLessThan(3 * states.length);
  });

  it('gives the pair weight that the closed form of single participations gives', () => {
    // Everyone in one project: a reshuffling is a random arrangement, and two given organisations meet in project p
    // with chance k(k−1)/(N(N−1)), where they gain 1/(k−1).
    const teams = [[0, 1, 2, 3], [4, 5], [6, 7, 8], [9, 10], [11]];
    const participations = packParticipations(incidenceOf(NODES, teams));
    const cover = coverOf(Array.from({ length: NODES }, (_, i) => [i < 5 ? 0 : 1]));
    const tally = mixingTally(participations, cover, [0, 1]);
    const chance = reshuffling(participations, new Int32Array(teams.length), seededRandom(3));
    const rows = {
      projectStart: participations.projectStart,
      projectOrganisation: chance.projectOrganisation,
    };
    const draws = 4000;
    const values = Array.from({ length: draws }, () => {
      for (let round = 0; round < 4; round++) chance.round();
      return tally(rows).matrix[1];
    });
    const perPair = teams.reduce((sum, { length: k }) => sum + (k > 1 ? k : 0), 0) / (NODES * (NODES - 1));
    const mean = values.reduce((a, b) => a + b, 0) / draws;
    const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (draws - 1));
    expect(Math.abs(mean - 5 * 7 * perPair)).toBeLessThan((5 * spread) / Math.sqrt(draws));
  });
});

describe('mixing', () => {
  const anyGroups = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }), {
    minLength: NODES,
    maxLength: NODES,
  });

  it('is that of a sum over all ties, in shares and with a rest', () => {
    fc.assert(
      fc.property(anyWork, anyGroups, fc.boolean(), ({ participations }, drawn, withRest) => {
        // Who is in the rest is in nothing else.
        const groupsOf = drawn.map((own) => (withRest && own.includes(3) ? [3] : own));
        const cover = coverOf([...groupsOf], withRest ? 3 : -1);
        const listed = cover.groups.map((_, g) => g);
        const mixing = mixingTally(participations, cover, listed)(participations);
        const { start, target, weight } = projectTies(participations);
        const plain = listed.map(() => listed.map(() => 0));
        const squares: number[] = [];
        for (let u = 0; u < NODES; u++) {
          let strength = 0;
          for (let i = start[u]; i < start[u + 1]; i++) {
            strength += weight[i];
            for (const g of groupsOf[u])
              for (const h of groupsOf[target[i]])
                plain[g][h] += weight[i] / groupsOf[u].length / groupsOf[target[i]].length;
          }
          if (withRest && groupsOf[u][0] === 3) squares.push(strength ** 2);
        }
        const total = plain.flat().reduce((a, b) => a + b, 0);
        expect(mixing.total).toBeCloseTo(total, 9);
        plain.flat().forEach((value, cell) => {
          expect(mixing.matrix[cell]).toBeCloseTo(value, 9);
        });
        const real = listed.filter((g) => !cover.groups[g].rest);
        const within = real.reduce((sum, g) => sum + plain[g][g], 0);
        const rest = withRest && listed.length > 3 ? plain[3][3] : 0;
        const strengths = plain.map((row) => row.reduce((a, b) => a + b, 0));
        const said = separation(mixing, cover);
        expect(said.within).toBeCloseTo(within / 2, 9);
        expect(said.between).toBeCloseTo((total - rest - within) / 2, 9);
        const ends = total - rest;
        expect(said.externalInternal).toBeCloseTo(ends < 1e-9 ? 0 : (ends - 2 * within) / ends, 9);
        const square = [...real.map((g) => strengths[g] ** 2), ...squares].reduce((a, b) => a + b, 0);
        expect(said.modularity).toBeCloseTo(total === 0 ? 0 : within / total - square / total ** 2, 9);
      }),
    );
  });

  it('counts a project as across where no single group holds all its participants in groups', () => {
    fc.assert(
      fc.property(anyWork, anyGroups, ({ teams, participations }, drawn) => {
        const groupsOf = drawn.map((own) => (own.includes(3) ? [3] : own));
        const cover = coverOf(groupsOf, 3);
        const { projects, across } = mixingTally(participations, cover, [])(participations);
        const grouped = teams
          .map((team) => team.filter((i) => groupsOf[i][0] !== 3))
          .filter(({ length }) => length > 1);
        const held = grouped.filter((team) =>
          [0, 1, 2].some((g) => team.every((i) => groupsOf[i].includes(g))),
        );
        expect({ projects, across }).toEqual({
          projects: grouped.length,
          across: grouped.length - held.length,
        });
      }),
    );
  });
});

describe('compared', () => {
  it('holds 1 exactly where chance gives the observed number', () => {
    const byChance = Array.from({ length: 101 }, (_, i) => 50 + i);
    expect(compared(200, byChance)).toEqual({
      observed: 200,
      expected: 100,
      low: 52.5,
      high: 147.5,
      ratio: { value: 2, low: 200 / 147.5, high: 200 / 52.5 },
    });
    expect(compared(60, byChance).ratio!.low).toBeLessThan(1);
    expect(compared(60, byChance).ratio!.high).toBeGreaterThan(1);
    expect(compared(3, [0, 0, 2, 4])).toMatchObject({ expected: 1.5, low: 0, ratio: { value: 2 } });
    expect(compared(3, [0, 0, 2, 4]).ratio).not.toHaveProperty('high');
    expect(compared(0, [0, 0])).toEqual({ observed: 0, expected: 0, low: 0, high: 0 });
  });
});

describe('what if', () => {
  it('says what a plain count says, and adds nothing for whoever is on nobody’s way', () => {
    fc.assert(
      fc.property(
        anyWork,
        fc.uniqueArray(fc.integer({ min: 0, max: NODES - 1 }), { minLength: 1, maxLength: 3 }),
        ({ teams, participations }, leaving) => {
          const found = whatIf(participations, leaving);
          expect(found.exact).toBe(true);
          const gone = mark(leaving);
          const staying = [...Array(NODES).keys()].filter((i) => !gone[i]);
          const before = plainDistances(participations);
          const readings = [
            [found.leaving, teams.map((team) => team.filter((i) => !gone[i]))],
            [found.missing, teams.filter((team) => !team.some((i) => gone[i]))],
          ] as const;
          for (const [loss, left] of readings) {
            const rest = packParticipations(incidenceOf(NODES, [...left]));
            const after = plainDistances(rest);
            const pairs = staying.length * (staying.length - 1);
            const mean = (d: number[][]) =>
              staying.reduce((sum, u) => sum + plainReach(d, u, staying), 0) / pairs;
            expect(loss.fragmentation).toBeCloseTo(1 - mean(after), 10);
            expect(found.before.fragmentation).toBeCloseTo(1 - mean(before), 10);
            expect(loss.added.value).toBeCloseTo(mean(before) - mean(after), 10);
            expect(loss.added.low).toBeCloseTo(loss.added.value, 12);
            const plain = components(projectTies(rest));
            expect(loss.components).toBe(plain.count - leaving.length);
            const partners = degree(projectTies(rest));
            const had = degree(projectTies(participations));
            expect(loss.alone).toEqual(staying.filter((i) => partners[i] === 0 && had[i] > 0));
          }
        },
      ),
    );
  });

  it('estimates from a sample, with an interval that holds the exact value', () => {
    // A chain of 60 projects of three: leaving the middle cuts it in two.
    const teams = Array.from({ length: 60 }, (_, i) => [2 * i, 2 * i + 1, 2 * i + 2]);
    const participations = packParticipations(incidenceOf(121, teams));
    const exact = whatIf(participations, [60]).leaving.added;
    const sampled = whatIf(participations, [60], { sources: 60, seed: 4 });
    expect(sampled.exact).toBe(false);
    expect(sampled.leaving.added.low).toBeLessThanOrEqual(exact.value);
    expect(sampled.leaving.added.high).toBeGreaterThanOrEqual(exact.value);
    expect(sampled.leaving.cutOff).toHaveLength(60);
  });
});

describe('resilience', () => {
  it('starts whole, never rises, and ends with nothing', () => {
    fc.assert(
      fc.property(anyWork, anySeed, ({ participations }, seed) => {
        const order = Int32Array.from({ length: NODES }, (_, i) => (5 * i) % NODES);
        const shares = [0, 0.25, 0.5, 1];
        for (const points of [
          randomResilience(participations, { seed, shares }),
          orderedResilience(participations, order, { shares }),
        ]) {
          expect(points.map(({ removed }) => removed)).toEqual([0, 3, 6, 12]);
          expect(points[0].efficiency).toBe(efficiency(participations) === 0 ? 0 : 1);
          for (let i = 1; i < points.length; i++)
            expect(points[i].largest.value).toBeLessThanOrEqual(points[i - 1].largest.value);
          expect(points.at(-1)).toEqual({
            removed: 12,
            largest: { value: 0, low: 0, high: 0 },
            efficiency: 0,
          });
        }
      }),
    );
  });
});

describe('key players', () => {
  const everyone = Int32Array.from({ length: NODES }, (_, i) => i);

  it('reach at least 63% of the best set, and stay below their bounds', () => {
    fc.assert(
      fc.property(anyWork, ({ participations }) => {
        const search = distanceSearch(participations);
        const reach = (set: number[]) =>
          search(set).reduce((sum, d) => sum + (d < 0 ? 0 : d === 0 ? 1 : 1 / d), 0) / NODES;
        const degrees = degree(projectTies(participations));
        let bestReach = 0;
        let bestBreak = 0;
        for (let u = 0; u < NODES; u++)
          for (let v = 0; v < u; v++) {
            bestReach = Math.max(bestReach, reach([u, v]));
            bestBreak = Math.max(bestBreak, fragmentationWithout(participations, mark([u, v]), everyone));
          }
        const reaching = reachingPlayers(participations, { size: 2 });
        expect(reaching.values[1]).toBeCloseTo(reach([...reaching.chosen]), 10);
        expect(reaching.values[1]).toBeGreaterThanOrEqual((1 - 1 / Math.E) * bestReach - 1e-12);
        expect(reaching.bound).toBeGreaterThanOrEqual(bestReach - 1e-12);
        const breaking = breakingPlayers(participations, degrees, { size: 2 });
        expect(breaking.values[1]).toBeCloseTo(
          fragmentationWithout(participations, mark(breaking.chosen), everyone),
          12,
        );
        expect(breaking.bound).toBeGreaterThanOrEqual(bestBreak - 1e-12);
      }),
      { numRuns: 40 },
    );
  });
});

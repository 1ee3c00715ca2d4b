import fc from 'fast-check';
import highsModule from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseTeam, rankForPlace } from '../../../src/match/consortium/choose-team.ts';
import {
  type Family,
  gainOf,
  keepsLimits,
  levelsOf,
  type TeamProblem,
  worthOf,
} from '../../../src/match/consortium/team-problem.ts';

// The package says that it exports a module, and gives the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;
type Highs = Awaited<ReturnType<typeof loadHighs>>;

interface Plain {
  worth: number[];
  brings: Record<number, number>[];
  weight: number[];
  have?: number[];
  families?: Family[];
  pick: number;
}

function problemOf({ worth, brings, weight, have, families, pick }: Plain): TeamProblem {
  const start = [0];
  const rows = brings.flatMap((row) => {
    const entries = Object.entries(row);
    start.push(start[start.length - 1] + entries.length);
    return entries;
  });
  return {
    worth: Float64Array.from(worth),
    start: Int32Array.from(start),
    item: Int32Array.from(rows, ([item]) => Number(item)),
    level: Float64Array.from(rows, ([, level]) => level),
    weight: Float64Array.from(weight),
    have: Float64Array.from(have ?? weight.map(() => 0)),
    families: families ?? [],
    pick,
  };
}

const family = (
  group: number[],
  {
    atLeast,
    atMost,
    have,
    distinct = 0,
  }: Partial<Record<'atLeast' | 'atMost' | 'have', number[]>> & { distinct?: number },
): Family => {
  const groups = Math.max(-1, ...group) + 1;
  const filled = (values: number[] | undefined, usual: number) =>
    Int32Array.from({ length: groups }, (_, g) => values?.[g] ?? usual);
  return {
    group: Int32Array.from(group),
    atLeast: filled(atLeast, 0),
    atMost: filled(atMost, 1000),
    have: filled(have, 0),
    distinct,
  };
};

/** The same problem for an exact solver: x a candidate, y the capped cover of an item, z a group that is there. */
function asProgram({ worth, start, item, level, weight, have, families, pick }: TeamProblem): string {
  const terms: string[] = [];
  const rows: string[] = [];
  const binary: string[] = [];
  const sum = (parts: string[]) => (parts.length === 0 ? '0 x0' : parts.join(' + '));
  worth.forEach((w, c) => {
    terms.push(`${w} x${c}`);
    binary.push(`x${c}`);
  });
  rows.push(`${sum([...worth].map((_, c) => `x${c}`))} = ${Math.min(pick, worth.length)}`);
  const bringing: string[][] = [...weight].map(() => []);
  for (let c = 0; c < worth.length; c++)
    for (let i = start[c]; i < start[c + 1]; i++) bringing[item[i]].push(`- ${level[i]} x${c}`);
  const bounds: string[] = [];
  weight.forEach((w, i) => {
    terms.push(`${w} y${i}`);
    bounds.push(`0 <= y${i} <= 1`);
    rows.push(`y${i} ${bringing[i].join(' ')} <= ${have[i]}`);
  });
  families.forEach(({ group, atLeast, atMost, have: there, distinct }, f) => {
    const open: string[] = [];
    let already = 0;
    atLeast.forEach((least, g) => {
      const members = [...group].flatMap((own, c) => (own === g ? [`x${c}`] : []));
      if (there[g] > 0) already++;
      else {
        open.push(`z${f}_${g}`);
        binary.push(`z${f}_${g}`);
        rows.push(`z${f}_${g} ${members.map((x) => `- ${x}`).join(' ')} <= 0`);
      }
      if (members.length === 0) {
        if (least > there[g]) rows.push('x0 >= 2');
        return;
      }
      rows.push(`${sum(members)} >= ${least - there[g]}`, `${sum(members)} <= ${atMost[g] - there[g]}`);
    });
    if (distinct > already) rows.push(`${sum(open)} >= ${distinct - already}`);
  });
  return `Maximize\n obj: ${sum(terms)}\nSubject To\n${rows.map((row, r) => ` r${r}: ${row}`).join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n ${binary.join(' ')}\nEnd\n`;
}

const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const smallProblem = (limits: boolean) =>
  fc
    .record({
      n: fc.integer({ min: 2, max: 14 }),
      items: fc.integer({ min: 1, max: 6 }),
      pick: fc.integer({ min: 1, max: 5 }),
    })
    .chain(({ n, items, pick }) =>
      fc
        .record({
          worth: fc.array(
            share.map((v) => v / 10),
            { minLength: n, maxLength: n },
          ),
          brings: fc.array(
            fc.dictionary(fc.integer({ min: 0, max: items - 1 }).map(String), share, {
              maxKeys: 3,
              noNullPrototype: true,
            }),
            { minLength: n, maxLength: n },
          ),
          weight: fc.array(share, { minLength: items, maxLength: items }),
          have: fc.array(
            share.map((v) => v / 2),
            { minLength: items, maxLength: items },
          ),
          helix: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n }),
          country: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n }),
          needs: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 }),
          most: fc.integer({ min: 1, max: 3 }),
          distinct: fc.integer({ min: 0, max: 3 }),
        })
        .map(({ worth, brings, weight, have, helix, country, needs, most, distinct }) =>
          problemOf({
            worth,
            brings,
            weight,
            have,
            pick: Math.min(pick, n),
            families: limits
              ? [
                  family([...helix, 2].slice(0, n), { atLeast: needs }),
                  family(country, { atMost: [most, most, most, most], distinct }),
                ]
              : [],
          }),
        ),
    );

describe('chooseTeam', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });
  const optimum = (problem: TeamProblem): number | undefined => {
    const { Status, ObjectiveValue } = highs.solve(asProgram(problem), { output_flag: false });
    const covered = problem.weight.reduce((sum, w, i) => sum + w * Math.min(1, problem.have[i]), 0);
    return Status === 'Optimal' ? ObjectiveValue - covered : undefined;
  };

  it('covers what is needed before it takes a second of the same', () => {
    const problem = problemOf({
      worth: [0.01, 0.02, 0, 0],
      brings: [{ 0: 1 }, { 0: 1 }, { 1: 1 }, { 2: 0.5 }],
      weight: [0.5, 0.3, 0.2],
      pick: 3,
    });
    const team = chooseTeam(problem)!;
    expect(team.chosen).toEqual([1, 2, 3]);
    expect(team.value).toBeCloseTo(0.02 + 0.5 + 0.3 + 0.1, 12);
    expect(team.bound).toBeGreaterThanOrEqual(team.value);
  });

  it('leaves greedy behind by a swap', () => {
    // Greedy takes the one that does a bit of both, the pair that does all of each is worth more.
    const problem = problemOf({
      worth: [0, 0, 0],
      brings: [{ 0: 0.6, 1: 0.6 }, { 0: 1 }, { 1: 1 }],
      weight: [1, 1],
      pick: 2,
    });
    expect(chooseTeam(problem)).toMatchObject({ chosen: expect.arrayContaining([1, 2]), value: 2 });
  });

  it('keeps every limit, counting those on board, and says where none can be kept', () => {
    const base = { worth: [0.9, 0.8, 0.7, 0.1], brings: [{}, {}, {}, {}], weight: [], pick: 2 };
    const of = (families: Family[]) => chooseTeam(problemOf({ ...base, families }))?.chosen;
    expect(of([])).toEqual([0, 1]);
    expect(of([family([0, 0, 1, 1], { atMost: [1, 9] })])).toEqual([0, 2]);
    expect(of([family([0, 0, 0, 1], { atLeast: [0, 1] })])).toEqual([0, 3]);
    expect(of([family([0, 0, 0, 1], { atLeast: [0, 1], have: [0, 1] })])).toEqual([0, 1]);
    expect(of([family([0, 0, 1, 1], { distinct: 2 })])).toEqual([0, 2]);
    expect(of([family([0, 0, 0, 0], { atMost: [1] })])).toBeUndefined();
    expect(of([family([0, 0, 0, 1], { atLeast: [0, 2] })])).toBeUndefined();
  });

  it('fills two limits with one candidate where places are scarce', () => {
    const problem = problemOf({
      worth: [0.9, 0.8, 0.1],
      brings: [{}, {}, {}],
      weight: [],
      pick: 2,
      families: [family([0, 0, 1], { atLeast: [0, 1] }), family([-1, -1, 0], { atLeast: [1] })],
    });
    expect(chooseTeam(problem)?.chosen).toEqual([0, 2]);
  });

  it('reaches at least 1 − 1/e of the optimum that HiGHS finds, and never claims to be nearer than it is', () => {
    let reached = 0;
    let optimal = 0;
    fc.assert(
      fc.property(smallProblem(false), (problem) => {
        const { chosen, value, bound } = chooseTeam(problem)!;
        const best = optimum(problem)!;
        expect(chosen).toHaveLength(Math.min(problem.pick, problem.worth.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(value).toBeCloseTo(worthOf(problem, chosen), 9);
        expect(value).toBeLessThanOrEqual(best + 1e-6);
        expect(value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-6);
        expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
        reached += value;
        optimal += best;
      }),
      { numRuns: 60 },
    );
    expect(reached).toBeGreaterThanOrEqual(0.98 * optimal);
  });

  it('with limits keeps them, and stays near the optimum of HiGHS', () => {
    let reached = 0;
    let optimal = 0;
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const team = chooseTeam(problem);
        const best = optimum(problem);
        if (best === undefined) expect(team).toBeUndefined();
        // A set of limits that crosses can defeat greedy; it must then say so, not break one.
        if (team === undefined || best === undefined) return;
        expect(keepsLimits(problem, team.chosen)).toBe(true);
        expect(team.value).toBeLessThanOrEqual(best + 1e-6);
        expect(team.bound).toBeGreaterThanOrEqual(best - 1e-6);
        reached += team.value;
        optimal += best;
      }),
      { numRuns: 60 },
    );
    expect(reached).toBeGreaterThanOrEqual(0.95 * optimal);
  });

  it('gives less for a candidate the more others bring', () => {
    fc.assert(
      fc.property(smallProblem(false), fc.nat(), fc.nat(), (problem, a, b) => {
        const n = problem.worth.length;
        const [one, other] = [a % n, b % n];
        if (one === other) return;
        const alone = gainOf(problem, levelsOf(problem, []), one);
        const beside = gainOf(problem, levelsOf(problem, [other]), one);
        expect(beside).toBeLessThanOrEqual(alone + 1e-12);
        expect(worthOf(problem, [other, one])).toBeCloseTo(worthOf(problem, [other]) + beside, 9);
      }),
    );
  });

  it('keeps those who stay, and chooses the others around them', () => {
    const problem = problemOf({
      worth: [0.3, 0.2, 0.1, 0],
      brings: [{ 0: 1 }, { 0: 1 }, { 1: 1 }, {}],
      weight: [0.5, 0.4],
      pick: 3,
    });
    expect(chooseTeam(problem)?.chosen).toEqual([0, 2, 1]);
    expect(chooseTeam(problem, [3])?.chosen).toEqual([3, 0, 2]);
    expect(chooseTeam(problem, [3, 1])?.chosen).toEqual([3, 1, 2]);
  });

  it('ranks who would take a place, best first', () => {
    const problem = problemOf({
      worth: [0, 0, 0.1, 0],
      brings: [{ 0: 1 }, { 0: 0.4 }, {}, { 0: 0.2 }],
      weight: [1],
      have: [0.5],
      pick: 1,
    });
    expect(rankForPlace(problem, [])).toEqual([
      { candidate: 0, gain: 0.5 },
      { candidate: 1, gain: 0.4 },
      { candidate: 3, gain: 0.2 },
      { candidate: 2, gain: 0.1 },
    ]);
  });
});

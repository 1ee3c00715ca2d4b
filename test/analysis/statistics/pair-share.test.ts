/** Intervals of shares of pairs, beside the plain definition, and by how often they hold what they should. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/random.ts';
import { wilson } from '../../../src/analysis/statistics/binomial.ts';
import { type PairShare, PairTally } from '../../../src/analysis/statistics/pair-share.ts';

interface Pair {
  ends: readonly [number, number];
  project: number;
  hit: boolean;
}

function shareOf(pairs: readonly Pair[]): PairShare {
  const tally = new PairTally<'yes' | 'no'>();
  for (const { ends, project, hit } of pairs) tally.add(...ends, project, hit ? 'yes' : 'no');
  return tally.share('yes');
}

/** By the definition: products of residuals over all pairs of pairs with an organisation or the project in common. */
function plainVariance(pairs: readonly Pair[]): number {
  const share = pairs.filter(({ hit }) => hit).length / pairs.length;
  const rest = pairs.map(({ hit }) => (hit ? 1 : 0) - share);
  const sumWhere = (hangTogether: (a: Pair, b: Pair) => boolean) =>
    pairs.reduce(
      (sum, a, i) => sum + pairs.reduce((own, b, j) => own + (hangTogether(a, b) ? rest[i] * rest[j] : 0), 0),
      0,
    );
  const meet = (a: Pair, b: Pair) => a.ends.some((end) => b.ends.includes(end));
  const same = (a: Pair, b: Pair) => a.project === b.project;
  const ways = [(a: Pair, b: Pair) => meet(a, b) || same(a, b), meet, same, (a: Pair, b: Pair) => a === b];
  return Math.max(...ways.map(sumWhere)) / pairs.length ** 2;
}

/** (t/z)² to first order, for the smaller of the two numbers of clusters of one size that would weigh the same. */
function plainCorrection(pairs: readonly Pair[]): number {
  const even = (clusters: number[]) => {
    const sizes = [...new Set(clusters)].map((one) => clusters.filter((other) => other === one).length);
    return sizes.reduce((sum, size) => sum + size, 0) ** 2 / sizes.reduce((sum, size) => sum + size ** 2, 0);
  };
  const clusters = Math.min(
    even(pairs.map(({ project }) => project)),
    even(pairs.flatMap(({ ends }) => ends)),
  );
  return (1 + (1.959963984540054 ** 2 + 1) / (4 * Math.max(1, clusters - 1))) ** 2;
}

const pairsOf = fc.uniqueArray(
  fc.record({
    ends: fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a < b),
    project: fc.nat(4),
    hit: fc.boolean(),
  }),
  { minLength: 2, maxLength: 20, selector: ({ ends }) => ends.join() },
);

describe('a share of pairs', () => {
  it('has the variance of the plain definition', () => {
    fc.assert(
      fc.property(pairsOf, (pairs) => {
        const { hits, n, effective, low, high } = shareOf(pairs);
        expect([hits, n]).toEqual([pairs.filter(({ hit }) => hit).length, pairs.length]);
        fc.pre(hits > 0 && hits < n);
        const share = hits / n;
        const variance = plainVariance(pairs) * plainCorrection(pairs);
        expect(effective).toBeCloseTo((share * (1 - share)) / variance, 6);
        expect({ low, high }).toEqual(wilson(share * effective, effective));
        expect(effective).toBeLessThanOrEqual(n);
      }),
    );
  });

  it('does not depend on the order of pairs, nor on which end comes first', () => {
    fc.assert(
      fc.property(pairsOf, (pairs) => {
        const given = shareOf(pairs);
        const turned = shareOf(
          pairs.toReversed().map(({ ends: [a, b], ...rest }) => ({ ...rest, ends: [b, a] as const })),
        );
        expect(turned.effective).toBeCloseTo(given.effective, 6);
        expect(turned.low).toBeCloseTo(given.low, 9);
      }),
    );
  });

  it('is as little known as its projects are few where all pairs are hits', () => {
    const team = (project: number, first: number): Pair[] =>
      [0, 1, 2].flatMap((a) =>
        [0, 1, 2]
          .filter((b) => b > a)
          .map((b) => ({ ends: [first + a, first + b], project, hit: true }) as const),
      );
    const share = shareOf([...team(1, 0), ...team(2, 3)]);
    expect(share).toEqual({ hits: 6, n: 6, effective: 2, ...wilson(2, 2) });
    expect(shareOf([])).toEqual({ hits: 0, n: 0, effective: 0, low: 0, high: 1 });
  });
});

/** Teams of 2 to 9 of whom some are in many; a pair is a hit by the leanings of both ends and of its project. */
function draw(
  random: () => number,
  { organisations, projects, leaning }: { organisations: number; projects: number; leaning: number },
): PairShare {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const effect = Array.from({ length: organisations }, () => leaning * normal());
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (let project = 0; project < projects; project++) {
    const size = 2 + Math.floor(random() * 8);
    const team = new Set<number>();
    while (team.size < size) team.add(Math.floor(organisations * random() ** 2));
    const own = leaning * normal();
    for (const a of team)
      for (const b of team) {
        if (a >= b || seen.has(a * organisations + b)) continue;
        seen.add(a * organisations + b);
        const odds = Math.exp(-0.8 + effect[a] + effect[b] + own);
        pairs.push({ ends: [a, b], project, hit: random() < odds / (1 + odds) });
      }
  }
  return shareOf(pairs);
}

describe('the interval covers the truth', () => {
  const ROUNDS = 400;
  const coverage = (of: Parameters<typeof draw>[1]) => {
    const random = seededRandom(3);
    const found = Array.from({ length: ROUNDS }, () => draw(random, of));
    const truth = found.reduce((sum, { hits, n }) => sum + hits / n, 0) / ROUNDS;
    const share = (interval: (share: PairShare) => { low: number; high: number }) =>
      found.filter((one) => interval(one).low <= truth && truth <= interval(one).high).length / ROUNDS;
    return { ours: share((own) => own), independent: share(({ hits, n }) => wilson(hits, n)) };
  };

  it('19 times in 20 where pairs hang together, while an interval for independent pairs does not', () => {
    const { ours, independent } = coverage({ organisations: 300, projects: 120, leaning: 0.7 });
    expect(ours).toBeGreaterThan(0.92);
    expect(ours).toBeLessThan(0.98);
    expect(independent).toBeLessThan(0.75);
  });

  it('nearly as often with fifteen projects', () => {
    const { ours, independent } = coverage({ organisations: 40, projects: 15, leaning: 0.7 });
    expect(ours).toBeGreaterThan(0.9);
    expect(independent).toBeLessThan(0.75);
  });

  it('no more often than it says where pairs are independent', () => {
    const { ours } = coverage({ organisations: 300, projects: 120, leaning: 0 });
    expect(ours).toBeGreaterThan(0.92);
    expect(ours).toBeLessThan(0.98);
  });
});

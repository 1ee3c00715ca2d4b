import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stratifiedAccuracy } from '../../../src/analysis/statistics/accuracy.ts';
import {
  binomialAtLeast,
  clopperPearson,
  incompleteBeta,
  wilson,
} from '../../../src/analysis/statistics/binomial.ts';
import { falseDiscoveryRates } from '../../../src/analysis/statistics/false-discovery.ts';
import { rateRatio } from '../../../src/analysis/statistics/rate-ratio.ts';

interface Peers {
  shares: { hits: number; n: number; wilson: [number, number]; exact: [number, number] }[];
  rates: {
    before: { count: number; exposure: number };
    after: { count: number; exposure: number };
    twoSidedMinlike: number;
    p: number;
    low: number;
    high: number | null;
  }[];
  falseDiscovery: { p: number[]; adjusted: number[] };
  accuracy: { strata: number[][]; precision: number[]; recall: number[] };
}
const peers = JSON.parse(
  readFileSync(new URL('../../peers/statistics.json', import.meta.url), 'utf8'),
) as Peers;

describe('intervals of a share', () => {
  it.each(peers.shares)(
    'of $hits in $n are those of statsmodels and scipy',
    ({ hits, n, wilson: [low, high], exact }) => {
      expect(wilson(hits, n).low).toBeCloseTo(low, 10);
      expect(wilson(hits, n).high).toBeCloseTo(high, 10);
      expect(clopperPearson(hits, n).low).toBeCloseTo(exact[0], 10);
      expect(clopperPearson(hits, n).high).toBeCloseTo(exact[1], 10);
    },
  );

  it('say nothing where there is nothing', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(clopperPearson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('hold the share', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (hits, missed) => {
        fc.pre(hits + missed > 0);
        const share = hits / (hits + missed);
        for (const { low, high } of [wilson(hits, hits + missed), clopperPearson(hits, hits + missed)])
          expect(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
      }),
    );
  });

  it('come from tails that summing up term by term gives, too', () => {
    const plain = (hits: number, n: number, chance: number) => {
      let tail = 0;
      for (let k = hits; k <= n; k++) {
        let term = 1;
        for (let i = 1; i <= k; i++) term *= (n - k + i) / i;
        tail += term * chance ** k * (1 - chance) ** (n - k);
      }
      return tail;
    };
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(30),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (a, b, chance) => {
          expect(binomialAtLeast(a, a + b, chance)).toBeCloseTo(plain(a, a + b, chance), 10);
        },
      ),
    );
    expect(incompleteBeta(2, 3, 0)).toBe(0);
    expect(incompleteBeta(2, 3, 1)).toBe(1);
  });
});

describe('ratio of rates', () => {
  it.each(peers.rates)(
    '$before.count of $before.exposure to $after.count of $after.exposure is that of scipy',
    (peer) => {
      const { ratio, low, high, p } = rateRatio(peer.before, peer.after);
      expect(ratio).toBeCloseTo(
        peer.after.count / peer.after.exposure / (peer.before.count / peer.before.exposure),
        10,
      );
      expect(p).toBeCloseTo(peer.p, 9);
      expect(low).toBeCloseTo(peer.low, 8);
      if (peer.high === null) expect(high).toBe(Number.POSITIVE_INFINITY);
      else expect(high / peer.high).toBeCloseTo(1, 8);
      // statsmodels adds up all outcomes that are as unlikely: never far from twice the smaller tail.
      expect(Math.abs(p - peer.twoSidedMinlike)).toBeLessThan(0.05);
    },
  );

  it('of nothing to nothing is unknown', () => {
    expect(rateRatio({ count: 0, exposure: 10 }, { count: 0, exposure: 10 })).toEqual({
      ratio: Number.NaN,
      low: 0,
      high: Number.POSITIVE_INFINITY,
      p: 1,
    });
  });

  it('turns over with its periods', () => {
    const counted = fc.record({ count: fc.nat(300), exposure: fc.integer({ min: 301, max: 9000 }) });
    fc.assert(
      fc.property(counted, counted, (before, after) => {
        fc.pre(before.count > 0 && after.count > 0);
        const there = rateRatio(before, after);
        const back = rateRatio(after, before);
        expect(there.ratio * back.ratio).toBeCloseTo(1, 8);
        expect(there.low * back.high).toBeCloseTo(1, 6);
        expect(there.p).toBeCloseTo(back.p, 8);
      }),
    );
  });
});

describe('false discovery rates', () => {
  it('are those of statsmodels', () => {
    const adjusted = falseDiscoveryRates(peers.falseDiscovery.p);
    adjusted.forEach((value, i) => {
      expect(value).toBeCloseTo(peers.falseDiscovery.adjusted[i], 12);
    });
  });

  it('are never below the p-value, keep the order, and depend on no order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (values) => {
        const adjusted = falseDiscoveryRates(values);
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          values.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
          });
        });
        expect(falseDiscoveryRates([...values].reverse()).reverse()).toEqual(adjusted);
      }),
    );
  });
});

describe('precision and recall from strata', () => {
  const strata = peers.accuracy.strata.map(
    ([population, truePositive, falsePositive, falseNegative, trueNegative]) => ({
      population,
      truePositive,
      falsePositive,
      falseNegative,
      trueNegative,
    }),
  );

  it('come with the intervals that numpy draws', () => {
    const { precision, recall } = stratifiedAccuracy(strata, { seed: 7, draws: 40_000 });
    for (const [mine, theirs] of [
      [precision, peers.accuracy.precision],
      [recall, peers.accuracy.recall],
    ] as const) {
      expect(mine.value).toBeCloseTo(theirs[0], 10);
      expect(Math.abs(mine.low - theirs[1])).toBeLessThan(0.01);
      expect(Math.abs(mine.high - theirs[2])).toBeLessThan(0.01);
    }
  });

  it('are the same for the same seed', () => {
    expect(stratifiedAccuracy(strata, { draws: 500 })).toEqual(stratifiedAccuracy(strata, { draws: 500 }));
    expect(stratifiedAccuracy(strata, { draws: 500 })).not.toEqual(
      stratifiedAccuracy(strata, { draws: 500, seed: 2 }),
    );
  });
});

/** On panels with a known effect the intervals hold as often as they say. */
import { describe, expect, it } from 'vitest';
import { bands, byYearsSince, overall } from '../../../src/analysis/impact/aggregate.ts';
import { groupTimeEffects } from '../../../src/analysis/impact/group-time.ts';
import { simulatedPanel, trueOverall } from './simulated-panel.ts';

// More by hand: PANELS=2000 npx vitest run test/analysis/impact/coverage.test.ts prints the shares.
const PANELS = Number(process.env.PANELS ?? 150);
const DRAWS = 299;

/** With 150 panels a share of 0.95 has a standard error of 0.018; the seeds are fixed, so this is no matter of luck. */
const LOW = 0.9;

function shares(missing: number) {
  let [covered, banded, quiet, bias] = [0, 0, 0, 0];
  for (let seed = 1; seed <= PANELS; seed++) {
    const panel = simulatedPanel(seed, { missing });
    const effects = groupTimeEffects(panel);
    const main = overall(effects)!;
    const truth = trueOverall(panel);
    const [interval] = bands([main], { draws: DRAWS, seed }).bands;
    if (interval.low <= truth && truth <= interval.high) covered++;
    bias += (main.effect - truth) / PANELS;
    const before = byYearsSince(effects).filter(({ years }) => years < 0);
    const test = bands(before, { draws: DRAWS, seed });
    if (test.bands.every(({ bandLow, bandHigh }) => bandLow <= 0 && 0 <= bandHigh)) banded++;
    if (test.pValue > 0.05) quiet++;
  }
  return { covered: covered / PANELS, banded: banded / PANELS, quiet: quiet / PANELS, bias };
}

describe('coverage', () => {
  it.each([0, 0.15])(
    'of 95% intervals with a share of %s of years missing',
    { timeout: 600_000 },
    (missing) => {
      const found = shares(missing);
      if (PANELS > 150) console.log(missing, found);
      expect(found.covered).toBeGreaterThan(LOW);
      expect(found.covered).toBeLessThan(1);
      expect(found.banded).toBeGreaterThan(LOW);
      expect(found.quiet).toBeGreaterThan(LOW);
      expect(Math.abs(found.bias)).toBeLessThan(0.005);
    },
  );

  it('a comparison that forgets who joins more often would be wrong', () => {
    let bias = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const panel = simulatedPanel(seed);
      bias += (overall(groupTimeEffects({ ...panel, covariates: [] }))!.effect - trueOverall(panel)) / 40;
    }
    expect(bias).toBeGreaterThan(0.01);
  });
});

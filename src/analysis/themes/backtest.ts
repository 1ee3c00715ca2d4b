/** What became of the themes that were named as emerging, and how many would be named where nothing grows. */
import { UsageError } from '../../model/errors.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { seededRandom } from '../random.ts';
import type { RateRatio } from '../statistics/rate-ratio.ts';
import { EMERGING_DEFAULTS, type Emerging, type EmergingOptions, emergingThemes } from './emerging.ts';
import {
  countThemes,
  dealtPeriods,
  endOfData,
  growthOf,
  type Periods,
  periodOfProjects,
  periodsUpTo,
  themeGrowth,
} from './growth.ts';

/** Set against its rate in the base period: still above beyond chance, above or below within chance, below beyond it. */
export type Fate = 'above' | 'unclear' | 'below';

export interface Backtest {
  readonly named: Emerging;
  /** The period after the day of naming. */
  readonly later: { from: string; to: string; projects: number };
  /** For each theme named, in their order, how its rate later compares with its base. */
  readonly fates: readonly (RateRatio & { after: number; fate: Fate })[];
  /** Tested themes that were not named: how many have a rate above their base later, and how many beyond chance. */
  readonly others: { tested: number; higher: number; above: number };
}

/**
 * Names themes as of a day, from nothing known later, and follows them to `until`.
 *
 * @throws UsageError where nothing is known after the day
 */
export function backtestThemes(
  ecosystem: Ecosystem,
  options: EmergingOptions & { asOf: string; until?: string },
): Backtest {
  const { months, least } = { ...EMERGING_DEFAULTS, ...options };
  const until = options.until ?? endOfData(ecosystem);
  if (until <= options.asOf)
    throw new UsageError(`Nothing in this data is known after ${options.asOf}: name an earlier day.`);
  const named = emergingThemes(ecosystem, options);
  const from = nextDay(options.asOf);
  const { baseFrom, from: baseTo } = named.periods;
  const base = countThemes(
    ecosystem,
    periodOfProjects(ecosystem, { baseFrom, from: baseTo, to: options.asOf }),
  );
  const follow: Periods = { baseFrom: from, from, to: until };
  const later = countThemes(ecosystem, periodOfProjects(ecosystem, follow));
  const counts = {
    before: base.before,
    totalBefore: base.totalBefore,
    after: later.after,
    totalAfter: later.totalAfter,
  };
  const isNamed = new Set(named.themes.map(({ theme }) => theme));
  const others = themeGrowth(ecosystem, base, least)
    .filter(({ theme }) => !isNamed.has(theme))
    .map(({ theme }) => growthOf(counts, theme));
  return {
    named: { ...named, periods: periodsUpTo(options.asOf, months) },
    later: { from, to: until, projects: later.totalAfter },
    fates: named.themes.map(({ theme }) => {
      const growth = growthOf(counts, theme);
      return { ...growth, after: later.after[theme], fate: fateOf(growth) };
    }),
    others: {
      tested: others.length,
      higher: others.filter(({ ratio }) => ratio > 1).length,
      above: others.filter((growth) => fateOf(growth) === 'above').length,
    },
  };
}

function fateOf({ low, high }: RateRatio): Fate {
  return low > 1 ? 'above' : high < 1 ? 'below' : 'unclear';
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export interface Placebo {
  readonly rounds: number;
  /** Tests in all rounds, and those that call a theme growing with p ≤ 0.05, as if it were tested alone. */
  readonly tests: number;
  readonly alone: number;
  /** Rounds in which at least one theme was named at the false discovery rate, and themes named in all of them. */
  readonly roundsWithAny: number;
  readonly named: number;
}
export const PLACEBO_DEFAULTS = { rounds: 200, seed: 1 };

/** Deals the projects' periods out at random again and again: whatever is named then is named falsely. */
export function placeboThemes(
  ecosystem: Ecosystem,
  options: EmergingOptions & Partial<typeof PLACEBO_DEFAULTS> = {},
): Placebo {
  const { months, least, q, rounds, seed } = { ...EMERGING_DEFAULTS, ...PLACEBO_DEFAULTS, ...options };
  const periods = periodOfProjects(ecosystem, periodsUpTo(options.asOf ?? endOfData(ecosystem), months));
  const random = seededRandom(seed);
  const total = { rounds, tests: 0, alone: 0, roundsWithAny: 0, named: 0 };
  for (let round = 0; round < rounds; round++) {
    const counts = countThemes(ecosystem, dealtPeriods(ecosystem, periods, random));
    const growing = themeGrowth(ecosystem, counts, least);
    const named = growing.filter((growth) => growth.ratio > 1 && growth.q <= q).length;
    total.tests += growing.length;
    total.alone += growing.filter(({ ratio, p }) => ratio > 1 && p <= 0.05).length;
    total.named += named;
    if (named > 0) total.roundsWithAny++;
  }
  return total;
}

/** A group by the criteria of a framework: figures, targets set beforehand, trend, and what can't be measured. */
import { impact } from '../../analysis/impact/impact.ts';
import { activityOf, type Period } from '../../analysis/indicators/activity.ts';
import {
  type Measured,
  measureIndicator,
  NETWORK_INDICATORS,
  type NetworkIndicator,
  UNMEASURED_INDICATORS,
} from '../../analysis/indicators/indicators.ts';
import type { Language } from '../../model/answers.ts';
import { UsageError } from '../../model/errors.ts';
import { organisationRef } from '../../model/organisation.ts';
import type {
  Framework,
  IndicatorName,
  ScorecardAnswer,
  ScorecardIndicator,
  ScorecardQuestion,
  ScorecardValue,
  Target,
} from '../../model/scorecard.ts';
import type { Funding } from '../../network/details.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { say } from '../../words/words.ts';
import { PAIR_SOURCE } from '../domains-answer.ts';
import { frameworkCalled } from './frameworks.ts';
import { groupCalled, othersLike, type ScorecardGroup } from './groups.ts';
import {
  caveatText,
  groupText,
  INDICATOR_WORDS,
  LIGHT_WORDS,
  NEED_WORDS,
  TREND_WORDS,
} from './indicator-words.ts';
import { lightOf, trendOf } from './lights.ts';

export interface ScorecardOptions {
  /** Years that a period lasts. */
  years?: number;
  /** Last year of the period; else the last in which projects start. */
  until?: number;
  targets?: readonly Target[];
  /** Periods to look at, the one asked about included. */
  periods?: number;
  /** Figures behind which fewer stand are not shown. */
  smallest?: number;
  /** Who got how much; without it, what needs it can't be measured. */
  funding?: Funding;
}
export const SCORECARD_DEFAULTS = { years: 2, periods: 3, smallest: 5 } as const satisfies ScorecardOptions;

/**
 * The scorecard of a group by a framework.
 *
 * @param asked a cluster or its organisation by id or name, or `region:BE2`, `country:BE`, `community:0`
 * @throws UsageError for a group that there is not, or where no project is dated
 * @example scorecardAnswer(ecosystem, frameworkCalled('vario-36', 'en'), 'flux50', {}, 'en').criteria[0]
 */
export function scorecardAnswer(
  ecosystem: Ecosystem,
  framework: Framework,
  asked: string,
  options: ScorecardOptions = {},
  language: Language = 'en',
): ScorecardAnswer {
  const settled = { ...SCORECARD_DEFAULTS, targets: [], ...options };
  const group = groupCalled(ecosystem, asked, language);
  const years = yearsOf(ecosystem);
  if (years === undefined) throw new UsageError(say(language, 'scorecard.noYears'));
  const until = settled.until ?? years.until;
  const period = { from: until - settled.years + 1, until };
  const periods = Array.from({ length: settled.periods }, (_, back) => ({
    from: period.from - back * settled.years,
    until: period.until - back * settled.years,
  })).filter(({ from }) => from >= years.from);
  const context: Context = {
    ecosystem,
    framework,
    group,
    period,
    periods: periods.length === 0 ? [period] : periods,
    others: othersLike(ecosystem, group, language),
    language,
    targets: settled.targets,
    smallest: settled.smallest,
    funding: settled.funding,
  };
  const measure = measurer(context);
  const criteria = framework.criteria.map((criterion) => ({
    id: criterion.id,
    name: criterion.name[language],
    toBeFilled: criterion.toBeFilled === true,
    indicators: criterion.indicators
      .filter(({ indicator }) => indicator !== 'criteria-with-target')
      .map((wanted) => indicatorOf(context, wanted, measure(wanted.indicator))),
  }));
  addCriteriaWithTarget(context, criteria);
  const { members } = activityOf(ecosystem, group, period);
  const synthetic = members.filter((member) => ecosystem.organisations[member].synthetic).length;
  return {
    framework: {
      id: framework.id,
      name: framework.name[language],
      document: framework.source.document,
      publisher: framework.source.publisher,
      ...(framework.source.date === undefined ? {} : { date: framework.source.date }),
      note: framework.note[language],
    },
    group: {
      kind: group.kind,
      id: group.id,
      name: group.name,
      members: members.length,
      ...(group.broker === undefined
        ? {}
        : { broker: organisationRef(ecosystem.organisations[group.broker]) }),
      text: groupText(language, group.kind, group.name),
    },
    period,
    filters: filtersOf(ecosystem),
    criteria,
    notes: [
      ...(synthetic === 0 ? [] : [say(language, 'scorecard.note.synthetic', { count: synthetic })]),
      say(language, 'scorecard.note.intervals'),
      say(language, 'scorecard.note.small', { count: settled.smallest }),
      ...(context.others.length === 0 ? [] : [say(language, 'scorecard.note.profile')]),
    ],
    synthetic,
    sources: [...ecosystem.sources],
    dataVersion: ecosystem.dataVersion,
  };
}

/** The same for a question as the API and its jobs take it. @throws UsageError */
export function answerScorecard(
  ecosystem: Ecosystem,
  funding: Funding,
  { group, framework, years, until, lang }: ScorecardQuestion,
): ScorecardAnswer {
  const options = { years, funding, ...(until === undefined ? {} : { until }) };
  return scorecardAnswer(ecosystem, frameworkCalled(framework, lang), group, options, lang);
}

/** The years in which projects start. */
export function yearsOf({ projects }: Ecosystem): Period | undefined {
  let [from, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { startDate } of projects) {
    if (startDate === undefined) continue;
    const year = Number(startDate.slice(0, 4));
    from = Math.min(from, year);
    until = Math.max(until, year);
  }
  return Number.isFinite(from) ? { from, until } : undefined;
}

interface Context {
  ecosystem: Ecosystem;
  framework: Framework;
  group: ScorecardGroup;
  period: Period;
  /** The one asked about first, then earlier ones. */
  periods: readonly Period[];
  others: readonly ScorecardGroup[];
  language: Language;
  targets: readonly Target[];
  smallest: number;
  funding: Funding | undefined;
}

/** One indicator in each period, and of other groups in the one asked about. */
interface Found {
  byPeriod: readonly Measured[];
  others: readonly { group: ScorecardGroup; measured: Measured }[];
}

/** Measures by name; what a group did in a period is gathered once. */
function measurer(context: Context): (name: IndicatorName) => Found {
  const { ecosystem, group, period, periods, others, funding } = context;
  const own = periods.map((each) => activityOf(ecosystem, group, each, funding));
  const ofOthers = others.map((other) => ({
    group: other,
    activity: activityOf(ecosystem, other, period, funding),
  }));
  const found = new Map<string, Measured>();
  const fromAccounts = (name: 'sector-gap' | 'productivity-effect' | 'employment-effect'): Measured => {
    const outcome = name === 'employment-effect' ? 'employment' : 'productivity';
    if (!found.has(name)) for (const [key, value] of accountsOf(context, outcome)) found.set(key, value);
    return found.get(name) ?? { kind: 'unmeasured', needs: 'accounts' };
  };
  return (name) => {
    if (isOfNetwork(name))
      return {
        byPeriod: own.map((activity) => measureIndicator(activity, name)),
        others: ofOthers.map((other) => ({
          group: other.group,
          measured: measureIndicator(other.activity, name),
        })),
      };
    if (name === 'introductions' || name === 'member-judgement')
      return { byPeriod: [{ kind: 'unmeasured', needs: UNMEASURED_INDICATORS[name] }], others: [] };
    if (name === 'criteria-with-target')
      return { byPeriod: [{ kind: 'unmeasured', needs: 'targets' }], others: [] };
    return { byPeriod: [fromAccounts(name)], others: [] };
  };
}

function isOfNetwork(name: IndicatorName): name is NetworkIndicator {
  return Object.hasOwn(NETWORK_INDICATORS, name);
}

/** The figures that annual accounts give, as shares of more or less. */
function accountsOf(
  { ecosystem, group }: Context,
  outcome: 'productivity' | 'employment',
): [string, Measured][] {
  if (group.cluster === undefined) return [];
  const accounts = ecosystem.accounts ?? [];
  const found = impact(accounts, ecosystem.memberships, () => false, { cluster: group.cluster, outcome });
  const change = (value: number, low: number, high: number, n: number): Measured => ({
    kind: 'change',
    value: Math.expm1(value),
    low: Math.expm1(low),
    high: Math.expm1(high),
    n,
    caveats: [],
  });
  const effect = found?.effects?.overall;
  const ofEffect: [string, Measured][] =
    effect === undefined
      ? []
      : [[`${outcome}-effect`, change(effect.effect, effect.low, effect.high, effect.organisations)]];
  const gap = found?.gaps.gaps.filter(({ status }) => status === 'all').at(-1);
  return gap === undefined || outcome === 'employment'
    ? ofEffect
    : [...ofEffect, ['sector-gap', change(gap.mean, gap.low, gap.high, gap.n)]];
}

function indicatorOf(
  context: Context,
  { indicator, direction, target: official }: Framework['criteria'][number]['indicators'][number],
  { byPeriod, others }: Found,
): ScorecardIndicator {
  const { language, smallest, periods } = context;
  const [now, before] = byPeriod;
  const measured = shown(now, smallest);
  const target = official ?? targetFor(context, indicator);
  const light = lightOf(measured, direction, target, context.period);
  const trend = trendOf(now, before, direction, smallest);
  const [name, definition] = INDICATOR_WORDS[indicator];
  return {
    indicator,
    name: say(language, name),
    definition: say(language, definition),
    source: sourceOf(now, language),
    direction,
    unit: now.kind === 'count' || now.kind === 'change' || now.kind === 'millibits' ? now.kind : 'share',
    ...(measured === undefined ? { missing: missingOf(now, smallest, language) } : { measured }),
    caveats:
      now.kind === 'unmeasured'
        ? []
        : now.caveats.map((caveat) => caveatText(language, caveat, yearsOf(context.ecosystem)!.from)),
    series: periods
      .map(({ from, until }, at) => ({
        from,
        until,
        measured: byPeriod[at] && shown(byPeriod[at], smallest),
      }))
      .map(({ measured: then, ...years }) => ({
        ...years,
        ...(then === undefined ? {} : { value: then.value }),
      }))
      .reverse(),
    trend,
    trendText: say(language, TREND_WORDS[trend]),
    ...(target === undefined
      ? {}
      : { target: { value: target.value, setBy: target.setBy, setOn: target.setOn } }),
    light,
    lightText: say(language, LIGHT_WORDS[light]),
    others: others.flatMap(({ group, measured: other }) => {
      const figure = shown(other, smallest);
      if (figure === undefined) return [];
      return [{ id: group.id, name: group.name, value: figure.value, n: figure.n }];
    }),
  };
}

/** A figure that may be shown; counts always may. */
function shown(measured: Measured, smallest: number): ScorecardValue | undefined {
  if (measured.kind === 'unmeasured') return undefined;
  if (measured.kind === 'count') return { value: measured.value, n: measured.n };
  const { value, n } = measured;
  if (n < smallest) return undefined;
  if (measured.kind === 'millibits') return { value, n };
  const { low, high } = measured;
  return low === undefined || high === undefined ? { value, n } : { value, low, high, n };
}

function missingOf(measured: Measured, smallest: number, language: Language): ScorecardIndicator['missing'] {
  return measured.kind === 'unmeasured'
    ? { reason: 'unmeasured', text: say(language, NEED_WORDS[measured.needs]) }
    : { reason: 'too-few', text: say(language, 'scorecard.tooFew', { count: smallest }) };
}

function sourceOf(measured: Measured, language: Language): string {
  if (measured.kind === 'ratio' && measured.low !== undefined) return PAIR_SOURCE;
  switch (measured.kind) {
    case 'share':
      return say(language, 'scorecard.source.shares');
    case 'count':
    case 'ratio':
      return say(language, 'scorecard.source.counts');
    case 'millibits':
      return say(language, 'scorecard.source.redundancy');
    case 'change':
      return say(language, 'impact.source');
    case 'unmeasured':
      return say(language, 'scorecard.source.none');
  }
}

/** The user's target that binds here; the most particular, then the latest. */
function targetFor({ targets, framework, group }: Context, indicator: IndicatorName): Target | undefined {
  const names = [group.id, group.id.replace(/^cluster:/, ''), group.name].map((name) => name.toLowerCase());
  return targets
    .filter(
      (target) =>
        target.indicator === indicator &&
        (target.framework === undefined || target.framework === framework.id) &&
        (target.cluster === undefined || names.includes(target.cluster.toLowerCase())),
    )
    .sort(
      (a, b) =>
        Number(b.cluster !== undefined) - Number(a.cluster !== undefined) ||
        Number(b.framework !== undefined) - Number(a.framework !== undefined) ||
        (a.setOn < b.setOn ? 1 : -1),
    )[0];
}

/** The one indicator about the framework itself, once the others are known. */
function addCriteriaWithTarget(context: Context, criteria: ScorecardAnswer['criteria']): void {
  const asking = context.framework.criteria.flatMap((criterion, at) =>
    criterion.indicators.flatMap((wanted) =>
      wanted.indicator === 'criteria-with-target' ? [{ at, wanted }] : [],
    ),
  );
  for (const { at, wanted } of asking) {
    const rest = criteria.filter((_, other) => other !== at);
    const successes = rest.filter(({ indicators }) =>
      indicators.some(({ light }) => light === 'met' || light === 'near' || light === 'missed'),
    ).length;
    const measured: Measured = {
      kind: 'ratio',
      value: successes / rest.length,
      n: rest.length,
      caveats: [],
    };
    criteria[at].indicators.push(indicatorOf(context, wanted, { byPeriod: [measured], others: [] }));
  }
}

/** What part of the ecosystem was looked at, as the options say it. */
function filtersOf({ options }: Ecosystem): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${[value].flat().join(', ')}`],
  );
}

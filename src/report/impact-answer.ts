/** Members' figures from annual accounts, with what they mean, what was left out and what is assumed. */

import type { DropReason } from '../analysis/impact/accounts-panel.ts';
import {
  type CheckName,
  type Estimate,
  IMPACT_DEFAULTS,
  type Impact,
  type ImpactOptions,
  impact,
  type LeftOut,
  type Outcome,
} from '../analysis/impact/impact.ts';
import type { Language } from '../model/answers.ts';
import type { OrganisationId } from '../model/ids.ts';
import type { ImpactAnswer, ImpactEstimate, ImpactQuestion } from '../model/impact-answer.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { type Key, say } from '../words/words.ts';
import { percentOf, plainNumber } from './figures.ts';

/** Figures about fewer organisations than this are not shown: accounts are an organisation's own business. */
const SMALLEST_SHOWN = 5;

/**
 * What became of members' figures, as `ImpactAnswer`. Without accounts there is a sentence and no number.
 *
 * @example impactAnswer(ecosystem, { outcome: 'productivity' }, 'nl').effect?.overall.percent
 */
export function impactAnswer(
  ecosystem: Ecosystem,
  options: ImpactOptions = {},
  language: Language = 'en',
): ImpactAnswer {
  const outcome = options.outcome ?? IMPACT_DEFAULTS.outcome;
  const cluster = ecosystem.clusters.find(({ id }) => id === options.cluster);
  const found = impact(ecosystem.accounts ?? [], ecosystem.memberships, worksWithMembers(ecosystem), options);
  const { prices, cluster: _, ...method } = { ...IMPACT_DEFAULTS, ...options };
  return {
    definition: say(language, DEFINITIONS[outcome]),
    source: say(language, 'impact.source'),
    ...(cluster === undefined ? {} : { cluster: { id: cluster.id, name: cluster.name } }),
    outcome,
    options: { ...method, prices: prices === undefined ? null : Object.fromEntries(prices) },
    ...(found === undefined ? {} : { accounts: accountsOf(found) }),
    synthetic: found?.accounts.synthetic ?? 0,
    n: { joined: found?.members.joiners ?? 0, others: found?.members.others ?? 0 },
    dropped: found === undefined ? [] : droppedOf(found, language),
    ...(found === undefined || outcome !== 'productivity'
      ? {}
      : { production: productionOf(found, language) }),
    gaps: found === undefined ? [] : gapsOf(found),
    ...(found?.effects === undefined ? {} : { effect: effectOf(found.effects, language) }),
    summary: summaryOf(found, outcome, language),
    assumptions: found === undefined ? [] : assumptionsOf(options, outcome, language),
    dataVersion: ecosystem.dataVersion,
  };
}

/** The same for a question as the API and its jobs take it. */
export function answerImpact(ecosystem: Ecosystem, { cluster, outcome, lang }: ImpactQuestion): ImpactAnswer {
  return impactAnswer(ecosystem, { outcome, ...(cluster === undefined ? {} : { cluster }) }, lang);
}

/** Whether an organisation shares a project with a member of any cluster. */
function worksWithMembers(ecosystem: Ecosystem): (id: OrganisationId) => boolean {
  const members = new Set(ecosystem.memberships.map(({ organisation }) => ecosystem.indexOf(organisation)));
  return (id) => {
    const node = ecosystem.indexOf(id);
    if (node < 0) return false;
    const { start, target } = ecosystem.ties;
    return target.subarray(start[node], start[node + 1]).some((other) => members.has(other));
  };
}

function accountsOf({ accounts: { synthetic: _, ...accounts } }: Impact) {
  return accounts;
}

function estimateOf({
  effect,
  low,
  high,
  organisations,
}: Pick<Estimate, 'effect' | 'low' | 'high' | 'organisations'>): ImpactEstimate {
  return { value: effect, percent: 100 * Math.expm1(effect), low, high, n: organisations };
}

/** Where one group of a year is too small to show, the next smallest goes too, or subtraction would tell it. */
function gapsOf({ gaps: { gaps } }: Impact): ImpactAnswer['gaps'] {
  const hidden = new Set<object>();
  for (const year of new Set(gaps.map((gap) => gap.year))) {
    const parts = gaps
      .filter((gap) => gap.year === year && gap.status !== 'all')
      .sort((one, other) => one.n - other.n);
    const small = parts.filter(({ n }) => n < SMALLEST_SHOWN).length;
    for (const part of parts.slice(0, small === 1 ? 2 : small)) hidden.add(part);
  }
  return gaps.map((gap) => ({
    year: gap.year,
    status: gap.status,
    ...(hidden.has(gap) || gap.n < SMALLEST_SHOWN
      ? {}
      : { estimate: estimateOf({ effect: gap.mean, low: gap.low, high: gap.high, organisations: gap.n }) }),
  }));
}

function effectOf(effects: NonNullable<Impact['effects']>, language: Language): ImpactAnswer['effect'] {
  const { preTrend } = effects;
  return {
    overall: estimateOf(effects.overall),
    bySince: effects.bySince.map(({ years, bandLow, bandHigh, ...estimate }) => ({
      years,
      ...estimateOf(estimate),
      bandLow,
      bandHigh,
    })),
    byJoining: effects.byJoining.map(({ joined, ...estimate }) => ({ joined, ...estimateOf(estimate) })),
    ...(preTrend === undefined
      ? {}
      : {
          preTrend: {
            ...preTrend,
            text: say(language, 'impact.preTrend', {
              largest: percentOf(language, preTrend.largest),
              pValue: plainNumber(language, preTrend.pValue, 2),
            }),
          },
        }),
    checks: effects.checks.map(({ name, estimate, leftOut }) => ({
      name,
      text: say(language, CHECKS[name]),
      ...(estimate === undefined ? {} : { estimate: estimateOf(estimate) }),
      leftOut,
    })),
  };
}

function productionOf(
  { productivity: { method, labour, capital, estimatedFrom } }: Impact,
  language: Language,
) {
  const shares = { labour: plainNumber(language, labour, 2), capital: plainNumber(language, capital, 2) };
  const text =
    method === 'index'
      ? say(language, 'impact.production.index', shares)
      : say(language, 'impact.production.estimated', { ...shares, count: estimatedFrom });
  return { method, labour, capital, n: estimatedFrom, text };
}

function droppedOf(found: Impact, language: Language): ImpactAnswer['dropped'] {
  const all: [keyof typeof DROPPED, number][] = [
    ...found.dropped.rows,
    ...found.dropped.organisations,
    ['too-few-compared', found.comparisonsLeft],
    ['too-few-others', found.gaps.dropped],
  ];
  return all
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, text: say(language, DROPPED[reason]), count }));
}

function summaryOf(found: Impact | undefined, outcome: Outcome, language: Language): string {
  if (found === undefined) return say(language, 'impact.none');
  const synthetic =
    found.accounts.synthetic === 0
      ? []
      : [say(language, 'impact.syntheticAccounts', { count: found.accounts.synthetic })];
  if (found.effects === undefined) return [say(language, 'impact.noEffect'), ...synthetic].join(' ');
  const { effect, low, high, organisations } = found.effects.overall;
  const told = {
    outcome: say(language, OUTCOME_NAMES[outcome]),
    percent: percentOf(language, low > 0 || high < 0 ? Math.abs(Math.expm1(effect)) : Math.expm1(effect)),
    low: percentOf(language, Math.expm1(low)),
    high: percentOf(language, Math.expm1(high)),
    count: organisations,
  };
  const finding =
    low > 0
      ? say(language, 'impact.more', told)
      : high < 0
        ? say(language, 'impact.less', told)
        : say(language, 'impact.unclear', told);
  return [finding, ...synthetic].join(' ');
}

function assumptionsOf(
  { prices, bands = {}, productivity = {} }: ImpactOptions,
  outcome: Outcome,
  language: Language,
): string[] {
  const { draws, seed } = { ...IMPACT_DEFAULTS.bands, ...bands };
  const estimated = { ...IMPACT_DEFAULTS.productivity, ...productivity }.method !== 'index';
  return [
    say(language, 'impact.assume.associated'),
    say(language, 'impact.assume.parallel'),
    say(language, 'impact.assume.anticipation'),
    say(language, 'impact.assume.spillover'),
    say(language, 'impact.assume.composition'),
    say(language, 'impact.assume.leaving'),
    prices === undefined
      ? say(language, 'impact.assume.noPrices')
      : say(language, 'impact.assume.prices', { year: Math.max(...prices.keys()) }),
    ...(outcome === 'productivity' && estimated ? [say(language, 'impact.assume.elasticities')] : []),
    say(language, 'impact.assume.clustered', { draws, seed }),
  ];
}

const DEFINITIONS = {
  productivity: 'impact.definition.productivity',
  'labour-productivity': 'impact.definition.labourProductivity',
  'value-added': 'impact.definition.valueAdded',
  employment: 'impact.definition.employment',
} as const satisfies Record<Outcome, Key>;

const OUTCOME_NAMES = {
  productivity: 'impact.outcome.productivity',
  'labour-productivity': 'impact.outcome.labourProductivity',
  'value-added': 'impact.outcome.valueAdded',
  employment: 'impact.outcome.employment',
} as const satisfies Record<Outcome, Key>;

const CHECKS = {
  'never-treated': 'impact.check.neverTreated',
  unconnected: 'impact.check.unconnected',
  regression: 'impact.check.regression',
  'within-sector': 'impact.check.withinSector',
  index: 'impact.check.index',
} as const satisfies Record<CheckName, Key>;

const DROPPED = {
  'no-sector': 'impact.dropped.noSector',
  'no-value-added': 'impact.dropped.noValueAdded',
  'no-employees': 'impact.dropped.noEmployees',
  'no-price': 'impact.dropped.noPrice',
  undated: 'impact.dropped.undated',
  'other-cluster': 'impact.dropped.otherCluster',
  'member-from-start': 'impact.dropped.memberFromStart',
  'too-few-compared': 'impact.dropped.tooFewCompared',
  'too-few-others': 'impact.dropped.tooFewOthers',
} as const satisfies Record<DropReason | LeftOut | 'too-few-compared' | 'too-few-others', Key>;

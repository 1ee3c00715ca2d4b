/** What became of organisations that joined a cluster, against others of their sectors: from annual accounts. */
import type { Account, Membership } from '../../model/cluster.ts';
import type { ClusterId, OrganisationId } from '../../model/ids.ts';
import { type AccountYear, accountYears, type DropReason, type Prices } from './accounts-panel.ts';
import {
  type Average,
  BAND_DEFAULTS,
  type Band,
  type BandOptions,
  bands,
  byYearOfJoining,
  byYearsSince,
  overall,
} from './aggregate.ts';
import {
  GROUP_TIME_DEFAULTS,
  type GroupTimeOptions,
  groupTimeEffects,
  NEVER,
  type Panel,
} from './group-time.ts';
import { type MembershipYears, membershipYears } from './membership-years.ts';
import {
  PRODUCTIVITY_DEFAULTS,
  type Productivity,
  type ProductivityOptions,
  productivity,
} from './productivity.ts';
import {
  GAP_DEFAULTS,
  type GapOptions,
  type MemberStatus,
  type SectorGaps,
  sectorGaps,
  sectorMeans,
  sectorYear,
} from './sector-gap.ts';

export const OUTCOMES = ['productivity', 'labour-productivity', 'value-added', 'employment'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ImpactOptions {
  cluster?: ClusterId;
  outcome?: Outcome;
  prices?: Prices;
  productivity?: ProductivityOptions;
  effect?: GroupTimeOptions;
  bands?: BandOptions;
  gap?: GapOptions;
}
export const IMPACT_DEFAULTS = {
  outcome: 'productivity',
  productivity: PRODUCTIVITY_DEFAULTS,
  effect: GROUP_TIME_DEFAULTS,
  bands: BAND_DEFAULTS,
  gap: GAP_DEFAULTS,
} as const;

export type Estimate = Band & { effect: number; organisations: number };
export type CheckName = 'never-treated' | 'unconnected' | 'within-sector' | 'regression' | 'index';

export interface Effects {
  overall: Estimate;
  bySince: (Estimate & { years: number })[];
  byJoining: (Estimate & { joined: number })[];
  /** The chance of changes so large before joining if there were none; undefined without years to test. */
  preTrend: { pValue: number; largest: number; years: number } | undefined;
  /** The overall effect found in other ways. */
  checks: { name: CheckName; estimate: Estimate | undefined; leftOut: number }[];
}

export interface Impact {
  accounts: { rows: number; organisations: number; from: number; until: number; synthetic: number };
  members: { joiners: number; others: number };
  dropped: { rows: ReadonlyMap<DropReason, number>; organisations: ReadonlyMap<LeftOut, number> };
  /** Comparisons of a year of joining and a year that too few organisations were left for. */
  comparisonsLeft: number;
  productivity: Productivity;
  gaps: SectorGaps;
  effects: Effects | undefined;
}
export type LeftOut = 'undated' | 'other-cluster' | 'member-from-start';

/**
 * Productivity, the gap to the sector, and the effect of joining by a staggered difference-in-differences.
 *
 * Covariates are the logarithms of employees and, where it is known, capital per employee in the year that
 * changes are measured from.
 *
 * @param connected of organisations that have worked with a member in a project: left out in the check for spillovers
 * @returns undefined where there is no usable account: no accounts, no number
 */
export function impact(
  accounts: readonly Account[],
  memberships: readonly Membership[],
  connected: (id: OrganisationId) => boolean,
  options: ImpactOptions = {},
): Impact | undefined {
  const outcome = options.outcome ?? IMPACT_DEFAULTS.outcome;
  const { organisations, rows, dropped, synthetic } = accountYears(accounts, options.prices);
  if (rows.length === 0) return undefined;
  const members = membershipYears(memberships, options.cluster);
  const status = rows.map((row) => members.status(organisations[row.organisation], row.year));
  const tfp = productivity(
    rows,
    status.map((kind) => (kind === 'none' ? 0 : 1)),
    options.productivity,
  );
  const values = outcomeOf(rows, outcome, tfp);
  const comparable = rows.map((row) => !isSetApart(members, organisations[row.organisation]));
  const gaps = sectorGaps(
    rows,
    values.map((value, r) => (comparable[r] ? value : Number.NaN)),
    status,
    options.gap,
  );
  const years = rows.map(({ year }) => year);
  const [from, until] = [Math.min(...years), Math.max(...years)];
  const { panel, ids, leftOut } = panelOf(organisations, rows, values, members, { from, until });
  const panelled = (ofRows: Float64Array) =>
    panelOf(organisations, rows, ofRows, members, { from, until }).panel.outcome;
  const others: OtherOutcome[] = [
    { name: 'within-sector', outcome: panelled(lessSectorMean(rows, values, status)) },
  ];
  if (outcome === 'productivity' && tfp.method !== 'index') {
    const index = productivity(rows, [], { ...options.productivity, method: 'index' });
    others.push({ name: 'index', outcome: panelled(index.values) });
  }
  const found = effectsOf(panel, others, options, (i) => connected(ids[i]));
  const joiners = Array.from(panel.joined).filter((year) => year !== NEVER && year <= until).length;
  return {
    accounts: { rows: rows.length, organisations: organisations.length, from, until, synthetic },
    members: { joiners, others: ids.length - joiners },
    dropped: { rows: dropped, organisations: leftOut },
    comparisonsLeft: found.left,
    productivity: tfp,
    gaps,
    effects: found.effects,
  };
}

function isSetApart({ undated, elsewhere }: MembershipYears, id: OrganisationId): boolean {
  return undated.has(id) || elsewhere.has(id);
}

function outcomeOf(rows: readonly AccountYear[], outcome: Outcome, tfp: Productivity): Float64Array {
  switch (outcome) {
    case 'productivity':
      return tfp.values;
    case 'labour-productivity':
      return Float64Array.from(rows, ({ valueAdded, employees }) => valueAdded - employees);
    case 'value-added':
      return Float64Array.from(rows, ({ valueAdded }) => valueAdded);
    case 'employment':
      return Float64Array.from(rows, ({ employees }) => employees);
  }
}

function panelOf(
  organisations: readonly OrganisationId[],
  rows: readonly AccountYear[],
  values: Float64Array,
  members: MembershipYears,
  { from, until }: { from: number; until: number },
) {
  const leftOut = new Map<LeftOut, number>();
  const place = new Map<number, number>();
  const ids: OrganisationId[] = [];
  organisations.forEach((id, organisation) => {
    const joined = members.joined(id);
    const reason: LeftOut | undefined = members.undated.has(id)
      ? 'undated'
      : members.elsewhere.has(id)
        ? 'other-cluster'
        : joined !== undefined && joined <= from
          ? 'member-from-start'
          : undefined;
    if (reason !== undefined) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    else {
      place.set(organisation, ids.length);
      ids.push(id);
    }
  });
  const years = Array.from({ length: until - from + 1 }, (_, t) => from + t);
  const empty = () => new Float64Array(ids.length * years.length).fill(Number.NaN);
  const [outcome, size, intensity] = [empty(), empty(), empty()];
  rows.forEach((row, r) => {
    const i = place.get(row.organisation);
    if (i === undefined) return;
    const at = i * years.length + row.year - from;
    outcome[at] = values[r];
    size[at] = row.employees;
    intensity[at] = row.capital - row.employees;
  });
  const withCapital = intensity.some((value) => !Number.isNaN(value));
  const panel: Panel = {
    years,
    joined: Int32Array.from(ids, (id) => members.joined(id) ?? NEVER),
    outcome,
    covariates: withCapital ? [size, intensity] : [size],
  };
  return { panel, ids, leftOut };
}

/** The outcome less the mean of those of its sector and year that are no members; NaN with fewer than two of them. */
function lessSectorMean(
  rows: readonly AccountYear[],
  values: Float64Array,
  status: readonly MemberStatus[],
): Float64Array {
  const means = sectorMeans(rows, values, status);
  return values.map((value, r) => {
    const cell = means.get(sectorYear(rows[r]));
    return cell === undefined || cell.count < 2 ? Number.NaN : value - cell.sum / cell.count;
  });
}

/** Another reading of the outcome, on the panel. */
interface OtherOutcome {
  name: CheckName;
  outcome: Float64Array;
}

function effectsOf(
  panel: Panel,
  others: readonly OtherOutcome[],
  { effect: how = {}, bands: band = {} }: ImpactOptions,
  connected: (index: number) => boolean,
): { effects: Effects | undefined; left: number } {
  const cells = groupTimeEffects(panel, how);
  const main = overall(cells);
  if (main === undefined) return { effects: undefined, left: cells.left };
  const since = byYearsSince(cells);
  const joining = byYearOfJoining(cells);
  const before = since.filter(({ years }) => years < 0);
  const tested = bands(before, band);
  const unconnected = Array.from(panel.joined, (joined, i) => joined !== NEVER || !connected(i));
  const again = (name: CheckName, other: Panel, options: GroupTimeOptions) => {
    const average = overall(groupTimeEffects(other, { ...how, ...options }));
    return {
      name,
      estimate: average && estimates([average], band)[0],
      leftOut: panel.joined.length - other.joined.length,
    };
  };
  return {
    left: cells.left,
    effects: {
      overall: estimates([main], band)[0],
      bySince: estimates(since, band),
      byJoining: estimates(joining, band),
      preTrend:
        before.length === 0
          ? undefined
          : {
              pValue: tested.pValue,
              largest: Math.max(...before.map(({ effect }) => Math.abs(effect))),
              years: before.length,
            },
      checks: [
        again('never-treated', panel, { control: 'never' }),
        again('unconnected', keep(panel, unconnected), {}),
        again('regression', panel, { method: 'outcome-regression' }),
        ...others.map(({ name, outcome }) => again(name, { ...panel, outcome }, {})),
      ],
    },
  };
}

function estimates<T extends Average>(averages: readonly T[], options: BandOptions) {
  const found = bands(averages, options);
  return averages.map(({ influence: _, ...average }, a) => ({ ...average, ...found.bands[a] }));
}

/** The panel of some of its organisations. */
function keep({ years, joined, outcome, covariates }: Panel, wanted: readonly boolean[]): Panel {
  const kept = wanted.flatMap((keeps, i) => (keeps ? [i] : []));
  const only = (values: Float64Array) =>
    Float64Array.from(
      { length: kept.length * years.length },
      (_, at) => values[kept[Math.floor(at / years.length)] * years.length + (at % years.length)],
    );
  return {
    years,
    joined: kept.map((i) => joined[i]),
    outcome: only(outcome),
    covariates: covariates.map(only),
  };
}

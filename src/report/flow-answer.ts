/** How knowledge flows: between stages or groups, by year and theme, who spreads it, and how far that can be told. */
import type { Control } from '../analysis/control.ts';
import { FEWEST_PROJECTS, type FlowBetween, flowBetween, type Way } from '../analysis/flow/between.ts';
import { diffusion } from '../analysis/flow/diffusion.ts';
import { type Exposures, THEMELESS, TOLD, TOO_SHORT } from '../analysis/flow/exposure.ts';
import type { Lanes } from '../analysis/flow/lanes.ts';
import { type FlowRoles, flowRoles } from '../analysis/flow/roles.ts';
import { type Timeline, yearOf } from '../analysis/flow/timeline.ts';
import { UPTAKE_DEFAULTS, uptakeTest } from '../analysis/flow/uptake.ts';
import type { FlowAnswer, UptakeAnswer } from '../model/flow-answer.ts';
import { organisationRef } from '../model/organisation.ts';
import { DAYS_A_YEAR } from '../network/days.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { projectThemeRows } from '../network/theme-tree.ts';
import { FLOW_DEFINITIONS } from './flow-definitions.ts';
import {
  exposuresOf,
  FLOW_DEFAULTS,
  type FlowOptions,
  type ResolvedFlowOptions,
  readFlow,
} from './flow-reading.ts';
import { themeRef } from './organisation-answer.ts';
import { range, topBy } from './ranking.ts';

/**
 * @throws NotFoundError for a chain that is not there
 * @throws UsageError for a day that does not exist
 */
export function flowAnswer(ecosystem: Ecosystem, options: FlowOptions = {}): FlowAnswer {
  const reading = readFlow(ecosystem, options);
  const { asked, chains, lanes, time, found, inFocus, isThere, keep } = reading;
  const { themes, since, region, country, firsts } = asked;
  const between = flowBetween(time, found, lanes, keep);
  const roles = flowRoles(time, found, reading.isCounted, (organisation) => inFocus[organisation] === 1);
  const shown = shownLanes(lanes, between, asked.lanes);
  const uses = range(found.count).filter(keep);
  const exposed = uses.filter((use) => found.start[use + 1] > found.start[use]);
  return {
    ...FLOW_DEFINITIONS.exposure,
    by: lanes.by,
    asked: lanes.asked,
    ...(lanes.chain === undefined ? {} : { chain: lanes.chain }),
    chains,
    options: {
      ...(themes === undefined ? {} : { theme: themes.map((id) => themeRef(ecosystem.themes, id)) }),
      firsts,
      lookBack: asked.lookBack,
      window: asked.window,
      ...(since === undefined ? {} : { since }),
      ...(ecosystem.options.asOf === undefined ? {} : { asOf: ecosystem.options.asOf }),
      ...(region === undefined ? {} : { region: [...region] }),
      ...(country === undefined ? {} : { country: [...country] }),
    },
    firstUses: firstUsesOf(time, found, isThere, keep),
    counted: uses.length,
    flow: exposed.length,
    ...laneFigures(lanes, between, shown),
    ...(lanes.by === 'stage' && between.total > 0 ? { ways: waysOf(between, exposed.length) } : {}),
    ...(themes === undefined ? { themes: topThemes(ecosystem, found, uses, asked.top) } : {}),
    roles: rolesOf(ecosystem, roles, inFocus, asked),
    ...(themes === undefined
      ? {}
      : { diffusion: diffusionOf(ecosystem, time, found, lanes, shown, isThere) }),
    dataVersion: ecosystem.dataVersion,
  };
}

const uptakes = new WeakMap<Ecosystem, UptakeAnswer>();

/** Whether exposure foretells uptake in this data; worked out once an ecosystem. */
export function uptakeAnswer(ecosystem: Ecosystem, control: Control = {}): UptakeAnswer {
  let answer = uptakes.get(ecosystem);
  if (answer === undefined) {
    const { time, found } = exposuresOf(ecosystem, FLOW_DEFAULTS);
    const test = uptakeTest(ecosystem, time, found, UPTAKE_DEFAULTS, control);
    const verdict =
      test === undefined
        ? 'not-enough-data'
        : test.gain.low > 0
          ? 'better'
          : test.gain.high < 0
            ? 'worse'
            : 'no-better';
    answer = {
      ...FLOW_DEFINITIONS.uptake,
      verdict,
      ...(test === undefined ? {} : { test: { ...test, n: test.uptakes + test.others } }),
      dataVersion: ecosystem.dataVersion,
    };
    uptakes.set(ecosystem, answer);
  }
  return answer;
}

function firstUsesOf(
  time: Timeline,
  found: Exposures,
  isThere: (use: number) => boolean,
  keep: (use: number) => boolean,
): FlowAnswer['firstUses'] {
  const years = new Map<number, FlowAnswer['firstUses']['years'][number]>();
  for (let use = 0; use < found.count; use++) {
    if (!isThere(use)) continue;
    const year = yearOf(found.day[use]);
    let row = years.get(year);
    if (row === undefined) {
      row = { year, seen: 0, told: 0, tooShort: 0, themeless: 0, exposed: 0 };
      years.set(year, row);
    }
    row.seen++;
    if (found.telling[use] === TOLD) row.told++;
    if (found.telling[use] === TOO_SHORT) row.tooShort++;
    if (found.telling[use] === THEMELESS) row.themeless++;
    if (keep(use) && found.start[use + 1] > found.start[use]) row.exposed++;
  }
  const rows = [...years.values()].sort((a, b) => a.year - b.year);
  const themed = time.hasTheme.indexOf(1);
  return {
    ...FLOW_DEFINITIONS.firstUse,
    seen: rows.reduce((sum, { seen }) => sum + seen, 0),
    told: rows.reduce((sum, { told }) => sum + told, 0),
    ...(time.day.length === 0 ? {} : { dataFrom: isoDay(time.day[0]) }),
    ...(themed < 0 ? {} : { themesFrom: isoDay(time.day[themed]) }),
    years: rows,
  };
}

/** The lanes to list: all stages, helices and clusters; of many others those with most flow, and the rest last. */
function shownLanes({ by, groups }: Lanes, { flow, lanes: count }: FlowBetween, most: number): number[] {
  const all = range(groups.length);
  if (by === 'stage' || by === 'helix' || by === 'cluster' || groups.length <= most) return all;
  const through = Float64Array.from(all, (lane) => {
    let sum = 0;
    for (const other of all) sum += flow[lane * count + other] + flow[other * count + lane];
    return sum;
  });
  return topBy(
    all.filter((lane) => !groups[lane].rest),
    through,
    most,
  );
}

function laneFigures(
  { groups }: Lanes,
  between: FlowBetween,
  shown: readonly number[],
): Pick<FlowAnswer, 'lanes' | 'omitted' | 'between' | 'years'> {
  const { lanes: count, flow, expected, projects, spread } = between;
  const pairs = shown.flatMap((from, i) =>
    shown.map((to, j) => ({ from: i, to: j, cell: from * count + to })),
  );
  const total = flow.reduce((sum, one) => sum + one, 0);
  const listed = pairs.reduce((sum, { cell }) => sum + flow[cell], 0);
  return {
    lanes: shown.map((lane) => ({
      id: groups[lane].id,
      label: groups[lane].label,
      rest: groups[lane].rest,
      organisations: groups[lane].members.length,
    })),
    omitted: { lanes: groups.length - shown.length, flow: Math.max(0, rounded(total - listed)) },
    between: {
      ...FLOW_DEFINITIONS.between,
      cells: pairs
        .filter(({ cell }) => flow[cell] > 0 || expected[cell] > 0)
        .map(({ from, to, cell }) => ({
          from,
          to,
          flow: rounded(flow[cell]),
          expected: rounded(expected[cell]),
          ...(projects[cell] < FEWEST_PROJECTS
            ? {}
            : { ratio: ratioOf(flow[cell] / expected[cell], spread[cell]) }),
          projects: projects[cell],
        })),
    },
    years: between.years.map(({ year, flow: own }) => ({
      year,
      cells: pairs
        .filter(({ cell }) => own[cell] > 0)
        .map(({ from, to, cell }) => ({ from, to, flow: rounded(own[cell]) })),
    })),
  };
}

const NORMAL_95 = 1.959963984540054;

/** Ratios are never below 0, so their interval is made on the scale of their logarithm. */
function ratioOf(value: number, error: number): { value: number; low: number; high: number } {
  const factor = Math.exp((NORMAL_95 * error) / value);
  return { value, low: value / factor, high: value * factor };
}

function waysOf({ ways }: FlowBetween, n: number): NonNullable<FlowAnswer['ways']> {
  const way = (name: Way) => {
    const { flow, share, spread, expectedShare } = ways[name];
    const reach = NORMAL_95 * spread;
    return {
      flow: rounded(flow),
      share: { value: share, low: Math.max(0, share - reach), high: Math.min(1, share + reach) },
      expectedShare,
    };
  };
  return {
    ...FLOW_DEFINITIONS.ways,
    n,
    forward: way('forward'),
    within: way('within'),
    backward: way('backward'),
  };
}

/** Themes as the source gives them, those with most flow first. */
function topThemes(
  ecosystem: Ecosystem,
  found: Exposures,
  uses: readonly number[],
  top: number,
): NonNullable<FlowAnswer['themes']> {
  const { themes } = projectThemeRows(ecosystem);
  const firstUses = new Float64Array(themes.length);
  const flow = new Float64Array(themes.length);
  for (const use of uses) {
    firstUses[found.field[use]]++;
    if (found.start[use + 1] > found.start[use]) flow[found.field[use]]++;
  }
  const flowing = range(themes.length).filter((theme) => flow[theme] > 0);
  return {
    ...FLOW_DEFINITIONS.themes,
    total: flowing.length,
    top: topBy(flowing, flow, top).map((theme) => ({
      theme: themeRef(ecosystem.themes, themes[theme]),
      firstUses: firstUses[theme],
      flow: flow[theme],
    })),
  };
}

function rolesOf(
  { organisations }: Ecosystem,
  { outflow, expectedOutflow, inflow, broughtIn }: FlowRoles,
  inFocus: Uint8Array,
  { top, region, country }: ResolvedFlowOptions,
): FlowAnswer['roles'] {
  const there = range(organisations.length).filter((index) => inFocus[index] === 1);
  const best = (values: Float64Array) =>
    topBy(
      there.filter((index) => values[index] > 0),
      values,
      top,
    ).map((index) => ({ index, organisation: organisationRef(organisations[index]) }));
  const passed = outflow.map((out, index) => Math.min(out, inflow[index]));
  const taken = there.reduce((sum, index) => sum + inflow[index], 0);
  const fromOutside = there.reduce((sum, index) => sum + broughtIn[index], 0);
  return {
    ...FLOW_DEFINITIONS.roles,
    spread: best(outflow).map(({ index, organisation }) => ({
      organisation,
      outflow: rounded(outflow[index]),
      expected: rounded(expectedOutflow[index]),
    })),
    tookUp: best(inflow).map(({ index, organisation }) => ({ organisation, inflow: inflow[index] })),
    passedOn: best(passed).map(({ index, organisation }) => ({
      organisation,
      inflow: inflow[index],
      outflow: rounded(outflow[index]),
    })),
    ...(region === undefined && country === undefined
      ? {}
      : {
          broughtIn: best(broughtIn).map(({ index, organisation }) => ({
            organisation,
            flow: rounded(broughtIn[index]),
          })),
          ...(taken === 0 ? {} : { fromOutside: fromOutside / taken }),
        }),
  };
}

function diffusionOf(
  ecosystem: Ecosystem,
  time: Timeline,
  found: Exposures,
  lanes: Lanes,
  shown: readonly number[],
  keep: (use: number) => boolean,
): NonNullable<FlowAnswer['diffusion']> {
  const { years, firstResearch, firstCompany, newcomers, throughCluster } = diffusion(
    ecosystem,
    time,
    found,
    lanes,
    keep,
  );
  const themed = time.hasTheme.indexOf(1);
  const listed = (byLane: Float64Array) => shown.map((lane) => rounded(byLane[lane]));
  return {
    ...FLOW_DEFINITIONS.diffusion,
    years: years.map(({ year, learnt, know }) => ({ year, learnt: listed(learnt), know: listed(know) })),
    ...(firstResearch === undefined ? {} : { firstResearch: isoDay(firstResearch) }),
    ...(firstCompany === undefined ? {} : { firstCompany: isoDay(firstCompany) }),
    ...(firstResearch === undefined || firstCompany === undefined
      ? {}
      : { yearsToCompanies: rounded((firstCompany - firstResearch) / DAYS_A_YEAR) }),
    leftCensored:
      themed >= 0 && firstResearch !== undefined && firstResearch < time.day[themed] + DAYS_A_YEAR,
    newcomers,
    throughCluster,
  };
}

/** Sums of shares, to as many digits as mean something. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

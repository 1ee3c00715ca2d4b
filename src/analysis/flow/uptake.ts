/**
 * Does exposure foretell uptake? A test on held-out time: of the themes that an organisation does not work on at
 * the end of a year, do those become its own in the next year that its partners know, better than chance, and
 * better than the size of organisation and theme alone would tell?
 */
import type { ThemeId } from '../../model/ids.ts';
import { DAYS_A_YEAR, dayNumber } from '../../network/days.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { projectThemeRows } from '../../network/theme-tree.ts';
import { type Control, checkpoint, within } from '../control.ts';
import { seededRandom } from '../random.ts';
import { fitLogistic, logOdds } from '../statistics/logistic.ts';
import { type Area, bootstrapAreas } from './area.ts';
import { EXPOSURE_DEFAULTS, type Exposures } from './exposure.ts';
import { Knowledge } from './knowledge.ts';
import { type Timeline, yearOf } from './timeline.ts';

export interface UptakeOptions {
  /** Years before the end of the year in which a shared project makes a partner. */
  window?: number;
  seed?: number;
  /** Bootstrap rounds over organisations. */
  rounds?: number;
}
export const UPTAKE_DEFAULTS = {
  window: EXPOSURE_DEFAULTS.window,
  seed: 1,
  rounds: 200,
} as const satisfies Required<UptakeOptions>;

export interface UptakeTest {
  /** Year whose uptakes the models were fitted on, and the next one, on which they are judged. */
  readonly fitted: number;
  readonly tested: number;
  /** Uptakes in the year of the test by organisations that were there before, and pairs that were not taken up. */
  readonly uptakes: number;
  readonly others: number;
  /** Area under the ROC curve, with 95% intervals over organisations; chance is 0.5. */
  readonly size: Area;
  readonly exposure: Area;
  readonly sizeAndExposure: Area;
  readonly sizeAndKinship: Area;
  readonly all: Area;
  /** What exposure adds to size, and to size and kinship of themes. */
  readonly gain: Area;
  readonly gainOverKinship: Area;
  /** Exposure alone, against pairs of the same organisations and themes dealt anew: size can't help there. */
  readonly matched: Area;
}

/** Features of a pair, in this order; what a model uses is a beginning of it or a choice. */
const SIZE = [0, 1, 2, 3];
const KINSHIP = 4;
const EXPOSURE = 5;
const FEATURES = 6;

/** Little beside thousands of pairs, enough where size tells a few hundred apart for sure. */
const RIDGE = 1;

/** Shares of the work that are done once pairs are read and models fitted, and before the matched pairs. */
const READ = 0.3;
const MATCHED_FROM = 0.85;

/** Fewest uptakes, in each of the two years, for a test to say anything. */
export const FEWEST_UPTAKES = 100;

/**
 * Runs the test on the last two years that hold at least a tenth of the busiest year's first uses.
 *
 * Pairs: an organisation with a project in the window before the year, and a theme that someone but not it has
 * worked on. Taken up: a first use in the year. As many other pairs are drawn at random. Size: projects and
 * partners of the organisation, organisations that know the theme, and those that learnt it in the last year;
 * kinship: themes under the same parent that the organisation knows; exposure: partners that know the theme, all
 * as log(1 + count). Logistic models are fitted on one year and judged on the next.
 *
 * @returns undefined where there are not two years with {@link FEWEST_UPTAKES} uptakes
 */
export function uptakeTest(
  ecosystem: Ecosystem,
  time: Timeline,
  found: Exposures,
  options: UptakeOptions = {},
  control: Control = {},
): UptakeTest | undefined {
  const { window, seed, rounds } = { ...UPTAKE_DEFAULTS, ...options };
  const [fitted, tested] = lastYears(found);
  if (fitted === undefined || tested === undefined) return undefined;
  const random = seededRandom(seed);
  const parents = parentsOf(ecosystem);
  const [train, test] = [fitted, tested].map((year) => {
    checkpoint(control, year === fitted ? 0 : READ / 2);
    const cut = dayNumber(`${year}-01-01`);
    const state = stateBefore(time, found, parents, cut, window * DAYS_A_YEAR);
    return samplePairs(time, found, state, cut, dayNumber(`${year + 1}-01-01`), random);
  });
  if (train.uptakes < FEWEST_UPTAKES || test.uptakes < FEWEST_UPTAKES) return undefined;

  const scoreBy = (features: readonly number[]): Float64Array => {
    const columns = features.length;
    const sample = { columns, features: chosen(train.rows, features), outcome: train.labels };
    const model = fitLogistic(sample, { ridge: RIDGE });
    const rows = chosen(test.rows, features);
    return Float64Array.from(test.labels, (_, row) => logOdds(model, rows, row * columns));
  };
  const scores = {
    size: scoreBy(SIZE),
    exposure: Float64Array.from(test.labels, (_, row) => test.rows[row * FEATURES + EXPOSURE]),
    sizeAndExposure: scoreBy([...SIZE, EXPOSURE]),
    sizeAndKinship: scoreBy([...SIZE, KINSHIP]),
    all: scoreBy([...SIZE, KINSHIP, EXPOSURE]),
  };
  const areas = bootstrapAreas(scores, test.labels, test.organisation, {
    rounds,
    random,
    control: within(control, READ, MATCHED_FROM),
  });
  const { size, exposure, sizeAndExposure, sizeAndKinship, all } = areas.areas;
  return {
    fitted,
    tested,
    uptakes: test.uptakes,
    others: test.labels.length - test.uptakes,
    size,
    exposure,
    sizeAndExposure,
    sizeAndKinship,
    all,
    gain: areas.difference('sizeAndExposure', 'size'),
    gainOverKinship: areas.difference('all', 'sizeAndKinship'),
    matched: bootstrapAreas(
      { matched: test.matched.scores },
      test.matched.labels,
      test.matched.organisation,
      { rounds, random, control: within(control, MATCHED_FROM, 1) },
    ).areas.matched,
  };
}

/** The last two years with at least a tenth of the busiest year's first uses, where they follow each other. */
function lastYears(found: Exposures): [fitted?: number, tested?: number] {
  const uses = new Map<number, number>();
  for (const day of found.day) uses.set(yearOf(day), (uses.get(yearOf(day)) ?? 0) + 1);
  const most = Math.max(0, ...uses.values());
  const tested = Math.max(0, ...[...uses].filter(([, count]) => count >= most / 10).map(([year]) => year));
  return (uses.get(tested - 1) ?? 0) >= most / 10 && most > 0 ? [tested - 1, tested] : [];
}

/** For each theme the others under the same parent. */
function parentsOf(ecosystem: Ecosystem): number[][] {
  const { themes } = projectThemeRows(ecosystem);
  const children = new Map<ThemeId | undefined, number[]>();
  themes.forEach((id, index) => {
    const parent = ecosystem.themes.get(id)?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  return themes.map((id, index) =>
    (children.get(ecosystem.themes.get(id)?.parent) ?? []).filter((other) => other !== index),
  );
}

/** What was so before a day. */
interface State {
  active: Int32Array;
  projects: Int32Array;
  knows: Knowledge;
  knowers: Int32Array;
  learntLastYear: Int32Array;
  kin: number[][];
  partners(organisation: number): readonly number[];
}

function stateBefore(time: Timeline, found: Exposures, kin: number[][], cut: number, window: number): State {
  const projects = new Int32Array(time.organisations);
  const active: number[] = [];
  for (let who = 0; who < time.organisations; who++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let i = time.rankStart[who]; i < time.rankStart[who + 1]; i++) {
      if (time.day[time.rank[i]] >= cut) break;
      projects[who]++;
      last = time.day[time.rank[i]];
    }
    if (last >= cut - window) active.push(who);
  }
  const knows = new Knowledge(time.organisations, time.fields);
  const knowers = new Int32Array(time.fields);
  const learntLastYear = new Int32Array(time.fields);
  for (let use = 0; found.day[use] < cut; use++) {
    knows.add(found.organisation[use], found.field[use]);
    knowers[found.field[use]]++;
    if (found.day[use] >= cut - DAYS_A_YEAR) learntLastYear[found.field[use]]++;
  }
  const gathered = new Map<number, number[]>();
  const partners = (who: number): readonly number[] => {
    let own = gathered.get(who);
    if (own === undefined) {
      const all = new Set<number>();
      for (let i = time.rankStart[who]; i < time.rankStart[who + 1]; i++) {
        const r = time.rank[i];
        if (time.day[r] >= cut) break;
        if (time.day[r] < cut - window) continue;
        for (let j = time.organisationStart[r]; j < time.organisationStart[r + 1]; j++)
          all.add(time.organisation[j]);
      }
      all.delete(who);
      own = [...all];
      gathered.set(who, own);
    }
    return own;
  };
  return { active: Int32Array.from(active), projects, knows, knowers, learntLastYear, kin, partners };
}

interface Sample {
  uptakes: number;
  /** {@link FEATURES} a row: uptakes first, then pairs drawn at random. */
  rows: Float64Array;
  labels: Uint8Array;
  organisation: Int32Array;
  /** Exposure of uptakes and of the same organisations with the same themes dealt anew. */
  matched: { scores: Float64Array; labels: Uint8Array; organisation: Int32Array };
}

type Pair = readonly [organisation: number, field: number];
const MOST_TRIES = 20;

function samplePairs(
  time: Timeline,
  found: Exposures,
  state: State,
  from: number,
  until: number,
  random: () => number,
): Sample {
  const isActive = new Uint8Array(time.organisations);
  for (const who of state.active) isActive[who] = 1;
  const taken: Pair[] = [];
  const takenThen = new Knowledge(time.organisations, time.fields);
  for (let use = 0; use < found.count && found.day[use] < until; use++) {
    if (found.day[use] < from) continue;
    const [who, field] = [found.organisation[use], found.field[use]];
    takenThen.add(who, field);
    if (isActive[who] === 1 && state.knowers[field] > 0) taken.push([who, field]);
  }
  const isFree = ([who, field]: Pair) => !state.knows.has(who, field) && !takenThen.has(who, field);
  const known = Array.from(state.knowers, (count, field) => (count > 0 ? field : -1)).filter((f) => f >= 0);
  const pick = <T>(items: ArrayLike<T>): T => items[Math.floor(random() * items.length)];
  const draw = (make: () => Pair): Pair[] => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const pair = make();
      if (isFree(pair)) return [pair];
    }
    return [];
  };
  const others = taken.flatMap(() => draw(() => [pick(state.active), pick(known)]));
  const dealt = taken.flatMap(([who]) => draw(() => [who, pick(taken)[1]]));

  const pairs = [...taken, ...others];
  const rows = new Float64Array(pairs.length * FEATURES);
  pairs.forEach((pair, row) => {
    rows.set(featuresOf(pair, state), row * FEATURES);
  });
  const matched = [...taken, ...dealt];
  const labelsOf = (all: readonly Pair[]) => Uint8Array.from(all, (_, row) => (row < taken.length ? 1 : 0));
  const organisationsOf = (all: readonly Pair[]) => Int32Array.from(all, ([who]) => who);
  return {
    uptakes: taken.length,
    rows,
    labels: labelsOf(pairs),
    organisation: organisationsOf(pairs),
    matched: {
      scores: Float64Array.from(matched, (pair) => exposureOf(pair, state)),
      labels: labelsOf(matched),
      organisation: organisationsOf(matched),
    },
  };
}

function exposureOf([who, field]: Pair, { partners, knows }: State): number {
  let count = 0;
  for (const partner of partners(who)) if (knows.has(partner, field)) count++;
  return Math.log1p(count);
}

function featuresOf(pair: Pair, state: State): number[] {
  const [who, field] = pair;
  return [
    Math.log1p(state.projects[who]),
    Math.log1p(state.partners(who).length),
    Math.log1p(state.knowers[field]),
    Math.log1p(state.learntLastYear[field]),
    Math.log1p(state.kin[field].filter((other) => state.knows.has(who, other)).length),
    exposureOf(pair, state),
  ];
}

function chosen(rows: Float64Array, features: readonly number[]): Float64Array {
  const count = rows.length / FEATURES;
  const picked = new Float64Array(count * features.length);
  for (let row = 0; row < count; row++)
    features.forEach((feature, i) => {
      picked[row * features.length + i] = rows[row * FEATURES + feature];
    });
  return picked;
}

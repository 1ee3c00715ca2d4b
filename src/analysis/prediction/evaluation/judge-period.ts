/** Judges methods on a period: askers that gained a partner, candidates that none was tied to. */
import { seededRandom, shuffle } from '../../random.ts';
import { exposureOf, lift } from '../exposure.ts';
import { featureRows, standardise } from '../features.ts';
import { groundOf } from '../ground.ts';
import { candidatesFor, type History } from '../history.ts';
import type { Period } from '../outcomes.ts';
import { type Asked, ask, oddsOf, type Weights } from '../predict.ts';
import { BASELINES, type BaselineName } from './baselines.ts';
import { bootstrap, type Figure } from './bootstrap.ts';
import { spreadIn } from './exposure.ts';
import { type AskerMetrics, type Judgement, judge, listMetrics, METRIC_NAMES } from './ranking-metrics.ts';

/** Candidates of like degree drawn for each partner. */
const MATCHES = 5;
/** Shares of places kept for those who are seldom suggested, of which the cost is measured. */
export const LIFT_SHARES: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];
const LIST = 20;

export interface MethodFigures {
  readonly name: string;
  readonly metrics: Readonly<Record<string, Figure>>;
}

export interface PeriodJudgement {
  readonly askers: number;
  readonly methods: readonly MethodFigures[];
  /** Of the first model with places kept ({@link lift}), by share: who is suggested, and at what cost. */
  readonly lifts: readonly { readonly share: number; readonly metrics: MethodFigures['metrics'] }[];
  /** What share of all candidates is small, new or in the largest regions. */
  readonly atHand: Readonly<Record<string, number>>;
  /** Mean size of the model's pool, and the share of new partners that it held. */
  readonly pool: { readonly size: number; readonly ceiling: Figure };
  /** recall20 of the model, P3 and popularity by how many projects the asker had. */
  readonly bySize: readonly {
    readonly projects: string;
    readonly askers: number;
    readonly metrics: Readonly<Record<string, Figure>>;
  }[];
}

export interface JudgeOptions {
  readonly models: Readonly<Record<string, Weights>>;
  readonly baselines?: readonly BaselineName[];
  readonly seed: number;
  /** Which {@link LIFT_SHARES} to judge; none by default. */
  readonly lifts?: readonly number[];
  readonly onProgress?: (share: number) => void;
}

const SIZES: readonly (readonly [label: string, least: number, most: number])[] = [
  ['1', 0, 1],
  ['2–4', 2, 4],
  ['5–19', 5, 19],
  ['20+', 20, Number.POSITIVE_INFINITY],
];

/** @param askers indices of organisations that gained a partner in the period */
export function judgePeriod(
  period: Period,
  askers: readonly number[],
  options: JudgeOptions,
): PeriodJudgement {
  const { history, outcomes } = period;
  const baselines = options.baselines ?? (Object.keys(BASELINES) as BaselineName[]);
  const names = [...baselines, ...Object.keys(options.models)];
  const shares = options.lifts ?? [];
  const liftNames = shares.map((share) => `lift ${share}`);
  const columns = new Map<string, Float64Array>();
  for (const name of names)
    for (const metric of METRIC_NAMES) columns.set(`${name} ${metric}`, new Float64Array(askers.length));
  for (const name of liftNames)
    for (const metric of ['recall20', 'hit10'])
      columns.set(`${name} ${metric}`, new Float64Array(askers.length));
  const ceiling = new Float64Array(askers.length);
  const lists = new Map<string, number[][]>([...names, ...liftNames].map((name) => [name, []]));
  const exposure = exposureOf(history);
  const random = seededRandom(options.seed);
  const byDegree = degreeClasses(history);
  let poolSize = 0;

  askers.forEach((asker, at) => {
    const partners = outcomes.gains.get(asker)!;
    const asked = ask(groundOf(history), { asker });
    const judgement = judgementOf(history, asker, partners, asked, byDegree, random);
    const record = (name: string, scores: Float64Array, listed?: Uint8Array) => {
      const { metrics, list } = judge(judgement, scores, listed);
      for (const metric of METRIC_NAMES)
        columns.get(`${name} ${metric}`)![at] = metrics[metric as keyof AskerMetrics];
      lists.get(name)!.push(list);
    };
    for (const name of baselines) record(name, BASELINES[name](history, asker));
    const listed = new Uint8Array(judgement.allowed.length);
    for (const candidate of asked.candidates) listed[candidate] = 1;
    const everyone = Int32Array.from(judgement.allowed.keys()).filter((v) => judgement.allowed[v] === 1);
    const rows = standardise(featureRows(asked.readings, groundOf(history), everyone), asked.scale);
    for (const [name, weights] of Object.entries(options.models))
      record(name, spread(everyone, oddsOf(weights, rows, asked.own), listed.length), listed);
    const odds = oddsOf(Object.values(options.models)[0], asked.rows, asked.own);
    const seen = Float64Array.from(asked.candidates, (v) => exposure[v]);
    shares.forEach((share, i) => {
      const list = lift(odds, seen, share, LIST).map((place) => asked.candidates[place.at]);
      const { recall20, hit10 } = listMetrics(list, partners);
      columns.get(`${liftNames[i]} recall20`)![at] = recall20;
      columns.get(`${liftNames[i]} hit10`)![at] = hit10;
      lists.get(liftNames[i])!.push(list);
    });
    poolSize += asked.candidates.length / askers.length;
    ceiling[at] = partners.reduce((sum, partner) => sum + listed[partner], 0) / partners.length;
    options.onProgress?.((at + 1) / askers.length);
  });

  const figures = bootstrap(new Map([...columns, ['ceiling', ceiling]]), ratiosOf(names));
  const spreads = spreadIn(history);
  return {
    askers: askers.length,
    methods: names.map((name) => ({
      name,
      metrics: { ...metricsOf(figures, name), ...spreads.of(lists.get(name)!, options.seed) },
    })),
    lifts: shares.map((share, i) => ({
      share,
      metrics: { ...metricsOf(figures, liftNames[i]), ...spreads.of(lists.get(liftNames[i])!, options.seed) },
    })),
    atHand: { ...spreads.atHand },
    pool: { size: poolSize, ceiling: figures.get('ceiling')! },
    bySize: bySize(history, askers, columns, names),
  };
}

function judgementOf(
  history: History,
  asker: number,
  partners: Int32Array,
  { readings: { sharedPartners } }: Asked,
  byDegree: readonly (readonly number[])[],
  random: () => number,
): Judgement {
  const allowed = candidatesFor(history, asker);
  const isPartner = new Set(partners);
  const matched: [number, number][] = [];
  for (const partner of partners) {
    const alike = byDegree[degreeClass(history.degree[partner])];
    // Draws that hit a partner or one who is no candidate are not replaced.
    for (let i = 0; i < MATCHES; i++) {
      const other = alike[Math.floor(random() * alike.length)];
      if (allowed[other] === 1 && !isPartner.has(other)) matched.push([partner, other]);
    }
  }
  const twoHop = Int32Array.from(allowed.keys()).filter((v) => allowed[v] === 1 && sharedPartners[v] > 0);
  return { allowed, partners, twoHop, matched };
}

/** Degrees that are taken to be alike: from a power of √2 up to the next. */
const degreeClass = (degree: number): number => Math.floor(2 * Math.log2(degree + 1));

function degreeClasses({ degree, present }: History): number[][] {
  const classes: number[][] = [];
  for (let v = 0; v < degree.length; v++) {
    if (present[v] === 0) continue;
    const at = degreeClass(degree[v]);
    while (classes.length <= at) classes.push([]);
    classes[at].push(v);
  }
  return classes;
}

function spread(nodes: Int32Array, values: Float64Array, length: number): Float64Array {
  const all = new Float64Array(length).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < nodes.length; i++) all[nodes[i]] = values[i];
  return all;
}

function ratiosOf(names: readonly string[]): Record<string, [string, string]> {
  const ratios: Record<string, [string, string]> = {};
  for (const name of names)
    for (const [to, key] of [
      ['p3', 'recall20ToP3'],
      ['popularity', 'recall20ToPopularity'],
    ])
      if (names.includes(to)) ratios[`${name} ${key}`] = [`${name} recall20`, `${to} recall20`];
  return ratios;
}

function metricsOf(figures: ReadonlyMap<string, Figure>, name: string): Record<string, Figure> {
  const metrics: Record<string, Figure> = {};
  for (const [key, figure] of figures)
    if (key.startsWith(`${name} `)) metrics[key.slice(name.length + 1)] = figure;
  return metrics;
}

function bySize(
  { projects }: History,
  askers: readonly number[],
  columns: ReadonlyMap<string, Float64Array>,
  names: readonly string[],
): PeriodJudgement['bySize'] {
  return SIZES.flatMap(([label, least, most]) => {
    const places = [...askers.keys()].filter((at) => {
      const number = projects[askers[at]];
      return number >= least && number <= most;
    });
    if (places.length === 0) return [];
    const own = new Map(
      names.map((name) => [name, Float64Array.from(places, (at) => columns.get(`${name} recall20`)![at])]),
    );
    return [{ projects: label, askers: places.length, metrics: Object.fromEntries(bootstrap(own)) }];
  });
}

/** Draws up to `number` of the askers that gained a partner. */
export function drawAskers({ outcomes }: Period, number: number, seed: number): number[] {
  const all = Int32Array.from(outcomes.gains.keys());
  shuffle(all, all.length, seededRandom(seed));
  return [...all.subarray(0, number)].sort((a, b) => a - b);
}

/** The whole protocol: learn on one year, judge on the next, and say for whom and how surely. */
import { UsageError } from '../../../model/errors.ts';
import { dayNumber } from '../../../network/days.ts';
import type { Ecosystem } from '../../../network/ecosystem.ts';
import { type Control, checkpoint } from '../../control.ts';
import { seededRandom } from '../../random.ts';
import { chance } from '../../statistics/logistic.ts';
import { DEFAULT_WEIGHTS } from '../default-weights.ts';
import { groundOf } from '../ground.ts';
import { candidatesFor } from '../history.ts';
import {
  type Case,
  casesOf,
  drawn,
  type Fits,
  learn,
  projectCases,
  whereabouts,
  withoutWords,
} from '../learn.ts';
import type { PredictionQuestion } from '../model.ts';
import { type Period, periodOf } from '../outcomes.ts';
import { ask, oddsOf, type WeightSets } from '../predict.ts';
import { bootstrap, type Figure } from './bootstrap.ts';
import { calibration, type Forecasts, type ReliabilityBin } from './calibration.ts';
import {
  drawAskers,
  judgePeriod,
  LIFT_SHARES,
  type MethodFigures,
  type PeriodJudgement,
} from './judge-period.ts';
import { randomSplitRecall } from './random-split.ts';
import { first } from './ranking-metrics.ts';

export interface EvaluateOptions {
  /** ISO day: what was known by then may be seen. */
  trainUntil: string;
  /** ISO day: what became known after `trainUntil` and by then is what is to be foretold. */
  testUntil: string;
  /** How many organisations that gained a partner are drawn, and of questions and newcomers as many at most. */
  askers?: number;
  seed?: number;
  /** Other ecosystems to judge on, such as one without third parties, by name. */
  others?: Readonly<Record<string, Ecosystem>>;
  control?: Control;
}

export const EVALUATE_DEFAULTS = { askers: 1000, seed: 1 } as const;
/** A consortium of more participants is a large one. */
export const LARGE_CONSORTIUM = 60;

/** Recall of one kind of question under several ways of asking it. */
export interface SearchFigures {
  readonly cases: number;
  readonly ways: readonly MethodFigures[];
}

export interface Evaluation {
  readonly split: { fitFrom: string; trainUntil: string; testUntil: string };
  readonly weights: 'refitted' | 'default';
  readonly population: {
    organisations: number;
    projects: number;
    newProjects: number;
    gained: number;
    newcomers: number;
    askers: number;
  };
  readonly main: PeriodJudgement;
  readonly variants: readonly { name: string; judgement: PeriodJudgement }[];
  readonly questions: SearchFigures;
  readonly newcomers: SearchFigures;
  readonly calibration: { error: number; bins: readonly ReliabilityBin[]; weights: string }[];
  readonly randomSplitRecall20: number;
  readonly fits?: Fits;
  /** From how many the fits were learned. */
  readonly fitting: { organisations: number; gained: number };
}

/**
 * Judges the suggestions on a year that was held out.
 *
 * Three periods: what was known up to a year before `trainUntil` with outcomes up to `trainUntil` fits the weights;
 * what was known up to `trainUntil` with outcomes up to `testUntil` judges them. (Not a year but as long as from
 * `trainUntil` to `testUntil`.) Whole projects move. Where the first period has too few outcomes to learn from, the
 * default weights stand in.
 *
 * @throws UsageError where the days are in no order, or nobody gained a partner in between
 */
export function evaluate(whole: Ecosystem, options: EvaluateOptions): Evaluation {
  const { trainUntil, testUntil, others = {}, control = {} } = options;
  const { askers, seed } = { ...EVALUATE_DEFAULTS, ...options };
  const fitFrom = dayBefore(trainUntil, testUntil);
  const step = stages(control, [3, 10, 2 + 2 * Object.keys(others).length, 6, 4, 2]);

  const test = periodOf(whole, trainUntil, testUntil);
  const { history, outcomes } = test;
  if (outcomes.gains.size === 0)
    throw new UsageError(
      `No organisation that was known on ${trainUntil} began to work with another by ${testUntil}. Choose days between which projects start.`,
    );
  const fitting = periodOf(whole, fitFrom, trainUntil);
  const fits = isComparable(fitting, test) ? learn([fitting], { seed, onProgress: step(0) }) : undefined;
  const weights: WeightSets = fits ?? DEFAULT_WEIGHTS;
  const models = {
    model: weights.organisation,
    ...(fits === undefined ? {} : { 'model-default-weights': DEFAULT_WEIGHTS.organisation }),
  };
  const drawnAskers = drawAskers(test, askers, seed);
  const main = judgePeriod(test, drawnAskers, {
    models,
    seed,
    lifts: LIFT_SHARES,
    onProgress: step(1),
  });
  const variants = variantsOf(whole, others, options, weights, step(2));
  const questions = judgeSearches(questionCases(test, askers, seed), test, weights, seed, step(3));
  const newcomers = judgeSearches(newcomerCases(test, askers, seed), test, weights, seed, step(4));
  const progress = step(5);
  const judged: [name: string, weights: WeightSets][] =
    fits === undefined
      ? [['default', DEFAULT_WEIGHTS]]
      : [
          ['refitted', fits],
          ['default', DEFAULT_WEIGHTS],
        ];
  const calibrations = judged.map(([name, each], at) => {
    const found = { weights: name, ...calibrationOf(test, each, askers, seed) };
    progress((at + 1) / (judged.length + 1));
    return found;
  });
  const randomSplit = randomSplitRecall(history, askers, seed);
  progress(1);
  return {
    split: { fitFrom, trainUntil, testUntil },
    weights: fits === undefined ? 'default' : 'refitted',
    population: {
      organisations: knownIn(test),
      projects: history.ecosystem.projects.length,
      newProjects: outcomes.projects.length,
      gained: outcomes.gains.size,
      newcomers: outcomes.newcomers.length,
      askers: drawnAskers.length,
    },
    main,
    variants,
    questions,
    newcomers,
    calibration: calibrations,
    randomSplitRecall20: randomSplit,
    ...(fits === undefined ? {} : { fits }),
    fitting: { organisations: knownIn(fitting), gained: fitting.outcomes.gains.size },
  };
}

/** The day as long before `trainUntil` as `testUntil` is after it; the same day of the year where that is a year. */
function dayBefore(trainUntil: string, testUntil: string): string {
  const [train, test] = [dayNumber(trainUntil), dayNumber(testUntil)];
  if (test <= train)
    throw new UsageError(`The day until which is tested, ${testUntil}, must come after ${trainUntil}.`);
  const years = Number(testUntil.slice(0, 4)) - Number(trainUntil.slice(0, 4));
  if (testUntil.slice(4) === trainUntil.slice(4) && !trainUntil.endsWith('-02-29'))
    return `${String(Number(trainUntil.slice(0, 4)) - years).padStart(4, '0')}${trainUntil.slice(4)}`;
  return new Date((2 * train - test) * 86_400_000).toISOString().slice(0, 10);
}

/** A network that is only just beginning teaches other weights than the one that it grew into. */
const COMPARABLE = 0.25;

function isComparable(fitting: Period, test: Period): boolean {
  return knownIn(fitting) >= COMPARABLE * knownIn(test);
}

/** How many organisations a period's history knows. */
function knownIn({ history }: Period): number {
  return history.present.reduce((sum, is) => sum + is, 0);
}

/** Progress of parts that take so many shares of the time. */
function stages(control: Control, shares: readonly number[]): (stage: number) => (share: number) => void {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return (stage) => {
    const before = shares.slice(0, stage).reduce((sum, share) => sum + share, 0);
    return (share) => checkpoint(control, (before + share * shares[stage]) / all);
  };
}

function variantsOf(
  whole: Ecosystem,
  others: Readonly<Record<string, Ecosystem>>,
  {
    trainUntil,
    testUntil,
    askers = EVALUATE_DEFAULTS.askers,
    seed = EVALUATE_DEFAULTS.seed,
  }: EvaluateOptions,
  weights: WeightSets,
  onProgress: (share: number) => void,
): Evaluation['variants'] {
  const { size } = whole.participations;
  const periods: [name: string, period: Period][] = [
    [
      'without-large-consortia',
      periodOf(whole, trainUntil, testUntil, (project) => size[project] <= LARGE_CONSORTIUM),
    ],
    ...Object.entries(others).map(([name, other]): [string, Period] => [
      name,
      periodOf(other, trainUntil, testUntil),
    ]),
  ];
  return periods
    .filter(([, { outcomes }]) => outcomes.gains.size > 0)
    .map(([name, period], at) => ({
      name,
      judgement: judgePeriod(period, drawAskers(period, Math.ceil(askers / 2), seed), {
        models: { model: weights.organisation },
        baselines: ['popularity', 'p3'],
        seed,
        onProgress: (share) => onProgress((at + share) / periods.length),
      }),
    }));
}

/** A question that came true, asked in several ways. */
interface Search {
  readonly ways: Readonly<Record<string, PredictionQuestion>>;
  readonly partners: Int32Array;
}

function questionCases(period: Period, number: number, seed: number): Search[] {
  return drawn(projectCases(period), number, seededRandom(seed)).map(({ question, project, partners }) => {
    const { about = '' } = question;
    const title = about.replace(/(?:\s|^)[A-Z][A-Z0-9]+(?:-[A-Za-z0-9]+){2,}/g, '');
    const call = about.slice(title.length).trim();
    const { asker } = question;
    const draft = project === undefined ? '' : period.draftOf(project);
    return {
      partners,
      ways: {
        'no-question': { asker },
        ...(call === '' ? {} : { call: { asker, about: call } }),
        title: { asker, about: title },
        'title-and-call': question,
        ...(draft === '' ? {} : { 'title-call-and-draft': { asker, about: `${about} ${draft}` } }),
      },
    };
  });
}

function newcomerCases({ outcomes, draftOf }: Period, number: number, seed: number): Search[] {
  return drawn(outcomes.newcomers, number, seededRandom(seed)).map(({ profile, project, partners }) => {
    const draft = draftOf(project);
    return {
      partners,
      ways: {
        place: { asker: whereabouts(profile) },
        'place-and-themes': { asker: withoutWords(profile) },
        'place-themes-and-words': { asker: profile },
        ...(draft === ''
          ? {}
          : { 'place-themes-and-draft': { asker: { ...profile, text: `${profile.text ?? ''} ${draft}` } } }),
      },
    };
  });
}

function judgeSearches(
  searches: readonly Search[],
  { history }: Period,
  weights: WeightSets,
  seed: number,
  onProgress: (share: number) => void,
): SearchFigures {
  const ground = groundOf(history);
  const recall = new Map<string, Float64Array>();
  const hit = new Map<string, Float64Array>();
  const record = (way: string, at: number, list: readonly number[], partners: Int32Array) => {
    const column = (columns: Map<string, Float64Array>) => {
      const values = columns.get(way) ?? new Float64Array(searches.length).fill(Number.NaN);
      columns.set(way, values);
      return values;
    };
    const isPartner = new Set(partners);
    column(recall)[at] = list.filter((candidate) => isPartner.has(candidate)).length / partners.length;
    column(hit)[at] = list.slice(0, 10).some((candidate) => isPartner.has(candidate)) ? 1 : 0;
  };
  searches.forEach(({ ways, partners }, at) => {
    const [{ asker }] = Object.values(ways);
    const node = typeof asker === 'number' ? asker : undefined;
    record('popularity', at, first(history.degree, candidatesFor(history, node), 20), partners);
    for (const [way, question] of Object.entries(ways)) {
      const { kind, rows, own, candidates } = ask(ground, question);
      const odds = oddsOf(weights[kind], rows, own);
      const places = first(odds, new Uint8Array(odds.length).fill(1), 20);
      record(
        way,
        at,
        places.map((place) => candidates[place]),
        partners,
      );
    }
    onProgress((at + 1) / searches.length);
  });
  const names = [...recall.keys()];
  const base = names[1];
  const columns = new Map<string, Float64Array>();
  for (const name of names) {
    columns.set(`${name} recall20`, recall.get(name)!);
    columns.set(`${name} hit10`, hit.get(name)!);
  }
  const figures =
    searches.length === 0
      ? new Map<string, Figure>()
      : bootstrap(
          columns,
          Object.fromEntries(
            names.flatMap((name) => [
              [`${name} recall20ToPopularity`, [`${name} recall20`, 'popularity recall20']],
              [`${name} recall20ToFirst`, [`${name} recall20`, `${base} recall20`]],
            ]),
          ),
          { rounds: 1000, seed },
        );
  return {
    cases: searches.length,
    ways: names.map((name) => ({
      name,
      metrics: Object.fromEntries(
        [...figures]
          .filter(([key]) => key.startsWith(`${name} `))
          .map(([key, figure]) => [key.slice(name.length + 1), figure]),
      ),
    })),
  };
}

/** Chances given to the pools of organisations drawn from all that were there, with what came about. */
function calibrationOf(
  period: Period,
  weights: WeightSets,
  askers: number,
  seed: number,
): { error: number; bins: ReliabilityBin[] } {
  const ground = groundOf(period.history);
  const forecasts: Forecasts = { predicted: [], outcome: [], weight: [] };
  const cases: Case[] = casesOf('organisation', period, { askers: Math.ceil(askers / 2), seed });
  for (const { question, partners, weight } of cases) {
    const { kind, rows, own, candidates } = ask(ground, question);
    const isPartner = new Set(partners);
    oddsOf(weights[kind], rows, own).forEach((odds, i) => {
      forecasts.predicted.push(chance(odds));
      forecasts.outcome.push(isPartner.has(candidates[i]) ? 1 : 0);
      forecasts.weight.push(weight);
    });
  }
  return calibration(forecasts);
}

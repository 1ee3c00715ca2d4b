/** `helixlens evaluate`: how often the suggestions come true. */
import type { Command } from 'commander';
import { z } from 'zod';
import { EVALUATE_DEFAULTS, evaluate } from '../../analysis/prediction/evaluation/evaluate.ts';
import { lastWholeYear } from '../../analysis/prediction/history.ts';
import { UsageError } from '../../model/errors.ts';
import type { EvaluatedFigure, EvaluatedMethod, EvaluationAnswer } from '../../model/evaluation-answer.ts';
import { evaluationAnswer } from '../../report/evaluation-answer.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { saveWeights } from '../learned-weights.ts';
import { count, percentage } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { readForSuggestions } from '../reading.ts';
import { describeReplay, replayFeedback } from '../replay.ts';
import type { Session } from '../session.ts';
import { type Column, table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';

export function evaluateCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'evaluate',
    description: say(language, 'evaluation.command'),
    examples: [
      'helixlens evaluate',
      'helixlens evaluate --save-weights ours.json',
      'helixlens evaluate --train-until 2022-12-31 --test-until 2023-12-31 --json',
    ],
  })
    .option('--train-until <day>', say(language, 'evaluation.option.trainUntil'))
    .option('--test-until <day>', say(language, 'evaluation.option.testUntil'))
    .option('--askers <number>', say(language, 'evaluation.option.askers'), String(EVALUATE_DEFAULTS.askers))
    .option('--seed <number>', say(language, 'evaluation.option.seed'), String(EVALUATE_DEFAULTS.seed))
    .option('--save-weights <file>', say(language, 'evaluation.option.saveWeights'))
    .option('--replay-feedback', say(language, 'feedback.replay.option'));
  return command.action(async () => {
    const { store, json } = globalOptions(session, command);
    const { day, whole, text } = kinds(language);
    const given = readOptions(
      language,
      z.object({
        trainUntil: day.optional(),
        testUntil: day.optional(),
        askers: whole(10, 100_000),
        seed: whole(0, 2 ** 31),
        saveWeights: text.optional(),
        replayFeedback: z.boolean().default(false),
      }),
      command.opts(),
    );
    const all = await readForSuggestions(session, store, {});
    const { trainUntil, testUntil } = days(given, lastWholeYear(all));
    if (testUntil <= trainUntil)
      throw new UsageError(say(language, 'usage.testBeforeTraining', { trainUntil, testUntil }));
    if (given.replayFeedback) {
      const answer = await replayFeedback(session, store, all, { ...given, trainUntil, testUntil });
      if (json) await printJson(session, answer);
      else await write(session.terminal.stdout, describeReplay(session, answer));
      return;
    }
    const core = await readForSuggestions(session, store, { coreRolesOnly: true });
    const progress = startProgress(session.terminal);
    try {
      const evaluation = evaluate(all, {
        trainUntil,
        testUntil,
        askers: given.askers,
        seed: given.seed,
        others: { 'without-third-parties': core },
        control: {
          onProgress: (share) =>
            progress.update({
              phase: say(language, 'evaluation.progress'),
              done: Math.round(share * 100),
              total: 100,
            }),
        },
      });
      progress.stop();
      const answer = evaluationAnswer(evaluation, all.dataVersion, language);
      if (json) await printJson(session, answer);
      else await write(session.terminal.stdout, describe(session, answer));
      if (given.saveWeights !== undefined)
        await saveWeights(session, given.saveWeights, evaluation, {
          dataVersion: all.dataVersion,
          seed: given.seed,
        });
    } finally {
      progress.stop();
    }
  });
}

/** Where a day is not given: the last whole year of the data is foretold, or the year that borders on the one given. */
function days(
  { trainUntil, testUntil }: { trainUntil?: string | undefined; testUntil?: string | undefined },
  year: number,
): { trainUntil: string; testUntil: string } {
  const moved = (day: string, by: number) =>
    `${String(Number(day.slice(0, 4)) + by).padStart(4, '0')}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
  const train = trainUntil ?? (testUntil === undefined ? `${year - 1}-12-31` : moved(testUntil, -1));
  return { trainUntil: train, testUntil: testUntil ?? moved(train, 1) };
}

function describe(session: Session, answer: EvaluationAnswer): string {
  const { language, terminal } = session;
  const { split, population, pool } = answer;
  const paragraph = (text: string) => `${wrap(text, terminal.width)}\n`;
  const heading = (text: string) => `\n${styled(terminal, 'bold', text)}\n`;
  const hit = (name: string) => {
    const value = answer.methods.find((method) => method.name === name)?.metrics.hit10.value ?? null;
    return value === null ? '–' : percentage(language, value);
  };
  return [
    `${styled(terminal, 'bold', say(language, 'evaluation.title', split))}\n`,
    paragraph(
      say(language, 'evaluation.population', {
        ...population,
        pool: Math.round(pool.size),
        ceiling: percentage(language, pool.ceiling.value ?? 0),
      }),
    ),
    paragraph(say(language, 'evaluation.plain', { hit: hit('model'), popular: hit('popularity') })),
    paragraph(
      answer.weights === 'refitted'
        ? say(language, 'evaluation.refitted', split)
        : say(language, 'evaluation.defaults'),
    ),
    heading(say(language, 'evaluation.heading.methods')),
    methodsTable(session, answer.methods, [
      [say(language, 'evaluation.column.recall20'), 'recall20'],
      [say(language, 'evaluation.column.hit10'), 'hit10'],
      [say(language, 'evaluation.column.ndcg20'), 'ndcg20'],
      [say(language, 'evaluation.column.matched'), 'matchedAuc'],
      [say(language, 'evaluation.column.twoHop'), 'twoHopAuc'],
      [say(language, 'evaluation.column.ratio'), 'recall20ToP3'],
      [say(language, 'evaluation.column.gini'), 'gini'],
    ]),
    heading(say(language, 'evaluation.heading.lifts')),
    ...liftTable(session, answer),
    heading(say(language, 'evaluation.heading.size')),
    ...answer.bySize.map(({ projects, askers, recall20 }) =>
      paragraph(
        `${projects} (${count(language, askers)}): ${['model', 'p3', 'popularity']
          .flatMap((name) =>
            recall20[name] === undefined ? [] : [`${name} ${interval(session, recall20[name])}`],
          )
          .join(', ')}`,
      ),
    ),
    heading(say(language, 'evaluation.heading.variants')),
    ...answer.variants.map(({ name, methods }) =>
      [
        `${name}\n`,
        methodsTable(session, methods, [
          [say(language, 'evaluation.column.recall20'), 'recall20'],
          [say(language, 'evaluation.column.hit10'), 'hit10'],
          [say(language, 'evaluation.column.ratio'), 'recall20ToP3'],
        ]),
      ].join(''),
    ),
    ...searches(session, say(language, 'evaluation.heading.questions'), answer.questions),
    ...searches(session, say(language, 'evaluation.heading.newcomers'), answer.newcomers),
    ...answer.calibration.slice(0, 1).flatMap(({ error, bins }) => [
      heading(say(language, 'evaluation.heading.calibration', { error: decimals(session, error) })),
      table(
        terminal,
        [
          { title: say(language, 'evaluation.column.predicted'), align: 'right' },
          { title: say(language, 'evaluation.column.observed'), align: 'right' },
        ],
        bins.map((bin) => [
          decimals(session, bin.predicted, 4),
          `${decimals(session, bin.observed, 4)} (${decimals(session, bin.low, 4)}–${decimals(session, bin.high, 4)})`,
        ]),
      ),
    ]),
    heading(say(language, 'evaluation.heading.random')),
    paragraph(`${answer.randomSplit.note} ${decimals(session, answer.randomSplit.recall20)}`),
    '\n',
    ...answer.notes.map(paragraph),
  ].join('');
}

/** What keeping places for those who are seldom suggested gives, and costs. */
function liftTable(session: Session, { methods, lifts, atHand }: EvaluationAnswer): string[] {
  const { language, terminal } = session;
  const share = (name: string) => {
    const value = atHand[name] ?? null;
    return value === null ? '–' : percentage(language, value);
  };
  const model = methods.find(({ name }) => name === 'model');
  const rows = [...(model === undefined ? [] : [{ share: 0, metrics: model.metrics }]), ...lifts];
  const columns = [
    ['recall20', say(language, 'evaluation.column.recall20')],
    ['hit10', say(language, 'evaluation.column.hit10')],
    ['gini', say(language, 'evaluation.column.gini')],
    ['singleProjectShare', say(language, 'evaluation.column.single')],
    ['smeShare', say(language, 'evaluation.column.smes')],
    ['largestRegionsShare', say(language, 'evaluation.column.regions')],
  ] as const;
  return [
    table(
      terminal,
      [
        { title: say(language, 'evaluation.column.kept'), align: 'right' },
        ...columns.map(([, title]): Column => ({ title, align: 'right' })),
      ],
      rows.map(({ share: kept, metrics }) => [
        percentage(language, kept),
        ...columns.map(([metric]) => decimals(session, metrics[metric]?.value ?? null)),
      ]),
    ),
    wrap(
      say(language, 'evaluation.atHand', {
        single: share('singleProjectShare'),
        sme: share('smeShare'),
        regions: share('largestRegionsShare'),
      }),
      terminal.width,
    ),
    '\n',
  ];
}

function searches(
  session: Session,
  title: string,
  { cases, methods }: EvaluationAnswer['questions'],
): string[] {
  if (cases === 0) return [];
  const { language, terminal } = session;
  return [
    `\n${styled(terminal, 'bold', `${title} (${count(language, cases)})`)}\n`,
    methodsTable(session, methods, [
      [say(language, 'evaluation.column.recall20'), 'recall20'],
      [say(language, 'evaluation.column.hit10'), 'hit10'],
      [say(language, 'evaluation.column.popularity'), 'recall20ToPopularity'],
    ]),
  ];
}

function methodsTable(
  session: Session,
  methods: readonly EvaluatedMethod[],
  columns: readonly (readonly [title: string, metric: string])[],
): string {
  const { language, terminal } = session;
  return table(
    terminal,
    [
      { title: say(language, 'evaluation.column.method'), flexible: true },
      ...columns.map(([title]): Column => ({ title, align: 'right' })),
    ],
    methods.map(({ name, metrics }) => [
      name,
      ...columns.map(([, metric]) =>
        metrics[metric] === undefined ? '–' : interval(session, metrics[metric]),
      ),
    ]),
  );
}

/** `0.098 (0.090–0.106)` */
function interval(session: Session, { value, low, high }: EvaluatedFigure): string {
  if (value === null) return '–';
  return `${decimals(session, value)} (${decimals(session, low)}–${decimals(session, high)})`;
}

function decimals({ language }: Session, value: number | null, digits = 3): string {
  return value === null
    ? '–'
    : value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `helixlens impact`: what became of members' figures, from annual accounts. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { IMPACT_DEFAULTS, type ImpactOptions } from '../../analysis/impact/impact.ts';
import { readPrices } from '../../ingest/prices.ts';
import { UsageError } from '../../model/errors.ts';
import { type ImpactAnswer, ImpactOutcome } from '../../model/impact-answer.ts';
import { percentOf } from '../../report/figures.ts';
import { impactAnswer } from '../../report/impact-answer.ts';
import { type Key, say } from '../../words/words.ts';
import { clusterCalled } from '../cluster-called.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { count } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { plain, styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions, withoutUndefined } from '../view-options.ts';

const LARGEST_SEED = 2 ** 31 - 1;

export function impactCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'impact',
    description: say(language, 'impact.command'),
    examples: ['helixlens impact', 'helixlens impact --cluster flux50 --outcome employment --json'],
  })
    .option('--cluster <cluster>', say(language, 'impact.option.cluster'))
    .option('--outcome <name>', say(language, 'impact.option.outcome'), IMPACT_DEFAULTS.outcome)
    .option('--prices <file>', say(language, 'impact.option.prices'))
    .option(
      '--productivity <name>',
      say(language, 'impact.option.productivity'),
      IMPACT_DEFAULTS.productivity.method,
    )
    .option('--control <name>', say(language, 'impact.option.control'), IMPACT_DEFAULTS.effect.control)
    .option('--method <name>', say(language, 'impact.option.method'), IMPACT_DEFAULTS.effect.method)
    .option('--base <name>', say(language, 'impact.option.base'), IMPACT_DEFAULTS.effect.base)
    .option('--seed <number>', say(language, 'impact.option.seed'), String(IMPACT_DEFAULTS.bands.seed));
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const { cluster, outcome, prices, productivity, control, method, base, seed } = readOptions(
      language,
      optionsSchema(session),
      command.opts(),
    );
    const ecosystem = await readEcosystem(session, store, viewOptions(session, command));
    const options: ImpactOptions = withoutUndefined({
      outcome,
      cluster: cluster === undefined ? undefined : clusterCalled(session, ecosystem, cluster),
      prices: prices === undefined ? undefined : pricesIn(session, prices),
      productivity: { ...IMPACT_DEFAULTS.productivity, method: productivity },
      effect: { ...IMPACT_DEFAULTS.effect, control, method, base },
      bands: { ...IMPACT_DEFAULTS.bands, seed },
    });
    const answer = impactAnswer(ecosystem, options, language);
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function optionsSchema({ language }: Session) {
  const { oneOf, text, whole } = kinds(language);
  return z.object({
    cluster: text.optional(),
    outcome: oneOf(ImpactOutcome.options),
    prices: text.optional(),
    productivity: oneOf(['acf', 'wooldridge', 'index']),
    control: oneOf(['not-yet', 'never']),
    method: oneOf(['doubly-robust', 'outcome-regression', 'weighting']),
    base: oneOf(['universal', 'varying']),
    seed: whole(0, LARGEST_SEED),
  });
}

/** @throws UsageError naming the file and what is wrong with it */
function pricesIn({ language }: Session, file: string): Map<number, number> {
  try {
    return readPrices(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(say(language, 'impact.badPrices', { file, problem: (error as Error).message }));
  }
}

const STATUS = {
  all: 'impact.status.all',
  staying: 'impact.status.staying',
  new: 'impact.status.new',
  leaving: 'impact.status.leaving',
} as const satisfies Record<ImpactAnswer['gaps'][number]['status'], Key>;

function describe(session: Session, answer: ImpactAnswer): string {
  const { language, terminal } = session;
  const title =
    answer.cluster === undefined
      ? say(language, 'impact.titleAll')
      : say(language, 'impact.title', { cluster: plain(answer.cluster.name) });
  const paragraph = (text: string) => `${wrap(plain(text), terminal.width)}\n`;
  return [
    `${styled(terminal, 'bold', title)}\n`,
    paragraph(answer.summary),
    `\n${paragraph(answer.definition)}`,
    styled(terminal, 'dim', paragraph(answer.source)),
    answer.production === undefined ? '' : paragraph(answer.production.text),
    ...tables(session, answer),
    ...list(
      session,
      say(language, 'impact.heading.dropped'),
      answer.dropped.map(({ text, count: n }) => `${count(language, n)} ${text}`),
    ),
    ...list(session, say(language, 'impact.heading.assumptions'), answer.assumptions),
  ].join('');
}

function list({ terminal }: Session, heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [
    `\n${styled(terminal, 'bold', heading)}\n`,
    ...items.map((item) => `– ${wrap(plain(item), terminal.width - 2, 2)}\n`),
  ];
}

function tables(session: Session, { gaps, effect }: ImpactAnswer): string[] {
  const { language, terminal } = session;
  const share = (log: number) => percentOf(language, Math.expm1(log));
  const interval = ({ low, high }: { low: number; high: number }) => `${share(low)} – ${share(high)}`;
  const right = (title: string) => ({ title, align: 'right' as const });
  const left = (title: string) => ({ title, flexible: true });
  const under = (heading: string, text: string) =>
    text === '' ? '' : `\n${styled(terminal, 'bold', heading)}\n${text}`;
  const [n, value, range] = [
    right(say(language, 'impact.column.n')),
    right(say(language, 'impact.column.effect')),
    right(say(language, 'impact.column.interval')),
  ];
  const effects =
    effect === undefined
      ? []
      : [
          under(
            say(language, 'impact.heading.since'),
            table(
              terminal,
              [
                right(say(language, 'impact.column.since')),
                value,
                range,
                right(say(language, 'impact.column.band')),
                n,
              ],
              effect.bySince.map((at) => [
                count(language, at.years),
                share(at.value),
                interval(at),
                interval({ low: at.bandLow, high: at.bandHigh }),
                count(language, at.n),
              ]),
            ),
          ),
          effect.preTrend === undefined ? '' : `${wrap(effect.preTrend.text, terminal.width)}\n`,
          under(
            say(language, 'impact.heading.checks'),
            table(
              terminal,
              [left(say(language, 'impact.column.check')), value, range, n],
              effect.checks.map(({ text, estimate }) =>
                estimate === undefined
                  ? [text, '–', '–', '–']
                  : [text, share(estimate.value), interval(estimate), count(language, estimate.n)],
              ),
            ),
          ),
        ];
  const gapRows = gaps.map(({ year, status, estimate }) => [
    String(year),
    say(language, STATUS[status]),
    ...(estimate === undefined
      ? ['–', '–', say(language, 'impact.suppressed')]
      : [share(estimate.value), interval(estimate), count(language, estimate.n)]),
  ]);
  return [
    ...effects,
    gapRows.length === 0
      ? ''
      : under(
          say(language, 'impact.heading.gaps'),
          table(
            terminal,
            [
              right(say(language, 'impact.column.year')),
              left(''),
              right(say(language, 'impact.column.gap')),
              range,
              n,
            ],
            gapRows,
          ),
        ),
  ];
}

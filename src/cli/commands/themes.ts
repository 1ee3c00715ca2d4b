/** `helixlens themes`: which themes emerge, why, who carries them, and whether a cluster's domain covers them. */
import type { Command } from 'commander';
import { z } from 'zod';
import { EMERGING_DEFAULTS } from '../../analysis/themes/emerging.ts';
import type { EmergingAnswer, RatioFigure, ThemeRow } from '../../model/emerging-answer.ts';
import { emergingAnswer } from '../../report/emerging-answer.ts';
import { enumerate, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { readDetailed } from '../detailed.ts';
import { globalOptions } from '../global-options.ts';
import { shownName } from '../names.ts';
import { count, percentRange } from '../numbers.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { styled, wrap, write } from '../terminal.ts';
import { withoutUndefined } from '../view-options.ts';

export function themesCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'themes',
    description: say(language, 'policy.command.themes'),
    examples: [
      'helixlens themes --region BE2,BE1',
      'helixlens themes --backtest 2022-12-31 --months 6 --placebo 200 --json',
    ],
  })
    .option('--as-of <day>', say(language, 'cli.option.asOf'))
    .option('--region <nuts>', say(language, 'policy.option.carriersRegion'), byComma)
    .option('--within-region', say(language, 'policy.option.withinRegion'))
    .option('--months <number>', say(language, 'policy.option.months'), String(EMERGING_DEFAULTS.months))
    .option('--least <number>', say(language, 'policy.option.least'), String(EMERGING_DEFAULTS.least))
    .option('--q <rate>', say(language, 'policy.option.q'), String(EMERGING_DEFAULTS.q))
    .option('--backtest <day>', say(language, 'policy.option.backtest'))
    .option('--placebo <rounds>', say(language, 'policy.option.placebo'), '0');
  return command.action(async () => {
    const { store, json } = globalOptions(session, command);
    const { day, region, several, whole, number } = kinds(language);
    const { placebo, ...options } = readOptions(
      language,
      z.object({
        asOf: day.optional(),
        region: several(region).optional(),
        withinRegion: z.boolean().optional(),
        months: whole(1, 120),
        least: whole(1, 10_000),
        q: number(0, 1),
        backtest: day.optional(),
        placebo: whole(0, 10_000),
      }),
      command.opts(),
    );
    const { asOf } = options;
    const { ecosystem, details } = await readDetailed(session, store, asOf === undefined ? {} : { asOf });
    const answer = emergingAnswer(ecosystem, details.domains, {
      ...withoutUndefined(options),
      language,
      rounds: placebo,
    });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function describe(session: Session, answer: EmergingAnswer): string {
  const { language, terminal } = session;
  const { periods, projects, tested, emerging, closest, backtest, placebo } = answer;
  const paragraph = (text: string) => `${wrap(text, terminal.width)}\n`;
  const heading = (text: string) => `\n${styled(terminal, 'bold', text)}\n`;
  return [
    paragraph(say(language, 'policy.themes.compared', { ...periods, ...projects, tested })),
    heading(say(language, 'policy.themes.emerging', { count: emerging.length })),
    ...emerging.map((row) => themeLines(session, row)),
    ...(closest.length === 0
      ? []
      : [heading(say(language, 'policy.themes.closest')), ...closest.map((row) => themeLines(session, row))]),
    ...(backtest === undefined ? [] : backtestLines(session, backtest)),
    ...(placebo === undefined
      ? []
      : [
          '\n',
          paragraph(
            say(language, 'policy.themes.placebo', {
              rounds: placebo.rounds,
              alone: percentRange(language, placebo.alone),
              named: percentRange(language, placebo.named),
            }),
          ),
        ]),
    '\n',
    ...[...answer.definitions.map(({ definition }) => definition), ...answer.notes].map((text) =>
      styled(terminal, 'dim', paragraph(text)),
    ),
  ].join('');
}

function ratio(session: Session, { value, low, high, before, after }: RatioFigure): string {
  const { language } = session;
  const number = (x: number | null) => (x === null ? '∞' : x.toFixed(2));
  const counts = `${count(language, before)} → ${count(language, after)}`;
  return `${counts}, × ${number(value)} (${number(low)}–${number(high)})`;
}

const ORIGINS = {
  applicants: 'policy.origin.applicants',
  'work-programme': 'policy.origin.workProgramme',
  unclear: 'policy.origin.unclear',
} as const;

function themeLines(session: Session, row: ThemeRow): string {
  const { language, terminal } = session;
  const line = (text: string) => `    ${wrap(text, terminal.width - 4).replaceAll('\n', '\n    ')}\n`;
  const carriers = row.carriers.map(
    ({ organisation, projects }) => `${shownName(language, organisation)} (${count(language, projects)})`,
  );
  return [
    `  ${styled(terminal, 'bold', row.theme.title)}${row.candidate ? ` — ${say(language, 'policy.themes.candidate')}` : ''}\n`,
    line(`${ratio(session, row.growth)}; q ${row.q.toPrecision(2)}; ${say(language, ORIGINS[row.origin])}`),
    line(
      say(language, 'policy.themes.ties', {
        newTies: percentRange(language, row.newTies),
        covered: percentRange(language, row.covered),
      }),
    ),
    ...(carriers.length === 0
      ? []
      : [line(say(language, 'policy.themes.carriers', { carriers: enumerate(language, carriers) }))]),
  ].join('');
}

function backtestLines(session: Session, backtest: NonNullable<EmergingAnswer['backtest']>): string[] {
  const { language, terminal } = session;
  const { asOf, laterFrom, laterTo, named, stayed, others } = backtest;
  const fates = {
    above: say(language, 'policy.fate.above'),
    unclear: say(language, 'policy.fate.unclear'),
    below: say(language, 'policy.fate.below'),
  };
  return [
    `\n${styled(terminal, 'bold', say(language, 'policy.themes.backtest', { asOf, count: named.length }))}\n`,
    ...named.map(
      ({ theme, growth, later, fate }) =>
        `  ${theme.title}: ${ratio(session, growth)}; ${laterFrom} – ${laterTo}: ${ratio(session, later)}, ${fates[fate]}\n`,
    ),
    `${wrap(
      say(language, 'policy.themes.backtestSummary', {
        stayed: percentRange(language, stayed),
        others: percentRange(language, others),
      }),
      terminal.width,
    )}\n`,
  ];
}

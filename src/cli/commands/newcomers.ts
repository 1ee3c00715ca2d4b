/** `helixlens newcomers`: who comes in, and where newcomers stand later. */
import type { Command } from 'commander';
import { z } from 'zod';
import type { NewcomersAnswer } from '../../model/newcomers-answer.ts';
import { newcomersAnswer } from '../../report/newcomers-answer.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { readDetailed } from '../detailed.ts';
import { globalOptions } from '../global-options.ts';
import { count, percent, percentRange } from '../numbers.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';
import { withoutUndefined } from '../view-options.ts';

export function newcomersCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'newcomers',
    description: say(language, 'policy.command.newcomers'),
    examples: ['helixlens newcomers --region BE2,BE1', 'helixlens newcomers --by helix --json'],
  })
    .option('--as-of <day>', say(language, 'cli.option.asOf'))
    .option('--region <nuts>', say(language, 'policy.option.newcomersRegion'), byComma)
    .option('--by <kind>', say(language, 'policy.option.by'));
  return command.action(async () => {
    const { store, json } = globalOptions(session, command);
    const { day, region, several, oneOf } = kinds(language);
    const { asOf, ...options } = readOptions(
      language,
      z.object({
        asOf: day.optional(),
        region: several(region).optional(),
        by: oneOf(['cluster', 'helix', 'region', 'country']).optional(),
      }),
      command.opts(),
    );
    const { ecosystem, details } = await readDetailed(session, store, asOf === undefined ? {} : { asOf });
    const answer = newcomersAnswer(ecosystem, details.funding, { language, ...withoutUndefined(options) });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function describe({ language, terminal }: Session, answer: NewcomersAnswer): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const share = (figure: Parameters<typeof percentRange>[1] | undefined) =>
    figure === undefined ? '–' : percentRange(language, figure);
  return [
    table(
      terminal,
      [
        right(say(language, 'policy.column.year')),
        right(say(language, 'policy.column.organisations')),
        right(say(language, 'policy.column.newcomers')),
        right(say(language, 'policy.column.newFunding')),
        right(say(language, 'policy.column.newCoordination')),
        right(say(language, 'policy.column.sme')),
        right(say(language, 'policy.column.smeFunding')),
      ],
      answer.years.map(({ year, organisations, newcomers, sme }) => [
        String(year),
        count(language, organisations),
        share(newcomers?.participations),
        percent(language, newcomers?.funding.value ?? null),
        share(newcomers?.coordination),
        share(sme.participations),
        percent(language, sme.funding.value),
      ]),
    ),
    ...(answer.cohorts.some(({ positions }) => positions.length > 0)
      ? [
          '\n',
          table(
            terminal,
            [
              right(say(language, 'policy.column.cohort')),
              right(say(language, 'policy.column.organisations')),
              right(say(language, 'policy.column.later')),
              right(say(language, 'policy.column.again')),
              right(say(language, 'policy.column.coordinated')),
              right(say(language, 'policy.column.partners')),
            ],
            answer.cohorts.flatMap(({ year, organisations, positions }) =>
              positions.map(({ years, again, coordinated, partners }) => [
                String(year),
                count(language, organisations),
                String(years),
                percentRange(language, again),
                percentRange(language, coordinated),
                count(language, partners),
              ]),
            ),
          ),
        ]
      : []),
    ...(answer.groups === undefined
      ? []
      : [
          '\n',
          table(
            terminal,
            [
              { title: say(language, 'policy.column.group'), flexible: true },
              right(say(language, 'policy.column.organisations')),
              right(say(language, 'policy.column.newcomers')),
              right(say(language, 'policy.column.sme')),
            ],
            answer.groups.rows.map(({ label, organisations, newcomers, sme }) => [
              label,
              count(language, organisations),
              share(newcomers ?? undefined),
              percentRange(language, sme),
            ]),
          ),
        ]),
    '\n',
    ...[...answer.definitions.map(({ definition }) => definition), ...answer.notes].map(
      (text) => `${styled(terminal, 'dim', wrap(text, terminal.width))}\n`,
    ),
  ].join('');
}

/** `helixlens leverage`: what EU contribution participations bring, and where ties lead. */
import type { Command } from 'commander';
import { z } from 'zod';
import type { LeverageAnswer } from '../../model/newcomers-answer.ts';
import { leverageAnswer } from '../../report/newcomers-answer.ts';
import { LOCALES, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { readDetailed } from '../detailed.ts';
import { globalOptions } from '../global-options.ts';
import { count, percentRange } from '../numbers.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';

export function leverageCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'leverage',
    description: say(language, 'policy.command.leverage'),
    examples: ['helixlens leverage --region BE2,BE1'],
  })
    .option('--as-of <day>', say(language, 'cli.option.asOf'))
    .option('--region <nuts>', say(language, 'policy.option.newcomersRegion'), byComma);
  return command.action(async () => {
    const { store, json } = globalOptions(session, command);
    const { day, region: nuts, several } = kinds(language);
    const { asOf, region = [] } = readOptions(
      language,
      z.object({ asOf: day.optional(), region: several(nuts).optional() }),
      command.opts(),
    );
    const { ecosystem, details } = await readDetailed(session, store, asOf === undefined ? {} : { asOf });
    const answer = leverageAnswer(ecosystem, details.funding, { language, region });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

type Amount = LeverageAnswer['schemes'][number]['perEuro'];

function describe({ language, terminal }: Session, answer: LeverageAnswer): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const amount = ({ value, low, high }: Amount, digits: number) => {
    const shown = (number: number | null) =>
      number === null
        ? '–'
        : number.toLocaleString(LOCALES[language], {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          });
    return value === null ? '–' : `${shown(value)} (${shown(low)}–${shown(high)})`;
  };
  const { reach } = answer;
  return [
    table(
      terminal,
      [
        { title: say(language, 'policy.column.scheme') },
        right(say(language, 'policy.column.participations')),
        right(say(language, 'policy.column.perParticipation')),
        right(say(language, 'policy.column.perEuro')),
        right(say(language, 'policy.column.dropped')),
      ],
      answer.schemes.map(
        ({ scheme, participations, perParticipation, perEuro, withoutAmount, withoutCost }) => [
          scheme,
          count(language, participations),
          amount(perParticipation, 0),
          amount(perEuro, 2),
          `${count(language, withoutAmount)}, ${count(language, withoutCost)}`,
        ],
      ),
    ),
    ...(reach === undefined
      ? []
      : [
          `\n${say(language, 'policy.reach', {
            ties: reach.ties,
            inside: percentRange(language, reach.inside),
            sameCountry: percentRange(language, reach.sameCountry),
            abroad: percentRange(language, reach.abroad),
          })}\n`,
        ]),
    '\n',
    ...[...answer.definitions.map(({ definition }) => definition), ...answer.notes].map(
      (text) => `${styled(terminal, 'dim', wrap(text, terminal.width))}\n`,
    ),
  ].join('');
}

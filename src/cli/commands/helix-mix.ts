/** `helixlens helix-mix`: whether the helices meet in projects and groups, and their synergy with place and size. */
import type { Command } from 'commander';
import { z } from 'zod';
import { GROUP_KINDS } from '../../analysis/groups/groups.ts';
import type { HelixMixAnswer } from '../../model/helix-mix-answer.ts';
import { HELIX_MIX_DEFAULTS, helixMixAnswer } from '../../report/helix-mix-answer.ts';
import { enumerate, helixName, LOCALES, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { count } from '../numbers.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';
import { addTimeOptions, timeOptions } from '../view-options.ts';

export function helixMixCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'helix-mix',
    description: say(language, 'helixMix.command'),
    examples: ['helixlens helix-mix --region BE2,BE1', 'helixlens helix-mix --by cluster --json'],
  })
    .option('--by <kind>', say(language, 'helixMix.by'), HELIX_MIX_DEFAULTS.by)
    .option('--region <nuts>', say(language, 'helixMix.region'), byComma)
    .option('--top <number>', say(language, 'helixMix.top'), String(HELIX_MIX_DEFAULTS.top));
  return addTimeOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const { oneOf, several, region, whole } = kinds(language);
    const schema = z.object({
      by: oneOf(GROUP_KINDS),
      region: several(region).optional(),
      top: whole(1, 1000),
    });
    const options = readOptions(language, schema, command.opts());
    const ecosystem = await readEcosystem(session, store, timeOptions(session, command));
    const answer = helixMixAnswer(ecosystem, { ...options, lang: language });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function describe({ language, terminal }: Session, answer: HelixMixAnswer): string {
  const decimal = (value: number, digits: number) =>
    value.toLocaleString(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const line = (text: string) => `${wrap(text, terminal.width)}\n`;
  const { projects, groups, synergy } = answer;
  const [one, two, three, four] = projects.holding;
  const dimension = {
    helix: say(language, 'helixMix.helix'),
    place: say(language, 'helixMix.place'),
    size: say(language, 'helixMix.size'),
  };
  return [
    line(
      projects.evenness === undefined || projects.chance === undefined
        ? say(language, 'helixMix.none')
        : say(language, 'helixMix.projects', {
            n: projects.n,
            value: decimal(projects.evenness, 3),
            low: decimal(projects.chance.low, 3),
            high: decimal(projects.chance.high, 3),
          }),
    ),
    line(say(language, 'helixMix.holding', { one, two, three, four })),
    line(say(language, 'helixMix.note')),
    '\n',
    table(
      terminal,
      [
        { title: say(language, 'helixMix.group'), flexible: true },
        ...answer.helices.map((helix) => ({ title: helixName(language, helix), align: 'right' as const })),
        { title: say(language, 'helixMix.evenness'), align: 'right' },
      ],
      groups.values.map(({ group, participations, evenness }) => [
        group.label,
        ...participations.map((own) => decimal(own, 0)),
        evenness === undefined ? '' : decimal(evenness, 3),
      ]),
    ),
    `\n${styled(terminal, 'bold', say(language, 'helixMix.synergy'))}\n`,
    table(
      terminal,
      [
        { title: say(language, 'helixMix.dimensions') },
        { title: say(language, 'helixMix.organisations'), align: 'right' },
        { title: say(language, 'helixMix.value'), align: 'right' },
        { title: say(language, 'helixMix.chance') },
      ],
      synergy.values.map(({ dimensions, n, value, chance }) => [
        enumerate(
          language,
          dimensions.map((name) => dimension[name]),
        ),
        count(language, n),
        decimal(value, 1),
        `${decimal(chance.low, 1)} – ${decimal(chance.high, 1)}`,
      ]),
    ),
    answer.notes.length === 0 ? '' : '\n',
    ...answer.notes.map(line),
  ].join('');
}

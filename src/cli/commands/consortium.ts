/** `helixlens consortium`: a team for a call, and what each of them brings. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { buildConsortium } from '../../match/consortium/build-consortium.ts';
import { addMember, replaceMember } from '../../match/consortium/change-team.ts';
import { judgeConsortia } from '../../match/consortium/judge.ts';
import type {
  ConsortiumAnswer,
  ConsortiumJudgement,
  TeamMember,
  TeamParts,
} from '../../model/consortium-answer.ts';
import { ConsortiumQuery } from '../../model/consortium-answer.ts';
import { InputError } from '../../model/errors.ts';
import { Helix } from '../../model/organisation.ts';
import { countryName, enumerate, helixName, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { namesIn, shownName } from '../names.ts';
import { figure, percentage } from '../numbers.ts';
import { byComma, kinds, readOptions, repeated } from '../options.ts';
import { printJson } from '../print.ts';
import { readForSuggestions } from '../reading.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { plain, styled, wrap, write } from '../terminal.ts';
import { addTimeOptions, timeOptions, withoutUndefined } from '../view-options.ts';

export function consortiumCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'consortium',
    description: say(language, 'consortium.command'),
    examples: [
      'helixlens consortium --themes "energy storage" --themes "smart grid" --with "ThermoVault" --size 8 --helix government:1',
      'helixlens consortium --text-file call.txt --with "ThermoVault" --size 10 --min-countries 3 --sme-share 0.3',
    ],
  })
    .option('--themes <words>', say(language, 'consortium.option.themes'), repeated)
    .option('--text <text>', say(language, 'consortium.option.text'))
    .option('--text-file <file>', say(language, 'consortium.option.textFile'))
    .option('--with <organisation>', say(language, 'consortium.option.with'), repeated)
    .option('--size <number>', say(language, 'consortium.option.size'), '8')
    .option('--countries <codes>', say(language, 'consortium.option.countries'), byComma)
    .option('--min-countries <number>', say(language, 'consortium.option.minCountries'), '1')
    .option('--max-per-country <number>', say(language, 'consortium.option.maxPerCountry'))
    .option('--sme-share <share>', say(language, 'consortium.option.smeShare'), '0')
    .option('--helix <helix:number>', say(language, 'consortium.option.helix'), byComma)
    .option('--must <organisation>', say(language, 'consortium.option.must'), repeated)
    .option('--not <organisation>', say(language, 'consortium.option.not'), repeated)
    .option('--novelty <share>', say(language, 'consortium.option.novelty'), '0.1')
    .option('--replace <organisation>', say(language, 'consortium.option.replace'))
    .option('--add <helix>', say(language, 'consortium.option.add'))
    .option('--judge <year>', say(language, 'consortium.option.judge'));
  return addTimeOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const given = readOptions(language, optionsSchema(session), command.opts());
    const { with: onBoard, must, not, helix, text, textFile, replace, add, judge, ...rest } = given;
    const time = timeOptions(session, command);
    const ecosystem = await readForSuggestions(session, store, time);
    if (judge !== undefined) {
      const judgement = judgeConsortia(ecosystem, { from: `${judge - 1}-12-31`, until: `${judge}-12-31` });
      if (json) await printJson(session, judgement);
      else await write(session.terminal.stdout, describeJudgement(session, judgement));
      return;
    }
    const names = namesIn(ecosystem);
    const idsOf = (asked: readonly string[] | undefined) => asked?.map((name) => names.resolve(name).id);
    const query = ConsortiumQuery.parse(
      withoutUndefined({
        ...rest,
        text: textFile === undefined ? text : await textOf(textFile),
        with: idsOf(onBoard),
        must: idsOf(must),
        not: idsOf(not),
        helix: helix === undefined ? undefined : Object.fromEntries(helix),
        asOf: time.asOf,
      }),
    );
    const answer =
      replace !== undefined
        ? replaceMember(ecosystem, query, names.resolve(replace).id, language)
        : add !== undefined
          ? addMember(ecosystem, query, add, language)
          : buildConsortium(ecosystem, query, language);
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function optionsSchema({ language }: Session) {
  const { whole, number, oneOf, several, country, text, read } = kinds(language);
  const quota = read(say(language, 'consortium.allowed.helix'), (given) => {
    const [name, least = '1', ...more] = given.split(':');
    const helix = Helix.safeParse(name.toLowerCase());
    return helix.success && /^\d{1,2}$/.test(least) && more.length === 0
      ? ([helix.data, Number(least)] as const)
      : undefined;
  });
  return z.object({
    themes: several(text).optional(),
    text: text.optional(),
    textFile: text.optional(),
    with: several(text).optional(),
    must: several(text).optional(),
    not: several(text).optional(),
    size: whole(2, 40),
    countries: several(country).optional(),
    minCountries: whole(1, 40),
    maxPerCountry: whole(1, 40).optional(),
    smeShare: number(0, 1),
    helix: several(quota).optional(),
    novelty: number(0, 1),
    replace: text.optional(),
    add: oneOf(Helix.options).optional(),
    judge: whole(1985, 2100).optional(),
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError(
      file,
      `can't be read: ${(error as Error).message}.`,
      'Name another file with --text-file.',
    );
  }
}

function describe(session: Session, answer: ConsortiumAnswer): string {
  const { language, terminal } = session;
  const { team, needs, figures, notes } = answer;
  const share = (value: number) => percentage(language, value);
  return [
    `${styled(terminal, 'bold', say(language, 'consortium.title', { size: team.length }))}\n`,
    ...notes.map((note) => `${wrap(plain(note), terminal.width)}\n`),
    ...(team.length === 0
      ? []
      : [
          `${wrap(say(language, 'consortium.cover', { cover: share(figures.cover.value), reached: share(figures.reached.value) }), terminal.width)}\n`,
          ...needs.map(
            ({ need, covered, coveredOnBoard }) =>
              `  ${wrap(plain(say(language, 'consortium.need', { need, covered: share(covered), onBoard: share(coveredOnBoard) })), terminal.width - 2, 2)}\n`,
          ),
        ]),
    ...team.map((member, i) => describeMember(session, member, i + 1)),
  ].join('');
}

function describeMember({ language, terminal }: Session, member: TeamMember, rank: number): string {
  const { organisation, place, adds, parts, evidence, instead } = member;
  const about = [
    ...(organisation.country === undefined ? [] : [countryName(language, organisation.country)]),
    helixName(language, organisation.helix),
    ...(place === 'with' ? [say(language, 'consortium.onBoard')] : []),
    ...(place === 'must' ? [say(language, 'consortium.asked')] : []),
  ].join(', ');
  const name = wrap(plain(shownName(language, organisation)), terminal.width - 4, 4);
  const dim = (text: string) => `    ${styled(terminal, 'dim', wrap(text, terminal.width - 4, 4))}\n`;
  return [
    `\n${`${rank}. `.padEnd(4)}${styled(terminal, 'bold', name)}\n    ${about}\n`,
    ...evidence.map(({ text }) => `    – ${wrap(plain(text), terminal.width - 6, 6)}\n`),
    adds === 0
      ? ''
      : dim(
          `${say(language, 'consortium.adds', { adds: figure(language, adds) })}: ${enumerate(language, partsOf(language, parts))}`,
        ),
    instead.length === 0
      ? ''
      : dim(
          say(language, 'consortium.instead', {
            names: instead
              .map(
                ({ organisation: other, change }) =>
                  `${plain(shownName(language, other))} (${figure(language, change)})`,
              )
              .join('; '),
          }),
        ),
  ].join('');
}

function partsOf(language: Session['language'], parts: TeamParts): string[] {
  const named: [string, number][] = [
    [say(language, 'consortium.part.cover'), parts.cover],
    [say(language, 'consortium.part.experience'), parts.experience],
    [say(language, 'consortium.part.ties'), parts.ties],
    [say(language, 'consortium.part.novelty'), parts.novelty],
  ];
  return named
    .filter(([, value]) => value > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${figure(language, value)}`);
}

function describeJudgement({ language, terminal }: Session, judgement: ConsortiumJudgement): string {
  const { cases, split, methods, definition } = judgement;
  type Interval = ConsortiumJudgement['methods'][number]['recallAt20'];
  const shown = ({ value, low, high }: Interval) =>
    `${figure(language, value)} (${figure(language, low)}–${figure(language, high)})`;
  const names = {
    consortium: say(language, 'consortium.judge.consortium'),
    nearness: say(language, 'consortium.judge.nearness'),
    p3: 'P3',
    popularity: say(language, 'consortium.judge.popularity'),
  };
  return [
    `${styled(terminal, 'bold', wrap(say(language, 'consortium.judge.title', { count: cases, from: split.asOf, until: split.until }), terminal.width))}\n`,
    `${wrap(definition, terminal.width)}\n\n`,
    table(
      terminal,
      [
        { title: say(language, 'consortium.judge.method') },
        { title: 'R@20', align: 'right' },
        { title: say(language, 'consortium.judge.toP3'), align: 'right' },
        { title: say(language, 'consortium.judge.toPopularity'), align: 'right' },
      ],
      methods.map(({ name, recallAt20, ratioToP3, ratioToPopularity }) => [
        names[name],
        shown(recallAt20),
        shown(ratioToP3),
        shown(ratioToPopularity),
      ]),
    ),
  ].join('');
}

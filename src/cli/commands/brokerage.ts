/** `helixlens brokerage`: who stands between whom. */
import type { Command } from 'commander';
import { z } from 'zod';
import { CLUSTER_ORGANISATIONS } from '../../analysis/groups/groups.ts';
import { type BrokerageAnswer, BrokerageGroups, BrokerRoleName } from '../../model/brokerage-answer.ts';
import { UsageError } from '../../model/errors.ts';
import { Helix } from '../../model/organisation.ts';
import { BROKERAGE_DEFAULTS, brokerageAnswer } from '../../report/brokerage-answer.ts';
import { brokerRoleName, groupKindName } from '../../words/broker-roles.ts';
import { countryName, functionName, helixName, LOCALES, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { namesIn, shownName } from '../names.ts';
import { count } from '../numbers.ts';
import { kinds, readOptions, repeated } from '../options.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { type Column, table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

const MOST_LISTED = 1_000_000;
const GROUPS_SHOWN = 12;

export function brokerageCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'brokerage',
    description: say(language, 'positions.command.brokerage'),
    examples: [
      'helixlens brokerage --by helix --role liaison --order z',
      'helixlens brokerage --by region --region BE --of "ThermoVault" --json',
    ],
  })
    .option('--by <groups>', say(language, 'positions.option.by'), BROKERAGE_DEFAULTS.by)
    .option('--role <role>', say(language, 'positions.option.role'))
    .option('--order <order>', say(language, 'positions.option.order'), BROKERAGE_DEFAULTS.order)
    .option('--of <organisation>', say(language, 'positions.option.of'), repeated)
    .option('--top <number>', say(language, 'cli.option.top'));
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const options = readOptions(language, optionsSchema(session), command.opts());
    const { by, role, order, of, top } = options;
    check(session, options);
    const ecosystem = await readEcosystem(session, store, viewOptions(session, command));
    const names = namesIn(ecosystem);
    const answer = brokerageAnswer(ecosystem, {
      by,
      order,
      ...(role === undefined ? {} : { role }),
      ...(of === undefined
        ? { top: top ?? 20 }
        : { only: of.map((name) => ecosystem.indexOf(names.resolve(name).id)) }),
    });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function optionsSchema({ language }: Session) {
  const { oneOf, several, text, whole } = kinds(language);
  return z.object({
    by: oneOf(BrokerageGroups.options),
    role: oneOf(BrokerRoleName.options).optional(),
    order: oneOf(['count', 'z']),
    of: several(text).optional(),
    top: whole(1, MOST_LISTED).optional(),
  });
}

type Options = z.output<ReturnType<typeof optionsSchema>>;

/** @throws UsageError for options that don't go together */
function check({ language }: Session, { role, order, of, top }: Options): void {
  if (order === 'z' && role === undefined)
    throw new UsageError(
      say(language, 'positions.error.orderNeedsRole', { roles: BrokerRoleName.options.join(', ') }),
    );
  if (of !== undefined && top !== undefined) throw new UsageError(say(language, 'positions.error.topAndOf'));
}

function describe(session: Session, answer: BrokerageAnswer): string {
  const { language, terminal } = session;
  const { by, asked, inNone, inSeveral } = answer;
  const line = (text: string) => `${wrap(text, terminal.width)}\n`;
  const title = say(language, 'positions.brokerage.title', { groups: groupKindName(language, by) });
  return [
    `${styled(terminal, 'bold', title)}\n`,
    asked === undefined
      ? ''
      : line(
          say(language, 'positions.brokerage.standIn', {
            asked: groupKindName(language, asked),
            by: groupKindName(language, by),
          }),
        ),
    line(answer.definition),
    styled(terminal, 'dim', line(say(language, 'cli.centrality.source', { source: answer.source }))),
    inNone === 0 ? '' : line(say(language, 'positions.brokerage.inNone', { count: inNone })),
    inSeveral === 0 ? '' : line(say(language, 'positions.brokerage.inSeveral', { count: inSeveral })),
    `\n${styled(terminal, 'bold', say(language, 'positions.brokerage.groups'))}\n`,
    groupTable(session, answer),
    `\n${styled(terminal, 'bold', orderTitle(session, answer))}\n`,
    organisationTable(session, answer),
  ].join('');
}

function orderTitle({ language }: Session, { options }: BrokerageAnswer): string {
  if (options.role === undefined) return say(language, 'positions.brokerage.organisations');
  const role = brokerRoleName(language, BrokerRoleName.parse(options.role));
  return options.order === 'z'
    ? say(language, 'positions.brokerage.organisationsAboveChance', { role })
    : say(language, 'positions.brokerage.organisationsInRole', { role });
}

/** The group's name as the asker's language has it. */
function groupName({ language }: Session, { by, groups }: BrokerageAnswer, id: string): string {
  if (by === 'country') return countryName(language, id);
  if (by === 'helix')
    return id === CLUSTER_ORGANISATIONS
      ? functionName(language, CLUSTER_ORGANISATIONS)
      : helixName(language, Helix.parse(id));
  return groups.find((group) => group.id === id)?.label ?? id;
}

function roleColumns({ language }: Session): Column[] {
  return [
    { title: say(language, 'positions.brokerage.pairs'), align: 'right' },
    ...BrokerRoleName.options.map(
      (role): Column => ({
        title: brokerRoleName(language, role),
        align: 'right',
      }),
    ),
  ];
}

function groupTable(session: Session, answer: BrokerageAnswer): string {
  const { language, terminal } = session;
  return table(
    terminal,
    [
      { title: say(language, 'positions.brokerage.group'), flexible: true },
      { title: say(language, 'positions.brokerage.size'), align: 'right' },
      ...roleColumns(session),
    ],
    answer.groups
      .slice(0, GROUPS_SHOWN)
      .map(({ id, size, pairs, roles }) => [
        groupName(session, answer, id),
        count(language, size),
        count(language, pairs),
        ...BrokerRoleName.options.map((role) => count(language, roles[role])),
      ]),
  );
}

function organisationTable(session: Session, answer: BrokerageAnswer): string {
  const { language, terminal } = session;
  const someone = answer.values.filter(({ pairs }) => pairs > 0);
  if (someone.length === 0) return `${say(language, 'positions.brokerage.nobody')}\n`;
  const note = styled(terminal, 'dim', say(language, 'positions.brokerage.z'));
  const rows = table(
    terminal,
    [
      { title: say(language, 'cli.column.organisation'), flexible: true },
      { title: say(language, 'positions.brokerage.group'), flexible: true },
      ...roleColumns(session),
    ],
    someone.map(({ organisation, group, pairs, roles }) => [
      shownName(language, organisation),
      groupName(session, answer, group),
      count(language, pairs),
      ...BrokerRoleName.options.map(
        (role) => `${count(language, roles[role].count)} (${deviations(language, roles[role].z)})`,
      ),
    ]),
  );
  return `${rows}${note}\n`;
}

/** A z-score: `+2.4`. */
function deviations(language: Session['language'], z: number): string {
  return z.toLocaleString(LOCALES[language], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}

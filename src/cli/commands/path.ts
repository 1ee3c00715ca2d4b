/** `helixlens path`: who can introduce one organisation to another. */
import type { Command } from 'commander';
import { z } from 'zod';
import { introductionPaths } from '../../match/paths.ts';
import type { PathAnswer } from '../../model/answers.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { namesIn, shownName } from '../names.ts';
import { figure } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { plain, styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

export function pathCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'path',
    description: say(language, 'cli.command.path'),
    examples: ['helixlens path "ThermoVault" "De Blauwe Cluster"'],
  })
    .argument('<from>', say(language, 'cli.argument.from'))
    .argument('<to>', say(language, 'cli.argument.to'))
    .option('--limit <number>', say(language, 'cli.option.limit'), '5');
  return addViewOptions(command, session).action(async (from: string, to: string) => {
    const { store, json } = globalOptions(session, command);
    const schema = z.object({ limit: kinds(language).whole(1, 50) });
    const { limit } = readOptions(language, schema, command.opts());
    const ecosystem = await readEcosystem(session, store, viewOptions(session, command));
    const names = namesIn(ecosystem);
    const answer = introductionPaths(ecosystem, names.resolve(from).id, names.resolve(to).id, {
      limit,
      language,
    });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function describe({ language, terminal }: Session, answer: PathAnswer): string {
  const title = say(language, 'cli.path.title', {
    from: plain(shownName(language, answer.from)),
    to: plain(shownName(language, answer.to)),
  });
  const { shortest } = answer;
  return [
    `${styled(terminal, 'bold', wrap(title, terminal.width))}\n`,
    shortest === undefined ? '' : `${say(language, 'cli.path.shortest', shortest)}\n`,
    answer.paths.length === 0 && answer.notes.length === 0 ? `${say(language, 'cli.path.none')}\n` : '',
    ...answer.notes.map((note) => `${wrap(plain(note), terminal.width)}\n`),
    ...answer.paths.map(({ hops, strength }, i) =>
      [
        `\n${`${i + 1}. `.padEnd(4)}${styled(terminal, 'bold', wrap(chain(language, answer.from, hops), terminal.width - 4, 4))}\n`,
        ...hops.map((hop) => `    – ${wrap(plain(hop.text), terminal.width - 6, 6)}\n`),
        `    ${styled(terminal, 'dim', say(language, 'cli.path.strength', { strength: figure(language, strength) }))}\n`,
      ].join(''),
    ),
  ].join('');
}

/** `A → B → C` */
function chain(
  language: Session['language'],
  from: PathAnswer['from'],
  hops: PathAnswer['paths'][number]['hops'],
): string {
  return [from, ...hops.map(({ to }) => to)].map((each) => plain(shownName(language, each))).join(' → ');
}

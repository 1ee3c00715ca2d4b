/** `helixlens path`: who can introduce one organisation to another. */
import type { Command } from 'commander';
import { z } from 'zod';
import { introductionPaths } from '../../match/paths.ts';
import type { PathAnswer } from '../../model/path-answer.ts';
import { hopName, introducerName } from '../../words/introducer-names.ts';
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
    const schema = z.object({ limit: kinds(language).whole(1, 1000) });
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

function describe(session: Session, answer: PathAnswer): string {
  const { language, terminal } = session;
  const title = say(language, 'cli.path.title', {
    from: plain(shownName(language, answer.from)),
    to: plain(shownName(language, answer.to)),
  });
  const { shortest } = answer;
  return [
    `${styled(terminal, 'bold', wrap(title, terminal.width))}\n`,
    answer.paths.length === 0 && answer.notes.length === 0 ? `${say(language, 'cli.path.none')}\n` : '',
    ...(shortest === undefined ? [] : describeIntroducers(session, answer)),
    shortest === undefined ? '' : `\n${say(language, 'cli.path.shortest', shortest)}\n`,
    ...answer.notes.map((note) => `${wrap(plain(note), terminal.width)}\n`),
    ...answer.paths.map((path, i) => {
      const hops = path.hops.map(
        (hop) =>
          `    – ${wrap(`${plain(hop.text)} (${hopName(language, hop.kind)})`, terminal.width - 6, 6)}\n`,
      );
      const name = styled(
        terminal,
        'bold',
        wrap(chain(language, answer.from, path.hops), terminal.width - 4, 4),
      );
      return `\n${`${i + 1}. `.padEnd(4)}${name}\n${hops.join('')}${figures(session, path)}`;
    }),
  ].join('');
}

/** Who knows both, each with the kind, the evidence and the figures. */
function describeIntroducers(session: Session, { introducers, knowingBoth }: PathAnswer): string[] {
  const { language, terminal } = session;
  return [
    `${knowingBoth === 0 ? say(language, 'introduction.nobody') : say(language, 'introduction.knowBoth', { count: knowingBoth })}\n`,
    ...introducers.map((introducer, i) => {
      const name = styled(terminal, 'bold', plain(shownName(language, introducer.organisation)));
      const kind = introducerName(language, introducer.kind);
      const why = `    – ${wrap(plain(introducer.why), terminal.width - 6, 6)}\n`;
      return `\n${`${i + 1}. `.padEnd(4)}${name} · ${kind}\n${why}${figures(session, introducer)}`;
    }),
  ];
}

function figures(
  { language, terminal }: Session,
  { strength, freshness }: { strength: number; freshness: number },
): string {
  const both = [
    say(language, 'introduction.strength', { strength: figure(language, strength) }),
    say(language, 'introduction.freshness', { share: figure(language, freshness) }),
  ];
  return `    ${styled(terminal, 'dim', both.join(', '))}\n`;
}

/** `A → B → C` */
function chain(
  language: Session['language'],
  from: PathAnswer['from'],
  hops: PathAnswer['paths'][number]['hops'],
): string {
  return [from, ...hops.map(({ to }) => to)].map((each) => plain(shownName(language, each))).join(' → ');
}

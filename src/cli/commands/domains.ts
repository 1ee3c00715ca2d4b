/** `helixlens domains`: what lies in each cluster's domain, who works there, and how far that can be trusted. */
import type { Command } from 'commander';
import { z } from 'zod';
import { shippedDomainAccuracies } from '../../ingest/domains.ts';
import type { DomainsAnswer } from '../../model/domains-answer.ts';
import { domainsAnswer } from '../../report/domains-answer.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { readDetailed } from '../detailed.ts';
import { globalOptions } from '../global-options.ts';
import { shownName } from '../names.ts';
import { count, percent, percentRange } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

const USUAL_TOP = '5';

export function domainsCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'domains',
    description: say(language, 'policy.command.domains'),
    examples: ['helixlens domains', 'helixlens domains --region BE2,BE1 --top 10 --json'],
  }).option('--top <number>', say(language, 'cli.option.top'), USUAL_TOP);
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const { top } = readOptions(language, z.object({ top: kinds(language).whole(1, 1000) }), command.opts());
    const { ecosystem, details } = await readDetailed(session, store, viewOptions(session, command));
    const accuracies = shippedDomainAccuracies();
    const answer = domainsAnswer(ecosystem, details.domains, { language, top, accuracies });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function describe({ language, terminal }: Session, answer: DomainsAnswer): string {
  const trust = (range: { value: number; low: number; high: number } | undefined) =>
    range === undefined ? '' : percentRange(language, range);
  return [
    table(
      terminal,
      [
        { title: say(language, 'policy.column.domain'), flexible: true },
        { title: say(language, 'policy.column.projects'), align: 'right' },
        { title: say(language, 'policy.column.share'), align: 'right' },
        { title: say(language, 'policy.column.organisations'), align: 'right' },
        { title: say(language, 'policy.column.precision'), align: 'right' },
        { title: say(language, 'policy.column.recall'), align: 'right' },
      ],
      answer.domains.map((domain) => [
        `${domain.cluster}: ${domain.name}`,
        count(language, domain.projects),
        percent(language, domain.share.value),
        count(language, domain.organisations),
        trust(domain.precision),
        trust(domain.recall),
      ]),
    ),
    `\n${say(language, 'policy.domains.outside', { outside: answer.outside, several: answer.several })}\n`,
    ...answer.domains.flatMap(({ cluster, top }) => [
      `\n${styled(terminal, 'bold', cluster)}\n`,
      table(
        terminal,
        [
          { title: say(language, 'cli.column.organisation'), flexible: true },
          { title: say(language, 'policy.column.projects'), align: 'right' },
          { title: say(language, 'policy.column.ofItsProjects'), align: 'right' },
        ],
        top.map(({ organisation, projects, share }) => [
          shownName(language, organisation),
          count(language, projects),
          percent(language, share.value),
        ]),
      ),
    ]),
    '\n',
    ...answer.definitions.map(
      ({ definition }) => `${styled(terminal, 'dim', wrap(definition, terminal.width))}\n`,
    ),
    ...answer.notes.map((note) => `${styled(terminal, 'dim', wrap(note, terminal.width))}\n`),
  ].join('');
}

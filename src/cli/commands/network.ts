/** `helixlens network`: the ecosystem in figures. */
import type { Command } from 'commander';
import type { NetworkAnswer } from '../../model/answers.ts';
import { Helix } from '../../model/organisation.ts';
import { networkAnswer } from '../../report/network-answer.ts';
import { countryName, helixName, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { addEngineOption, componentsByGds, engineOption, viewerOf } from '../engine.ts';
import { globalOptions } from '../global-options.ts';
import { shownName } from '../names.ts';
import { count } from '../numbers.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

export function networkCommand(session: Session): Command {
  const command = createCommand(session, {
    name: 'network',
    description: say(session.language, 'cli.command.network'),
    examples: ['helixlens network', 'helixlens network --region BE2 --as-of 2023-12-31 --json'],
  });
  addEngineOption(command, session);
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const engine = engineOption(session, command);
    const ecosystem = await readEcosystem(session, store, viewOptions(session, command), viewerOf(engine));
    const pieces = engine === 'gds' ? await componentsByGds(session, store, ecosystem) : undefined;
    const answer = networkAnswer(ecosystem, pieces);
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function describe(session: Session, answer: NetworkAnswer): string {
  const { language, terminal } = session;
  const heading = (text: string) => `\n${styled(terminal, 'bold', text)}\n`;
  const pairs = (rows: string[][]) =>
    table(
      terminal,
      [
        { title: '', flexible: true },
        { title: '', align: 'right' },
      ],
      rows,
    );
  const { synthetic } = answer;
  const association = answer.helix.association > 0;

  return [
    pairs([
      [say(language, 'cli.network.organisations'), count(language, answer.organisations)],
      [say(language, 'cli.network.projects'), count(language, answer.projects)],
      [say(language, 'cli.network.participations'), count(language, answer.participations)],
      [say(language, 'cli.network.ties'), count(language, answer.ties)],
      [say(language, 'cli.network.components'), count(language, answer.components)],
      [say(language, 'cli.network.largestComponent'), count(language, answer.largestComponent)],
      [say(language, 'cli.network.isolates'), count(language, answer.isolates)],
    ]),
    synthetic.organisations + synthetic.projects > 0
      ? `${say(language, 'cli.network.synthetic')}: ${say(language, 'cli.network.syntheticValue', synthetic)}\n`
      : '',
    heading(say(language, 'cli.network.helix')),
    pairs([
      ...Helix.options
        .filter((helix) => answer.helix[helix] > 0)
        .map((helix) => [helixName(language, helix), count(language, answer.helix[helix])]),
      ...(answer.clusterOrganisations > 0
        ? [[say(language, 'cli.network.clusterOrganisations'), count(language, answer.clusterOrganisations)]]
        : []),
    ]),
    association ? `${wrap(say(language, 'cli.network.associationNote'), terminal.width)}\n` : '',
    heading(say(language, 'cli.network.years')),
    pairs(answer.years.map(({ year, projects }) => [String(year), count(language, projects)])),
    heading(say(language, 'cli.network.mostConnected')),
    table(
      terminal,
      [
        { title: say(language, 'cli.column.organisation'), flexible: true },
        { title: say(language, 'cli.column.country'), flexible: true },
        { title: say(language, 'cli.column.partners'), align: 'right' },
      ],
      answer.mostConnected.map(({ organisation, partners }) => [
        shownName(language, organisation),
        organisation.country === undefined ? '' : countryName(language, organisation.country),
        count(language, partners),
      ]),
    ),
    heading(say(language, 'cli.network.sources')),
    ...answer.sources.map(
      ({ name, attribution, retrieved, licence }) =>
        `${wrap(`${attribution ?? name} — ${licence} (${retrieved})`, terminal.width, 2)}\n`,
    ),
    `\n${styled(terminal, 'dim', say(language, 'cli.network.dataVersion', { version: answer.dataVersion }))}\n`,
  ].join('');
}
